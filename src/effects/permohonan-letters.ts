import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import { deadlineRules } from '../deadline/rules.ts'
import type { Desk } from '../desk/desk.ts'
import { maskNik } from '../identity/nik.ts'
import { pasal17Letters } from '../law/pasal-17.ts'
import { pemberitahuanTertulis } from '../letters/pemberitahuan-tertulis.ts'
import { extensionReasons, perpanjangan } from '../letters/perpanjangan.ts'
import { skPenolakan, type ExemptionCited, type RefusalGround } from '../letters/sk-penolakan.ts'
import { tandaBuktiPermohonan, type TandaBuktiPermohonan } from '../letters/tanda-bukti-permohonan.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from '../letters/types.ts'
import type { Db } from '../storage/db.ts'
import { isoDay } from '../storage/dates.ts'
import { findDik } from '../storage/dik.ts'
import { numberOf } from '../conversation/answer-values.ts'
import { objectionLastDay, runningDeadline, type Dossier } from './dossier.ts'
import { costsOf, deliveryWayOf, obtainWayOf, type Given } from './given-items.ts'

type Definition = (frame: LetterFrame, words: LetterWords) => LetterDefinition

/** The filled form back to its applicant, with its number and the count of days (UU 14/2008 Ps 22 ayat (4)). */
export function receiptLetter(dossier: Dossier): Definition {
  const { filed, request } = dossier
  const { dueOn, days, beyondHolidayList } = runningDeadline(dossier)
  const extensionDays = days.filter(({ reason }) => reason.kind === 'extension-day').length
  const delivery = deliveryWayOf(filed)
  const nik = valueOf(filed, 'nik')
  const attachments = (['ktp', 'akta', 'surat-kuasa'] as const).filter((key) => filed[key] !== undefined)
  return (frame, words) =>
    tandaBuktiPermohonan(
      {
        frame,
        request,
        category: categoryOf(filed),
        identity:
          nik === undefined
            ? { kind: 'sk-badan-hukum', value: valueOf(filed, 'sk') ?? '' }
            : { kind: 'nik', value: maskNik(nik) },
        attachments,
        purpose: valueOf(filed, 'tujuan') ?? '',
        obtain: obtainWayOf(filed),
        ...(delivery !== undefined && { delivery }),
        due: { dueOn, days, beyondHolidayList },
        workingDays: deadlineRules.permohonan.days,
        ...(extensionDays > 0 && { extensionDays }),
      },
      words,
    )
}

function categoryOf(filed: Answers): TandaBuktiPermohonan['category'] {
  const value = valueOf(filed, 'kategori')
  return value === 'badan-hukum' || value === 'kelompok' ? value : 'perorangan'
}

/** Pemberitahuan tertulis of a request granted wholly or in part (UU 14/2008 Ps 22 ayat (7)). */
export function grantLetter(
  desk: Desk,
  dossier: Dossier,
  decision: { readonly answers: Answers; readonly given: Given; readonly now: Date },
): Definition {
  const { answers, given, now } = decision
  const { filed, request, row } = dossier
  const part = valueOf(answers, 'bagian-dihitamkan')
  const delivery = deliveryWayOf(filed)
  const costs = costsOf(answers, desk.agency.copyFeePerPage)
  return (frame, words) =>
    pemberitahuanTertulis(
      {
        frame,
        request,
        outcome: row.outcome === 'dikabulkan-sebagian' ? 'dikabulkan-sebagian' : 'dikabulkan-seluruhnya',
        items: given.items,
        ...(delivery !== undefined && { delivery }),
        ...(costs !== undefined && { costs }),
        givenOn: desk.calendar().dateOf(now),
        ...(part !== undefined && {
          redactions: [{ part, reason: valueOf(answers, 'alasan-dihitamkan') ?? '' }],
        }),
        objectionLastDay: objectionLastDay(desk, now),
      },
      words,
    )
}

/** SK penolakan: its ground, its reason and the last day for a keberatan; it is not written without them. */
export function refusalLetter(
  desk: Desk,
  dossier: Dossier,
  decision: { readonly answers: Answers; readonly ground: RefusalGround; readonly now: Date },
): Definition {
  const { answers, ground, now } = decision
  const reason = valueOf(answers, 'alasan')
  if (reason === undefined) throw new Error('a refusal has no reason')
  return (frame, words) =>
    skPenolakan(
      { frame, request: dossier.request, ground, reason, objectionLastDay: objectionLastDay(desk, now) },
      words,
    )
}

/** The ground of a refusal as its letter states it. Throws when the exemption it rests on is not in the register. */
export async function groundOf(db: Db, dossier: Dossier, answers: Answers): Promise<RefusalGround> {
  const { proposal } = dossier.row.facts
  switch (proposal?.ground) {
    case 'belum-dikuasai':
      return { kind: 'belum-dikuasai' }
    case 'belum-didokumentasikan': {
      const withinDays = numberOf(answers, 'hari')
      return { kind: 'belum-didokumentasikan', ...(withinDays !== undefined && { withinDays }) }
    }
    case 'dikuasai-badan-lain':
      return { kind: 'dikuasai-badan-lain', body: valueOf(answers, 'badan') ?? '' }
    case 'dikecualikan':
      return { kind: 'dikecualikan', entry: await exemptionCited(db, proposal.dikEntryId) }
    case 'belum-tersedia':
    case undefined:
      throw new Error('a refusal of a request has no ground of one')
  }
}

/** An entry of the register as a letter cites it. Throws when there is none. */
export async function exemptionCited(db: Db, id: number | undefined): Promise<ExemptionCited> {
  const entry = id === undefined ? undefined : await findDik(db, id)
  const pasal17 = pasal17Letters.find((letter) => letter === entry?.pasal17)
  if (entry === undefined || pasal17 === undefined)
    throw new Error('a refusal rests on an exemption that is not there')
  return {
    dikNumber: entry.nomor,
    information: entry.informasi,
    pasal17,
    ...(entry.dasarHukumLain !== '' && { otherLaw: entry.dasarHukumLain }),
    consequence: entry.konsekuensiBuka,
    period: entry.jangkaWaktu,
    ...(entry.expiresOn !== null && { until: isoDay(entry.expiresOn) }),
  }
}

/** The written extension with its reason (UU 14/2008 Ps 22 ayat (8)). */
export function extensionLetter(dossier: Dossier, answers: Answers): Definition {
  const { dueOn, days, beyondHolidayList, extendedFrom } = runningDeadline(dossier)
  const reason = extensionReasons.find((each) => each === valueOf(answers, 'dasar'))
  if (reason === undefined || extendedFrom === null)
    throw new Error('an extension has no reason or no first date')
  const explanation = valueOf(answers, 'penjelasan')
  return (frame, words) =>
    perpanjangan(
      {
        frame,
        request: dossier.request,
        reason,
        ...(explanation !== undefined && { explanation }),
        firstDueOn: extendedFrom,
        due: { dueOn, days, beyondHolidayList },
        workingDays: deadlineRules.permohonan.extension,
      },
      words,
    )
}
