import type { Incoming } from '../../src/chat/incoming.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { Handled } from '../../src/desk/handle.ts'
import { localeFromTag } from '../../src/desk/locale.ts'
import type { Received, Surface } from './receive.ts'
import type { TellAlone } from './tell-alone.ts'

type Heard = Extract<Received, { kind: 'incoming' }>

/** What Slack shows to the one who acted, beside the messages that the outbox sends. */
export interface Shows {
  /** In the answer to the request, and right after it. */
  now(heard: Heard, handled: Handled): { readonly response?: object }
  /** When the request has to be answered before it is handled. */
  meanwhile(heard: Heard): { readonly response?: object }
  /** When the request was answered long ago. */
  late(heard: Heard, handled: Handled): Promise<void>
  /** Somebody commands us in a channel in which we are not. */
  absent(surface: Surface, incoming: Incoming): Promise<void>
}

/** What it is made of. `desk` is there once the program was started. */
export interface ShowsParts {
  readonly tellAlone: TellAlone
  readonly desk: () => Desk | undefined
}

/** Makes it. */
export function createShows({ tellAlone, desk }: ShowsParts): Shows {
  return {
    now: () => ({}),
    meanwhile: () => ({}),
    late: () => Promise.resolve(),
    async absent({ responseUrl, userId }, { sender }) {
      const text = desk()?.translator.t(localeFromTag(sender.language), 'slack-not-in-channel')
      if (text !== undefined) await tellAlone(userId, responseUrl, text)
    },
  }
}
