import type { types } from '@slack/bolt'
import type { Message } from '../../src/chat/message.ts'
import { limits } from './limits.ts'
import { render, type Block } from './render.ts'

/** A home tab: the messages one under the other, as far as there is room for whole ones. */
export function renderHome(userId: string, messages: readonly Message[]): types.HomeView {
  const blocks: Block[] = []
  for (const message of messages) {
    const own = render(userId, message).blocks
    const line: Block[] = blocks.length === 0 ? [] : [{ type: 'divider' }]
    if (blocks.length + line.length + own.length > limits.viewBlocks) break
    blocks.push(...line, ...own)
  }
  return { type: 'home', blocks }
}
