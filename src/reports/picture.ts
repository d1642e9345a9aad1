import { sharp } from '../files/sharp.ts'
import { barChart } from './charts.ts'
import { outlined } from './outlined.ts'
import type { Section } from './sections.ts'

/** The picture's width in pixels, and what stands on it from the top. */
const width = 1000
const margin = 40
const titleSize = 34
const headingSize = 24
const noteSize = 18
/** Charts are drawn small and enlarged, so that their words can be read on a phone. */
const chart = { width: 560, height: 200 }
const enlarged = (width - 2 * margin) / chart.width
const sectionHeight = headingSize + 22 + chart.height * enlarged + 26

/**
 * The charts of a year's service under one another as a PNG for a chat: it needs no fonts on the machine. Sections
 * without a chart are left out.
 */
export async function servicePicture(
  words: { readonly title: string; readonly agency: string; readonly note: string },
  sections: readonly Section[],
): Promise<Buffer> {
  const charts = sections.flatMap((section) =>
    section.chart === undefined ? [] : [{ title: section.title, chart: section.chart }],
  )
  const head = margin + titleSize + 14 + noteSize + 34
  const height = Math.ceil(head + charts.length * sectionHeight + noteSize + margin)
  const pieces = charts.map(({ title, chart: drawn }, index) => {
    const top = head + index * sectionHeight
    const svg = barChart(drawn.bars, chart, drawn.shape)
    return (
      line(title, { y: top + headingSize, size: headingSize, bold: true }) +
      `<g transform="translate(${margin} ${top + headingSize + 22}) scale(${enlarged})">${inner(svg)}</g>`
    )
  })
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    line(words.title, { y: margin + titleSize, size: titleSize, bold: true }),
    line(words.agency, { y: margin + titleSize + 14 + noteSize, size: noteSize, bold: false }),
    ...pieces,
    line(words.note, { y: height - margin, size: noteSize, bold: false }),
    '</svg>',
  ].join('')
  return sharp(Buffer.from(outlined(svg)))
    .png({ palette: true })
    .toBuffer()
}

function line(
  text: string,
  { y, size, bold }: { readonly y: number; readonly size: number; readonly bold: boolean },
): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const weight = bold ? 'font-weight:bold;' : ''
  return `<text x="${margin}" y="${y}" style="font-size:${size}px;${weight}" fill="#111111">${escaped}</text>`
}

/** What stands inside an SVG, to be put into another. */
function inner(svg: string): string {
  return svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '')
}
