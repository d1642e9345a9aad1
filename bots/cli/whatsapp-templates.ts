import { createTranslator } from '../../src/i18n/translate.ts'
import { invitationTexts, type InvitationText } from '../../src/outbox/invitation.ts'
import type { CliContext } from './context.ts'

/** Names to register under when the agency file names none, and the category that Meta judges each by. */
const kinds: Readonly<Record<InvitationText['about'], { readonly name: string; readonly category: string }>> =
  {
    case: { name: 'loket_kabar', category: 'UTILITY' },
    announcement: { name: 'loket_pengumuman', category: 'MARKETING' },
  }

/**
 * `loket whatsapp templates`: what to register with Meta so that somebody who was silent for a day can be invited to
 * write. @returns the exit code
 */
export function whatsappTemplates({ agency, t, print }: Pick<CliContext, 'agency' | 't' | 'print'>): number {
  const { template, announcementTemplate } = agency.invitation
  const named = { case: template, announcement: announcementTemplate }
  for (const { about, locale, body, examples, button } of invitationTexts(createTranslator(), agency)) {
    const { name, category } = kinds[about]
    print(`${named[about] ?? name}  ${locale}  ${category}`)
    print(`  ${body}`)
    for (const [index, example] of examples.entries()) print(`  {{${index + 1}}} = ${example}`)
    print(`  [${button}] ${t('cli-whatsapp-quick-reply')}`)
    print('')
  }
  if (template === undefined)
    print(t('cli-whatsapp-unnamed', { setting: 'invitation.template', name: kinds.case.name }))
  if (announcementTemplate === undefined)
    print(
      t('cli-whatsapp-unnamed', {
        setting: 'invitation.announcementTemplate',
        name: kinds.announcement.name,
      }),
    )
  return 0
}
