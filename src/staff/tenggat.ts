import { dueCommand } from '../deadline/due-command.ts'
import { readTypedDate } from '../conversation/typed-date.ts'
import type { Desk } from '../desk/desk.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { lastLinesThatFit } from './fit-lines.ts'
import { textMaxOf } from './view-detail.ts'

/** Lines that say the result, before the count. */
const resultLines = 2

/** `/tenggat [DATE [DAYS [EXTENSION]]]`: counts a due date in hari kerja, day by day; from today when nothing is said. */
export async function countDue(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  // The command line's own words are understood as well: 2026-03-13 --days 10 --extend 7.
  const [date, days, extend] = args.split(/\s+/).filter((word) => word !== '' && !word.startsWith('--'))
  const typed = date === undefined ? desk.calendar().dateOf(turn.now) : (readTypedDate(date) ?? date)
  const input = { date: typed, ...(days !== undefined && { days }), ...(extend !== undefined && { extend }) }
  const { calendar, agency } = desk
  const { text, exitCode } = dueCommand(input, {
    calendar: calendar(),
    receiptOutsideHours: agency.receiptOutsideHours,
    translate: t,
    locale: localeOf(turn),
  })
  if (exitCode !== 0) return say(turn, { text: [text, t('tenggat-how')].join('\n\n') })
  const lines = text.split('\n')
  const result = lines.slice(0, resultLines)
  const room = textMaxOf(desk, turn) - result.join('\n').length - 1
  const count = lastLinesThatFit(lines.slice(resultLines), room, (cut) => t('view-lines-cut', { count: cut }))
  return say(turn, { text: [...result, ...count].join('\n') })
}
