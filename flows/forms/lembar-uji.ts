import type { FormDefinition, Option, Question } from '../../src/conversation/definition.ts'
import { pasal17Letters } from '../../src/law/pasal-17.ts'

/** Every letter but a, which ends after thirty years at the latest (PP 61/2010 Ps 5). */
const withoutLimit = pasal17Letters.filter((letter) => letter !== 'a')

/** How long it is exempt; the time counts from the day it enters the register. */
const periods: readonly Option[] = ['bulan', 'tahun', { option: 'lain', when: [{ pasal: withoutLimit }] }]

/** How long, in words, where the law sets no number (PP 61/2010 Ps 6–9; UU 14/2008 Ps 18 ayat (2)). */
const inWords: readonly Option[] = [
  { option: 'persetujuan', when: [{ pasal: ['g', 'h'] }] },
  { option: 'peraturan', when: [{ pasal: ['b', 'c', 'd', 'e', 'f', 'i', 'j'] }] },
]

/** The fields of a lembar uji konsekuensi, asked for as `only` says; all of them in a new one. */
function sheetQuestions(only?: string): readonly Question[] {
  const when = (part: string) => (only === undefined ? {} : { when: [{ [only]: [part] }] })
  const whenPeriod = (masa: string) => ({
    when: [only === undefined ? { masa: [masa] } : { [only]: ['pasal'], masa: [masa] }],
  })
  return [
    { key: 'informasi', kind: 'text', min: 5, max: 1000, ...when('informasi') },
    { key: 'unit', kind: 'text', min: 3, max: 300, ...when('unit') },
    { key: 'pasal', kind: 'choice', options: pasal17Letters, ...when('pasal') },
    {
      key: 'hukum-lain',
      kind: 'text',
      min: 5,
      max: 1000,
      ...(only === undefined && { optional: true as const }),
      ...when('hukum-lain'),
    },
    { key: 'buka', kind: 'text', min: 5, max: 2000, ...when('buka') },
    { key: 'tutup', kind: 'text', min: 5, max: 2000, ...when('tutup') },
    { key: 'masa', kind: 'choice', perRow: 3, options: periods, ...when('pasal') },
    { key: 'bulan', kind: 'number', min: 1, max: 24, ...whenPeriod('bulan') },
    { key: 'tahun', kind: 'number', min: 1, max: 30, ...whenPeriod('tahun') },
    { key: 'jangka', kind: 'text', min: 5, max: 250, usual: inWords, ...whenPeriod('lain') },
  ]
}

/**
 * SOP 3 step 1: one lembar uji konsekuensi, in the columns of the official sheet: informasi, unit, dasar hukum,
 * konsekuensi bila dibuka and bila ditutup, jangka waktu.
 */
export const lembarUji: FormDefinition = {
  id: 'lembar-uji',
  version: 1,
  review: true,
  rest: { nudgeAfterHours: 24, keepHours: 168 },
  questions: sheetQuestions(),
}

/** Another answer in one field of a lembar; the ground and the time go together, for one bounds the other. */
export const ubahLembar: FormDefinition = {
  id: 'ubah-lembar',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    { key: 'lembar', kind: 'pick', source: 'lembar', skipWhenEmpty: false },
    {
      key: 'bagian',
      kind: 'choice',
      perRow: 2,
      options: ['informasi', 'unit', 'pasal', 'hukum-lain', 'buka', 'tutup'],
    },
    ...sheetQuestions('bagian'),
  ],
}

/** Which lembar: to be copied or taken away. */
export const pilihLembar: FormDefinition = {
  id: 'pilih-lembar',
  version: 1,
  purpose: ['action'],
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [{ key: 'lembar', kind: 'pick', source: 'lembar', skipWhenEmpty: false }],
}
