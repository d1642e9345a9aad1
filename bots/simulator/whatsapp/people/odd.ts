import { webhookError } from '../errors.ts'
import type { Simulator } from '../simulator.ts'
import type { PersonState } from '../types.ts'
import { say, type Acted } from './speak.ts'

type Part = Readonly<Record<string, unknown>>

/** A file of a kind nobody looks into. */
function example(sim: Simulator, mime: string): Part {
  return { ...sim.media.notice(sim.media.add({ mime, bytes: Buffer.from('contoh'), from: 'person' })) }
}

/** The last message on the phone, for what refers to one. */
function lastId(person: PersonState): string {
  return person.bubbles.at(-1)?.id ?? 'wamid.none'
}

/** The kinds of message a form cannot use, and kinds of tomorrow; each with a plain example. */
const kinds = {
  audio: (sim) => ['audio', { audio: { ...example(sim, 'audio/mpeg'), voice: false } }],
  voice: (sim) => ['audio', { audio: { ...example(sim, 'audio/ogg; codecs=opus'), voice: true } }],
  video: (sim) => ['video', { video: example(sim, 'video/mp4') }],
  sticker: (sim) => ['sticker', { sticker: { ...example(sim, 'image/webp'), animated: false } }],
  location: () => [
    'location',
    { location: { latitude: -0.0263, longitude: 109.3425, name: 'Kantor', address: 'Pontianak' } },
  ],
  contacts: () => [
    'contacts',
    {
      contacts: [
        {
          name: { first_name: 'Tono', formatted_name: 'Tono' },
          phones: [{ phone: '+62 811-0000-1111', wa_id: '6281100001111', type: 'CELL' }],
        },
      ],
    },
  ],
  reaction: (_sim, person) => ['reaction', { reaction: { message_id: lastId(person), emoji: '👍' } }],
  'reaction-removed': (_sim, person) => ['reaction', { reaction: { message_id: lastId(person) } }],
  order: () => [
    'order',
    {
      order: {
        catalog_id: '194836987003835',
        text: 'Pesan ini',
        product_items: [{ product_retailer_id: 'di9ozbzfi4', quantity: 2, item_price: 30, currency: 'IDR' }],
      },
    },
  ],
  flow: () => [
    'interactive',
    {
      interactive: {
        type: 'nfm_reply',
        nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"flow_token":"t","pilihan":"0"}' },
      },
    },
  ],
  poll: () => ['unsupported', unsupported('poll_creation')],
  unsupported: () => ['unsupported', unsupported('unknown')],
  edit: (_sim, person) => [
    'edit',
    {
      edit: {
        original_message_id: lastId(person),
        message: { type: 'text', text: { body: 'Isi yang diubah' } },
      },
    },
  ],
  revoke: (_sim, person) => ['revoke', { revoke: { original_message_id: lastId(person) } }],
  tomorrow: () => ['hologram', { hologram: { shape: 'cube' } }],
} satisfies Record<string, (sim: Simulator, person: PersonState) => [string, Part]>

/** A kind of `sendOdd`. */
export type OddKind = keyof typeof kinds

/** Every kind of `sendOdd`. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these are the keys of the object above
export const oddKinds = Object.keys(kinds) as OddKind[]

/** A person sends something a form cannot use. */
export function sendOdd(sim: Simulator, person: PersonState, kind: OddKind): Acted {
  const [type, part] = kinds[kind](sim, person)
  return say(sim, person, { type, part, kind: 'other', text: kind })
}

function unsupported(type: string): Part {
  const { code, error_data } = webhookError(131051, 'Message type is currently not supported.')
  const title = 'Message type unknown'
  return { errors: [{ code, title, message: title, error_data }], unsupported: { type } }
}
