import { pasal17, type Pasal17Letter } from '../law/pasal-17.ts'
import { choiceList, fields, heading, paragraph, together, verdict } from './blocks.ts'
import { caseFields } from './case-fields.ts'
import { letter } from './letterhead.ts'
import { objectionRight } from './objection-right.ts'
import type { LetterCase, LetterContent, LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** An entry of the Daftar Informasi yang Dikecualikan on which a refusal rests. */
export interface ExemptionCited {
  readonly dikNumber: string
  readonly information: string
  readonly pasal17: Pasal17Letter
  /** Article of another statute, in words. */
  readonly otherLaw?: string
  /** Consequences of disclosure, as the test found them. */
  readonly consequence: string
  /** Jangka waktu in the register's own words; printed where there is no date. */
  readonly period: string
  /** ISO date on which the exemption ends; undefined: it is not bound to a date. */
  readonly until?: string
}

/** Why a request is refused: Pasal 17, or information the agency does not have (Pasal 6 ayat (3) huruf e). */
export type RefusalGround =
  | { readonly kind: 'dikecualikan'; readonly entry: ExemptionCited }
  | { readonly kind: 'belum-dikuasai' }
  | { readonly kind: 'belum-didokumentasikan'; readonly withinDays?: number }
  | { readonly kind: 'dikuasai-badan-lain'; readonly body: string }

/** A request refused. */
export interface SkPenolakan {
  readonly frame: LetterFrame
  readonly request: LetterCase
  readonly ground: RefusalGround
  /** The deciding official's reason, in words. */
  readonly reason: string
  /** ISO date: last day for a keberatan. */
  readonly objectionLastDay: string
}

/** SK PPID tentang Penolakan Permohonan Informasi (UU 14/2008 Pasal 22 ayat (7) huruf c; layout of the official annex). */
export function skPenolakan(input: SkPenolakan, words: LetterWords): LetterDefinition {
  const { frame, request, ground } = input
  const to = ground.kind === 'dikecualikan' ? 'a' : 'e'
  const objection = objectionRight(frame, words, { lastDay: input.objectionLastDay, to })
  return letter(frame, words, {
    title: words.t('letters-sk-title'),
    about: [words.t('letters-sk-about'), words.t('letters-sk-about-what')],
    body: [
      paragraph(words.t('letters-sk-opening')),
      fields(caseFields(request, words)),
      together(
        paragraph(words.t('letters-sk-decides')),
        verdict(words.t(`letters-sk-ground-${ground.kind}`)),
      ),
      ...groundBlock(ground, words),
      heading(words.t('letters-sk-reason')),
      paragraph(input.reason),
      together(paragraph(words.t('letters-sk-therefore')), verdict(words.t('letters-sk-refused'))),
      ...objection.right,
    ],
    closing: [objection.after, paragraph(words.t('letters-sk-closing'))],
  })
}

function groundBlock(ground: RefusalGround, words: LetterWords): LetterContent[] {
  switch (ground.kind) {
    case 'dikecualikan':
      return exemptionBlock(ground.entry, words)
    case 'belum-dikuasai':
      return [paragraph(words.t('letters-sk-law-not-held'))]
    case 'belum-didokumentasikan': {
      const { withinDays } = ground
      return [
        paragraph(words.t('letters-sk-law-not-held')),
        ...(withinDays === undefined
          ? []
          : [paragraph(words.t('letters-not-given-within', { days: withinDays }))]),
      ]
    }
    default:
      return [paragraph(words.t('letters-sk-held-by-other', { body: ground.body }))]
  }
}

/** The entry of the register on which a refusal rests: its article, its consequence and its end. */
export function exemptionBlock(entry: ExemptionCited, words: LetterWords): LetterContent[] {
  const article = {
    text: words.t('letters-pasal-17', { letter: entry.pasal17 }),
    chosen: true,
    detail: `${pasal17[entry.pasal17]}.`,
  }
  const otherLaw = entry.otherLaw === undefined ? [] : [{ text: entry.otherLaw, chosen: true }]
  return [
    paragraph(words.t('letters-sk-based-on')),
    choiceList([article, ...otherLaw]),
    fields([
      {
        label: words.t('letters-sk-dik'),
        value: words.t('letters-sk-dik-entry', { number: entry.dikNumber, information: entry.information }),
      },
      { label: words.t('letters-sk-consequence'), value: entry.consequence },
      {
        label: words.t('letters-sk-until'),
        value: entry.until === undefined ? entry.period : words.date(entry.until),
      },
    ]),
  ]
}
