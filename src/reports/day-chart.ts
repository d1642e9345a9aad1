import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components'
import { use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Punctuality } from './figures.ts'
import { chartColours, drawChart, type ChartSize } from './charts.ts'

use([BarChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer])

/** A kind of answer that a bar is stacked from: its name, and how it is filled. */
const parts = [
  { of: 'inTime', fill: '#1f5f99' },
  { of: 'inTimeExtended', fill: '#9ec9ee' },
  { of: 'late', fill: '#b3261e' },
] as const

/** The words of the chart. */
export interface DayChartWords extends Readonly<Record<keyof Punctuality, string>> {
  /** Name of the axis of days. */
  readonly days: string
  /** What stands at the mark of a term of so many hari kerja. */
  mark(days: number): string
}

/** Terms of UU 14/2008 Ps 22 ayat (7) and (8): 10 hari kerja, and 7 more. */
const terms = [10, 17] as const

/** Days that are drawn; what took longer stands at the last. */
const daysMax = 40

/**
 * How many answers took how many hari kerja, stacked by whether they came in time, with marks behind the last day of
 * each term. An SVG that holds its words as text.
 */
export function dayChart(
  byDays: ReadonlyMap<number, Punctuality>,
  size: ChartSize,
  words: DayChartWords,
): string {
  const last = Math.min(daysMax, Math.max(20, ...byDays.keys()))
  const days = Array.from({ length: last + 1 }, (_, day) => day)
  const label = { color: chartColours.text, fontSize: 11, fontFamily: 'Roboto' }
  const option: EChartsCoreOption = {
    animation: false,
    legend: {
      top: 0,
      left: 0,
      itemGap: 14,
      textStyle: { ...label, fontSize: 12 },
      data: parts.map(({ of }) => words[of]),
    },
    grid: {
      left: 8,
      right: 12,
      top: 64,
      bottom: 26,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: -0.5,
      max: last + 0.5,
      name: words.days,
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: label,
      splitLine: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: chartColours.line } },
      axisLabel: {
        ...label,
        customValues: days.filter((day) => day % 5 === 0),
        formatter: (day: number) => labelOf(day),
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: label,
      splitLine: { lineStyle: { color: chartColours.line } },
    },
    series: parts.map(({ of, fill }, index) => ({
      type: 'bar',
      name: words[of],
      stack: 'answers',
      barWidth: Math.max(4, Math.floor((size.width - 60) / (last + 1)) - 3),
      itemStyle: { color: fill, borderColor: chartColours.text, borderWidth: 0.5 },
      emphasis: { disabled: true },
      data: days.flatMap((day) => {
        const count = countOn(byDays, day, of)
        return count === 0 ? [] : [[day, count]]
      }),
      ...(index === 0 && { markLine: marks(words, label) }),
    })),
  }
  return drawChart(option, size)
}

function marks(words: DayChartWords, label: object): object {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: chartColours.text, type: 'dashed', width: 1 },
    data: terms.map((term) => ({
      xAxis: term + 0.5,
      label: { ...label, formatter: words.mark(term), position: 'end' },
    })),
  }
}

function labelOf(day: number): string {
  return day === daysMax ? `${day}+` : String(day)
}

function countOn(byDays: ReadonlyMap<number, Punctuality>, day: number, of: keyof Punctuality): number {
  if (day < daysMax) return byDays.get(day)?.[of] ?? 0
  return [...byDays].reduce((sum, [took, answers]) => (took >= day ? sum + answers[of] : sum), 0)
}
