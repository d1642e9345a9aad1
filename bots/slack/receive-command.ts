import type { Content } from '../../src/chat/incoming.ts'
import { slashSchema } from './payload.ts'
import { channelChat, digest, directChat, senderOf, type Received } from './received.ts'
import { plainText } from './text.ts'

type Command = Extract<Content, { kind: 'command' }>

/** A slash command. */
export function readSlash(body: object): Received {
  const parsed = slashSchema.safeParse(body)
  if (!parsed.success) return { kind: 'malformed', id: undefined }
  const { user_id: userId, user_name: name, channel_id: channel, trigger_id: triggerId } = parsed.data
  const sender = senderOf(userId, name ?? '')
  // Also typed between two people: what is answered goes to the one who asked.
  const chat = channel.startsWith('D') ? directChat(sender) : channelChat(channel)
  const id = `command:${digest(triggerId)}`
  const content = commandOf(plainText(parsed.data.text ?? '').trim())
  const url = parsed.data.response_url
  return {
    kind: 'incoming',
    incomings: [{ id, platform: 'slack', chat, sender, content }],
    surface: { userId, triggerId, command: true, ...(url != null && { responseUrl: url }) },
  }
}

/** `/loket jalur petugas`, as what follows `/loket`. Nothing asks for help. */
export function commandOf(words: string): Command {
  const [, name = '', args = ''] = /^\/?([A-Za-z0-9_-]{1,64})(?:\s+([\s\S]*))?$/.exec(words) ?? []
  return { kind: 'command', name: name === '' ? 'bantuan' : name.toLowerCase(), args: args.trim() }
}

/** A command written as a message: `loket antrean`, or with slashes where Slack lets them through. */
export function commandIn(text: string): Command | undefined {
  const named = /^\/?loket(?:\s+([\s\S]*))?$/i.exec(text)
  if (named !== null) return commandOf(named[1]?.trim() ?? '')
  return text.startsWith('/') ? commandOf(text.slice(1)) : undefined
}
