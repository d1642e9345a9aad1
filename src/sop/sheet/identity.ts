/** The identity of an SOP (halaman identitas): what it is called, whose it is, and what it rests on. */
import type { Box, Cell } from './shapes.ts'
import { sheetColours, type SheetStyle } from './style.ts'
import { cell, heightOf, type Paragraph } from './text.ts'
import { anytimeLines, type SheetSpeech } from './words.ts'

/** Cells one below the other, and where the last ends. */
export interface Block {
  readonly cells: readonly Cell[]
  readonly bottom: number
}

/** Of the whole width, what the agency's name takes, and of the rest what the names of the fields take. */
const agencyPart = 0.36
const labelPart = 0.2

/** The block from `y` on, `width` wide. */
export function identityBlock(
  speech: SheetSpeech,
  { x, y, width }: Omit<Box, 'height'>,
  style: SheetStyle,
): Block {
  const { t } = speech
  const title: Paragraph[] = [
    { text: t('sop-sheet-title').toUpperCase(), size: style.size.title, weight: 'bold' },
  ]
  const titleHeight = heightOf(title, width, style)
  const options = { align: 'centre', vertical: 'middle' } as const
  const top = cell({ x, y, width, height: titleHeight }, title, style, {
    ...options,
    fill: sheetColours.title,
  })

  const agencyWidth = width * agencyPart
  const fields = fieldCells(
    speech,
    { x: x + agencyWidth, y: y + titleHeight, width: width - agencyWidth },
    style,
  )
  const agency = [
    { text: speech.sop.instansi.toUpperCase(), size: style.size.title * 0.85, weight: 'bold' as const },
  ]
  const agencyHeight = Math.max(heightOf(agency, agencyWidth, style), fields.bottom - y - titleHeight)
  const agencyCell = cell(
    { x, y: y + titleHeight, width: agencyWidth, height: agencyHeight },
    agency,
    style,
    options,
  )

  const from = y + titleHeight + agencyHeight
  const lists = listCells(speech, { x, y: from, width }, style)
  return { cells: [top, agencyCell, ...fields.cells, ...lists.cells], bottom: lists.bottom }
}

function fieldCells({ sop, t, laneName }: SheetSpeech, at: Omit<Box, 'height'>, style: SheetStyle): Block {
  const lanes = sop.lanes.map(({ id }, index) => `${index + 1}. ${laneName(id)}`)
  const outcomes = sop.outcomes.map((id) => t(`sop-${sop.id}-outcome-${id}`))
  const rows: readonly (readonly [string, string])[] = [
    [t('sop-sheet-number'), sop.nomor],
    [t('sop-sheet-name'), sop.judul.toUpperCase()],
    [t('sop-sheet-source'), sop.sumber],
    [t('sop-sheet-lanes'), lanes.join('\n')],
    [t('sop-sheet-outcomes'), outcomes.join('; ')],
  ]
  const cells: Cell[] = []
  let { y } = at
  for (const [label, value] of rows) {
    const name: Paragraph[] = [{ text: label, size: style.size.head, weight: 'bold' }]
    const words: Paragraph[] = [{ text: value, size: style.size.head }]
    const [left, right] = [at.width * labelPart, at.width * (1 - labelPart)]
    const height = Math.max(heightOf(name, left, style), heightOf(words, right, style))
    cells.push(cell({ x: at.x, y, width: left, height }, name, style, { fill: sheetColours.head }))
    cells.push(cell({ x: at.x + left, y, width: right, height }, words, style))
    y += height
  }
  return { cells, bottom: y }
}

function listCells(speech: SheetSpeech, { x, y, width }: Omit<Box, 'height'>, style: SheetStyle): Block {
  const { sop, t } = speech
  const size = style.size.head
  const heading = (text: string): Paragraph => ({ text, size, weight: 'bold', above: 0.4 })
  const line = (text: string): Paragraph => ({ text, size, above: 0.25 })
  const legal = [
    heading(t('sop-sheet-legal')),
    ...sop.dasarHukum.map((law, index) => line(`${index + 1}. ${law}`)),
  ]
  const anytime = anytimeLines(speech).map((text) => line(`– ${text}`))
  const legend = ['terminator', 'process', 'decision', 'connector', 'added'].map((what) =>
    line(`– ${t(`sop-sheet-legend-${what}`)}`),
  )
  const rest = [
    ...(anytime.length === 0 ? [] : [heading(t('sop-sheet-elsewhere')), ...anytime]),
    heading(t('sop-sheet-legend')),
    ...legend,
  ]
  const half = width / 2
  const height = Math.max(heightOf(legal, half, style), heightOf(rest, half, style))
  return {
    cells: [
      cell({ x, y, width: half, height }, legal, style),
      cell({ x: x + half, y, width: half, height }, rest, style),
    ],
    bottom: y + height,
  }
}
