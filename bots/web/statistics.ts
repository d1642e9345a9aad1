import { z } from 'zod'
import type { Desk } from '../../src/desk/desk.ts'
import { formatInstant } from '../../src/i18n/dates.ts'
import { sectionsOf } from '../../src/reports/sections.ts'
import { serviceFigures } from '../../src/reports/service-figures.ts'
import { countedYears } from '../../src/storage/counters.ts'
import type { Page } from './layout.ts'
import { html, type Html } from './page.ts'
import type { Reader } from './reader.ts'
import { addPage, type Site } from './site.ts'
import { sectionHtml, timesHtml } from './statistics-tables.ts'

const statisticsPath = '/statistik'

/** So long a count is shown again: counting reads a year's cases, and a page may be asked for at any rate. */
const keptSeconds = 5 * 60

/** The SOPs whose cases are counted. */
const countedSops = ['permohonan', 'keberatan']

const yearShape = z.object({
  tahun: z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number)
    .optional(),
})

/** `/statistik?tahun=2026`: the year's service in numbers, for everybody (UU 14/2008 Ps 11 ayat (1) huruf h). */
export function addStatistics(site: Site): void {
  addPage(site, statisticsPath, {
    seconds: keptSeconds,
    read(request) {
      const present = thisYear(site.desk)
      const asked = yearShape.safeParse(request.query).data?.tahun ?? present
      return Math.min(asked, present)
    },
    address: (year) => (year === thisYear(site.desk) ? statisticsPath : yearPath(year)),
    make: (year, reader) => yearPage(site, year, reader),
  })
}

function thisYear(desk: Desk): number {
  return Number(desk.calendar().dateOf(desk.clock.now()).slice(0, 4))
}

function yearPath(year: number): string {
  return `${statisticsPath}?tahun=${year}`
}

async function yearPage({ desk }: Site, year: number, reader: Reader): Promise<Page> {
  const { t, locale } = reader
  const at = desk.clock.now()
  const figures = await serviceFigures(desk, year)
  const sections = sectionsOf(figures, locale, t)
  const years = new Set([thisYear(desk), year, ...(await countedYears(desk.db, countedSops))])
  const { times } = figures.requests
  const body = html`<p>${desk.agency.name}</p>
    <p class="lead">
      ${t('web-statistics-glance', {
        requests: figures.requests.total,
        answered: times.answered,
        punctual: times.answered - times.late,
        objections: figures.objections.total,
      })}
    </p>
    ${yearChoice(
      [...years].toSorted((one, other) => other - one),
      year,
      reader,
    )}
    ${sections.map((section) =>
      section.id === 'times' ? timesHtml(section, times, year, t) : sectionHtml(section, year, t),
    )}
    <p class="soft">${t('report-counted', { time: formatInstant(locale, at, desk.agency.zone) })}</p>`
  return { title: t('report-title', { year }), body, under: statisticsPath }
}

function yearChoice(years: readonly number[], year: number, { t, to }: Reader): Html {
  const link = (each: number) =>
    each === year
      ? html`<a href="${to(yearPath(each))}" aria-current="page">${each}</a> `
      : html`<a href="${to(yearPath(each))}">${each}</a> `
  return html`<nav class="turn" aria-label="${t('web-statistics-years')}">
    <span>${t('web-statistics-years')}</span> ${years.map(link)}
  </nav>`
}
