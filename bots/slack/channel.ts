import { z } from 'zod'
import type { Capabilities, Channel, Sent } from '../../src/chat/channel.ts'
import type { Message } from '../../src/chat/message.ts'
import type { SlackConfig } from '../config.ts'
import type { SlackClient } from './client.ts'
import type { Directory } from './directory.ts'
import { fetchSlackFile } from './fetch-file.ts'
import { judge } from './failures.ts'
import { limits } from './limits.ts'
import { RenderError } from '../render-error.ts'
import { isPerson, isTs, render } from './render.ts'
import { removeFile } from './remove-file.ts'
import { sendFile } from './send-file.ts'
import type { TellAlone } from './tell-alone.ts'

/** What Slack can do. */
export const slackCapabilities: Capabilities = {
  textMax: limits.text,
  captionMax: limits.text,
  buttonsMax: limits.buttons,
  fetchMax: limits.fetchBytes,
  sendMax: limits.sendBytes,
  edits: true,
  deletes: true,
  contactButton: false,
  // Slack, "Rate limits", chat.postMessage: one a second in a channel, several hundred a minute in a workspace.
  unaskedPerSecond: 5,
  pages: true,
  members: true,
  // No scope lets the app read channels: it hears what mentions it (event app_mention).
  heardByMention: true,
}

/** What the channel works with. */
export interface ChannelParts {
  readonly client: SlackClient
  readonly directory: Directory
  readonly tellAlone: TellAlone
  readonly config: Pick<SlackConfig, 'botToken' | 'apiUrl'>
}

/** Slack as a Channel. A chat with a person is named by the person; Slack's D… channel is looked up for each call. */
export function createSlackChannel(parts: ChannelParts): Channel {
  const { client, directory, tellAlone, config } = parts
  const place = (chatId: string) =>
    isPerson(chatId) ? directory.directChannel(chatId) : Promise.resolve(chatId)
  return {
    platform: 'slack',
    capabilities: slackCapabilities,
    send: (chatId, message, file) =>
      attempt(async () => send(client, await place(chatId), chatId, message, file)),
    edit: (chatId, messageId, message) =>
      isTs(messageId)
        ? attempt(async () => edit(client, await place(chatId), chatId, messageId, message))
        : // Slack does not say which message a file became.
          Promise.resolve({ ok: false, failure: { kind: 'refused', code: 'file-message' } }),
    delete: (chatId, messageId) =>
      attempt(async () => {
        const channel = await place(chatId)
        if (isTs(messageId)) await client.chat.delete({ channel, ts: messageId })
        else await removeFile(client, channel, messageId)
        return messageId
      }),
    acknowledge(incoming, notice) {
      // Not waited for: Slack wants its answer soon. What is not urgent shows in the card.
      if (notice?.alert === true && incoming.content.kind === 'press') {
        const { pressId: address } = incoming.content
        void tellAlone(incoming.sender.id, { address, chat: incoming.chat }, notice.text)
      }
      return Promise.resolve()
    },
    async memberName(userId) {
      const member = await directory.member(userId)
      return member?.isColleague === true && member.name !== '' ? member.name : undefined
    },
    fetchFile: (file) => fetchSlackFile({ client, token: config.botToken, apiUrl: config.apiUrl }, file),
  }
}

async function attempt(call: () => Promise<string>): Promise<Sent> {
  try {
    return { ok: true, messageId: await call() }
  } catch (error) {
    if (error instanceof RenderError) {
      return { ok: false, failure: { kind: 'refused', code: `render:${error.code}` } }
    }
    return { ok: false, failure: judge(error) }
  }
}

const posted = z.object({ ts: z.string() })

async function send(
  client: SlackClient,
  channel: string,
  chatId: string,
  message: Message,
  bytes: Buffer | undefined,
): Promise<string> {
  const rendered = render(chatId, message)
  if (message.file !== undefined && bytes !== undefined) {
    return sendFile(client, channel, rendered, { name: message.file.name, bytes })
  }
  const { text, blocks, threadTs } = rendered
  const sent = await client.chat.postMessage({
    channel,
    text,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    ...(threadTs !== undefined && { thread_ts: threadTs }),
  })
  return posted.parse(sent).ts
}

async function edit(
  client: SlackClient,
  channel: string,
  chatId: string,
  ts: string,
  message: Message,
): Promise<string> {
  const { text, blocks } = render(chatId, message)
  await client.chat.update({ channel, ts, text, blocks })
  return ts
}
