import { z } from 'zod'

/**
 * What the simulator's page and the program say to each other. The page asks with GET and acts with POST; a stream of
 * server-sent events tells it what to look at again.
 *
 *   GET  /simulator/state                                 → SimulatorState
 *   GET  /simulator/view?person=sari&platform=telegram&chat=…   → ChatView
 *   GET  /simulator/file/PLATFORM/ID                      → the file
 *   GET  /simulator/cases                                 → CaseLine[]
 *   GET  /simulator/cases/ID                              → CaseView
 *   GET  /simulator/cases/ID/sheet.svg                    → the SOP sheet with the current step
 *   GET  /simulator/events                                → text/event-stream of `SimulatorEvent`s as JSON
 *   POST /simulator/act                       Act (JSON)  → 200 { ok: true } | 409 { ok: false, error: a sentence }
 *   POST /simulator/file?…                    the bytes   → the same; the query is `FileAct`
 */

/** The chat platforms that have a look. */
export type Platform = 'telegram' | 'slack' | 'whatsapp'
/** Those on which staff work. */
export type StaffPlatform = Exclude<Platform, 'whatsapp'>

/** The three devices that stand side by side. */
export type DeviceId = 'warga' | 'petugas' | 'kepala'

/** Everything but the chats. */
export interface SimulatorState {
  /** False while the office is still being set up; then `setUp` says how far it is, 0 to 1. */
  readonly ready: boolean
  readonly setUp: number
  readonly agency: { readonly name: string; readonly shortName: string }
  readonly clock: ClockState
  readonly devices: readonly Device[]
  readonly stories: readonly Story[]
  /** The story that is being played. */
  readonly playing: Playing | null
}

/** The program's clock. */
export interface ClockState {
  /** In words, in the agency's zone: "Senin, 23 November 2026 pukul 09.00 WIB". */
  readonly words: string
  /** Milliseconds since the epoch, and whether the page may move it. */
  readonly now: number
  readonly movable: boolean
}

/** A device: the looks it can have, and who can hold it. */
export interface Device {
  readonly id: DeviceId
  readonly platforms: readonly Platform[]
  /** The look in which the program's cards come to this device now (staff may move from Telegram to Slack). */
  readonly platform: Platform
  readonly people: readonly Person[]
}

/** Somebody who can be played. */
export interface Person {
  /** Of the cast: `sari`. */
  readonly id: string
  readonly name: string
  /** What they are: "Petugas Informasi". */
  readonly role: string
  /** Chats by platform, in the order of the list; the first is shown at first. */
  readonly chats: Partial<Record<Platform, readonly ChatLine[]>>
}

/** A chat in a list. */
export interface ChatLine {
  /** The platform's own id; of Slack's App Home `home-` and whose it is. Two chats have never the same. */
  readonly id: string
  readonly title: string
  readonly kind: 'private' | 'group' | 'home'
  /** The members of the cast whom one plays by custom in this chat. */
  readonly usual: readonly string[]
  /** Grows with every change: what is newer than the last one seen is unread. */
  readonly revision: number
}

/** A chat as one person sees it. */
export interface ChatView {
  readonly person: string
  readonly platform: Platform
  readonly chat: string
  readonly revision: number
  readonly title: string
  readonly subtitle: string
  /** Oldest first; the newest 80. */
  readonly messages: readonly MessageView[]
  /** Telegram: the keys in place of the keyboard. */
  readonly keys: readonly (readonly string[])[]
  /** What stands in the empty input. */
  readonly placeholder: string | null
  readonly typing: boolean
  /** What the menu button offers: `/status`, and in words. */
  readonly commands: readonly { readonly command: string; readonly description: string }[]
  /** Slack: the modal on top. */
  readonly modal: ModalView | null
  /** Whether something can be typed here (not in the App Home). */
  readonly writable: boolean
}

/** A piece of text in one style. */
export interface Span {
  readonly text: string
  readonly style?: 'bold' | 'italic' | 'code' | 'strike' | undefined
  /** Only http and https. */
  readonly href?: string | undefined
}

/** A message, or a block of the App Home. */
export interface MessageView {
  readonly id: string
  /** Changes when the message does. */
  readonly revision: number
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly mine: boolean
  readonly sender: { readonly name: string; readonly bot: boolean; /** 1 to 6 */ readonly hue: number }
  /** Something that happened rather than was said: "Loket was added". */
  readonly service: boolean
  readonly header: readonly Span[]
  readonly text: readonly Span[]
  readonly footer: readonly Span[]
  readonly buttons: readonly (readonly ButtonView[])[]
  /** WhatsApp: a list that opens. */
  readonly list: ListView | null
  readonly files: readonly FileView[]
  readonly edited: boolean
  /** Slack: only this person sees it. */
  readonly onlyForYou: boolean
  readonly replyTo: { readonly id: string; readonly name: string; readonly excerpt: string } | null
  /** How far a message came: WhatsApp's ticks. */
  readonly ticks: 'sent' | 'delivered' | 'read' | 'failed' | null
}

/** A button; `press` goes back as it came. */
export interface ButtonView {
  readonly label: string
  readonly tone: 'plain' | 'primary' | 'danger'
  readonly press: string
  /** What is asked before it is pressed. */
  readonly confirm: string | null
  /** A link: nothing is pressed. */
  readonly href: string | null
}

/** WhatsApp's list. */
export interface ListView {
  readonly label: string
  readonly sections: readonly {
    readonly title: string
    readonly rows: readonly { readonly label: string; readonly description: string; readonly press: string }[]
  }[]
}

/** A file in a message. */
export interface FileView {
  readonly url: string
  readonly name: string
  readonly mime: string
  /** Bytes. */
  readonly size: number
  /** Shown as a picture in the chat, of this size in pixels when known. */
  readonly picture: boolean
  readonly width: number | null
  readonly height: number | null
}

/** Slack's modal. */
export interface ModalView {
  readonly id: string
  /** Changes when the modal does (its errors, its next page). */
  readonly revision: number
  readonly title: string
  readonly text: readonly Span[]
  readonly fields: readonly FieldView[]
  readonly buttons: readonly ButtonView[]
  readonly submit: string | null
  readonly close: string | null
}

/** A question of a modal. */
export interface FieldView {
  readonly key: string
  readonly label: string
  readonly hint: string | null
  readonly optional: boolean
  readonly kind: 'text' | 'lines' | 'number' | 'date' | 'choice' | 'choices' | 'member' | 'files'
  /** For choices and members: what is sent, and its label. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** What it holds: of choices, their values. */
  readonly value: string | readonly string[] | null
  readonly error: string | null
}

/** A case in the list of the side panel. */
export interface CaseLine {
  readonly id: number
  readonly nomor: string
  /** "Permohonan · Bidang · tenggat 7 Desember 2026". */
  readonly words: string
  readonly open: boolean
  /** Rises when the case moves on. */
  readonly version: number
}

/** A case in the side panel. */
export interface CaseView {
  readonly id: number
  readonly nomor: string
  readonly title: string
  /** Name and value, in words: SOP, step, lane, due date. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** The deadline's sum, day by day. */
  readonly deadline: readonly string[]
  readonly ledger: readonly { readonly at: string; readonly words: string; readonly hash: string }[]
  /** Steps of the SOP in words: what the sheet shows. */
  readonly steps: readonly { readonly words: string; readonly state: 'done' | 'here' | 'open' }[]
  /** Changes when the case does. */
  readonly revision: number
}

/** One of the SOPs' stories. */
export interface Story {
  readonly id: string
  readonly title: string
  readonly summary: string
}

/** A story at work. */
export interface Playing {
  readonly story: string
  /** `waiting`: for the next step; `acting`: somebody is at it; `ended`, `broken`: with the reason in `caption`. */
  readonly state: 'waiting' | 'acting' | 'ended' | 'broken'
  /** Whether it goes on by itself. */
  readonly auto: boolean
  /** What happened last, or what comes next: "Sari mengetik NIK-nya". */
  readonly caption: string
  /** The number of the step in the caption, from 1; in the end how many there were. */
  readonly step: number
  /** Who acts and where, so that the page shows it; `message`: what is pressed or answered, where it is known. */
  readonly at: {
    readonly person: string
    readonly platform: Platform
    readonly chat: string
    readonly message?: string
  } | null
}

/** What the stream tells. */
export type SimulatorEvent =
  /** Chats that changed; the page looks again at those it shows. */
  | {
      readonly type: 'chats'
      readonly chats: readonly { platform: Platform; id: string; revision: number }[]
    }
  /** A modal of this person opened, changed or closed. */
  | { readonly type: 'modal'; readonly person: string }
  /** A passing word for the one who pressed (Telegram's answer to a press; `alert` must be closed). */
  | { readonly type: 'toast'; readonly person: string; readonly text: string; readonly alert: boolean }
  /** Cases changed. */
  | { readonly type: 'cases' }
  /** State other than chats changed: clock, story, readiness, a device's platform; `acting`: a step is being done. */
  | { readonly type: 'state'; readonly acting?: true }

const person = z.string().min(1).max(40)
const platform = z.enum(['telegram', 'slack', 'whatsapp'])
const chat = z.string().min(1).max(80)
const where = { person, platform, chat }

/** What somebody does on the page. */
export const actShape = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('say'),
    ...where,
    // Longer ones are refused in words.
    text: z.string().min(1).max(100_000),
    replyTo: z.string().max(80).optional(),
  }),
  z.strictObject({
    do: z.literal('press'),
    ...where,
    message: z.string().max(80),
    press: z.string().max(4000),
  }),
  z.strictObject({ do: z.literal('key'), ...where, label: z.string().max(200) }),
  /** The sample KTP of this person, made by the program, as a photo. */
  z.strictObject({ do: z.literal('sample-ktp'), ...where, replyTo: z.string().max(80).optional() }),
  z.strictObject({
    do: z.literal('submit'),
    person,
    modal: z.string().max(80),
    values: z.record(
      z.string().max(300),
      z.union([z.string().max(4000), z.array(z.string().max(300)).max(100)]),
    ),
  }),
  z.strictObject({
    do: z.literal('modal-press'),
    person,
    modal: z.string().max(80),
    press: z.string().max(4000),
  }),
  z.strictObject({ do: z.literal('close'), person, modal: z.string().max(80) }),
  /** Slack: opens the App Home. */
  z.strictObject({ do: z.literal('home'), person }),
  /** Moves the clock forward. */
  z.strictObject({ do: z.literal('clock'), by: z.enum(['minutes', 'hour', 'day', 'working-day', 'week']) }),
  /** Plays a story, its citizens in the look that is chosen for them. */
  z.strictObject({
    do: z.literal('play'),
    story: z.string().max(40),
    auto: z.boolean(),
    citizen: z.enum(['telegram', 'whatsapp']).optional(),
  }),
  /** The next step of the story; with `auto` it goes on by itself from there, or waits again. */
  z.strictObject({ do: z.literal('next'), auto: z.boolean().optional() }),
  z.strictObject({ do: z.literal('stop') }),
  /** The staff's lanes move to the chats of another platform. */
  z.strictObject({ do: z.literal('move-staff'), platform: z.enum(['telegram', 'slack']) }),
])
export type Act = z.output<typeof actShape>

/** The query of POST /simulator/file; for a field of a modal `field` and `modal`, else a chat. */
export const fileActShape = z.strictObject({
  ...where,
  name: z.string().min(1).max(200),
  /** `photo`: as phones send pictures; `document`: as it is. */
  as: z.enum(['photo', 'document']),
  replyTo: z.string().max(80).optional(),
  modal: z.string().max(80).optional(),
  field: z.string().max(300).optional(),
})
/** Somebody sends a file, into a chat or into a field of a modal. */
export type FileAct = z.output<typeof fileActShape>
