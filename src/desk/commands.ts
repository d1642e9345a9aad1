import { citizenCommands } from '../citizen/commands.ts'
import { staffCommands } from '../staff/commands.ts'
import type { Command } from './command.ts'

/** All commands by name. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [...citizenCommands, ...staffCommands].map((command) => [command.name, command]),
)
