import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, SVGRenderer])

/** One bar of a chart. */
export interface Bar {
  readonly label: string
  readonly value: number
}

/** How a chart of bars is drawn, in pixels. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** Dark enough beside white (4.5 : 1) and told from grey in a black-and-white print. */
const colour = '#1f5f99'

/** Colours of the words and lines of all charts. */
export const chartColours = { text: '#333333', line: '#d5d5d5' } as const
const { text, line } = chartColours

/**
 * Bars as an SVG that holds its words as text, without a title: the page or paper has one. `lying` bars have room for
 * long labels. Equal input gives equal SVG.
 */
export function barChart(bars: readonly Bar[], size: ChartSize, shape: 'standing' | 'lying'): string {
  const labels = bars.map(({ label }) => measurable(label))
  const names = {
    type: 'category',
    data: shape === 'lying' ? labels.toReversed() : labels,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: { color: text, fontSize: 12, fontFamily: 'Roboto', interval: 0 },
  }
  const values = {
    type: 'value',
    minInterval: 1,
    axisLabel: { color: text, fontSize: 11, fontFamily: 'Roboto' },
    splitLine: { lineStyle: { color: line } },
  }
  const data = bars.map(({ value }) => value)
  const option: EChartsCoreOption = {
    animation: false,
    grid: {
      left: 8,
      right: 36,
      top: 22,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: shape === 'lying' ? values : names,
    yAxis: shape === 'lying' ? names : values,
    series: [
      {
        type: 'bar',
        data: shape === 'lying' ? data.toReversed() : data,
        barMaxWidth: 34,
        itemStyle: { color: colour },
        emphasis: { disabled: true },
        label: {
          show: true,
          position: shape === 'lying' ? 'right' : 'top',
          color: text,
          fontSize: 12,
          fontFamily: 'Roboto',
        },
      },
    ],
  }
  return drawChart(option, size)
}

/** Draws a chart as an SVG. Equal input gives equal SVG. */
export function drawChart(option: EChartsCoreOption, size: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption(option)
    // What follows the pointer is of no use on paper, and its class names are counted through the whole process.
    return chart
      .renderToSVGString()
      .replaceAll(invisible, '')
      .replaceAll(/<style[^]*?<\/style>/g, '')
      .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
      .trim()
  } finally {
    chart.dispose()
  }
}

/** A character of no script, which stands in no label. */
const invisible = '\uE000'

/**
 * A label as it may be handed to zrender, which keeps the width of each line in a plain object under that line: a line
 * that names a property of all objects, such as `__proto__`, would change them all.
 */
function measurable(label: string): string {
  return label
    .replaceAll(invisible, '')
    .split('\n')
    .map((each) => (each in Object.prototype ? `${invisible}${each}` : each))
    .join('\n')
}
