import { openFiledForm } from '../case/filed-form.ts'
import type { Answers, PickRow } from '../conversation/definition.ts'
import { valueOf } from '../conversation/answer-values.ts'
import { shorten } from '../conversation/typed.ts'
import type { Desk } from '../desk/desk.ts'
import type { Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { noteWrongTry, triesLeft } from '../desk/wrong-tries.ts'
import { formatDate } from '../i18n/dates.ts'
import { casesOf, findByNomor, type CaseRow } from '../storage/cases.ts'
import { groundRows, requestOf, standingsOf } from './grounds.ts'

/** Own requests offered at a time: each is a button on a phone. */
const casesMax = 5

/** Own requests looked through for what is typed. */
const searchedMax = 50

/** Characters of the matter on a button. */
const summaryMax = 40

/** The SOP whose cases can be objected to. */
const requestSop = 'permohonan'

/** Source `keberatan-cases`: the person's own requests, newest first; `query` narrows them. */
export async function ownRequests(desk: Desk, turn: Turn, query: string): Promise<PickRow[]> {
  const t = wordsFor(desk, turn)
  const rows = await casesOf(desk.db, turn.person.personId, {
    openOnly: false,
    limit: searchedMax,
    sop: requestSop,
  })
  const words = query.toLowerCase()
  const found = rows.filter(({ nomor, summary }) => `${nomor} ${summary}`.toLowerCase().includes(words))
  return found.slice(0, casesMax).map((row) => ({
    id: String(row.id),
    label: t('objection-case-row', {
      nomor: row.nomor,
      summary: shorten(row.summary.replaceAll(/\s+/g, ' '), summaryMax),
    }),
    detail: filedLine(desk, turn, row),
  }))
}

/**
 * Source `keberatan-nomor`: the request with this number, to one who knows the NIK (or SK) that it was filed with.
 * Whoever guesses is told the same whether the number or the NIK was wrong, and after some wrong ones whatever it is.
 */
export async function requestByNumber(desk: Desk, turn: Turn, answers: Answers): Promise<PickRow[]> {
  const tries = { what: 'keberatan-nomor', personId: turn.person.personId, now: turn.now }
  if ((await triesLeft(desk.db, tries)) === 0) return []
  const [row] = await findByNomor(desk.db, [requestSop], valueOf(answers, 'nomor') ?? '')
  if (row !== undefined && (await isApplicants(desk, row, valueOf(answers, 'bukti')))) {
    return [{ id: String(row.id), label: row.nomor, detail: filedLine(desk, turn, row) }]
  }
  await noteWrongTry(desk.db, tries)
  return []
}

/** Source `keberatan-grounds`: the grounds of Pasal 35 for the request chosen before. */
export async function groundsOfRequest(desk: Desk, turn: Turn, answers: Answers): Promise<PickRow[]> {
  const request = await requestOf(desk.db, answers)
  const standings = await standingsOf(desk.db, desk, request, turn.now)
  return groundRows(desk, standings, { t: wordsFor(desk, turn), locale: localeOf(turn), now: turn.now })
}

function filedLine(desk: Desk, turn: Turn, { filedAt }: CaseRow): string {
  const filed = formatDate(localeOf(turn), filedAt, desk.agency.zone)
  return wordsFor(desk, turn)('objection-case-filed', { filed })
}

async function isApplicants(desk: Desk, row: CaseRow, proof: string | undefined): Promise<boolean> {
  const filed = await openFiledForm(desk.db, desk.sealer, row.id)
  if (filed === undefined || proof === undefined) return false
  const known = [valueOf(filed.answers, 'nik'), valueOf(filed.answers, 'sk')]
  return known.some((each) => each !== undefined && plain(each) === plain(proof))
}

/** Decrees are written with spaces and dots in any way. */
function plain(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\d]/gu, '')
}
