import { describe, expect, it } from 'vitest'
import { dikecualikan } from '../../flows/forms/dikecualikan.ts'
import { lembarUji, pilihLembar, ubahLembar } from '../../flows/forms/lembar-uji.ts'
import { changedSheet, lastExemptDay, sheetFrom } from '../../src/dikecualikan/sheets.ts'
import type { Answers } from '../../src/conversation/definition.ts'
import { Sitting } from './desk-of-one.ts'

const rows = [
  { id: '1', label: '1 · Rekening pengurus', detail: 'Bidang Kelembagaan' },
  { id: '3', label: '3 · Berkas pemeriksaan', detail: 'Bidang Pengawasan' },
]

function answersOf({ result, form, at, text }: Sitting): Answers {
  if (result.kind !== 'submitted') throw new Error(`${form.id} still asks ${at}: ${text}`)
  return result.answers
}

/** A lembar filled in up to its time. */
function untilPeriod(letter: string): Sitting {
  return new Sitting(lembarUji)
    .type('Rekening bank pengurus koperasi')
    .type('Bidang Kelembagaan')
    .press(letter)
    .press('Lewati')
    .type('Rahasia pribadi pengurus terbuka.')
    .type('Kepercayaan pengurus kepada dinas terjaga.')
}

describe('a lembar uji konsekuensi', () => {
  it('has all columns of the official sheet, with its time in words where the law sets no number', () => {
    const sitting = untilPeriod('h · rahasia pribadi')
      .press('Tanpa batas angka')
      .press('Sampai yang bersangkutan memberi persetujuan tertulis')
      .press('Kirim')
    expect(sheetFrom(answersOf(sitting))).toEqual({
      informasi: 'Rekening bank pengurus koperasi',
      unit: 'Bidang Kelembagaan',
      pasal17: 'h',
      dasarHukumLain: '',
      konsekuensiBuka: 'Rahasia pribadi pengurus terbuka.',
      konsekuensiTutup: 'Kepercayaan pengurus kepada dinas terjaga.',
      period: { kind: 'lain', text: 'Sampai yang bersangkutan memberi persetujuan tertulis' },
    })
  })

  it('of law enforcement always has a number, thirty years at most', () => {
    const asked = untilPeriod('a · penegakan hukum')
    expect(asked.labels).toEqual(['Sekian bulan', 'Sekian tahun', 'Kembali', 'Batal'])
    const years = asked.press('Sekian tahun').type('31')
    expect(years.at).toBe('tahun')
    expect(sheetFrom(answersOf(years.type('30').press('Kirim'))).period).toEqual({
      kind: 'tahun',
      count: 30,
    })
  })

  it('is corrected before it is sent', () => {
    const sitting = untilPeriod('b · HAKI dan persaingan usaha')
      .press('Sekian bulan')
      .type('6')
      .press('Ubah')
      .press('Unit')
      .type('Sekretariat')
      .press('Kirim')
    expect(sheetFrom(answersOf(sitting))).toMatchObject({
      unit: 'Sekretariat',
      period: { kind: 'bulan', count: 6 },
    })
  })
})

describe('another answer in a lembar', () => {
  const before = sheetFrom(
    answersOf(untilPeriod('h · rahasia pribadi').press('Sekian tahun').type('5').press('Kirim')),
  )

  it.each<[string, (sitting: Sitting) => Sitting, object]>([
    ['Informasi', (s) => s.type('Rekening pengurus'), { informasi: 'Rekening pengurus' }],
    ['Unit', (s) => s.type('Sekretariat'), { unit: 'Sekretariat' }],
    ['Dasar hukum lain', (s) => s.type('UU 27/2022 Ps 4'), { dasarHukumLain: 'UU 27/2022 Ps 4' }],
    [
      'Bila dibuka',
      (s) => s.type('Rekeningnya dapat disalahgunakan.'),
      { konsekuensiBuka: 'Rekeningnya dapat disalahgunakan.' },
    ],
    ['Bila ditutup', (s) => s.type('Pengurus terlindungi.'), { konsekuensiTutup: 'Pengurus terlindungi.' }],
    [
      'Pasal dan jangka waktu',
      (s) => s.press('a · penegakan hukum').press('Sekian bulan').type('9'),
      { pasal17: 'a', period: { kind: 'bulan', count: 9 } },
    ],
  ])('changes %s and nothing else', (part, answer, changed) => {
    const sitting = answer(new Sitting(ubahLembar, { rows }).press('2. 3 · Berkas pemeriksaan').press(part))
    const answers = answersOf(sitting)
    expect(answers['lembar']).toMatchObject({ value: '3' })
    expect(changedSheet(before, answers)).toEqual({ ...before, ...changed })
  })
})

it('asks which lembar is copied or removed', () => {
  const copied = new Sitting(pilihLembar, { purpose: { action: 'salin-lembar' }, rows })
  expect(copied.text).toContain('Lembar mana yang disalin?')
  expect(answersOf(copied.type('1'))['lembar']).toMatchObject({ value: '1' })
  const removed = new Sitting(pilihLembar, { purpose: { action: 'hapus-lembar' }, rows })
  expect(removed.text).toContain('Lembar mana yang dihapus?')
})

it('opens a list by its title and when the test is made', () => {
  const sitting = new Sitting(dikecualikan).type('Data rekening koperasi').press('Sebelum ada permintaan')
  expect(answersOf(sitting)).toMatchObject({
    informasi: { value: 'Data rekening koperasi' },
    saat: { value: 'sebelum-permintaan' },
  })
})

it.each([
  [{ kind: 'tahun', count: 30 }, '2026-11-23', '2056-11-22'],
  [{ kind: 'bulan', count: 1 }, '2027-01-31', '2027-02-27'],
  [{ kind: 'tahun', count: 1 }, '2028-02-29', '2029-02-27'],
  [{ kind: 'lain', text: 'Sesuai peraturan' }, '2026-11-23', null],
] as const)('is exempt for %o from %s to %s', (period, from, last) => {
  expect(lastExemptDay({ period }, from)).toBe(last)
})
