import type { Logger } from 'pino'
import type { Agency } from '../agency.ts'
import type { Channel } from '../chat/channel.ts'
import type { Clock } from '../clock.ts'
import type { FormDefinition } from '../conversation/definition.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { WorkCalendar } from '../deadline/calendar.ts'
import type { Translator } from '../i18n/translate.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { SopDefinition } from '../sop/definition.ts'
import type { Database } from '../storage/db.ts'

/**
 * Everything that serving needs, made once at the start and handed in: nothing below reads the environment, the
 * time or a global. The desk knows forms and SOPs as data and channels as ports.
 */
export interface Desk {
  readonly db: Database
  readonly clock: Clock
  readonly sealer: Sealer
  readonly translator: Translator
  readonly agency: Agency
  /** The working calendar over the holiday list in force; a revision replaces it. */
  readonly calendar: () => WorkCalendar
  /** Reads the holiday list again after it was changed. */
  readonly reloadCalendar: () => Promise<void>
  readonly forms: ReadonlyMap<string, FormDefinition>
  readonly sops: ReadonlyMap<string, SopDefinition>
  readonly channels: ReadonlyMap<string, Channel>
  readonly outbox: Outbox
  readonly admins: readonly { readonly platform: string; readonly userId: string }[]
  /** Channels in which announcements are posted. */
  readonly announceIn: readonly { readonly platform: string; readonly chatId: string }[]
  /** Where the public pages stand; undefined when the program has no public address. */
  readonly publicUrl: string | undefined
  readonly log: Logger
}
