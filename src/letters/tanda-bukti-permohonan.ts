import { choices, fields, notice, numbered, paragraph, type Field } from './blocks.ts'
import { dayCountTable, type LetterDayCount } from './day-count.ts'
import { letter } from './letterhead.ts'
import { deliveryWays, obtainWays } from './types.ts'
import type { DeliveryWay, LetterCase, LetterContent, LetterDefinition } from './types.ts'
import type { LetterFrame, LetterWords, ObtainWay } from './types.ts'

/** Kinds of applicant (UU 14/2008 Pasal 1 angka 12; Perki KI 1/2021). */
const categories = ['perorangan', 'badan-hukum', 'kelompok'] as const

/** How many rights and duties the back page lists: `letters-rights-1` and on. */
const rightsCount = 10

/** The filled form of a request, as its applicant gets it back with the nomor pendaftaran. */
export interface TandaBuktiPermohonan {
  readonly frame: LetterFrame
  readonly request: LetterCase
  readonly category: (typeof categories)[number]
  /** A masked NIK ('6171••••••••0001'), or the number of the SK that recognised the badan hukum. */
  readonly identity: { readonly kind: 'nik' | 'sk-badan-hukum'; readonly value: string }
  /** The papers that came with it. */
  readonly attachments: readonly ('ktp' | 'akta' | 'surat-kuasa')[]
  readonly purpose: string
  readonly obtain: ObtainWay
  /** Undefined when the information is only to be read. */
  readonly delivery?: DeliveryWay
  /** When the pemberitahuan tertulis is due, and how that was counted. */
  readonly due: LetterDayCount
  /** Hari kerja the law gives for it. */
  readonly workingDays: number
  /** Hari kerja by which it was extended before the request was complete, counted in `due`. */
  readonly extensionDays?: number
}

/**
 * Tanda bukti permohonan (UU 14/2008 Pasal 22 ayat (4); form of Perki KI 1/2021): the filled form on the front,
 * the count of days and the applicant's rights on the back.
 * Throws when the NIK is not masked: the full one never leaves the sealed file.
 */
export function tandaBuktiPermohonan(input: TandaBuktiPermohonan, words: LetterWords): LetterDefinition {
  if (input.identity.kind === 'nik' && /\d{16}/.test(input.identity.value)) {
    throw new Error('a letter takes a masked NIK')
  }
  const { frame, request } = input
  return letter(frame, words, {
    title: words.t('letters-tbp-title'),
    body: [
      paragraph(words.t('letters-tbp-opening')),
      fields(form(input, words), { numbered: true }),
      notice(words.t('letters-tbp-due', { date: words.date(input.due.dueOn) }), [dueLaw(input, words)]),
    ],
    closing: [paragraph(words.t('letters-tbp-closing'))],
    counterSignature: {
      role: words.t('letters-role-applicant'),
      name: request.applicant.name,
      how: words.t('letters-tbp-applicant-mark'),
    },
    back: backPage(input, words),
  })
}

function dueLaw({ workingDays: days, extensionDays: extension }: TandaBuktiPermohonan, words: LetterWords) {
  return extension === undefined
    ? words.t('letters-tbp-due-law', { days })
    : words.t('letters-tbp-due-law-extended', { days, extension })
}

function form(input: TandaBuktiPermohonan, words: LetterWords): Field[] {
  const { request, identity } = input
  const { applicant } = request
  const pick = (
    prefix: string,
    options: readonly string[],
    chosen: string | undefined,
    perRow: 1 | 2 | 3,
  ) => [
    choices(
      options.map((option) => ({ text: words.t(`${prefix}-${option}`), chosen: option === chosen })),
      { perRow },
    ),
  ]
  return [
    {
      label: words.t('letters-field-registration'),
      value: [{ text: request.registrationNumber, bold: true }],
    },
    { label: words.t('letters-field-received'), value: words.dateTime(request.receivedAt) },
    {
      label: words.t('letters-field-category'),
      value: pick('letters-category', categories, input.category, 3),
    },
    { label: words.t('letters-field-full-name'), value: applicant.name },
    identity.kind === 'nik'
      ? { label: words.t('letters-field-nik'), value: identity.value, note: words.t('letters-tbp-nik-note') }
      : { label: words.t('letters-field-sk'), value: identity.value },
    { label: words.t('letters-field-address'), value: applicant.address },
    { label: words.t('letters-field-contact'), value: applicant.contact },
    {
      label: words.t('letters-field-attachments'),
      value: input.attachments.map((paper) => words.t(`letters-attachment-${paper}`)).join(', '),
    },
    { label: words.t('letters-field-information'), value: request.information },
    { label: words.t('letters-field-purpose'), value: input.purpose },
    { label: words.t('letters-field-obtain'), value: pick('letters-obtain', obtainWays, input.obtain, 1) },
    {
      label: words.t('letters-field-delivery'),
      value:
        input.delivery === undefined
          ? words.t('letters-delivery-none')
          : pick('letters-delivery', deliveryWays, input.delivery, 2),
    },
  ]
}

function backPage(input: TandaBuktiPermohonan, words: LetterWords): LetterContent[] {
  const rights = Array.from({ length: rightsCount }, (_, index) => words.t(`letters-rights-${index + 1}`))
  return [...dayCountTable(input.due, words), ...numbered(words.t('letters-rights-heading'), rights)]
}
