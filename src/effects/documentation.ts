import { systemActor } from '../case/authority.ts'
import { performAction } from '../case/perform.ts'
import { valueOf } from '../conversation/answer-values.ts'
import { caseServices } from '../desk/case-services.ts'
import { openTest, testSop } from '../dikecualikan/open-test.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { itemFrom, itemKind, itemsOf } from '../pendokumentasian/items.ts'
import { unitOfVersion } from '../storage/case-events.ts'
import { putCaseItem } from '../storage/case-items.ts'
import type { Db } from '../storage/db.ts'
import { findProposal, publishDip, publishProposal, type DipEntryInput } from '../storage/dip.ts'
import { copyFile } from '../storage/files.ts'
import { claimOnce } from '../storage/once.ts'
import { openTask, resolveTask } from '../storage/tasks.ts'
import type { Effect } from './context.ts'
import { decisionAnswers } from './dossier.ts'
import { proposedTask } from './propose-dip.ts'

/** Serahkan bahan (SOP 5 step 2): what the unit filled in stands in the case under the newest number. */
export const bahanEntered: Effect = async ({ tx, desk, row, run }) => {
  const position = row.facts.bahan?.live.at(-1)
  const unit = await unitOfVersion(tx, row.id, run.version)
  if (position === undefined || unit === undefined)
    throw new Error('something was given and nobody knows by whom')
  const item = itemFrom(await decisionAnswers(tx, desk, row.id, run.version), unit)
  const place = { caseId: row.id, kind: itemKind, position }
  await putCaseItem(tx, place, { unit, data: item, now: run.now })
  return []
}

/** With the last answer of the units the case goes on by itself. */
export const unitAnswered: Effect = async ({ tx, desk, row, run: { now } }) => {
  if (row.facts.units === undefined || row.facts.units.open.length > 0) return []
  const out: NewDelivery[] = []
  const gone = await performAction(tx, caseServices(desk, out), {
    caseId: row.id,
    version: row.version,
    action: 'semua-menjawab',
    actor: systemActor,
    input: {},
    now,
  })
  if (!gone.ok) throw new Error(`a case whose units all answered could not go on: ${gone.code}`)
  return out
}

/** The kind of task by which something that may be exempt waits, where SOP 3 is not run. */
const mayBeExemptTask = 'bahan-dikecualikan'

/**
 * Klasifikasikan (SOP 5 step 3): what may be exempt opens a list of its own (SOP 3), once; everything else needs no
 * more than its class.
 */
export const bahanClassified: Effect = async ({ tx, desk, row, run }) => {
  const number = Number(valueOf(await decisionAnswers(tx, desk, row.id, run.version), 'bahan'))
  if (row.facts.bahan?.classes[number] !== 'dikecualikan') return []
  const found = (await itemsOf(tx, row.id)).find((each) => each.number === number)
  if (found === undefined) throw new Error('something was classified that is not there')
  if (!(await claimOnce(tx, `bahan-uji:${row.id}:${number}`, run.now))) return []
  if (!desk.sops.has(testSop)) {
    const subject = `case:${row.id}:${number}`
    await openTask(tx, { kind: mayBeExemptTask, subject, caseId: row.id, now: run.now })
    return []
  }
  const out: NewDelivery[] = []
  await openTest(
    tx,
    { desk, services: caseServices(desk, out) },
    { information: found.item.judul, moment: 'sebelum-permintaan', from: row.id, now: run.now },
  )
  return out
}

/**
 * Terbitkan (SOP 5 step 6 a and b): what is public becomes rows of the Daftar Informasi Publik with copies of its
 * files, which the retention of the case does not touch; a proposal that was taken up becomes public itself.
 */
export const documented: Effect = async ({ tx, desk, row, run: { now } }) => {
  const classes = row.facts.bahan?.classes ?? {}
  for (const { number, item } of await itemsOf(tx, row.id)) {
    const found = classes[number]
    if (found === undefined || found === 'dikecualikan') continue
    const { unit, files, dipEntryId, ...columns } = item
    if (dipEntryId !== undefined) {
      await publishTaken(tx, dipEntryId, { ...columns, class: found }, now)
      continue
    }
    const fileIds: number[] = []
    for (const fileId of files) {
      const copy = await copyFile(tx, desk.sealer, fileId, {}, now)
      if (copy !== undefined) fileIds.push(copy)
    }
    const entry = { ...columns, code: `DOK-${row.id}-${number}`, class: found, penguasa: unit }
    await publishDip(tx, entry, { caseId: row.id, fileIds, now })
  }
  return []
}

async function publishTaken(
  tx: Db,
  dipEntryId: number,
  { class: kelas, judul, ringkasan }: Pick<DipEntryInput, 'class' | 'judul' | 'ringkasan'>,
  now: Date,
): Promise<void> {
  const proposal = await findProposal(tx, dipEntryId)
  if (!(await publishProposal(tx, dipEntryId, { class: kelas, judul, ringkasan }, now))) return
  const sourceCaseId = proposal?.sourceCaseId ?? null
  if (sourceCaseId !== null) await resolveTask(tx, proposedTask, `case:${sourceCaseId}`, now)
}

/** Ambil usul (SOP 5 step 3): the proposed row stands in the case with its files, in the words given now. */
export const proposalTaken: Effect = async ({ tx, desk, row, run }) => {
  const answers = await decisionAnswers(tx, desk, row.id, run.version)
  const proposal = await findProposal(tx, Number(valueOf(answers, 'usul')))
  const position = row.facts.bahan?.live.at(-1)
  if (proposal === undefined || position === undefined)
    throw new Error('a proposal was taken that is not there')
  const { penguasa, penanggungJawab, waktuTempat, format, retensi } = proposal
  const item = {
    unit: penguasa,
    judul: valueOf(answers, 'judul') ?? proposal.judul,
    ringkasan: valueOf(answers, 'ringkasan') ?? proposal.ringkasan,
    penanggungJawab,
    waktuTempat,
    format,
    retensi,
    files: [...proposal.fileIds],
    dipEntryId: proposal.id,
  }
  const place = { caseId: row.id, kind: itemKind, position }
  await putCaseItem(tx, place, { unit: penguasa, data: item, now: run.now })
  return []
}
