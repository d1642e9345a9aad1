import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { checkMessageBlocks } from './blocks/check.ts'
import { identified } from './blocks/walk.ts'
import { SlackRefusal } from './errors.ts'
import { limits } from './limits.ts'
import type { SimMessage } from './types.ts'
import type { World } from './world.ts'

/** What is known of an address. */
interface ResponseUrl {
  userId: string
  channelId: string
  /** The message whose button was pressed. */
  messageTs: string | undefined
  expiresAt: number
  uses: number
}

/** What an app may answer with, in the body of its answer to a slash command or to a response_url. */
const answerShape = z.looseObject({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  text: z.string().default(''),
  blocks: z.unknown().optional(),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
})

/** Addresses at which an app may answer what a person did: five times within 30 minutes ("response_url"). */
export class ResponseUrls {
  readonly #world: World
  readonly #known = new Map<string, ResponseUrl>()

  constructor(world: World) {
    this.#world = world
  }

  /** A new address; the path of it, below the server's root. */
  issue(given: Pick<ResponseUrl, 'userId' | 'channelId' | 'messageTs'>): string {
    const path = `/response/${this.#world.teamId}/${randomBytes(18).toString('base64url')}`
    const expiresAt = this.#world.clock.now().getTime() + limits.responseUrlMs
    this.#known.set(path, { ...given, expiresAt, uses: 0 })
    return path
  }

  /** The addresses given out so far, by their paths, as they stand here: not a copy. */
  remember(): Map<string, ResponseUrl> {
    return this.#known
  }

  /** Lets the app answer at remembered addresses. */
  restore(known: ReadonlyMap<string, ResponseUrl>): void {
    const now = this.#world.clock.now().getTime()
    for (const [path, url] of known) if (now <= url.expiresAt) this.#known.set(path, url)
  }

  /** Does what an app posts to such an address. Throws SlackRefusal invalid_url, expired_url, used_url or as chat.postMessage. */
  answer(path: string, body: unknown): void {
    const known = this.#known.get(path)
    if (known === undefined) throw new SlackRefusal('invalid_url', { status: 404 })
    if (this.#world.clock.now().getTime() > known.expiresAt) {
      throw new SlackRefusal('expired_url', { status: 404 })
    }
    if (known.uses >= limits.responseUrlUses) throw new SlackRefusal('used_url', { status: 404 })
    known.uses += 1
    this.say(known, body)
  }

  /** Shows an answer to the one who acted, or to all in the channel. Throws SlackRefusal for a broken one. */
  say(to: Pick<ResponseUrl, 'userId' | 'channelId' | 'messageTs'>, body: unknown): void {
    const parsed = answerShape.safeParse(body)
    if (!parsed.success) throw new SlackRefusal('invalid_payload', { status: 400 })
    const { data } = parsed
    const channel = this.#world.channels.get(to.channelId)
    if (channel === undefined) throw new SlackRefusal('channel_not_found', { status: 404 })
    const original = to.messageTs === undefined ? undefined : channel.messages.get(to.messageTs)
    if (data.delete_original) return this.#remove(original)
    const blocks = data.blocks === undefined ? [] : checkMessageBlocks(data.blocks)
    if (data.text === '' && blocks.length === 0) throw new SlackRefusal('no_text', { status: 500 })
    const shown = identified(blocks, () => this.#world.nextId('b'))
    if (data.replace_original && original !== undefined) {
      original.past.push({ text: original.text, blocks: original.blocks })
      Object.assign(original, { text: data.text, blocks: shown })
      this.#world.changed(original)
      return
    }
    this.#world.addMessage(channel, {
      userId: this.#world.app.id,
      text: data.text,
      blocks: shown,
      threadTs: data.thread_ts,
      onlyFor: data.response_type === 'ephemeral' ? to.userId : undefined,
    })
  }

  #remove(original: SimMessage | undefined): void {
    if (original === undefined) return
    original.deleted = true
    this.#world.changed(original)
  }
}
