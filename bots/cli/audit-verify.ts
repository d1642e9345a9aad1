import { ledgerDigest, verifyLedger } from '../../src/case/verify-ledger.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { countCasesToCheck } from '../../src/storage/ledger-check.ts'
import { withDeskToRead, type CliContext } from './context.ts'
import { withProgress } from './progress.ts'

/** `loket audit verify`: checks every case's chain and the numbers. @returns 0 when sound, 1 when not */
export async function auditVerify(context: CliContext): Promise<number> {
  return withDeskToRead(context, async (desk) => ((await verifyAloud(context, desk)) ? 0 : 1))
}

/** Verifies the ledger and tells the operator what came of it. @returns whether it is sound */
export async function verifyAloud(
  context: Pick<CliContext, 't' | 'print' | 'breaking'>,
  { db, sealer, clock }: Pick<Desk, 'db' | 'sealer' | 'clock'>,
): Promise<boolean> {
  const { t, print } = context
  const total = await countCasesToCheck(db)
  const { cases, events, faults } = await withProgress(context, 'cli-audit-progress', (onProgress) =>
    verifyLedger(db, sealer, (looked) => onProgress(looked, total)),
  )
  for (const { kind, nomor = '', seq = 0, series } of faults) {
    print(
      series === undefined
        ? t('cli-audit-fault', { kind, nomor, seq })
        : t('cli-audit-fault-number', { series, seq }),
    )
  }
  if (faults.length > 0) {
    print(t('cli-audit-broken', { count: faults.length }))
    return false
  }
  print(t('cli-audit-sound', { cases, events }))
  const { digest } = await ledgerDigest(db, clock.now())
  print(t('cli-audit-digest', { digest }))
  return true
}
