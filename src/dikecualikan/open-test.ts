import { fileCase, type FiledCase, type Filing } from '../case/file-case.ts'
import type { CaseServices } from '../case/services.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Desk } from '../desk/desk.ts'
import type { Db } from '../storage/db.ts'

/** The SOP of uji konsekuensi. */
export const testSop = 'dikecualikan'

/** Who collects what is to be exempted (SOP 3 steps 1 and 3). */
export const testLane = 'petugas-ppid'

/** The link from a uji konsekuensi to the request that waits for it. */
const testLink = 'uji'

/** The link from a uji konsekuensi to the documentation in which the information was found. */
const documentationLink = 'bahan'

/** A uji konsekuensi about to be opened. */
export interface TestOrder {
  /** What is to be tested, in short. */
  readonly information: string
  /** When the test is made (Perki KI 1/2021 Ps 49), or because an entry's time is about to end. */
  readonly moment: 'sebelum-permintaan' | 'permintaan' | 'sengketa' | 'peninjauan'
  readonly openedBy?: Filing['openedBy']
  /** The request that waits for it. */
  readonly request?: { readonly id: number; readonly nomor: string }
  /** The documentation in which it was found (SOP 5 step 3), by case id. */
  readonly from?: number
  readonly facts?: Filing['facts']
  readonly now: Date
}

/** Opens a list of information to be exempted (SOP 3 step 1), for the Petugas PPID to fill with lembar. */
export async function openTest(
  tx: Db,
  { desk, services }: { readonly desk: Desk; readonly services: CaseServices },
  order: TestOrder,
): Promise<FiledCase> {
  const { information, moment, openedBy, request, from, facts, now } = order
  const form = desk.forms.get(testSop)
  if (form === undefined) throw new Error('the form of SOP 3 is missing')
  const answers: Answers = {
    informasi: { kind: 'text', value: information },
    saat: { kind: 'choice', value: moment },
  }
  return fileCase(tx, services, {
    sop: testSop,
    applicantId: null,
    ...(openedBy !== undefined && { openedBy }),
    replyToId: null,
    locale: 'id',
    summary: information,
    form: { form: form.id, formVersion: form.version, answers, notes: {} },
    facts: { ...facts, ...(request !== undefined && { testFor: request }) },
    links: [
      ...(request === undefined ? [] : [{ toId: request.id, kind: testLink }]),
      ...(from === undefined ? [] : [{ toId: from, kind: documentationLink }]),
    ],
    now,
  })
}
