import type { Channel } from '../../src/chat/channel.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import type { Handled } from '../../src/desk/handle.ts'

/** A message as the person sees it on the platform. */
export interface Seen {
  /** Heading, words and whatever else is read, markup taken as the platform shows it. */
  readonly text: string
  /** Labels that can be tapped. */
  readonly taps: readonly string[]
  readonly file: { readonly name: string | undefined; readonly bytes: Buffer } | undefined
}

/** A platform under the contract: our side of it, a simulated server, and one person who wrote to us before. */
export interface Bench {
  readonly channel: Channel
  /** Where that person is written to. */
  readonly chatId: string
  /** What reached the program since the start, in order. */
  readonly incoming: readonly Incoming[]
  /** What the program answers from now on. */
  answers(handled: Handled): void
  /** The person does something; resolves when it was taken. */
  writes(text: string): Promise<void>
  /** On the newest message with this label. */
  taps(label: string): Promise<void>
  sends(name: string, bytes: Buffer): Promise<void>
  /** A file larger than the capabilities say. */
  sendsTooMuch(): Promise<void>
  /** The last update once more, as platforms bring it when an acknowledgement was lost. */
  repeatsLast(): Promise<void>
  /** What the person is shown, oldest first, without what they wrote and what was deleted. */
  shown(): Promise<readonly Seen[]>
  /** Passing words that only the one who tapped is shown. */
  told(): Promise<readonly string[]>
  /** The next call of ours fails: the platform is too busy, or answers with its own trouble. */
  fails(how: 'busy' | 'broken'): Promise<void>
  /** The person can no longer be reached here. */
  leaves(): Promise<void>
  /** How often the platform was asked for the bytes of a file. */
  downloads(): Promise<number>
  close(): Promise<void>
}
