import { startWhatsappSimulator } from '../../simulator/whatsapp/server.ts'
import type { Place } from '../entries.ts'
import type { Transcript } from '../transcript.ts'
import { hueOf, type CitizenVenue } from '../venue.ts'
import type { Words } from '../words.ts'
import { WhatsappRecord } from './record.ts'
import { WhatsappSeat } from './seat.ts'

/** Not a secret: it belongs to a number that exists only here. */
const verifyToken = 'loket-demo-verify-token'

/** Starts a simulated WhatsApp. */
export async function openWhatsapp({
  transcript,
  t,
}: {
  readonly transcript: Transcript
  readonly t: Words
}): Promise<CitizenVenue> {
  // People of a demo act a hundred times faster than people do.
  const simulator = await startWhatsappSimulator({ rates: false })
  const record = new WhatsappRecord(transcript)
  transcript.listen(() => record.read())
  let people = 0
  return {
    env: {
      WHATSAPP_TOKEN: simulator.token,
      WHATSAPP_PHONE_NUMBER_ID: simulator.phoneNumberId,
      WHATSAPP_APP_SECRET: simulator.appSecret,
      WHATSAPP_VERIFY_TOKEN: verifyToken,
      WHATSAPP_API_ROOT: simulator.apiRoot,
    },
    tellsLanguage: false,
    async addCitizen({ name, phone }) {
      // Each second one types numbers.
      const types = people % 2 === 1
      const person = simulator.person({ name, readsAtOnce: true, ...(phone !== undefined && { phone }) })
      people += 1
      const title = t('demo-chat-private', { name })
      const place: Place = { platform: 'whatsapp', kind: 'private', title, hue: hueOf(people) }
      record.add(person, place)
      const alone = new WhatsappSeat({ person, types, onlooker: transcript.onlooker(place, name) })
      return { userId: person.userId ?? person.phone, name, alone }
    },
    serves: (url) => simulator.direct.webhook.subscribe(`${url}/whatsapp`, verifyToken),
    close: () => simulator.stop(),
  }
}
