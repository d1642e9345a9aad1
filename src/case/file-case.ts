import type { NumberKind } from '../agency.ts'
import type { SopDefinition } from '../sop/definition.ts'
import type { Facts } from '../sop/facts.ts'
import { openCase } from '../storage/case-opening.ts'
import { linkCases, takeCaseId, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { termsOf } from './deadlines.ts'
import { filesIn, sealFiledForm, type FiledForm } from './filed-form.ts'
import { ledgerRow, originHash, plainDigest } from './ledger.ts'
import { matterLine } from './matter.ts'
import { issueNumber } from './numbers.ts'
import type { CaseServices } from './services.ts'

/** A filled form that opens a case. */
export interface Filing {
  readonly sop: NumberKind
  /** Person id of its applicant, who filed it; null: the staff or the program opened it (`openedBy`). */
  readonly applicantId: number | null
  /** Who of the staff opened a case without an applicant; absent: the program did. */
  readonly openedBy?: { readonly personId: number; readonly onBehalfOf?: number }
  /** Channel identity on which the applicant is answered. */
  readonly replyToId: number | null
  readonly locale: string
  /** The matter in the applicant's own words; only a short, covered line of it stands unsealed. */
  readonly summary: string
  readonly form: FiledForm
  /** What is known of the case from the start. */
  readonly facts?: Facts
  /** Cases it hangs on, e.g. the permohonan of a keberatan. */
  readonly links?: readonly { readonly toId: number; readonly kind: string }[]
  readonly now: Date
}

/** A case as it was opened. */
export interface FiledCase {
  readonly caseId: number
  readonly nomor: string
  readonly version: number
  readonly row: CaseRow
}

/**
 * Opens a case: number, ledger, deadline, files and links, and the effects of filing, all in the caller's
 * transaction, so that a filing that fails leaves no gap. The clock starts now: it is received complete unless
 * something is asked for (UU 14/2008 Ps 22 ayat (4) and (7)).
 *
 * From the number on, everybody else who files waits: what needs no number should be done before.
 */
export async function fileCase(tx: Db, services: CaseServices, filing: Filing): Promise<FiledCase> {
  const sop = services.sops.get(filing.sop)
  if (sop === undefined) throw new Error(`no SOP ${filing.sop} in this release`)
  const { form, now } = filing
  const id = await takeCaseId(tx)
  const filed = filedEvent(services, sop, filing, id)
  const due = termsOf(services, { sop: sop.id, sopVersion: sop.version }, [filed], now)
  const sealedForm = sealFiledForm(services.sealer, id, form)
  const run = { caseId: id, version: 1, action: 'filed', now }
  const effects = sop.filing.effects ?? []
  const late = effects.filter((effect) => services.effects.needsCase(effect))
  const early = effects.filter((effect) => !late.includes(effect))
  if (early.length > 0) await services.effects.run(tx, { ...run, effects: early })
  const issued = await issueNumber(tx, services.agency.numbers, filing.sop, services.calendar().dateOf(now))
  const { year, sequence, text: nomor } = issued
  const origin = { caseId: id, sop: sop.id, nomor, year, sequence }
  const event = ledgerRow(services.sealer, filed, { head: originHash(origin), length: 0 })
  const opening = {
    id,
    sop: sop.id,
    sopVersion: sop.version,
    nomor,
    year,
    sequence,
    step: sop.filing.to,
    version: 1,
    outcome: null,
    applicantId: filing.applicantId,
    replyToId: filing.replyToId,
    locale: filing.locale,
    summary: matterLine(filing.summary, form.answers),
    facts: filing.facts ?? {},
    filedAt: now,
    receivedAt: due.receivedAt,
    dueOn: due.dueOn,
    stepSince: now,
    closedAt: null,
  }
  const row = await openCase(tx, {
    row: opening,
    sealedForm,
    event,
    terms: due.terms,
    files: { ids: filesIn(form.answers), ownerId: filing.openedBy?.personId ?? filing.applicantId },
  })
  for (const link of filing.links ?? []) await linkCases(tx, { fromId: id, ...link }, now)
  if (late.length > 0) await services.effects.run(tx, { ...run, effects: late, row })
  await services.effects.changed(tx, { caseId: id, now, opened: { row, events: [event], form } })
  return { caseId: id, nomor, version: 1, row }
}

/** The first event of a case, but for the hash, which is made over its number too. */
function filedEvent(
  services: CaseServices,
  sop: SopDefinition,
  { form, applicantId, openedBy, now }: Filing,
  caseId: number,
) {
  const actorId = openedBy?.personId ?? applicantId
  return {
    caseId,
    type: 'filed',
    fromStep: sop.initial,
    toStep: sop.filing.to,
    lane: sop.filing.by,
    ...(actorId !== null && { actorId }),
    ...(openedBy?.onBehalfOf !== undefined && { onBehalfOfId: openedBy.onBehalfOf }),
    at: now,
    data: { version: 1, clock: 'received', form: formDigest(services, form) },
  } as const
}

/** Stands in the ledger for the sealed form, so that the form cannot be exchanged unseen. */
export function formDigest({ sealer }: Pick<CaseServices, 'sealer'>, form: FiledForm): string {
  return plainDigest(sealer, JSON.stringify(form)).toString('hex')
}
