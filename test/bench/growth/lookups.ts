import { performance } from 'node:perf_hooks'
import { actorOf } from '../../../src/case/authority.ts'
import { fileCase } from '../../../src/case/file-case.ts'
import { performAction } from '../../../src/case/perform.ts'
import { showCase, showStatus } from '../../../src/citizen/status.ts'
import { caseServices } from '../../../src/desk/case-services.ts'
import { transact } from '../../../src/desk/transact.ts'
import { sweep } from '../../../src/jobs/sweep.ts'
import type { NewDelivery } from '../../../src/outbox/delivery.ts'
import { queue } from '../../../src/staff/antrean.ts'
import { search } from '../../../src/staff/cari.ts'
import { searchDip } from '../../../src/storage/dip.ts'
import { formOf, wish } from './forms.ts'
import { monday, turnOf, who, type GrowthOffice } from './office.ts'

/** Something that is done over and over on one archive, each time for somebody else. */
interface Lookup {
  readonly name: string
  run(round: number): Promise<void>
  /** What has to be there before it; not counted. */
  prepare?(round: number): Promise<void>
}

/** A citizen with one of the cases filed. */
interface Citizen {
  readonly personId: number
  readonly caseId: number
}

/** Reminders that come due before each sweep. */
const remindersDue = 5

/** All lookups on an archive, those that only read it first. */
export async function lookupsOn(office: GrowthOffice): Promise<Lookup[]> {
  const { desk, officer } = office
  const people = await someCitizens(office)
  const citizen = (round: number): Citizen => people[round % people.length] ?? { personId: 0, caseId: 0 }
  const filed: number[] = []
  return [
    {
      name: 'status list',
      async run(round) {
        const { personId } = citizen(round)
        expectMessage(await showStatus(desk, turnOf(who(personId, personId), 'status'), ''))
      },
    },
    {
      name: 'status of a case',
      async run(round) {
        const { personId, caseId } = citizen(round)
        expectMessage(await showCase(desk, turnOf(who(personId, personId), 'status'), caseId))
      },
    },
    {
      name: "officer's queue",
      async run() {
        expectMessage(await queue(desk, turnOf(officer, 'antrean'), ''))
      },
    },
    {
      name: 'search by number',
      async run(round) {
        expectMessage(await search(desk, turnOf(officer, 'cari'), `${citizen(round).caseId}/PPID/2026`))
      },
    },
    {
      name: 'search by a word of all cases',
      async run() {
        expectMessage(await search(desk, turnOf(officer, 'cari'), 'koperasi'))
      },
    },
    {
      name: 'DIP suggestion',
      async run(round) {
        await searchDip(desk.db, wish(round * 31), { limit: 5, suggest: true })
      },
    },
    {
      name: 'DIP search',
      async run(round) {
        await searchDip(desk.db, wish(round * 17), { limit: 5, suggest: false })
      },
    },
    {
      name: 'filing',
      async run(round) {
        filed.push(await file(office, citizen(round).personId))
      },
    },
    { name: 'button press', run: (round) => press(office, filed[round] ?? 0) },
    {
      name: `sweep, ${remindersDue} due`,
      prepare: (round) => makeDue(office, filed, round),
      run: () => sweep(desk),
    },
  ]
}

/** Does a lookup so many times from a round on. @returns how long each took, in milliseconds */
export async function time(lookup: Lookup, from: number, count: number): Promise<number[]> {
  const latencies: number[] = []
  for (let round = from; round < from + count; round += 1) {
    await lookup.prepare?.(round)
    const began = performance.now()
    await lookup.run(round)
    latencies.push(performance.now() - began)
  }
  return latencies
}

/** Citizens from all over the archive. */
const citizensMax = 500

async function someCitizens({ desk: { db } }: GrowthOffice): Promise<Citizen[]> {
  const all = await db.case.count()
  const ids = Array.from(
    { length: citizensMax },
    (_, at) => 1 + ((at * Math.ceil(all / citizensMax) * 7) % all),
  )
  const rows = await db.case.findMany({ where: { id: { in: ids } }, select: { id: true, applicantId: true } })
  return rows.map(({ id, applicantId }) => ({ personId: applicantId ?? 0, caseId: id }))
}

async function file({ desk }: GrowthOffice, applicantId: number): Promise<number> {
  let caseId = 0
  await transact(desk, async (tx) => {
    const out: NewDelivery[] = []
    const filing = {
      sop: 'permohonan',
      applicantId,
      replyToId: applicantId,
      locale: 'id',
      now: monday,
    } as const
    const matter = { summary: wish(applicantId), form: formOf(applicantId) }
    caseId = (await fileCase(tx, caseServices(desk, out), { ...filing, ...matter })).caseId
    return out
  })
  return caseId
}

async function press({ desk, officer }: GrowthOffice, caseId: number): Promise<void> {
  await transact(desk, async (tx) => {
    const out: NewDelivery[] = []
    const services = caseServices(desk, out)
    const actor = await actorOf(tx, services, officer.personId, monday)
    const request = { caseId, version: 1, action: 'teruskan', actor, input: {}, now: monday }
    const done = await performAction(tx, services, request)
    if (!done.ok) throw new Error(`a press was refused: ${done.code}`)
    return out
  })
}

/** Has the reminders of a few of the cases just filed come. */
async function makeDue(
  { desk: { db } }: GrowthOffice,
  filed: readonly number[],
  round: number,
): Promise<void> {
  const start = (round * remindersDue) % Math.max(1, filed.length - remindersDue)
  const { count } = await db.deadline.updateMany({
    where: { caseId: { in: filed.slice(start, start + remindersDue) }, kind: 'sop' },
    data: { nextReminderAt: monday },
  })
  if (count !== remindersDue) throw new Error('the cases just filed have no running deadlines')
}

function expectMessage({ deliveries }: { readonly deliveries: readonly unknown[] }): void {
  if (deliveries.length === 0) throw new Error('a lookup answered nothing')
}
