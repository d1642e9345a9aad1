import type { ButtonElement, InteractiveElement } from './elements.ts'
import type { Block, InputBlock } from './schema.ts'

/** The elements of a block that a person can press, choose or fill. */
export function elementsOf(block: Block): InteractiveElement[] {
  if (block.type === 'actions') return block.elements
  if (block.type === 'input') return [block.element]
  if (block.type !== 'section' || block.accessory === undefined) return []
  return block.accessory.type === 'image' ? [] : [block.accessory]
}

/** An element with the block it stands in. */
export interface Placed<E = InteractiveElement> {
  block: Block
  element: E
}

/** All elements of some blocks, top to bottom and left to right. */
export function placedElements(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
}

/** All buttons of some blocks, top to bottom and left to right. */
export function placedButtons(blocks: readonly Block[]): Placed<ButtonElement>[] {
  return placedElements(blocks).flatMap(({ block, element }) =>
    element.type === 'button' ? [{ block, element }] : [],
  )
}

/** The questions of a modal, top to bottom. */
export function inputsOf(blocks: readonly Block[]): InputBlock[] {
  return blocks.filter((block) => block.type === 'input')
}

/** What a person reads in some blocks, a line for each text; labels of buttons and questions are not among them. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'section':
        return [block.text, ...(block.fields ?? [])].flatMap((text) => text?.text ?? [])
      case 'header':
        return [block.text.text]
      case 'context':
        return block.elements.map((element) => ('text' in element ? element.text : element.alt_text))
      case 'markdown':
        return [block.text]
      case 'image':
        return [block.title?.text ?? block.alt_text]
      case 'rich_text':
        return block.elements.map(({ elements }) => elements.map(({ text }) => text ?? '').join(''))
      case 'table':
        return block.rows.map((row) => row.map(({ text }) => text ?? '').join(' | '))
      case 'actions':
      case 'divider':
      case 'input':
        return []
    }
  })
}

/** The same blocks with a `block_id` on every block and an `action_id` on every element, as Slack stores them. */
export function identified(blocks: readonly Block[], nextId: () => string): Block[] {
  return blocks.map((block) => {
    const copy = structuredClone(block)
    copy.block_id ??= nextId()
    for (const element of elementsOf(copy)) element.action_id ??= nextId()
    return copy
  })
}
