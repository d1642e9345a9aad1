/** What stands in the columns of text: all of the mutu baku on paper, the least that can be read on a phone. */
import type { SheetGraph } from './graph.ts'
import type { TextColumn } from './grid.ts'
import { sheetColours, type SheetStyle } from './style.ts'
import type { Paragraph } from './text.ts'
import { wayLines, type SheetSpeech } from './words.ts'

/** A column of text with its heading. */
export interface TableColumn extends TextColumn {
  readonly heading: string
  /** A heading over several columns. */
  readonly group?: string
  /** What stands in a row. */
  readonly paragraphs: (row: number) => readonly Paragraph[]
}

/** The columns left and right of the lanes. */
export interface TableColumns {
  readonly before: readonly TableColumn[]
  readonly after: readonly TableColumn[]
  /** A heading over the lanes. */
  readonly laneGroup: string | undefined
}

/** As PermenPANRB 35/2012 has them: Kegiatan | Pelaksana | Mutu baku: Kelengkapan, Waktu, Output | Keterangan. */
export function paperColumns(speech: SheetSpeech, graph: SheetGraph, { size }: SheetStyle): TableColumns {
  const { t } = speech
  const words = (pick: 'kegiatan' | 'kelengkapan' | 'waktu' | 'output') => (row: number) => {
    const text = graph.nodes[row]?.step?.[pick]
    return text === undefined ? [] : [{ text, size: size.body }]
  }
  const group = t('sop-sheet-standard')
  return {
    laneGroup: t('sop-sheet-lanes'),
    before: [{ heading: t('sop-sheet-activity'), share: 0.29, paragraphs: words('kegiatan') }],
    after: [
      { heading: t('sop-sheet-requirements'), group, share: 0.195, paragraphs: words('kelengkapan') },
      { heading: t('sop-sheet-time'), group, share: 0.145, paragraphs: words('waktu') },
      { heading: t('sop-sheet-output'), group, share: 0.175, paragraphs: words('output') },
      {
        heading: t('sop-sheet-remarks'),
        share: 0.195,
        paragraphs: (row) => remarks(speech, graph, row, size.small),
      },
    ],
  }
}

/** The short name of a step, and below it what its buttons do. */
export function chatColumns(speech: SheetSpeech, graph: SheetGraph, { size }: SheetStyle): TableColumns {
  const { sop, t } = speech
  return {
    laneGroup: undefined,
    before: [
      {
        heading: t('sop-sheet-activity'),
        share: 1,
        paragraphs: (row) => {
          const step = graph.nodes[row]?.step
          if (step === undefined) return []
          return [{ text: t(`sop-${sop.id}-step-${step.id}`), size: size.body, weight: 'bold' }]
        },
      },
    ],
    after: [],
  }
}

function remarks(speech: SheetSpeech, graph: SheetGraph, row: number, size: number): Paragraph[] {
  const step = graph.nodes[row]?.step
  const ways = wayLines(speech, graph, row).map((text): Paragraph => ({ text, size, above: 0.15 }))
  if (step?.tambahan !== true) return ways
  return [
    { text: speech.t('sop-sheet-added-step'), size, weight: 'bold', color: sheetColours.faint },
    ...ways,
  ]
}
