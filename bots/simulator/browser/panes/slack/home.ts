import type { Block } from '../../../slack/blocks/schema.ts'
import type { CastId } from '../../cast.ts'
import type { ChatView, MessageView } from '../../protocol.ts'
import { hueOf, type Looker } from '../looker.ts'
import { lookOf } from './blocks.ts'
import { modalView } from './modal.ts'
import { homeRevision, slackMember } from './place.ts'

/** The chat id of somebody's App Home. */
export function homeOf(id: CastId): string {
  return `home-${id}`
}

/** Slack's App Home: what stands between its dividing lines, each like a message. */
export function homeView(looker: Looker): ChatView {
  const { member, t, context } = looker
  const { person, world } = slackMember(looker)
  const revision = homeRevision(world, person.id)
  const parts = partsOf(world.homes.get(person.id)?.blocks ?? [])
  const at = context.clock.now().getTime()
  return {
    person: member.id,
    platform: 'slack',
    chat: homeOf(member.id),
    revision,
    title: world.app.realName,
    subtitle: t('simulator-chat-home'),
    messages: parts.map((blocks, index): MessageView => ({
      ...lookOf(world, blocks),
      id: String(index),
      revision,
      at,
      mine: false,
      sender: { name: world.app.realName, bot: true, hue: hueOf(world.app.id) },
      service: false,
      list: null,
      files: [],
      edited: false,
      onlyForYou: true,
      replyTo: null,
      ticks: null,
    })),
    keys: [],
    placeholder: null,
    typing: false,
    commands: [],
    modal: modalView(looker),
    writable: false,
  }
}

function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.type === 'divider') parts.push([])
    else parts.at(-1)?.push(block)
  }
  return parts.filter((part) => part.length > 0)
}
