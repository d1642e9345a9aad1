import { goOnCommand } from '../conversation/prompt.ts'
import type { Command } from './command.ts'
import { showForm } from './form-turn.ts'
import { say, tell } from './turn.ts'
import { wordsFor } from './words.ts'

/** Shows the form that waits here once more, as a page where that can be done. */
export const goOn: Command = {
  name: goOnCommand,
  where: 'anywhere',
  who: 'anyone',
  keepsForm: true,
  async run(desk, turn) {
    if (turn.form !== undefined) return showForm(desk, turn, turn.form)
    const t = wordsFor(desk, turn)
    const { chat, content } = turn.incoming
    // The button stands in a group for one person, and others see it.
    if (content.kind === 'press') return tell(t('forms-press-not-yours'))
    return chat.kind === 'private' ? say(turn, { text: t('forms-nothing-waits') }) : say(turn)
  },
}
