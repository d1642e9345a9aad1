import { randomBytes } from 'node:crypto'
import type { Database } from '../../src/storage/db.ts'

/** A bare case of an applicant, for what only needs one to be there. Its ledger is empty. */
export async function addCase(
  db: Database,
  applicantId: number,
): Promise<{ readonly caseId: number; readonly nomor: string }> {
  const nomor = '001/PPID/XI/2026'
  const at = new Date('2026-11-23T02:00:00Z')
  const { id } = await db.case.create({
    data: {
      sop: 'permohonan',
      sopVersion: 1,
      nomor,
      year: 2026,
      sequence: 1,
      applicantId,
      step: '2',
      locale: 'id',
      summary: '',
      filedAt: at,
      stepSince: at,
      ledgerHead: randomBytes(32),
      ledgerLength: 0,
    },
    select: { id: true },
  })
  return { caseId: id, nomor }
}
