import { z } from 'zod'
import { formatInstant } from '../../../src/i18n/dates.ts'
import type { TelegramConfig } from '../../config.ts'
import { allowedUpdates } from '../../telegram/setup.ts'
import { about, type Finding } from './finding.ts'
import type { Patient } from './patient.ts'

const { fine, notice, fault } = about('telegram')

/** Bot API: WebhookInfo. */
const infoSchema = z.object({
  url: z.string(),
  pending_update_count: z.number(),
  ip_address: z.string().optional(),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
  allowed_updates: z.array(z.string()).optional(),
})

type WebhookInfo = z.output<typeof infoSchema>

/** A webhook that failed so recently fails now. */
const RECENT_MS = 15 * 60_000

/** So many updates wait only when somebody does not take them. */
const pendingMax = 100

/** Holds what getWebhookInfo tells against what the settings would have set. */
export function checkWebhook(config: TelegramConfig, told: unknown, patient: Patient): Finding[] {
  const info = infoSchema.parse(told)
  if (config.mode === 'polling') {
    if (info.url === '') return [fine('telegram-polling'), ...crowded(info)]
    return [fault('telegram-webhook-left', { place: originOf(info.url) })]
  }
  if (info.url === '') return [fault('telegram-webhook-missing', { url: config.url })]
  if (info.url !== config.url)
    return [fault('telegram-webhook-elsewhere', { place: originOf(info.url), url: config.url })]
  // Bot API: without a list everything but a few kinds comes, and all of ours are among what comes.
  const missing = allowedUpdates.filter((kind) => info.allowed_updates?.includes(kind) === false)
  const failing = lastError(info, patient)
  const found = [
    ...(missing.length === 0 ? [] : [fault('telegram-webhook-updates', { missing: missing.join(', ') })]),
    ...failing,
    ...crowded(info),
  ]
  if (found.length > 0) return found
  return [fine('telegram-webhook', { url: config.url, ip: info.ip_address ?? '–' })]
}

function crowded({ pending_update_count: count }: WebhookInfo): Finding[] {
  return count > pendingMax ? [notice('telegram-pending', { count })] : []
}

function lastError(info: WebhookInfo, { agency, locale, machine }: Patient): Finding[] {
  if (info.last_error_date === undefined) return []
  const at = new Date(info.last_error_date * 1000)
  if (machine.clock.now().getTime() - at.getTime() > RECENT_MS) return []
  const when = formatInstant(locale, at, agency?.zone ?? 'Asia/Jakarta')
  // While nothing waits, what had failed has been brought since.
  const find = info.pending_update_count > 0 ? fault : notice
  return [find('telegram-webhook-failing', { when, said: (info.last_error_message ?? '–').slice(0, 200) })]
}

/** Without its path, which is a secret with some bots. */
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '–'
}
