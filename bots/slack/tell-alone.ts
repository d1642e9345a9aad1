import type { Chat } from '../../src/chat/incoming.ts'
import type { SlackClient } from './client.ts'
import type { Directory } from './directory.ts'
import { isSlacks } from './fetch-file.ts'
import { render } from './render.ts'

/** Nothing waits for it longer. */
const TELL_MS = 10_000

/** Where somebody acted. `address`: what Slack gave to answer it (response_url, five times within 30 minutes). */
export interface TellPlace {
  readonly address?: string
  readonly chat: Chat
}

/**
 * Tells somebody something that nobody else sees, in the place where they acted. Never rejects: when Slack is away,
 * or the address lapsed, what was done is told by messages.
 */
export type TellAlone = (userId: string, place: TellPlace, text: string) => Promise<void>

/** Makes it. `apiUrl`: where the Web API is. */
export function createTellAlone(parts: {
  readonly client: SlackClient
  readonly directory: Directory
  readonly apiUrl: string
}): TellAlone {
  const { client, directory, apiUrl } = parts
  return async (userId, { address, chat }, words) => {
    try {
      const { text, blocks } = render(chat.id, { text: words })
      if (address !== undefined && isSlacks(address, apiUrl)) return await answer(address, { text, blocks })
      if (chat.kind === 'private') {
        await client.chat.postMessage({ channel: await directory.directChannel(userId), text, blocks })
        return
      }
      const thread = chat.threadId === undefined ? {} : { thread_ts: chat.threadId }
      await client.chat.postEphemeral({ channel: chat.id, user: userId, text, blocks, ...thread })
    } catch {
      // See above.
    }
  }
}

async function answer(address: string, words: object): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...words }),
    redirect: 'error',
    signal: AbortSignal.timeout(TELL_MS),
  })
  await response.body?.cancel()
}
