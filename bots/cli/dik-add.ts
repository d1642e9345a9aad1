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
  const { t, print, clock } = context
  const entry = dikEntryShape.safeParse(input)
  if (!entry.success) {
    for (const issue of entry.error.issues) print(`${issue.path.join('.')}: ${issue.message}`)
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

function outlastsLaw({ pasal17, expiresOn }: DikEntryInput, now: Date): boolean {
  if (pasal17 !== 'a') return false
  const latest = DateTime.fromJSDate(now, { zone: 'utc' }).plus({ years: lawEnforcementYearsMax })
  return expiresOn === null || DateTime.fromISO(expiresOn, { zone: 'utc' }) > latest
}
