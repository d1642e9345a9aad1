import type { DayLine } from '../deadline/count.ts'
import { dayOffText } from '../deadline/explain.ts'
import { grid, paragraph } from './blocks.ts'
import type { LetterContent, LetterWords } from './types.ts'

/** A due date and the days counted to it; a slice of what src/deadline gives. */
export interface LetterDayCount {
  readonly dueOn: string
  readonly days: readonly DayLine[]
  /** Some day lies beyond the known holiday lists, so the date may move: the letter says so. */
  readonly beyondHolidayList: boolean
}

/**
 * How a due date was counted, in a small table. Neighbouring days off for the same reason share a row. `from`
 * leaves out the days before a first due date, for a letter that is only about its extension.
 */
export function dayCountTable(
  { dueOn, days, beyondHolidayList }: LetterDayCount,
  words: LetterWords,
  options: { from?: string } = {},
): LetterContent[] {
  const { from } = options
  const shown = from === undefined ? days : days.filter((line) => line.date >= from)
  const rows = joined(shown, words).map(({ first, last, remark }) => {
    const bold = first.date === dueOn
    const range = { from: words.date(first.date), to: words.date(last.date) }
    const text = first === last ? range.from : words.t('letters-days-range', range)
    const remarks = bold ? [remark, words.t('letters-days-due')] : [remark]
    if (first.date === from) remarks.push(words.t('letters-days-first-due'))
    return [
      { text: first.counted === null ? '–' : String(first.counted), alignment: 'center' as const, bold },
      { text, bold },
      { text: remarks.filter((part) => part !== '').join(' – '), bold },
    ]
  })
  const heading = words.t('letters-days-heading', { date: words.date(dueOn) })
  const head = [words.t('letters-days-number'), words.t('letters-days-date'), words.t('letters-days-remark')]
  const table = grid({ heading, head, rows, widths: [38, 232, '*'] }, { dense: true })
  return beyondHolidayList ? [table, paragraph(words.t('deadline-beyond-holiday-list'))] : [table]
}

interface Row {
  first: DayLine
  last: DayLine
  remark: string
}

function joined(days: readonly DayLine[], words: LetterWords): Row[] {
  const rows: Row[] = []
  for (const line of days) {
    const remark = capitalised(remarkOn(line, words))
    const open = rows.at(-1)
    if (open?.first.counted === null && line.counted === null && open.remark === remark) open.last = line
    else rows.push({ first: line, last: line, remark })
  }
  return rows
}

function remarkOn({ reason }: DayLine, words: LetterWords): string {
  // Holidays bear the names their decree gave them, so the language of `dayOffText` is that of `words` alone.
  const wording = { translate: words.t, locale: 'id' }
  switch (reason.kind) {
    case 'working-day':
      return ''
    case 'extension-day':
      return words.t('letters-days-extension', { nth: reason.nth })
    case 'arrived-after-hours':
    case 'day-zero':
      return words.t(`deadline-day-${reason.kind}`)
    case 'arrived-on-day-off':
      return words.t('deadline-day-arrived-on-day-off', { dayOff: dayOffText(reason.dayOff, wording) })
    default:
      return dayOffText(reason, wording)
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
