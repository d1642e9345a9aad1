import { z } from 'zod'
import { valueOf } from '../conversation/answer-values.ts'
import { letterDraftOf } from './receipt-of-information.ts'
import { localeFromTag } from '../desk/locale.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { formatDate } from '../i18n/dates.ts'
import type { Task } from '../jobs/worker.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { claimOnce } from '../storage/once.ts'
import { answerApplicant } from './answer-applicant.ts'
import { answerObjection } from './answer-objection.ts'
import { writeMemo, writePublicList } from './documentation-letters.ts'
import { decisionAnswers, openDossier, runningDeadline, type Dossier } from './dossier.ts'
import { writeDecree, writeSheetsAndRegister } from './exemption-letters.ts'
import { issueLetter } from './issue.ts'
import { letterKinds, type LetterJobKind } from './letter-job.ts'
import { writeObjectionReceipt, writeOrder } from './objection-letters.ts'
import { extensionLetter, receiptLetter } from './permohonan-letters.ts'
import { tellApplicant } from './tell-applicant.ts'

const payloadShape = z.object({ caseId: z.int(), version: z.int(), kind: z.enum(letterKinds) })

/**
 * The job behind `letterLater`: writes the letter of a decision and sends it with what belongs to it. Run twice it
 * writes once; a case whose data was purged in between gets none.
 */
export function writeLetter(desk: Desk): Task {
  return async (payload) => {
    const { caseId, version, kind } = payloadShape.parse(payload)
    const now = desk.clock.now()
    await transact(desk, async (tx) => {
      if (!(await claimOnce(tx, `letter:${caseId}:${version}:${kind}`, now))) return []
      const dossier = await openDossier(tx, desk, caseId, now)
      return dossier === undefined ? [] : write(tx, desk, dossier, { version, kind, now })
    })
  }
}

interface Order {
  readonly version: number
  readonly kind: LetterJobKind
  readonly now: Date
}

async function write(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  { version, kind, now }: Order,
): Promise<NewDelivery[]> {
  switch (kind) {
    case 'tanda-bukti-permohonan':
      return writeReceipt(tx, desk, dossier, now)
    case 'jawaban':
      return answerApplicant(tx, desk, dossier, now)
    case 'perpanjangan':
      return writeExtension(tx, desk, dossier, version, now)
    case 'tanda-bukti-penerimaan-informasi':
      return writeReceiptOfInformation(tx, desk, dossier, now)
    case 'tanda-bukti-keberatan':
      return writeObjectionReceipt(tx, desk, dossier, now)
    case 'surat-perintah':
      return writeOrder(tx, desk, dossier, version, now)
    case 'tanggapan-keberatan':
      return answerObjection(tx, desk, dossier, now)
    case 'penetapan-dikecualikan':
      return writeDecree(tx, desk, dossier, now)
    case 'daftar-dikecualikan':
      return writeSheetsAndRegister(tx, desk, dossier, now)
    case 'nota-dinas':
      return writeMemo(tx, desk, dossier, now)
    case 'daftar-dip':
      return writePublicList(tx, desk, dossier, now)
  }
}

async function writeReceipt(tx: Db, desk: Desk, dossier: Dossier, now: Date): Promise<NewDelivery[]> {
  const { row } = dossier
  const definition = receiptLetter(dossier)
  const { attachment } = await issueLetter(tx, desk, {
    row,
    kind: 'tanda-bukti-permohonan',
    series: 'case',
    definition,
    now,
  })
  return tellApplicant(tx, desk, row, (t) => [
    { text: t('citizen-receipt-caption', { nomor: row.nomor }), file: attachment },
  ])
}

async function writeExtension(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  version: number,
  now: Date,
): Promise<NewDelivery[]> {
  const { row } = dossier
  const answers = await decisionAnswers(tx, desk, row.id, version)
  const definition = extensionLetter(dossier, answers)
  const { attachment } = await issueLetter(tx, desk, {
    row,
    kind: 'perpanjangan',
    series: 'surat',
    definition,
    now,
  })
  const { dueOn, extendedFrom } = runningDeadline(dossier)
  const locale = localeFromTag(row.locale)
  const day = (date: string) => formatDate(locale, date, desk.agency.zone)
  return tellApplicant(tx, desk, row, (t) => [
    {
      heading: t('citizen-extended-heading', { nomor: row.nomor }),
      text: t('citizen-extended', {
        reason: t(`perpanjangan-dasar-${valueOf(answers, 'dasar') ?? ''}`),
        from: day(extendedFrom ?? dueOn),
        due: day(dueOn),
      }),
    },
    { text: '', file: attachment },
  ])
}

async function writeReceiptOfInformation(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  now: Date,
): Promise<NewDelivery[]> {
  const { row } = dossier
  const definition = await letterDraftOf(tx, desk, dossier, now)
  const { attachment } = await issueLetter(tx, desk, {
    row,
    kind: 'tanda-bukti-penerimaan-informasi',
    series: 'case',
    definition,
    now,
  })
  return tellApplicant(tx, desk, row, () => [{ text: '', file: attachment }])
}
