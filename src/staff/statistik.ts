import type { Desk } from '../desk/desk.ts'
import { answer, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatInstant } from '../i18n/dates.ts'
import { servicePicture } from '../reports/picture.ts'
import { sectionsOf, type Section } from '../reports/sections.ts'
import { serviceFigures } from '../reports/service-figures.ts'
import { storeFile } from '../storage/files.ts'

/** Sections whose figures stand in the words below the picture; the page has them all. */
const told: readonly string[] = ['requests', 'times', 'objections']

/** `/statistik [YEAR]`: the year's service as a picture of its charts, with the main figures in words. */
export async function showStatistics(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const locale = localeOf(turn)
  const { year, title, sections, message } = await yearInFigures(desk, turn, args)
  if (!sections.some(({ chart }) => chart !== undefined))
    return { deliveries: [answer(turn, message)], form: 'keep' }
  const note = t('report-counted', { time: formatInstant(locale, turn.now, desk.agency.zone) })
  const bytes = await servicePicture({ title, agency: desk.agency.name, note }, sections)
  return {
    deliveries: [],
    form: 'keep',
    async work(tx) {
      const name = `statistik-${year}.png`
      const kept = { kind: 'document', mime: 'image/png', bytes, name } as const
      const fileId = await storeFile(tx, desk.sealer, kept, turn.now)
      return {
        deliveries: [answer(turn, { text: '', file: { fileId, name, as: 'photo' } }), answer(turn, message)],
      }
    },
  }
}

/** The main figures of a year in words, with all that they are taken from; of this year unless another is named. */
export async function yearInFigures(desk: Desk, turn: Turn, named = '') {
  const t = wordsFor(desk, turn)
  const thisYear = Number(desk.calendar().dateOf(turn.now).slice(0, 4))
  const year = /^20\d\d$/.test(named.trim()) ? Math.min(Number(named.trim()), thisYear) : thisYear
  const sections = sectionsOf(await serviceFigures(desk, year), localeOf(turn), t)
  const title = t('report-title', { year })
  const text = sections.filter(({ id }) => told.includes(id)).map(figuresText)
  const page = desk.publicUrl === undefined ? [] : [t('report-page', { url: `${desk.publicUrl}/statistik` })]
  return { year, title, sections, message: { heading: title, text: [...text, ...page].join('\n\n') } }
}

function figuresText({ title, rows }: Section): string {
  return [title, ...rows.map(({ label, value }) => `${label}: ${value}`)].join('\n')
}
