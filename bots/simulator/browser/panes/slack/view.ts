import { seenBy } from '../../../slack/people/look.ts'
import type { SimFile, SimMessage } from '../../../slack/types.ts'
import manifest from '../../../../slack/manifest.json' with { type: 'json' }
import type { ChatView, FileView, MessageView } from '../../protocol.ts'
import { excerptOf, fileUrl, hueOf, shownMost, type Looker } from '../looker.ts'
import { textIn } from '../spans.ts'
import { lookOf } from './blocks.ts'
import { modalView } from './modal.ts'
import { channelRevision, slackPlace, type SlackPlace } from './place.ts'
import { mrkdwnSpans } from './spans.ts'

/** Slack lists an app's commands when one types a slash. */
const commands = manifest.features.slash_commands.map(({ command, description, usage_hint: hint }) => ({
  command,
  description: `${description} (${hint})`,
}))

/** A conversation as Slack shows it to one of its people: what stands in threads among the rest, as answers. */
export function slackView(looker: Looker, chat: string): ChatView {
  const { member, t } = looker
  const place = slackPlace(looker, chat)
  const { world, channel, person } = place
  const isDirect = channel.kind === 'dm'
  return {
    person: member.id,
    platform: 'slack',
    chat,
    revision: channelRevision(channel),
    title: isDirect ? world.app.realName : `#${channel.name}`,
    subtitle: isDirect
      ? t('simulator-chat-app')
      : t('simulator-chat-members', { count: channel.members.size }),
    messages: seenBy(person.user, channel)
      .slice(-shownMost)
      .map((message) => shown(place, message)),
    keys: [],
    placeholder: null,
    typing: false,
    commands,
    modal: modalView(looker),
    writable: !channel.archived,
  }
}

function shown(place: SlackPlace, message: SimMessage): MessageView {
  const { world, person } = place
  const { ts, userId, blocks, files, revision, onlyFor, past } = message
  const look =
    blocks.length === 0
      ? { header: [], text: mrkdwnSpans(world, message.text), footer: [], buttons: [] }
      : lookOf(world, blocks)
  const sender = world.users.get(userId)
  return {
    ...look,
    id: ts,
    revision,
    at: Math.round(Number(ts) * 1000),
    mine: userId === person.id,
    sender: { name: sender?.realName ?? '', bot: sender?.isBot === true, hue: hueOf(userId) },
    service: false,
    list: null,
    files: files.filter(({ deleted }) => !deleted).map(fileOf),
    edited: past.length > 0,
    onlyForYou: onlyFor !== undefined,
    replyTo: answered(place, message),
    ticks: null,
  }
}

function fileOf({ id, name, mime, size }: SimFile): FileView {
  const picture = /^image\/(?:jpeg|png|gif|webp)$/.test(mime)
  return { url: fileUrl('slack', id), name, mime, size, picture, width: null, height: null }
}

function answered({ channel, world }: SlackPlace, { ts, threadTs }: SimMessage): MessageView['replyTo'] {
  const root = threadTs === undefined || threadTs === ts ? undefined : channel.messages.get(threadTs)
  if (root === undefined || root.deleted) return null
  const { header, text } = lookOf(world, root.blocks)
  const words = root.blocks.length === 0 ? mrkdwnSpans(world, root.text) : [...header, ...text]
  const name = world.users.get(root.userId)?.realName ?? ''
  return { id: root.ts, name, excerpt: excerptOf(textIn(words)) }
}
