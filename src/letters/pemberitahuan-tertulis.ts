import type { Pasal17Letter } from '../law/pasal-17.ts'
import { pasal17 } from '../law/pasal-17.ts'
import {
  choiceList,
  choices,
  fields,
  grid,
  heading,
  paragraph,
  together,
  verdict,
  type Field,
} from './blocks.ts'
import { caseFields } from './case-fields.ts'
import { itemsTable } from './items-table.ts'
import { letter } from './letterhead.ts'
import { objectionRight } from './objection-right.ts'
import type { DeliveryWay, GivenItem, LetterCase, LetterContent } from './types.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from './types.ts'

/** Costs in whole rupiah; what is absent is not charged. */
export interface LetterCosts {
  readonly copies?: { readonly sheets: number; readonly perSheet: number }
  readonly delivery?: number
  readonly other?: number
  /** How to pay, in words. */
  readonly payment: string
}

/** A part of a document made unreadable, and why (UU 14/2008 Pasal 22 ayat (7) huruf e). */
interface Redaction {
  readonly part: string
  readonly reason: string
  readonly pasal17?: Pasal17Letter
}

/** Why the rest could not be given (UU 14/2008 Pasal 6 ayat (3) huruf e). */
interface NotGiven {
  readonly reason: 'belum-dikuasai' | 'belum-didokumentasikan'
  readonly what: string
  /** Working days within which it will be documented. */
  readonly withinDays?: number
}

/** A request granted wholly or in part. */
export interface PemberitahuanTertulis {
  readonly frame: LetterFrame
  readonly request: LetterCase
  readonly outcome: 'dikabulkan-seluruhnya' | 'dikabulkan-sebagian'
  /** Another public body that holds what we do not give; what we give we hold. */
  readonly heldBy?: string
  readonly items: readonly GivenItem[]
  readonly delivery?: DeliveryWay
  /** Undefined: free of charge. */
  readonly costs?: LetterCosts
  /** ISO date on which the information is handed over. */
  readonly givenOn: string
  readonly redactions?: readonly Redaction[]
  readonly notGiven?: NotGiven
  /** ISO date: last day for a keberatan. */
  readonly objectionLastDay: string
}

/** Pemberitahuan tertulis (UU 14/2008 Pasal 22 ayat (7) huruf a to g), in the blocks A and B of the official form. */
export function pemberitahuanTertulis(input: PemberitahuanTertulis, words: LetterWords): LetterDefinition {
  const { frame, request } = input
  const objection = objectionRight(frame, words, { lastDay: input.objectionLastDay, to: 'answer' })
  return letter(frame, words, {
    title: words.t('letters-pt-title'),
    body: [
      paragraph(words.t('letters-pt-opening')),
      fields(caseFields(request, words)),
      together(
        paragraph(words.t('letters-pt-decision')),
        verdict(words.t(`letters-pt-outcome-${input.outcome}`)),
      ),
      fields(givenFields(input, words), { numbered: true, heading: words.t('letters-pt-a') }),
      itemsTable(words.t('letters-pt-materials'), input.items, words),
      ...redactionsTable(input.redactions ?? [], words),
      ...notGivenBlock(input.notGiven, words),
      ...objection.right,
    ],
    closing: [objection.after, paragraph(words.t('letters-pt-closing'))],
  })
}

function givenFields(input: PemberitahuanTertulis, words: LetterWords): Field[] {
  const has = (...forms: GivenItem['form'][]) => input.items.some((item) => forms.includes(item.form))
  const other =
    input.heldBy === undefined
      ? words.t('letters-pt-held-other')
      : words.t('letters-pt-held-other-named', { body: input.heldBy })
  return [
    {
      label: words.t('letters-pt-held'),
      value: [
        choices([
          { text: words.t('letters-pt-held-us'), chosen: input.items.length > 0 },
          { text: other, chosen: input.heldBy !== undefined },
        ]),
      ],
    },
    {
      label: words.t('letters-pt-forms'),
      value: [
        choices([
          { text: words.t('letters-pt-form-softcopy'), chosen: has('softcopy', 'tautan', 'teks') },
          { text: words.t('letters-pt-form-hardcopy'), chosen: has('hardcopy') },
        ]),
      ],
    },
    { label: words.t('letters-pt-delivery'), value: words.t(`letters-delivery-${input.delivery ?? 'none'}`) },
    { label: words.t('letters-pt-costs'), value: costLines(input.costs, words) },
    { label: words.t('letters-pt-given-on'), value: words.date(input.givenOn) },
    {
      label: words.t('letters-pt-redaction'),
      value: words.t(
        (input.redactions ?? []).length === 0 ? 'letters-pt-redaction-none' : 'letters-pt-redaction-below',
      ),
    },
  ]
}

function costLines(costs: LetterCosts | undefined, words: LetterWords): LetterContent[] {
  if (costs === undefined) return [{ text: words.t('letters-pt-costs-none') }]
  const { copies, delivery, other } = costs
  const copying = copies === undefined ? 0 : copies.sheets * copies.perSheet
  const total = copying + (delivery ?? 0) + (other ?? 0)
  const rupiah = (amount: number) => words.t('letters-rupiah', { amount })
  const lines: string[] = []
  if (copies !== undefined) {
    const args = { price: rupiah(copies.perSheet), sheets: copies.sheets, sum: rupiah(copying) }
    lines.push(words.t('letters-pt-costs-copies', args))
  }
  if (delivery !== undefined) lines.push(words.t('letters-pt-costs-delivery', { sum: rupiah(delivery) }))
  if (other !== undefined) lines.push(words.t('letters-pt-costs-other', { sum: rupiah(other) }))
  return [
    ...lines.map((text): LetterContent => ({ text })),
    { text: words.t('letters-pt-costs-total', { sum: rupiah(total) }), bold: true },
    { text: words.t('letters-pt-costs-payment', { how: costs.payment }) },
  ]
}

function redactionsTable(redactions: readonly Redaction[], words: LetterWords): LetterContent[] {
  if (redactions.length === 0) return []
  const head = ['letters-items-no', 'letters-redaction-part', 'letters-redaction-reason'].map((key) =>
    words.t(key),
  )
  const rows = redactions.map(({ part, reason, pasal17: article }, index) => {
    const law =
      article === undefined
        ? []
        : [`${words.t('letters-pasal-17', { letter: article })}: ${pasal17[article]}.`]
    return [
      { text: String(index + 1), alignment: 'center' as const },
      { text: part },
      { stack: [{ text: reason }, ...law.map((text) => ({ text, style: 'itemDetail' }))] },
    ]
  })
  return [grid({ heading: words.t('letters-redaction-heading'), head, rows, widths: [22, 150, '*'] })]
}

function notGivenBlock(notGiven: NotGiven | undefined, words: LetterWords): LetterContent[] {
  const reasons = ['belum-dikuasai', 'belum-didokumentasikan'] as const
  const block = together(
    heading(words.t('letters-pt-b')),
    choiceList(
      reasons.map((reason) => ({
        text: words.t(`letters-not-given-${reason}`),
        chosen: reason === notGiven?.reason,
      })),
    ),
  )
  if (notGiven === undefined) return [block, paragraph(words.t('letters-not-given-none'))]
  const { what, withinDays } = notGiven
  const when =
    withinDays === undefined ? [] : [paragraph(words.t('letters-not-given-within', { days: withinDays }))]
  return [block, paragraph(words.t('letters-not-given-what', { what })), ...when]
}
