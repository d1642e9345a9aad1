import { isRunHere, type Command } from './command.ts'
import { commands } from './commands.ts'
import type { Desk } from './desk.ts'

/** A text that begins with a command's name. */
export interface TypedCommand {
  readonly command: Command
  readonly args: string
  /** Written as a command, with a slash. */
  readonly slashed: boolean
}

const pattern = /^(\/?)(\p{L}+)[?!.]*(?:\s+([\s\S]*))?$/u

/** The command whose name a text begins with, in any case, if this agency has it. */
export function typedCommand(desk: Desk, text: string): TypedCommand | undefined {
  const [, slash, name = '', args = ''] = pattern.exec(text.trim()) ?? []
  const command = commands.get(name.toLowerCase())
  if (command === undefined || !isRunHere(command, desk)) return undefined
  return { command, args: args.trim(), slashed: slash === '/' }
}
