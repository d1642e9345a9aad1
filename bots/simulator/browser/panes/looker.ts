import type { Sentence } from '../../../../src/conversation/result.ts'
import type { Locale } from '../../../../src/i18n/locale.ts'
import { wordsIn } from '../../../../src/desk/words.ts'
import { cast, type CastMember } from '../cast.ts'
import type { SimulatorContext } from '../hub.ts'
import type { Platform } from '../protocol.ts'
import type { SlackTown, TelegramTown, WhatsappTown } from '../town.ts'
import { Refusal } from './refusal.ts'

/** Whoever is played, with the words of the page. */
export interface Looker {
  readonly context: SimulatorContext
  readonly member: CastMember
  readonly t: Sentence
  readonly locale: Locale
}

/** The one whom an id of the cast names. Throws Refusal. */
export function lookerFor(context: SimulatorContext, person: string, locale: Locale): Looker {
  const member = cast.find(({ id }) => id === person)
  if (member === undefined) throw new Refusal('simulator-chat-nobody')
  return { context, member, locale, t: wordsIn(context.desk, locale) }
}

/** The simulated Telegram. Throws Refusal when there is none. */
export function telegramOf({ context }: Looker): TelegramTown {
  return context.town.telegram ?? absent('Telegram')
}

/** The simulated Slack. Throws Refusal when there is none. */
export function slackOf({ context }: Looker): SlackTown {
  return context.town.slack ?? absent('Slack')
}

/** The simulated WhatsApp. Throws Refusal when there is none. */
export function whatsappOf({ context }: Looker): WhatsappTown {
  return context.town.whatsapp ?? absent('WhatsApp')
}

function absent(platform: string): never {
  throw new Refusal('simulator-chat-no-platform', { platform })
}

/** Where a file of a message is. */
export function fileUrl(platform: Platform, id: string): string {
  return `/simulator/file/${platform}/${encodeURIComponent(id)}`
}

/** Colour of a name, 1 to 6, the same wherever it stands. */
export function hueOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return 1 + (sum % 6)
}

/** The beginning of what a message says, for the line over an answer to it. */
export function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`
}

const excerptLength = 90

/** Messages that a view shows. */
export const shownMost = 80
