import { laneIn } from '../agency.ts'
import { holdersOf } from '../case/authority.ts'
import { appendEvent } from '../case/ledger.ts'
import { writeToken } from '../chat/token.ts'
import { shorten } from '../conversation/typed.ts'
import { caseServices } from '../desk/case-services.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { wordsIn } from '../desk/words.ts'
import { formatDate } from '../i18n/dates.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { putCaseItem } from '../storage/case-items.ts'
import { casesRestingOn, isReviewed } from '../storage/cases.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { endedDik, endingDik, openInDip, type DikInFull } from '../storage/dik.ts'
import { proposeDip } from '../storage/dip.ts'
import { findBinding } from '../storage/lane-bindings.ts'
import { claimOnce, doOnce } from '../storage/once.ts'
import { openTask } from '../storage/tasks.ts'
import { openTest, testLane, testSop } from './open-test.ts'
import { sheetKind, sheetOfEntry } from './sheets.ts'

/** PP 61/2010 Ps 10: the PPID looks at an exemption within thirty hari kerja before its time ends. */
const reviewDays = 30

/**
 * The end of exemptions (PP 61/2010 Ps 10), once a working day: an entry about to end opens a list that looks at it
 * again; one that has ended is open by itself, which everything that rests on it is told. What was done shows in the
 * cases and in the DIP, so that doing it twice does nothing.
 */
export async function watchExemptions(desk: Desk, now: Date): Promise<void> {
  const calendar = desk.calendar()
  if (!calendar.isWorkingMoment(now)) return
  const today = calendar.dateOf(now)
  await doOnce(desk.db, `exemptions:${today}`, now, async () => {
    const days = { from: new Date(today), to: new Date(calendar.addWorkingDays(today, reviewDays)) }
    for (const entry of await endingDik(desk.db, days))
      await transact(desk, (tx) => review(tx, desk, entry, now))
    for (const entry of await endedDik(desk.db, days.from))
      await transact(desk, (tx) => ended(tx, desk, entry, now))
  })
}

async function review(tx: Db, desk: Desk, entry: DikInFull, now: Date): Promise<NewDelivery[]> {
  const { id, nomor, informasi } = entry
  if (!(await claimOnce(tx, `review:${id}`, now)) || (await isReviewed(tx, id))) return []
  if (
    !desk.sops.has(testSop) ||
    (await holdersOf(tx, desk, laneIn(desk.agency, testLane), now)).length === 0
  ) {
    await openTask(tx, { kind: 'dik-tinjau', subject: `dik:${id}`, data: { nomor }, now })
    return []
  }
  const out: NewDelivery[] = []
  const sheet = sheetOfEntry(entry)
  const { caseId } = await openTest(
    tx,
    { desk, services: caseServices(desk, out) },
    {
      information: informasi,
      moment: 'peninjauan',
      facts: { reviews: { dikEntryId: id, nomor }, lembar: { live: [1], next: 2 } },
      now,
    },
  )
  const place = { caseId, kind: sheetKind, position: 1 }
  await putCaseItem(tx, place, { unit: sheet.unit, data: sheet, now })
  const until = entry.expiresOn === null ? '' : formatDate('id', isoDay(entry.expiresOn), desk.agency.zone)
  return [...out, ...(await tellKeepers(tx, desk, caseId, 'exemption-ending', { nomor, until }))]
}

async function ended(tx: Db, desk: Desk, entry: DikInFull, now: Date): Promise<NewDelivery[]> {
  const t = wordsIn(desk, 'id')
  const { agency } = desk
  const { id, nomor, informasi, unit, sourceCaseId } = entry
  const proposed = await proposeDip(
    tx,
    {
      code: openInDip(id),
      class: 'setiap-saat',
      judul: shorten(informasi, titleMax),
      ringkasan: informasi,
      penguasa: agency.name,
      penanggungJawab: unit,
      waktuTempat: t('proposal-dip-place', {
        city: agency.city,
        year: desk.calendar().dateOf(now).slice(0, 4),
      }),
      format: t('proposal-dip-format'),
      retensi: t('proposal-dip-retention'),
    },
    { caseId: sourceCaseId, fileIds: [], now },
  )
  if (proposed === undefined) return []
  const resting = await casesRestingOn(tx, id)
  for (const caseId of new Set([...(sourceCaseId === null ? [] : [sourceCaseId]), ...resting])) {
    await appendEvent(tx, desk.sealer, { caseId, type: 'exemption-ended', at: now, data: { nomor } })
  }
  await openTask(tx, { kind: 'dik-terbuka', subject: `dik:${id}`, data: { nomor }, now })
  return tellKeepers(tx, desk, sourceCaseId, 'exemption-ended', { nomor, count: resting.length })
}

/** Longest title of a row of the DIP. */
const titleMax = 300

async function tellKeepers(
  tx: Db,
  desk: Desk,
  caseId: number | null,
  key: string,
  args: Readonly<Record<string, string | number>>,
): Promise<NewDelivery[]> {
  const binding = await findBinding(tx, laneIn(desk.agency, testLane))
  if (binding === undefined) return []
  const { platform, chatId, threadId } = binding
  const t = wordsIn(desk, 'id')
  const message = {
    text: t(key, args),
    ...(caseId !== null && {
      buttons: [
        [{ label: t('card-button-open'), token: writeToken({ kind: 'view', caseId, view: 'kartu' }) }],
      ],
    }),
    ...(threadId !== null && { threadId }),
  }
  return [{ platform, chatId, kind: 'message', message, unasked: true, ...(caseId !== null && { caseId }) }]
}
