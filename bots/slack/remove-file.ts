import { z } from 'zod'
import type { SlackClient } from './client.ts'

const place = z.record(z.string(), z.array(z.object({ ts: z.string() })))

const shared = z.object({
  file: z.object({ shares: z.object({ public: place.optional(), private: place.optional() }).optional() }),
})

/**
 * Takes a file of ours away, and the words that stand with it: Slack leaves those in the chat when a file is deleted.
 * @throws what the client throws when the file could not be deleted
 */
export async function removeFile(client: SlackClient, channel: string, id: string): Promise<void> {
  // Which message it became is known only while it is there.
  const messages = await messagesOf(client, channel, id)
  await client.files.delete({ file: id })
  for (const ts of messages) await client.chat.delete({ channel, ts }).catch(() => undefined)
}

/** None while Slack does not tell: the file itself counts. */
async function messagesOf(client: SlackClient, channel: string, id: string): Promise<string[]> {
  try {
    const { shares } = shared.parse(await client.files.info({ file: id })).file
    return [shares?.public, shares?.private].flatMap((each) => each?.[channel] ?? []).map(({ ts }) => ts)
  } catch {
    return []
  }
}
