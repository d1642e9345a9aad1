import type { FastifyInstance } from 'fastify'
import type { Channel } from '../src/chat/channel.ts'
import type { Desk } from '../src/desk/desk.ts'
import type { Inbox, InboxParts } from './inbox/inbox.ts'
import type { Intake } from './intake.ts'

/** Opens the inbox of a platform that does not bring its updates again. */
export type OpenInbox = (handle: InboxParts['handle']) => Inbox

/** A platform as the program runs it, in the order of its life. */
export interface PlatformConnection {
  readonly channel: Channel & { readonly isGroup: (chatId: string) => boolean }
  /** Takes the way into the program, and adds the routes by which the platform brings updates, if it does. */
  mount(http: FastifyInstance, intake: Intake, openInbox: OpenInbox): void
  /** Says who we are and begins to take updates. Does not wait for the platform, which may be away. */
  start(desk: Desk): void
  /** Takes no more updates, and waits for those at work. */
  stop(): Promise<void>
}
