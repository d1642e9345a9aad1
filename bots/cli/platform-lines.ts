import type { Config } from '../config.ts'
import type { CliContext } from './context.ts'

/** Says of each platform whether and how it is served, and what citizens need that is missing. */
export function platformLines({ telegram, slack, whatsapp, http }: Config, t: CliContext['t']): string[] {
  const { publicUrl } = http
  const lines: string[] = []
  if (telegram?.mode === 'polling') lines.push(t('cli-telegram-polling'))
  if (telegram?.mode === 'webhook') lines.push(t('cli-telegram-webhook', { url: telegram.url }))
  if (whatsapp !== undefined) {
    lines.push(
      publicUrl === undefined
        ? t('cli-whatsapp-no-url')
        : t('cli-whatsapp-webhook', { url: `${publicUrl}/whatsapp` }),
    )
  }
  if (telegram === undefined && whatsapp === undefined) lines.push(t('cli-telegram-off'))
  if (slack?.mode === 'socket') lines.push(t('cli-slack-socket'))
  if (slack?.mode === 'http') lines.push(t('cli-slack-http', { url: `${publicUrl ?? ''}/slack/events` }))
  const talks = telegram !== undefined || slack !== undefined || whatsapp !== undefined
  if (talks && publicUrl === undefined) lines.push(t('cli-no-public-url'))
  return lines
}
