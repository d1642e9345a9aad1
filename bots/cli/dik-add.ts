import { DateTime } from 'luxon'
import { resolveUji } from '../../src/case/uji.ts'
import { caseServices } from '../../src/desk/case-services.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { NewDelivery } from '../../src/outbox/delivery.ts'
import { findByNomor } from '../../src/storage/cases.ts'
import { addDik, dikEntryShape, type DikEntryInput } from '../../src/storage/dik.ts'
import { withDesk, type CliContext } from './context.ts'

/** PP 61/2010 Ps 5: for law enforcement (Ps 17 huruf a) thirty years at most. */
const lawEnforcementYearsMax = 30

/**
 * `loket dik add`: one entry of the register of exempt information; with `forCase` the request that asked for the
 * uji konsekuensi is told, unless it is over by then, and may be refused on this entry. @returns the exit code
 */
export async function dikAdd(
  context: CliContext,
  input: unknown,
  forCase: string | undefined,
): Promise<number> {
  const { t, print, clock, agency } = context
  const entry = dikEntryShape.safeParse(input)
  if (!entry.success) {
    for (const { path, code } of entry.error.issues)
      print(t('cli-dik-fault', { option: optionOf(path[0]), fault: code.replaceAll('_', '-') }))
    return 2
  }
  if (isOver(entry.data, clock.now(), agency.zone)) {
    print(t('cli-dik-over'))
    return 2
  }
  if (outlastsLaw(entry.data, clock.now())) {
    print(t('cli-dik-limit'))
    return 2
  }
  return withDesk(context, (desk) => add(context, desk, entry.data, forCase))
}

async function add(
  { t, print }: CliContext,
  desk: Desk,
  entry: DikEntryInput,
  forCase: string | undefined,
): Promise<number> {
  const now = desk.clock.now()
  const [row] = forCase === undefined ? [] : await findByNomor(desk.db, [...desk.sops.keys()], forCase)
  if (forCase !== undefined && row?.facts.uji?.state !== 'waiting') {
    print(t('cli-dik-no-case', { nomor: forCase }))
    return 2
  }
  const added = await desk.db.$transaction(async (tx) => {
    const id = await addDik(tx, entry, now)
    if (id === 'taken') return id
    if (row === undefined) return { noted: false }
    const out: NewDelivery[] = []
    const noted = await resolveUji(tx, caseServices(desk, out), { caseId: row.id, dikEntryId: id, now })
    await desk.outbox.enqueue(tx, out)
    return { noted }
  })
  if (added === 'taken') {
    print(t('cli-dik-taken', { nomor: entry.nomor }))
    return 2
  }
  print(t('cli-dik-added', { nomor: entry.nomor }))
  if (row !== undefined) print(t(added.noted ? 'cli-dik-noted' : 'cli-dik-not-noted', { nomor: row.nomor }))
  return 0
}

/** The command line's own name of a field: konsekuensiBuka is --konsekuensi-buka. */
function optionOf(field: PropertyKey | undefined): string {
  return `--${String(field).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** What is past its last day is open by itself: nothing could be refused on such an entry. */
function isOver({ expiresOn }: DikEntryInput, now: Date, zone: string): boolean {
  return expiresOn !== null && expiresOn < DateTime.fromJSDate(now, { zone }).toFormat('yyyy-MM-dd')
}

function outlastsLaw({ pasal17, expiresOn }: DikEntryInput, now: Date): boolean {
  if (pasal17 !== 'a') return false
  const latest = DateTime.fromJSDate(now, { zone: 'utc' }).plus({ years: lawEnforcementYearsMax })
  return expiresOn === null || DateTime.fromISO(expiresOn, { zone: 'utc' }) > latest
}
