import { footOf } from '../../src/letters/foot.ts'
import type { LetterDefinition } from '../../src/letters/types.ts'

/**
 * A letter's words in reading order, one block a line, cells of a row parted by ` | `, drawn boxes as ☐ and, with
 * their tick, ☑: what the golden files hold. The foot of the page stands last.
 */
export function textOf(definition: LetterDefinition): string {
  const foot = footOf(definition.foot, 1, 1)
  return `${[...lines(definition.content), '', ...lines(foot)].join('\n')}\n`
}

function lines(node: unknown): string[] {
  if (typeof node === 'string') return node.split('\n')
  if (Array.isArray(node)) return node.flatMap(lines)
  if (typeof node !== 'object' || node === null) return []
  if ('text' in node) return lines(node.text)
  if ('stack' in node && isTickedBox(node.stack)) return ['☑']
  if ('stack' in node)
    return 'pageBreak' in node ? ['', '=== page ===', ...lines(node.stack)] : lines(node.stack)
  if ('columns' in node && Array.isArray(node.columns)) return [row(node.columns)]
  if ('table' in node) return ['', ...tableRows(node.table), '']
  if ('canvas' in node) return [JSON.stringify(node.canvas).includes('"rect"') ? '☐' : '──────']
  if ('svg' in node) return ['[QR]']
  throw new Error(`no text known for ${Object.keys(node).join(', ')}`)
}

function isTickedBox(stack: unknown): boolean {
  return Array.isArray(stack) && stack.length === 2 && lines(stack).join('') === '☐√'
}

function tableRows(table: unknown): string[] {
  if (typeof table !== 'object' || table === null || !('body' in table) || !Array.isArray(table.body))
    return []
  return table.body.map((cells: unknown[]) => row(cells))
}

function row(cells: readonly unknown[]): string {
  return cells
    .map((cell) => lines(cell).join(' / '))
    .join(' | ')
    .trim()
}
