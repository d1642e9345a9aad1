import { ledgerDigest, verifyLedger } from '../../src/case/verify-ledger.ts'
import { withDesk, type CliContext } from './context.ts'

/** `loket audit verify`: checks every case's chain and the numbers. @returns 0 when sound, 1 when not */
export async function auditVerify(context: CliContext): Promise<number> {
  const { t, print } = context
  return withDesk(context, async (desk) => {
    const { cases, events, faults } = await verifyLedger(desk.db, desk.sealer)
    for (const { kind, nomor = '', seq = 0, series } of faults) {
      print(
        series === undefined
          ? t('cli-audit-fault', { kind, nomor, seq })
          : t('cli-audit-fault-number', { series, seq }),
      )
    }
    if (faults.length > 0) {
      print(t('cli-audit-broken', { count: faults.length }))
      return 1
    }
    print(t('cli-audit-sound', { cases, events }))
    print(t('cli-audit-digest', { digest: await ledgerDigest(desk.db, desk.clock.now()) }))
    return 0
  })
}
