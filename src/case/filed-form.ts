import { z } from 'zod'
import { answersShape } from '../conversation/stored.ts'
import type { Sealer } from '../crypto/seal.ts'
import type { Answers } from '../conversation/definition.ts'
import { sealedOfVersion } from '../storage/case-events.ts'
import { findSealedForm } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { eventContext } from './ledger.ts'

const filedFormShape = z.object({
  form: z.string(),
  formVersion: z.int(),
  answers: answersShape,
  notes: z.record(z.string(), z.string()),
})

/** The form that opened a case, with what was completed since. Personal data: kept sealed. */
export interface FiledForm {
  readonly form: string
  readonly formVersion: number
  readonly answers: Answers
  readonly notes: Readonly<Record<string, string>>
}

/** Seals a form for the case it opens. */
export function sealFiledForm(sealer: Sealer, caseId: number, form: FiledForm): Buffer<ArrayBuffer> {
  return sealer.sealJson(form, formContext(caseId))
}

/** The form of a case; undefined when it was purged. @throws SealError */
export async function openFiledForm(db: Db, sealer: Sealer, caseId: number): Promise<FiledForm | undefined> {
  const sealed = await findSealedForm(db, caseId)
  return sealed === undefined ? undefined : readFiledForm(sealer, caseId, sealed)
}

/** Opens the form of a case that was read already. @throws SealError */
export function readFiledForm(sealer: Sealer, caseId: number, sealed: Uint8Array): FiledForm {
  return filedFormShape.parse(sealer.openJson(sealed, formContext(caseId)))
}

const decisionShape = z.object({ answers: answersShape })

/**
 * What the form of a decision said: reasons, documents, notes. `version` names the decision (`Facts.proposal`,
 * `EffectRun`). Undefined when nothing was asked or it was purged. @throws SealError
 */
export async function answersOf(
  db: Db,
  sealer: Sealer,
  caseId: number,
  version: number,
): Promise<Answers | undefined> {
  const found = await sealedOfVersion(db, caseId, version)
  if (found === undefined) return undefined
  return readDecision(sealer, caseId, { seq: found.seq, sealed: found.sealed })
}

/** Opens what a decision said, of its event. @throws SealError */
export function readDecision(
  sealer: Sealer,
  caseId: number,
  { seq, sealed }: { readonly seq: number; readonly sealed: Uint8Array },
): Answers {
  return decisionShape.parse(sealer.openJson(sealed, eventContext(caseId, seq))).answers
}

/** Ids of the files among answers, to be tied to the case. */
export function filesIn(answers: Answers): number[] {
  return Object.values(answers).flatMap((answer) => {
    if (answer.kind === 'file') return [answer.fileId]
    return answer.kind === 'files' ? answer.files.map(({ fileId }) => fileId) : []
  })
}

/** Where the form of a case stands, for the sealer. */
export function formContext(caseId: number): string {
  return `case:${caseId}:form`
}
