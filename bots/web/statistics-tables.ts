import type { Sentence } from '../../src/conversation/result.ts'
import { barChart } from '../../src/reports/charts.ts'
import { dayChart } from '../../src/reports/day-chart.ts'
import type { AnswerTimes } from '../../src/reports/figures.ts'
import type { Section } from '../../src/reports/sections.ts'
import { chartFigure } from './chart-figure.ts'
import { html, type Html } from './page.ts'

const chartSize = { width: 460, height: 240 }

/** A matter of the year: its picture, and the same numbers as a table beside it. */
export function sectionHtml(section: Section, year: number, t: Sentence): Html {
  const { title, chart } = section
  const label = t('web-statistics-chart', { title })
  const picture =
    chart === undefined ? html`` : chartFigure(barChart(chart.bars, chartSize, chart.shape), label)
  return frameHtml(section, picture, tableHtml(section, year, t))
}

function frameHtml({ id, title }: Section, picture: Html, table: Html, more: Html = html``): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <div class="figures">${picture} ${table}</div>
    ${more}
  </section>`
}

function tableHtml({ title, rows }: Section, year: number, t: Sentence): Html {
  return html`<table>
    <caption>
      ${t('web-statistics-table', { title, year })}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('web-statistics-what')}</th>
        <th scope="col">${t('web-statistics-number')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, value }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** How long answers took: each day drawn against the terms of the law, and as a table of days. */
export function timesHtml(section: Section, times: AnswerTimes, year: number, t: Sentence): Html {
  if (times.answered === 0) return sectionHtml(section, year, t)
  const kinds = [
    ['inTime', t('report-in-time')],
    ['inTimeExtended', t('report-in-time-extended')],
    ['late', t('report-late')],
  ] as const
  const words = {
    inTime: kinds[0][1],
    inTimeExtended: kinds[1][1],
    late: kinds[2][1],
    days: t('web-statistics-days-axis'),
    mark: (days: number) => t('report-days', { days }),
  }
  const title = t('web-statistics-days')
  const picture = chartFigure(dayChart(times.byDays, chartSize, words), t('web-statistics-chart', { title }))
  const table = html`<div class="table" role="region" tabindex="0" aria-label="${title}">
    <table>
      <caption>
        ${t('web-statistics-table', { title, year })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('web-statistics-days-axis')}</th>
          ${kinds.map(([, label]) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${[...times.byDays].map(
          ([days, counts]) =>
            html`<tr>
              <th scope="row">${days}</th>
              ${kinds.map(([kind]) => html`<td>${counts[kind]}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
  return frameHtml(section, picture, tableHtml(section, year, t), table)
}
