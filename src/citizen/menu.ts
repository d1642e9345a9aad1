import { writeToken } from '../chat/token.ts'
import type { Button, Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'

/** What a citizen can begin, in the order of the menu. Each is a command and a button. */
export const menuCommands = ['permohonan', 'status', 'dip', 'keberatan', 'data', 'bahasa', 'bantuan'] as const

/** A button that does what a command does. */
export function commandButton(t: Sentence, name: string, argument = ''): Button {
  return { label: t(`citizen-button-${name}`), token: writeToken({ kind: 'command', name, argument }) }
}

/** The menu's buttons, two in a row, so that they fit a phone. */
export function menuButtons(t: Sentence): Button[][] {
  const buttons = menuCommands.map((name) => commandButton(t, name))
  return [buttons.slice(0, 1), buttons.slice(1, 3), buttons.slice(3, 5), buttons.slice(5)]
}

/** The greeting on /start. */
export function welcome(t: Sentence, agency: string): Message {
  return {
    heading: t('citizen-welcome-heading', { agency }),
    text: t('citizen-welcome'),
    buttons: menuButtons(t),
  }
}

/** What a person gets who writes a free sentence: never silence. */
export function menu(t: Sentence, why: 'free-sentence' | 'asked' | 'unknown-command'): Message {
  const lead = {
    'free-sentence': 'citizen-menu-free-sentence',
    asked: 'citizen-menu',
    'unknown-command': 'citizen-unknown-command',
  }
  const text = why === 'unknown-command' ? `${t(lead[why])} ${t('citizen-menu')}` : t(lead[why])
  return { heading: t('citizen-menu-heading'), text, buttons: menuButtons(t) }
}

/** The menu entry that a typed number or label means, if any. */
export function menuChoice(text: string, labels: (name: string) => readonly string[]): string | undefined {
  const typed = text.trim().toLowerCase().replace(/[.)]$/, '')
  const byNumber = /^\d$/.test(typed) ? menuCommands[Number(typed) - 1] : undefined
  return (
    byNumber ??
    menuCommands.find((name) => name === typed || labels(name).some((label) => label.toLowerCase() === typed))
  )
}
