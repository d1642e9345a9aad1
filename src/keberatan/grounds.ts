import type { Answers, PickRow } from '../conversation/definition.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Sentence } from '../conversation/result.ts'
import type { IsoDate } from '../deadline/dates.ts'
import type { Desk } from '../desk/desk.ts'
import { formatDate } from '../i18n/dates.ts'
import type { Locale } from '../i18n/locale.ts'
import { findCase, type CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { groundsFor, type GroundStanding } from './eligibility.ts'
import { requestHistory } from './request-history.ts'

/** In which words, and as of when. */
interface GroundWords {
  readonly t: Sentence
  readonly locale: Locale
  readonly now: Date
}

/** The request that the form names, by a row of the person's own cases or of a search; undefined: none. */
export async function requestOf(db: Db, answers: Answers): Promise<CaseRow | undefined> {
  const named = [valueOf(answers, 'perkara'), valueOf(answers, 'perkara-lain')]
  const id = named.find((value) => value !== undefined && /^\d{1,9}$/.test(value))
  return id === undefined ? undefined : findCase(db, Number(id))
}

/** The grounds as they stand now for a request, or without one. */
export async function standingsOf(
  db: Db,
  desk: Pick<Desk, 'calendar' | 'sealer' | 'sops' | 'agency'>,
  request: CaseRow | undefined,
  now: Date,
): Promise<GroundStanding[]> {
  const history = request === undefined ? undefined : await requestHistory(db, desk, request, now)
  const calendar = desk.calendar()
  return groundsFor(history, { calendar, today: calendar.dateOf(now) })
}

/**
 * Until when a request can be objected to as things stand, on the ground that lasts longest; undefined: on none now.
 * Ground b is left out: it needs no request and has no last day.
 */
export async function objectionsOpenUntil(desk: Desk, row: CaseRow, now: Date): Promise<IsoDate | undefined> {
  if (row.sop !== 'permohonan' || !desk.sops.has('keberatan')) return undefined
  const standings = await standingsOf(desk.db, desk, row, now)
  const days = standings.flatMap((each) =>
    each.offered && each.term !== undefined ? [each.term.lastDay] : [],
  )
  return days.toSorted().at(-1)
}

/** The grounds as rows to pick from; those not offered say why not. */
export function groundRows(
  desk: Pick<Desk, 'agency'>,
  standings: readonly GroundStanding[],
  words: GroundWords,
): PickRow[] {
  const date = (on: string) => formatDate(words.locale, on, desk.agency.zone)
  return standings.map((standing): PickRow => {
    const row = { id: standing.letter, label: words.t(`objection-ground-${standing.letter}`) }
    if (!standing.offered) return { ...row, why: whyNot(desk, standing.why, words) }
    const { term } = standing
    return term === undefined
      ? row
      : { ...row, detail: words.t('objection-ground-term', { date: date(term.lastDay) }) }
  })
}

/** Why a ground is not offered, in words. */
export function whyNot(
  { agency }: Pick<Desk, 'agency'>,
  { code, on }: Extract<GroundStanding, { offered: false }>['why'],
  { t, locale }: Pick<GroundWords, 't' | 'locale'>,
): string {
  return t(`objection-why-${code}`, { date: on === undefined ? '' : formatDate(locale, on, agency.zone) })
}
