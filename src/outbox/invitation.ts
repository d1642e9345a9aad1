import type { Invitation } from '../chat/channel.ts'
import { locales, type Locale } from '../i18n/locale.ts'
import type { Translator } from '../i18n/translate.ts'

/** A text to be registered with a platform before it may be sent. */
export interface InvitationText {
  readonly about: Invitation['about']
  readonly locale: Locale
  /** `{{1}}` stands for what the invitation is about. An announcement's has no such place. */
  readonly body: string
  /** What may stand in the place of `{{1}}`, for those who approve it. */
  readonly examples: readonly string[]
  /** The label of its one button, which answers. */
  readonly button: string
}

/** The texts to register, for each language and each thing that an invitation may be about. */
export function invitationTexts(translator: Translator, agency: { readonly name: string }): InvitationText[] {
  const { name } = agency
  return locales.flatMap((locale): InvitationText[] => {
    const button = translator.t(locale, 'invitation-button')
    const body = translator.t(locale, 'invitation-case', { agency: name, about: '{{1}}' })
    const examples = [invitationSubject(translator, { locale, about: 'case', nomor: '012/PPID/XI/2026' })]
    const announced = translator.t(locale, 'invitation-announcement', { agency: name })
    return [
      { about: 'case', locale, body, examples, button },
      { about: 'announcement', locale, body: announced, examples: [], button },
    ]
  })
}

/** What stands in the place of `{{1}}`: the case by its number, or without one the service as a whole. */
export function invitationSubject(translator: Translator, { locale, nomor }: Invitation): string {
  return nomor === undefined
    ? translator.t(locale, 'invitation-subject-none')
    : translator.t(locale, 'invitation-subject', { nomor })
}
