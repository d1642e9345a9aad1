import type { SlackClient } from './client.ts'
import type { Directory } from './directory.ts'
import { isSlacks } from './fetch-file.ts'
import { limits } from './limits.ts'
import { shorten } from '../shorten.ts'
import { slashWords } from './slash.ts'
import { escapeText } from './text.ts'

/** Nothing waits for it longer. */
const TELL_MS = 10_000

/**
 * Tells somebody something that nobody else sees, in the place where they acted: by the address that came with what
 * they did (Slack: response_url, five times within 30 minutes), else as a direct message. Never rejects: when Slack
 * is away, or the address lapsed, what was done is told by messages.
 */
export type TellAlone = (userId: string, address: string | undefined, text: string) => Promise<void>

/** Makes it. `apiUrl`: where the Web API is. */
export function createTellAlone(parts: {
  readonly client: SlackClient
  readonly directory: Directory
  readonly apiUrl: string
}): TellAlone {
  const { client, directory, apiUrl } = parts
  return async (userId, address, words) => {
    const text = escapeText(shorten(slashWords(words), limits.fallback))
    try {
      if (address === undefined || !isSlacks(address, apiUrl)) {
        await client.chat.postMessage({ channel: await directory.directChannel(userId), text })
        return
      }
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(TELL_MS),
      })
      await response.body?.cancel()
    } catch {
      // See above.
    }
  }
}
