import { writeToken } from '../chat/token.ts'
import type { Desk } from '../desk/desk.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { exportTask } from '../reports/export-job.ts'
import { exportFormats, exportNames, yearlyExports, type ExportName } from '../reports/export.ts'
import { addJob } from '../storage/jobs.ts'

/**
 * `/ekspor [NAME [YEAR] [pdf]]`: a register or the yearly report as a file in the admin's private chat. Without a
 * name each is offered as a button, for this year. A file takes its time, so it is made later and sent then.
 */
// oxlint-disable-next-line require-await -- commands answer with a promise
export async function exportToChat(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const words = args
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  const name = exportNames.find((each) => each === words[0])
  const thisYear = Number(desk.calendar().dateOf(turn.now).slice(0, 4))
  const typedYear = words.find((word) => /^20\d\d$/.test(word))
  const format = exportFormats.find((each) => words.includes(each)) ?? 'xlsx'
  if (name === undefined) {
    const buttons = exportNames.map((each) => exportFormats.map((one) => button(t, each, one)))
    return say(turn, { heading: t('ekspor-heading'), text: t('ekspor-how', { year: thisYear }), buttons })
  }
  const year = typedYear === undefined ? thisYear : Number(typedYear)
  const what = t(`ekspor-name-${name}`)
  const told = yearlyExports.includes(name)
    ? t('ekspor-later-year', { what, year })
    : t('ekspor-later', { what })
  const reply = say(turn, { text: told })
  return {
    ...reply,
    async work(tx) {
      const payload = { name, format, year, personId: turn.person.personId, locale: localeOf(turn) }
      await addJob(tx, desk.clock, { task: exportTask, payload })
      return { deliveries: [] }
    },
  }
}

function button(t: ReturnType<typeof wordsFor>, name: ExportName, format: (typeof exportFormats)[number]) {
  const token = writeToken({ kind: 'command', name: 'ekspor', argument: `${name}-${format}` })
  return {
    label: t('ekspor-button', { what: t(`ekspor-name-${name}`), format: format.toUpperCase() }),
    token,
  }
}
