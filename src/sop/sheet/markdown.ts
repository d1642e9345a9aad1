import type { Sentence } from '../../conversation/result.ts'
import type { SopDefinition } from '../definition.ts'
import { sheetGraph } from './graph.ts'
import { anytimeLines, printedLane, wayLines, type SheetSpeech } from './words.ts'

/** Columns of the table, by the words of the sheet. */
const headings = ['no', 'step', 'lanes', 'activity', 'time', 'output', 'ways'] as const

/** An SOP as tables of Markdown: its identity, its steps with the ways out of each, and what may happen at any time. */
export function sopMarkdown(sop: SopDefinition, t: Sentence): string {
  const speech: SheetSpeech = { sop, t, laneName: printedLane(sop, t) }
  const graph = sheetGraph(sop)
  const anytime = anytimeLines(speech)
  const rows = sop.steps.map((step) => {
    const row = graph.nodes.findIndex((node) => node.step?.id === step.id)
    return [
      step.no,
      `\`${step.id}\``,
      speech.laneName(step.lane),
      step.kegiatan,
      step.waktu,
      step.output,
      wayLines(speech, graph, row).join('; '),
    ]
  })
  return [
    `## \`${sop.id}\`: ${sop.judul}`,
    `${sop.nomor} · ${sop.sumber}`,
    table(
      headings.map((key) => t(`sop-sheet-${key}`)),
      rows,
    ),
    ...(anytime.length === 0
      ? []
      : [[`${t('sop-sheet-elsewhere')}:`, '', ...anytime.map((each) => `- ${each}`)].join('\n')]),
    `${t('sop-sheet-outcomes')}: ${sop.outcomes.map((outcome) => t(`sop-${sop.id}-outcome-${outcome}`)).join(', ')}.`,
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}
