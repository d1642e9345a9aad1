import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { receiptOutsideHoursChoices } from './deadline/day-zero.ts'
import { hoursOverrideSchema, openWeekSchema } from './deadline/work-hours.ts'
import { readNip } from './identity/nip.ts'
import { numberFormatFault } from './number-format.ts'
import { settingsFaults } from './settings-faults.ts'
import { zoneName, zones, type ZoneName } from './zone.ts'

/** The SOPs an agency may run. */
export const sopIds = ['permohonan', 'keberatan', 'dikecualikan', 'pengumuman', 'pendokumentasian'] as const

/** Error text of a field: `must be …`, or that it is missing. */
const must = (phrase: string) => ({
  error: (issue: { input?: unknown }) =>
    issue.input === undefined ? `is missing; it must be ${phrase}` : `must be ${phrase}`,
})

const line = (max: number) =>
  z
    .string(must(`text of 1 to ${max} characters in one line`))
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n\r\t]*$/)

const whole = (min: number, max: number, what: string) =>
  z
    .int(must(`a whole number of ${what} from ${min} to ${max}`))
    .min(min)
    .max(max)

/** Of the morning: the brief is sent until noon only, and nobody is woken by it. */
const timeInTheMorning = z
  .string(must('a time in the morning as HH:MM, from 05:00 to 11:59'))
  .regex(/^(0[5-9]|1[01]):[0-5]\d$/)

const nip = z
  .string(must('an NIP of 18 digits, e.g. 19650809 198603 1 012'))
  .refine((text) => readNip(text) !== undefined, {
    error: 'must be an NIP of 18 digits, e.g. 19650809 198603 1 012',
  })
  .transform((text) => readNip(text) ?? text)

const templateName = z
  .string(must('the name of a template, in small letters, digits and _'))
  .regex(/^[a-z0-9_]{1,512}$/)

const official = z.strictObject({
  name: line(120),
  /** Printed as 19650809 198603 1 012; absent for an official without one. */
  nip: nip.optional(),
  /** The office in whose name the person signs. */
  title: line(160),
})

const numberFormat = z
  .string(must('a number format, e.g. {urut:3}/PPID/{bulanRomawi}/{tahun}'))
  .check((context) => {
    const fault = numberFormatFault(context.value)
    if (fault !== undefined) context.issues.push({ code: 'custom', message: fault, input: context.value })
  })

const numbers = z
  .strictObject({
    permohonan: numberFormat.default('{urut:3}/PPID/{bulanRomawi}/{tahun}'),
    keberatan: numberFormat.default('{urut:3}/KEB-PPID/{bulanRomawi}/{tahun}'),
    dikecualikan: numberFormat.default('{urut:3}/UK-PPID/{bulanRomawi}/{tahun}'),
    pengumuman: numberFormat.default('{urut:3}/PENG-PPID/{bulanRomawi}/{tahun}'),
    pendokumentasian: numberFormat.default('{urut:3}/DOK-PPID/{bulanRomawi}/{tahun}'),
    /** Letters to a citizen and nota dinas. */
    surat: numberFormat.default('{urut:3}/S-PPID/{bulanRomawi}/{tahun}'),
    /** Decisions (surat keputusan), e.g. a refusal. */
    keputusan: numberFormat.default('{urut:3}/SK-PPID/{bulanRomawi}/{tahun}'),
  })
  .check((context) => {
    const seen = new Map<string, string>()
    for (const [kind, format] of Object.entries(context.value)) {
      // Two kinds count apart: with one format the same number would name two things.
      const shape = format.replace(/\{urut:\d+\}/, '{urut}').toLowerCase()
      const other = seen.get(shape)
      seen.set(shape, kind)
      if (other === undefined) continue
      const message = `must differ from the format of ${other}, or two things would bear one number`
      context.issues.push({ code: 'custom', path: [kind], message, input: format })
    }
  })

const retention = z.strictObject({
  /** KTP pictures and letters of attorney, after the case closed. UU 27/2022 Ps 43: erase what is no longer needed. */
  ktpDays: whole(0, 3650, 'days').default(90),
  /** A form begun and not sent. */
  formDays: whole(1, 90, 'days').default(7),
  /** What a conversation remembers, after its last message. */
  conversationDays: whole(1, 365, 'days').default(30),
  /** Ids of updates, by which a repeated one is known. Platforms repeat for a day at most. */
  inboundDays: whole(2, 90, 'days').default(7),
  /** Texts of messages sent. */
  deliveryDays: whole(1, 365, 'days').default(30),
  /** Personal data of a closed case; the agency's jadwal retensi arsip decides (UU 27/2022 Ps 44). */
  caseYears: whole(1, 100, 'years').default(5),
})

const sopName = new RegExp(`^(?:${sopIds.join('|')})(?:@[a-z][a-z0-9-]*)?$`)

const agencySchema = z.strictObject({
  name: line(200),
  /** As chats and cards call it. */
  shortName: line(40),
  /** Lines at the head of a letter, above the address. */
  letterhead: z.array(line(120), must('a list of 1 to 6 lines')).min(1).max(6),
  address: line(300),
  /** Stands before the date of a letter. */
  city: line(60),
  phone: line(60).optional(),
  email: z.email(must('an e-mail address')).optional(),
  website: z.url({ protocol: /^https?$/, ...must('a web address beginning with https://') }).optional(),
  zone: z.enum(zones, must(`one of ${zones.join(', ')}`)),
  hours: openWeekSchema,
  hoursOverrides: z.array(hoursOverrideSchema).default([]),
  /** Whether cuti bersama is a day off in the count of hari kerja. */
  cutiBersamaCounts: z.boolean(must('true or false')).default(true),
  receiptOutsideHours: z
    .enum(receiptOutsideHoursChoices, must(`one of ${receiptOutsideHoursChoices.join(', ')}`))
    .default('next-working-day'),
  numbers: numbers.prefault({}),
  officials: z.strictObject({ ppid: official, atasan: official }, must('the officials ppid and atasan')),
  /** Which SOPs it runs, by id or `id@variant`; the catalogue of SOPs says which there are. */
  sops: z
    .array(
      z
        .string(must('the name of an SOP'))
        .regex(sopName, must(`one of ${sopIds.join(', ')}, or a variant as ${sopIds[0]}@variant`)),
      must('a list of SOPs'),
    )
    .min(1)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'must name each SOP once' })
    .default([...sopIds]),
  /** Lanes that the agency does not have, and which of its lanes does their work. */
  lanes: z.record(z.string(), z.string(), must('lanes and the lane that does their work')).default({}),
  /** Price of one copied page, in rupiah; 0 is free. */
  copyFeePerPage: whole(0, 1_000_000, 'rupiah').default(0),
  /** Hari kerja an applicant has to complete a request. A practice, not in the law. */
  completenessWorkingDays: whole(1, 30, 'days').default(3),
  /** How long a decision that goes out to a citizen can be taken back. 0: not at all. */
  undoSeconds: whole(0, 3600, 'seconds').default(300),
  /** Pace of what nobody waits for: cards, reminders, briefs, broadcasts. */
  cardPacing: z
    .strictObject({
      perSecond: whole(1, 30, 'messages').default(25),
      perGroupPerMinute: whole(1, 20, 'messages').default(20),
    })
    .prefault({}),
  /** When the heads get what waits on them, on working days. */
  morningBriefAt: timeInTheMorning.default('07:30'),
  retention: retention.prefault({}),
  /**
   * Texts that a platform has approved beforehand, by the names they are registered under: they ask a person to write
   * who has been silent too long for anything else.
   */
  invitation: z
    .strictObject({
      /** For what waits for one person: a letter, a question about a case. */
      template: templateName.optional(),
      /** For announcements. Absent: those wait without an invitation. */
      announcementTemplate: templateName.optional(),
    })
    .prefault({}),
})

/** The agency that this installation serves, as its file says, with the name of its time. */
export type Agency = Readonly<z.output<typeof agencySchema>> & { readonly zoneName: ZoneName }

/** What takes numbers of its own: each case kind, letters, decisions. */
export type NumberKind = keyof Agency['numbers']

/** The agency file cannot be used; `faults` has a line for each thing to mend. */
export class AgencyError extends Error {
  override readonly name = 'AgencyError'
  readonly path: string
  readonly faults: readonly string[]

  constructor(path: string, faults: readonly string[]) {
    super([`The agency file ${path} cannot be used:`, ...faults.map((fault) => `  - ${fault}`)].join('\n'))
    this.path = path
    this.faults = faults
  }
}

/** The lane that does the work of a lane in this agency. */
export function laneIn({ lanes }: Pick<Agency, 'lanes'>, lane: string): string {
  return lanes[lane] ?? lane
}

/**
 * Reads and checks the agency file.
 * @throws AgencyError with all faults at once
 */
export function readAgency(path: string): Agency {
  const result = agencySchema.safeParse(readJson(path))
  if (!result.success) throw new AgencyError(path, settingsFaults(agencySchema, result.error))
  return { ...result.data, zoneName: zoneName(result.data.zone) }
}

function readJson(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new AgencyError(path, [missing ? 'the file does not exist' : 'the file cannot be read'])
  }
  try {
    // Editors on Windows put a byte order mark in front, which JSON does not allow.
    return JSON.parse(text.replace(/^\u{FEFF}/u, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new AgencyError(path, [`the file is not valid JSON: ${error.message}`])
  }
}
