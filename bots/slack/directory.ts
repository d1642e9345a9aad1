import { z } from 'zod'
import type { Clock } from '../../src/clock.ts'
import type { SlackClient } from './client.ts'
import { judge } from './failures.ts'

/** Who a member is; by the full name rather than the one that is written after an @. */
export interface Member {
  readonly name: string
  /** BCP 47 tag. */
  readonly language: string | undefined
  /** A member of our own workspace, or of our own organisation in it; neither a bot nor gone. */
  readonly isColleague: boolean
}

/**
 * Whom a channel is open to. `public`: others can find it, or it is shared with another organisation; `absent`: the
 * app is not in it, or it is gone.
 */
export type Openness = 'public' | 'private' | 'absent'

/** What Slack knows and updates do not say. What was asked once is kept for a while. */
export interface Directory {
  /** The D… channel in which a person is written to. Throws what the client throws. */
  directChannel(userId: string): Promise<string>
  /** Undefined while Slack does not tell. */
  member(userId: string): Promise<Member | undefined>
  openness(channelId: string): Promise<Openness | undefined>
  /** Forgets a channel that something happened to. */
  forget(channelId: string): void
}

/** Names and channels change seldom; nothing is decided by a name, and a channel is asked for again soon. */
const NAME_MS = 3_600_000
const CHANNEL_MS = 60_000
const KEPT_MAX = 2_000

const opened = z.object({ channel: z.object({ id: z.string() }) })

const userInfo = z.object({
  user: z.object({
    name: z.string().optional(),
    real_name: z.string().optional(),
    locale: z.string().optional(),
    is_bot: z.boolean().optional(),
    deleted: z.boolean().optional(),
    team_id: z.string().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
    profile: z.object({ display_name: z.string().optional(), real_name: z.string().optional() }).optional(),
  }),
})

/** What conversations.info tells of a channel. */
export const channelInfo = z.object({
  channel: z.object({
    is_private: z.boolean().optional(),
    is_im: z.boolean().optional(),
    is_member: z.boolean().optional(),
    is_shared: z.boolean().optional(),
    is_ext_shared: z.boolean().optional(),
    is_org_shared: z.boolean().optional(),
    is_pending_ext_shared: z.boolean().optional(),
    is_archived: z.boolean().optional(),
  }),
})

/** The workspace that the app is installed in, as auth.test tells. */
const ownTeam = z.object({ team_id: z.string().optional() })

/** Makes it over the Web API: conversations.open, users.info, conversations.info, auth.test. */
export function createDirectory(client: SlackClient, clock: Clock): Directory {
  const teams = new Kept<string | undefined>(clock, Infinity)
  const directs = new Kept<string>(clock, Infinity)
  const members = new Kept<Member>(clock, NAME_MS)
  const channels = new Kept<Openness>(clock, CHANNEL_MS)
  return {
    directChannel: (userId) =>
      directs.get(
        userId,
        async () => opened.parse(await client.conversations.open({ users: userId })).channel.id,
      ),
    member: (userId) =>
      members
        .get(userId, async () =>
          askMember(
            client,
            userId,
            await teams.get('own', async () => ownTeam.parse(await client.auth.test()).team_id),
          ),
        )
        .catch(() => undefined),
    openness: (channelId) =>
      channels.get(channelId, () => askChannel(client, channelId)).catch(() => undefined),
    forget: (channelId) => channels.forget(channelId),
  }
}

/** Others write in shared channels too (https://docs.slack.dev/apis/slack-connect/): they are not of our team. */
async function askMember(client: SlackClient, userId: string, team: string | undefined): Promise<Member> {
  const { user } = userInfo.parse(await client.users.info({ user: userId, include_locale: true }))
  const names = [user.profile?.real_name, user.real_name, user.profile?.display_name, user.name]
  return {
    name: names.find((each) => each !== undefined && each.trim() !== '') ?? '',
    language: user.locale,
    isColleague: user.is_bot !== true && user.deleted !== true && isOf(team, user),
  }
}

/** In an organisation of several workspaces a member's first one need not be ours (users.info: `enterprise_user`). */
function isOf(team: string | undefined, user: z.infer<typeof userInfo>['user']): boolean {
  const theirs = [user.team_id, ...(user.enterprise_user?.teams ?? [])]
  return team === undefined || user.team_id === undefined || theirs.includes(team)
}

async function askChannel(client: SlackClient, channelId: string): Promise<Openness> {
  try {
    const { channel } = channelInfo.parse(await client.conversations.info({ channel: channelId }))
    if (channel.is_archived === true) return 'absent'
    const shared = channel.is_shared === true || channel.is_ext_shared === true
    if (shared || channel.is_pending_ext_shared === true) return 'public'
    if (channel.is_private === true) return 'private'
    return channel.is_member === false ? 'absent' : 'public'
  } catch (error) {
    const failure = judge(error)
    if (failure.kind === 'blocked') return 'absent'
    // What Slack will never tell is taken for the worse.
    if (failure.kind !== 'retry') return 'public'
    throw error
  }
}

/** Answers that were asked for once; those in flight are shared, and those that failed are asked for again. */
class Kept<T> {
  readonly #clock: Clock
  readonly #lifeMs: number
  readonly #entries = new Map<string, { readonly value: Promise<T>; readonly untilMs: number }>()

  constructor(clock: Clock, lifeMs: number) {
    this.#clock = clock
    this.#lifeMs = lifeMs
  }

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const nowMs = this.#clock.now().getTime()
    const kept = this.#entries.get(key)
    if (kept !== undefined && kept.untilMs > nowMs) return kept.value
    const value = ask()
    this.#entries.delete(key)
    this.#entries.set(key, { value, untilMs: nowMs + this.#lifeMs })
    value.catch(() => this.forget(key))
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > KEPT_MAX && oldest !== undefined) this.#entries.delete(oldest)
    return value
  }

  forget(key: string): void {
    this.#entries.delete(key)
  }
}
