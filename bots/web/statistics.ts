import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Clock } from '../../src/clock.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { wordsIn } from '../../src/desk/words.ts'
import { formatInstant } from '../../src/i18n/dates.ts'
import { barChart } from '../../src/reports/charts.ts'
import { sectionsOf, type Section } from '../../src/reports/sections.ts'
import { serviceFigures, type ServiceFigures } from '../../src/reports/service-figures.ts'
import { html, localeOfRequest, raw, sendPage } from './page.ts'

/** For so long a count is shown again: counting reads a year's cases, and a page may be asked for at any rate. */
const keptMs = 5 * 60_000

/** Years counted at once in memory: visitors may name any. */
const keptMax = 20

const chartSize = { width: 600, height: 260 }

const yearShape = z.object({
  tahun: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number)
    .optional(),
})

interface Kept {
  readonly at: Date
  readonly figures: Promise<ServiceFigures>
}

/** `/statistik?tahun=2026`: the year's service in numbers, for everybody (UU 14/2008 Ps 11 ayat (1) huruf h). */
export function addStatistics(http: FastifyInstance, desk: Desk): void {
  const kept = keeper(desk)
  http.get('/statistik', async (request, reply) => {
    const locale = localeOfRequest(request)
    const t = wordsIn(desk, locale)
    const thisYear = Number(desk.calendar().dateOf(desk.clock.now()).slice(0, 4))
    const asked = yearShape.safeParse(request.query)
    const year = asked.success ? (asked.data.tahun ?? thisYear) : thisYear
    const { at, figures } = kept(Math.min(year, thisYear))
    const sections = sectionsOf(await figures, locale, t)
    const title = t('report-title', { year: Math.min(year, thisYear) })
    const body = html`<main>
      <h1>${title}</h1>
      <p>${desk.agency.name}</p>
      ${sections.map((section) => sectionHtml(section))}
      <p>${t('report-counted', { time: formatInstant(locale, at, desk.agency.zone) })}</p>
      <p><a href="?tahun=${Math.min(year, thisYear) - 1}">${t('report-year-before')}</a></p>
    </main>`
    return sendPage(reply, { locale, title, body, cacheSeconds: keptMs / 1000 })
  })
}

/** A count is made once for all who ask while it is fresh. */
function keeper(desk: Desk & { readonly clock: Clock }): (year: number) => Kept {
  const years = new Map<number, Kept>()
  return (year) => {
    const now = desk.clock.now()
    const known = years.get(year)
    if (known !== undefined && now.getTime() - known.at.getTime() < keptMs) return known
    const made: Kept = { at: now, figures: serviceFigures(desk, year) }
    // One that failed is not shown again.
    made.figures.catch(() => years.delete(year))
    if (years.size >= keptMax) years.clear()
    years.set(year, made)
    return made
  }
}

function sectionHtml({ id, title, rows, chart }: Section) {
  const picture =
    chart === undefined
      ? html``
      : html`<figure aria-hidden="true">${raw(barChart(chart.bars, chartSize, chart.shape))}</figure>`
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${picture}
    <table>
      ${rows.map(
        ({ label, value }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </table>
  </section>`
}
