import { Info } from 'luxon'
import type { Sentence } from '../conversation/result.ts'
import type { Locale } from '../i18n/locale.ts'
import { pasal17Letters } from '../law/pasal-17.ts'
import { pasal35Letters } from '../law/pasal-35.ts'
import type { Bar } from './charts.ts'
import { answersIn, outcomes, type SopFigures } from './figures.ts'
import type { ServiceFigures } from './service-figures.ts'

/** One matter of the year's service: its figures as a table, and as a chart where a picture says more. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly value: number | string }[]
  readonly chart?: { readonly bars: readonly Bar[]; readonly shape: 'standing' | 'lying' }
}

/** Bounds of the answer times that are drawn, in hari kerja: the legal terms are among them (UU 14/2008 Ps 22). */
const timeSpans = [
  { id: 'to-5', from: 0, to: 5 },
  { id: 'to-10', from: 6, to: 10 },
  { id: 'to-17', from: 11, to: 17 },
  { id: 'over-17', from: 18, to: Infinity },
] as const

/** The year's service in the order of the yearly report (Perki KI 1/2021 Ps 56), in the reader's language. */
export function sectionsOf(figures: ServiceFigures, locale: Locale, t: Sentence): Section[] {
  const { requests, objections } = figures
  return [
    outcomeSection('requests', requests, t),
    monthSection(requests, locale, t),
    timeSection(requests, t),
    refusalSection(requests, t),
    platformSection(requests, t),
    outcomeSection('objections', objections, t),
    groundSection(objections, t),
  ]
}

function outcomeSection(id: 'requests' | 'objections', figures: SopFigures, t: Sentence): Section {
  const results = outcomes.map((outcome) => ({
    label: t(`report-outcome-${outcome}`),
    value: figures.byOutcome.get(outcome) ?? 0,
  }))
  const inProcess = { label: t('report-in-process'), value: figures.inProcess }
  const { late, answered } = figures.times
  return {
    id,
    title: t(`report-section-${id}`),
    rows: [
      { label: t(`report-total-${id}`), value: figures.total },
      ...results,
      inProcess,
      { label: t('report-overdue'), value: figures.overdue },
      ...(id === 'objections' ? [{ label: t('report-in-time-objections'), value: answered - late }] : []),
      ...(id === 'objections' ? [{ label: t('report-late'), value: late }] : []),
    ],
    ...(figures.total > 0 && { chart: { bars: [...results, inProcess], shape: 'lying' as const } }),
  }
}

function monthSection({ byMonth, total }: SopFigures, locale: Locale, t: Sentence): Section {
  const long = Info.months('long', { locale })
  const short = Info.months('short', { locale })
  const rows = byMonth.map((value, month) => ({ label: long[month] ?? '', value }))
  const bars = byMonth.map((value, month) => ({ label: short[month] ?? '', value }))
  return {
    id: 'months',
    title: t('report-section-months'),
    rows,
    ...(total > 0 && { chart: { bars, shape: 'standing' as const } }),
  }
}

function timeSection({ times }: SopFigures, t: Sentence): Section {
  const { answered, inTime, inTimeExtended, late, days, byDays } = times
  const bars = timeSpans.map(({ id, from, to }) => ({
    label: t(`report-span-${id}`),
    value: [...byDays]
      .filter(([took]) => took >= from && took <= to)
      .reduce((sum, [, answers]) => sum + answersIn(answers), 0),
  }))
  const measured =
    days === null
      ? []
      : (['least', 'mean', 'most'] as const).map((key) => ({
          label: t(`report-days-${key}`),
          value: t('report-days', { days: Math.round(days[key] * 10) / 10 }),
        }))
  return {
    id: 'times',
    title: t('report-section-times'),
    rows: [
      { label: t('report-answered'), value: answered },
      { label: t('report-in-time'), value: inTime },
      { label: t('report-in-time-extended'), value: inTimeExtended },
      { label: t('report-late'), value: late },
      ...measured,
    ],
    ...(answered > 0 && { chart: { bars, shape: 'standing' as const } }),
  }
}

function refusalSection({ byGround, byPasal17 }: SopFigures, t: Sentence): Section {
  const grounds = [...byGround].map(([ground, value]) => ({ label: t(`sop-ground-${ground}`), value }))
  const letters = pasal17Letters.flatMap((letter) => {
    const value = byPasal17.get(letter) ?? 0
    return value === 0 ? [] : [{ label: t('report-pasal-17', { letter }), value }]
  })
  const rows = [...grounds, ...letters]
  return {
    id: 'refusals',
    title: t('report-section-refusals'),
    rows: rows.length === 0 ? [{ label: t('report-none'), value: 0 }] : rows,
  }
}

function platformSection({ byPlatform }: SopFigures, t: Sentence): Section {
  const rows = [...byPlatform].map(([platform, value]) => ({
    label: t(`report-platform-${platform}`),
    value,
  }))
  return {
    id: 'platforms',
    title: t('report-section-platforms'),
    rows: rows.length === 0 ? [{ label: t('report-none'), value: 0 }] : rows,
  }
}

function groundSection({ byPasal35, total }: SopFigures, t: Sentence): Section {
  const rows = pasal35Letters.map((letter) => ({
    label: t(`report-pasal-35-${letter}`),
    value: byPasal35.get(letter) ?? 0,
  }))
  return {
    id: 'grounds',
    title: t('report-section-grounds'),
    rows,
    ...(total > 0 && { chart: { bars: rows, shape: 'lying' as const } }),
  }
}
