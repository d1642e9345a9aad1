import { citizenCommands } from '../citizen/commands.ts'
import { staffCommands } from '../staff/commands.ts'
import type { Command } from './command.ts'
import { goOn } from './go-on.ts'

/** Other words for commands, in any chat. */
const aliases: Readonly<Record<string, string>> = { help: 'bantuan' }

let byName: ReadonlyMap<string, Command> | undefined

/**
 * All commands by name. Gathered at the first look: commands begin forms, and forms may give way to commands, so
 * these modules know each other and either may be loaded first.
 */
export const commands: Pick<ReadonlyMap<string, Command>, 'get'> = {
  get(name) {
    byName ??= new Map([...citizenCommands, ...staffCommands, goOn].map((command) => [command.name, command]))
    return byName.get(aliases[name] ?? name)
  },
}
