/** The blocks that say what is given, shared by the letters that give something. */
import { pasal17, type Pasal17Letter } from '../law/pasal-17.ts'
import { choices, grid, type Field } from './blocks.ts'
import type { DeliveryWay, GivenItem, LetterContent, LetterWords } from './types.ts'

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

/** What is given, and how. */
export interface GivenBlock {
  /** Another public body that holds what we do not give; what we give we hold. */
  readonly heldBy?: string
  readonly items: readonly GivenItem[]
  readonly delivery?: DeliveryWay
  /** Undefined: free of charge. */
  readonly costs?: LetterCosts
  /** ISO date on which the information is handed over. */
  readonly givenOn: string
  readonly redactions?: readonly Redaction[]
}

/** Block A of the official form: who holds it, its forms, how and when it is handed over, and its cost. */
export function givenFields(input: GivenBlock, words: LetterWords): Field[] {
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

function costLines(costs: LetterCosts | undefined, { t }: LetterWords): LetterContent[] {
  if (costs === undefined) return [{ text: t('letters-pt-costs-none') }]
  const { parts, total, payment } = costSentences(costs, t)
  return [...parts.map((text) => ({ text })), { text: total, bold: true }, { text: payment }]
}

/** What is to be paid and how, in the same words wherever it is said (UU 14/2008 Pasal 22 ayat (7) huruf g). */
export function costSentences(
  costs: LetterCosts,
  t: LetterWords['t'],
): { readonly parts: readonly string[]; readonly total: string; readonly payment: string } {
  const { copies, delivery, other } = costs
  const copying = copies === undefined ? 0 : copies.sheets * copies.perSheet
  const total = copying + (delivery ?? 0) + (other ?? 0)
  const rupiah = (amount: number) => t('letters-rupiah', { amount })
  const parts: string[] = []
  if (copies !== undefined) {
    const args = { price: rupiah(copies.perSheet), sheets: copies.sheets, sum: rupiah(copying) }
    parts.push(t('letters-pt-costs-copies', args))
  }
  if (delivery !== undefined) parts.push(t('letters-pt-costs-delivery', { sum: rupiah(delivery) }))
  if (other !== undefined) parts.push(t('letters-pt-costs-other', { sum: rupiah(other) }))
  return {
    parts,
    total: t('letters-pt-costs-total', { sum: rupiah(total) }),
    payment: t('letters-pt-costs-payment', { how: costs.payment }),
  }
}

/** What was made unreadable, and why; nothing when nothing was. */
export function redactionsTable(redactions: readonly Redaction[], words: LetterWords): LetterContent[] {
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
