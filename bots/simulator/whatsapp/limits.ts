const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * The numbers of the WhatsApp Cloud API. Sources: Meta's OpenAPI of the WhatsApp Business Platform v23.0
 * and the Cloud API reference (messages, media, webhooks, throughput). Lengths are counted in UTF-16 units.
 */
export const limits = {
  text: 4096,
  caption: 1024,
  interactiveBody: 1024,
  headerText: 60,
  footer: 60,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  listButton: 20,
  listSections: 10,
  /** Of all sections together. */
  listRows: 10,
  sectionTitle: 24,
  rowId: 200,
  rowTitle: 24,
  rowDescription: 72,
  /** biz_opaque_callback_data. */
  callbackData: 512,
  /** A template's body with its parameters filled in. */
  templateBody: 1024,
  /** What a person can type. */
  typed: 65_536,
  windowMs: dayMs,
  typingMs: 25_000,
  /** How long a message can still be marked as read. */
  readableMs: 30 * dayMs,
  uploadLifetimeMs: 30 * dayMs,
  incomingMediaLifetimeMs: 7 * dayMs,
  mediaUrlMs: 5 * minuteMs,
  /** One person: a burst, then one message each six seconds (131056). */
  pairBurst: 45,
  pairMs: 6000,
  /** One phone number: messages in a second (130429). */
  perSecond: 80,
  /** Webhooks are repeated for seven days. */
  webhookLifetimeMs: 7 * dayMs,
  jsonBytes: 1 << 20,
  /** The largest document with the other parts of its form. */
  uploadBytes: 101 * (1 << 20),
} as const

/** A kind of media, as a message names it. */
export type MediaKind = 'image' | 'document' | 'audio' | 'video' | 'sticker'

const megabyte = 1 << 20
const office = 'application/vnd.openxmlformats-officedocument'

/** Media types the platform takes, with the largest size in bytes (Cloud API: supported media types). */
export const mediaTypes: Readonly<Record<MediaKind, { types: readonly string[]; bytes: number }>> = {
  image: { types: ['image/jpeg', 'image/png'], bytes: 5 * megabyte },
  audio: {
    types: ['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/ogg', 'audio/opus'],
    bytes: 16 * megabyte,
  },
  video: { types: ['video/mp4', 'video/3gpp'], bytes: 16 * megabyte },
  sticker: { types: ['image/webp'], bytes: 500 * 1024 },
  document: {
    types: [
      'text/plain',
      'application/pdf',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      `${office}.wordprocessingml.document`,
      `${office}.spreadsheetml.sheet`,
      `${office}.presentationml.presentation`,
    ],
    bytes: 100 * megabyte,
  },
}
