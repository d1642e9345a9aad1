import type { Locale } from '../../src/i18n/locale.ts'
import { openSlack } from './slack/venue.ts'
import { telegramVenue, type RunningTelegram } from './telegram/venue.ts'
import type { Transcript } from './transcript.ts'
import type { CitizenVenue, StaffVenue, Venue } from './venue.ts'
import { openWhatsapp } from './whatsapp/venue.ts'
import type { Words } from './words.ts'

/** Where staff may work and citizens may write. */
export const staffPlatforms = ['telegram', 'slack'] as const
export const citizenPlatforms = ['telegram', 'whatsapp'] as const

/** Which platform each side of the counter uses. */
export interface Platforms {
  readonly staff: (typeof staffPlatforms)[number]
  readonly citizen: (typeof citizenPlatforms)[number]
}

const names = { telegram: 'Telegram', slack: 'Slack', whatsapp: 'WhatsApp' } as const

/** Their names, each once: `Slack dan WhatsApp`. */
export function platformsInWords({ staff, citizen }: Platforms, locale: Locale): string {
  return new Intl.ListFormat(locale).format(new Set([names[staff], names[citizen]]))
}

/** The platforms of a story. */
export interface Venues {
  readonly staff: StaffVenue
  readonly citizens: CitizenVenue
}

/** Starts the platforms that are used. `opened` gets each as soon as it runs, to be closed in the end. */
export async function openVenues(
  { staff, citizen }: Platforms,
  parts: {
    readonly transcript: Transcript
    readonly t: Words
    /** Starts the process of the simulated Telegram. */
    readonly startTelegram: () => Promise<RunningTelegram>
  },
  opened: Set<Venue>,
): Promise<Venues> {
  let running: Promise<CitizenVenue & StaffVenue> | undefined
  const telegram = () =>
    (running ??= parts.startTelegram().then((simulator) => telegramVenue({ ...parts, simulator })))
  const staffVenue = staff === 'slack' ? await openSlack(parts) : await telegram()
  opened.add(staffVenue)
  const citizens = citizen === 'whatsapp' ? await openWhatsapp(parts) : await telegram()
  opened.add(citizens)
  return { staff: staffVenue, citizens }
}
