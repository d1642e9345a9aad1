import { z } from 'zod'
import type { WhatsappConfig } from '../../config.ts'
import { badTokenCode } from '../../whatsapp/graph.ts'
import type { Asked, Asker } from './ask.ts'
import { about, type Finding } from './finding.ts'
import type { Patient } from './patient.ts'

const { fine, notice, fault } = about('whatsapp')

/** Graph API: no such object, or not for this token (100); no permission (10, 200 to 299). */
const notOurs = (code: number) => code === 100 || code === 10 || (code >= 200 && code < 300)

const refusal = z.object({ error: z.object({ code: z.number() }) })

const numberFields = ['display_phone_number', 'verified_name', 'quality_rating']
const moreFields = ['status', 'webhook_configuration']

/** Cloud API: the phone number; webhook_configuration as in "Webhook overrides". */
const numberSchema = z.object({
  display_phone_number: z.string().optional(),
  verified_name: z.string().optional(),
  quality_rating: z.string().optional(),
  status: z.string().optional(),
  webhook_configuration: z
    .object({
      phone_number: z.string().optional(),
      whatsapp_business_account: z.string().optional(),
      application: z.string().optional(),
    })
    .optional(),
})

type PhoneNumber = z.output<typeof numberSchema>

/** The number can neither send nor receive. */
const dead = new Set(['DISCONNECTED', 'BANNED', 'RESTRICTED', 'DELETED', 'UNVERIFIED'])

/** WhatsApp Cloud API: looks at the token, the number and its webhook, and says what cannot be looked at. */
export async function checkWhatsapp(
  config: WhatsappConfig,
  { asker, patient }: { readonly asker: Asker; readonly patient: Patient },
): Promise<Finding[]> {
  const asked = await askNumber(config, asker)
  if (!asked.ok) return [fault('whatsapp-unreachable', { code: asked.code })]
  const refused = refusal.safeParse(asked.json).data?.error.code
  if (refused === badTokenCode) return [fault('whatsapp-token')]
  if (refused !== undefined && notOurs(refused)) return [fault('whatsapp-number', { code: refused })]
  const number = numberSchema.safeParse(asked.json).data
  if (refused !== undefined || asked.status >= 400 || number === undefined)
    return [fault('whatsapp-refused', { code: refused ?? asked.status })]
  return [
    ...numberFindings(number),
    ...webhookFindings(number, patient),
    ...(patient.agency === undefined ? [] : [templatesFinding(patient.agency.invitation)]),
  ]
}

/** With all fields, or where the API does not know one of them, with those that every version has. */
async function askNumber({ apiRoot, phoneNumberId, token }: WhatsappConfig, { ask }: Asker): Promise<Asked> {
  const askFor = (fields: readonly string[]) =>
    ask(`${apiRoot}/${phoneNumberId}?fields=${fields.join(',')}`, {
      headers: { authorization: `Bearer ${token.reveal()}` },
    })
  const all = await askFor([...numberFields, ...moreFields])
  const unknownField = all.ok && refusal.safeParse(all.json).data?.error.code === 100
  return unknownField ? askFor(numberFields) : all
}

function numberFindings(number: PhoneNumber): Finding[] {
  const {
    display_phone_number: phone = '–',
    verified_name: name = '–',
    status,
    quality_rating: quality,
  } = number
  return [
    status !== undefined && dead.has(status)
      ? fault('whatsapp-disconnected', { phone, status })
      : fine('whatsapp-account', { phone, name }),
    ...(quality === 'RED' || quality === 'YELLOW' ? [notice('whatsapp-quality', { quality })] : []),
  ]
}

function webhookFindings({ webhook_configuration: webhook }: PhoneNumber, { config }: Patient): Finding[] {
  const { publicUrl } = config.http
  if (publicUrl === undefined) return [fault('whatsapp-no-url')]
  const url = `${publicUrl}/whatsapp`
  // The nearest to the number is used.
  const set = webhook?.phone_number ?? webhook?.whatsapp_business_account ?? webhook?.application
  if (set === undefined) return [notice('whatsapp-webhook-unseen', { url })]
  if (set === url) return [fine('whatsapp-webhook', { url })]
  return [fault('whatsapp-webhook-elsewhere', { place: URL.canParse(set) ? new URL(set).origin : '–', url })]
}

/** Templates belong to the account, whose id the settings do not have. */
function templatesFinding(invitation: {
  readonly template?: string | undefined
  readonly announcementTemplate?: string | undefined
}): Finding {
  const names = [invitation.template, invitation.announcementTemplate].filter((name) => name !== undefined)
  if (names.length === 0) return notice('whatsapp-templates-none')
  return notice('whatsapp-templates-unseen', { names: names.join(', ') })
}
