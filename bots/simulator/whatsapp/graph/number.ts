import { badParameter } from '../errors.ts'
import type { Simulator } from '../simulator.ts'
import type { Answer } from './call.ts'

/** What is told when no fields are asked for (OpenAPI v23.0: PhoneNumberInfo). */
const defaultFields = 'display_phone_number,verified_name,quality_rating'

/**
 * GET /{phone number id}: the fields asked for, and the id. Where webhooks go is told by `webhook_configuration`
 * (Cloud API: webhook overrides). Throws GraphError 100 for a field that does not exist.
 */
export function describeNumber(sim: Simulator, asked: string | null): Answer {
  const { phoneNumberId, displayPhoneNumber } = sim.settings.business
  const { url } = sim.webhook
  const known: Readonly<Record<string, unknown>> = {
    id: phoneNumberId,
    display_phone_number: `+${displayPhoneNumber}`,
    verified_name: 'Loket PPID',
    quality_rating: sim.behaviour.quality,
    code_verification_status: 'VERIFIED',
    name_status: 'APPROVED',
    status: sim.behaviour.registered ? 'CONNECTED' : 'DISCONNECTED',
    webhook_configuration: url === undefined ? undefined : { application: url },
  }
  const fields = (asked ?? defaultFields).split(',')
  const unknown = fields.find((field) => !Object.hasOwn(known, field))
  if (unknown !== undefined) throw badParameter(`Tried accessing nonexisting field (${unknown})`)
  return { status: 200, json: Object.fromEntries(['id', ...fields].map((field) => [field, known[field]])) }
}
