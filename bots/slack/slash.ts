import { commands } from '../../src/desk/commands.ts'

/** The one slash command that the app has; what to do is its first word. */
const slashCommand = '/loket'

/**
 * Our sentences name commands as `/antrean`. Slack knows only commands that an app registered, so there they are
 * written `/loket antrean`. Words that are no command of ours stay.
 */
export function slashWords(text: string): string {
  return text.replaceAll(/(?<![\w/.:])\/([a-z]{2,20})(?![\w/.])/g, (all, name: string) =>
    commands.get(name) === undefined ? all : `${slashCommand} ${name}`,
  )
}
