import type { Block, GivenView } from './blocks/schema.ts'

/** A member of the workspace (users.info: "user"). */
export interface SimUser {
  id: string
  /** The handle, without @. */
  name: string
  realName: string
  isBot: boolean
  isAdmin: boolean
  isOwner: boolean
  /** A guest. */
  isRestricted: boolean
  /** The workspace of a member of another organisation, who is here by a shared channel; undefined: this one. */
  teamId?: string
  deleted: boolean
  /** IANA name, e.g. Asia/Jakarta. */
  tz: string
  /** Slack's language of the person, e.g. `id-ID`. */
  locale: string
  email: string
  /** The direct channel with the app, once there is one. */
  dmId?: string
}

/** A conversation (conversations.info: "channel"). */
export interface SimChannel {
  id: string
  /** Without #; of a direct channel its id. */
  name: string
  kind: 'public' | 'private' | 'dm'
  creator: string
  created: number
  members: Set<string>
  archived: boolean
  /** Shared with another organisation. */
  extShared: boolean
  messages: Map<string, SimMessage>
}

/** A message, also one that only one person sees. */
export interface SimMessage {
  ts: string
  channelId: string
  threadTs: string | undefined
  userId: string
  text: string
  blocks: Block[]
  files: SimFile[]
  /** An ephemeral message: who sees it. */
  onlyFor: string | undefined
  /** What it said before each edit, oldest first. */
  past: { text: string; blocks: Block[] }[]
  deleted: boolean
  /** Grows with every change anywhere in the workspace. */
  revision: number
  clientMsgId: string | undefined
}

/** An uploaded file (files.info: "file"). */
export interface SimFile {
  id: string
  name: string
  title: string
  mime: string
  /** Bytes. */
  size: number
  bytes: Buffer
  userId: string
  /** Seconds since the epoch. */
  created: number
  /** Where it is shared: ids of conversations. */
  channels: Set<string>
  /** Whether a person gave it to the app in a modal, which lets the app read it. */
  givenToApp: boolean
  deleted: boolean
}

/** What an element of a view holds (view_submission: `view.state.values[block][action]`). */
export type StateValue = { type: string } & Record<string, unknown>

/** What a view or message holds: by block_id, then action_id. */
export type State = Record<string, Record<string, StateValue>>

/** A view that stands before one person. */
export interface SimView {
  id: string
  given: GivenView
  blocks: Block[]
  hash: string
  userId: string
  /** What the person has filled in so far. */
  state: State
  /** What the app said about fields, by block_id. */
  errors: Record<string, string>
  rootId: string
  previousId: string | undefined
}
