import { lineWidth } from './page.ts'
import { colours } from './styles.ts'
import type { LetterContent, LetterFrame, LetterWords, Signer } from './types.ts'

/** Measures in points. */
const signerWidth = 236
const gap = 24

/** The applicant's half of a letter that both sides sign. */
export interface CounterSignature {
  /** What the applicant is here: 'Pemohon'. */
  readonly role: string
  readonly name: string
  /** How and when the applicant signed, since nobody held a pen. */
  readonly how: string
}

/**
 * Place and date, office, name and NIP at the right; the applicant's block, if any, at the left.
 * An acting official signs under the office's name with Plt. or Plh. before it, and the person stood in
 * for is named below together with the SK.
 */
export function signatures(
  frame: LetterFrame,
  words: LetterWords,
  counterSignature: CounterSignature | undefined,
): LetterContent {
  const placeAndDate = words.t('letters-place-date', {
    place: frame.agency.city,
    date: words.plainDate(frame.issuedAt),
  })
  return {
    style: 'signatures',
    columns: [
      {
        width: lineWidth - gap - signerWidth,
        stack: counterSignature === undefined ? [] : counterBlock(counterSignature),
      },
      { width: gap, text: '' },
      { width: signerWidth, stack: [{ text: placeAndDate }, ...signerBlock(frame.signer, words)] },
    ],
  }
}

function counterBlock({ role, name, how }: CounterSignature): LetterContent[] {
  // A blank line keeps the block level with the other one, which begins with place and date.
  return [{ text: ' ' }, { text: role }, issuedMark(how), { text: name, style: 'signerName' }]
}

function signerBlock(signer: Signer, words: LetterWords): LetterContent[] {
  const { acting } = signer
  const mark = issuedMark(words.t('letters-issued-electronically'))
  if (acting === undefined) {
    return [{ text: `${signer.jabatan},` }, mark, ...nameAndNip(signer, words)]
  }
  const kind = words.t(`letters-acting-${acting.kind}`)
  const standsFor = words.t(`letters-acting-${acting.kind}-for`, { name: signer.name, sk: acting.skNumber })
  return [
    { text: `${kind} ${signer.jabatan},` },
    mark,
    ...nameAndNip(acting, words),
    { text: standsFor, style: 'remark', margin: [0, 3, 0, 0] },
  ]
}

function nameAndNip({ name, nip }: Pick<Signer, 'name' | 'nip'>, words: LetterWords): LetterContent[] {
  const number = nip === undefined ? [] : [{ text: words.t('letters-nip', { nip }) }]
  return [{ text: name, style: 'signerName' }, ...number]
}

/** Stands where a pen would have signed, and says why there is no signature. */
function issuedMark(text: string): LetterContent {
  return { text, fontSize: 8, italics: true, color: colours.faint, margin: [0, 9, 0, 9] }
}
