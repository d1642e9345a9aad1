import { pasal35, pasal35Letters, type Pasal35Letter } from '../law/pasal-35.ts'
import { choices, type Field } from './blocks.ts'
import type { LetterWords } from './types.ts'

/** A person as an objection names one. */
export interface ObjectionParty {
  readonly name: string
  readonly address: string
  /** Phone, e-mail or both, as one line; absent for one who is represented. */
  readonly contact?: string
  /** Masked ('6171••••••••0001'); absent for one who is represented. */
  readonly nik?: string
}

/** The keberatan a letter speaks of. */
export interface LetterObjection {
  readonly registrationNumber: string
  /** ISO instant at which it was received complete: day zero of the legal clock. */
  readonly receivedAt: string
  /** Nomor pendaftaran of the request it is about; absent for information that is to be published unasked. */
  readonly requestNumber?: string
  /** What was asked for, or what is not published. */
  readonly information: string
  readonly applicant: ObjectionParty
  /** Who files it for the applicant, by a surat kuasa. */
  readonly representative?: ObjectionParty
  readonly grounds: readonly Pasal35Letter[]
}

/** The head of every letter about a keberatan, without who files it. */
export function objectionFields(objection: LetterObjection, words: LetterWords): Field[] {
  return [
    {
      label: words.t('letters-kb-registration'),
      value: [{ text: objection.registrationNumber, bold: true }],
    },
    { label: words.t('letters-kb-received'), value: words.dateTime(objection.receivedAt) },
    {
      label: words.t('letters-kb-request'),
      value: objection.requestNumber ?? words.t('letters-kb-request-none'),
    },
    { label: words.t('letters-kb-information'), value: objection.information },
  ]
}

/** Who objects, and by whom if not in person. Throws when a NIK is not masked: the full one never leaves the sealed file. */
export function partyFields({ applicant, representative }: LetterObjection, words: LetterWords): Field[] {
  return [
    partyField('letters-kb-applicant', applicant, words),
    ...(representative === undefined ? [] : [partyField('letters-kb-representative', representative, words)]),
  ]
}

function partyField(label: string, party: ObjectionParty, words: LetterWords): Field {
  const { name, nik, address, contact } = party
  if (nik !== undefined && /\d{16}/.test(nik)) throw new Error('a letter takes a masked NIK')
  const lines = [nik === undefined ? undefined : words.t('letters-kb-nik', { nik }), address, contact]
  return {
    label: words.t(label),
    value: [
      { text: name },
      ...lines.flatMap((text) => (text === undefined || text === '' ? [] : [{ text, style: 'itemDetail' }])),
    ],
  }
}

/** The grounds of the law, all of them, with ticks at those of the objection; or only those, for a letter back. */
export function groundsField(
  { grounds }: LetterObjection,
  words: LetterWords,
  which: 'all' | 'chosen',
): Field {
  const shown = which === 'all' ? pasal35Letters : pasal35Letters.filter((letter) => grounds.includes(letter))
  return {
    label: words.t('letters-kb-grounds'),
    value: [
      choices(
        shown.map((letter) => ({
          text: words.t('letters-kb-ground', { letter, text: pasal35[letter] }),
          chosen: grounds.includes(letter),
        })),
      ),
    ],
  }
}
