/** Webhooks of the Cloud API after Meta's documented shapes; all people in them are made up. */

export const ownNumber = '6281100000001'
export const phoneNumberId = '106540352242922'

/** Who writes: known by both ids. */
export const sari = { phone: '6281234567890', scoped: 'ID.13491208655302741918' }

/** A message with the part of its type. */
export function message(type: string, part: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    from: sari.phone,
    from_user_id: sari.scoped,
    id: `wamid.${Buffer.from(`${sari.phone}:${type}`).toString('base64')}`,
    timestamp: '1763950000',
    type,
    ...part,
  }
}

/** The contact that goes with it. */
export const contact = {
  profile: { name: 'Sari Contoh' },
  wa_id: sari.phone,
  user_id: sari.scoped,
}

/** A body with values of one entry each. */
export function body(...values: readonly Readonly<Record<string, unknown>>[]): unknown {
  return {
    object: 'whatsapp_business_account',
    entry: values.map((value) => ({
      id: '102290129340398',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: ownNumber, phone_number_id: phoneNumberId },
            ...value,
          },
        },
      ],
    })),
  }
}
