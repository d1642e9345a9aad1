import { describe, expect, it } from 'vitest'
import { dueCommand, type DueInput } from '../../src/deadline/due-command.ts'
import { kalbar, wording } from './calendars.ts'

function due(
  input: DueInput,
  locale: 'id' | 'en' = 'id',
  receiptOutsideHours: 'next-working-day' | 'same-day' = 'next-working-day',
) {
  return dueCommand(input, { calendar: kalbar(), receiptOutsideHours, ...wording(locale) })
}

describe('loket due', () => {
  it('prints the date alone on the first line and the day-by-day sum below it', () => {
    expect(due({ date: '2026-03-13', days: '10', extend: '2' })).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "text": "2026-04-08
      Batas 10 hari kerja: Senin, 6 April 2026. Dengan perpanjangan 2 hari kerja: Rabu, 8 April 2026.
      Jumat, 13 Maret 2026: diterima; hitungan mulai pada hari kerja berikutnya
      Sabtu, 14 Maret 2026: akhir pekan
      Minggu, 15 Maret 2026: akhir pekan
      Senin, 16 Maret 2026: hari kerja ke-1
      Selasa, 17 Maret 2026: hari kerja ke-2
      Rabu, 18 Maret 2026: cuti bersama: Hari Suci Nyepi (Tahun Baru Saka 1948)
      Kamis, 19 Maret 2026: libur nasional: Hari Suci Nyepi (Tahun Baru Saka 1948)
      Jumat, 20 Maret 2026: cuti bersama: Hari Raya Idulfitri 1447 Hijriah
      Sabtu, 21 Maret 2026: libur nasional: Hari Raya Idulfitri 1447 Hijriah
      Minggu, 22 Maret 2026: libur nasional: Hari Raya Idulfitri 1447 Hijriah
      Senin, 23 Maret 2026: cuti bersama: Hari Raya Idulfitri 1447 Hijriah
      Selasa, 24 Maret 2026: cuti bersama: Hari Raya Idulfitri 1447 Hijriah
      Rabu, 25 Maret 2026: hari kerja ke-3
      Kamis, 26 Maret 2026: hari kerja ke-4
      Jumat, 27 Maret 2026: hari kerja ke-5
      Sabtu, 28 Maret 2026: akhir pekan
      Minggu, 29 Maret 2026: akhir pekan
      Senin, 30 Maret 2026: hari kerja ke-6
      Selasa, 31 Maret 2026: hari kerja ke-7
      Rabu, 1 April 2026: hari kerja ke-8
      Kamis, 2 April 2026: hari kerja ke-9
      Jumat, 3 April 2026: libur nasional: Wafat Yesus Kristus
      Sabtu, 4 April 2026: akhir pekan
      Minggu, 5 April 2026: libur nasional: Kebangkitan Yesus Kristus (Paskah)
      Senin, 6 April 2026: hari kerja ke-10
      Selasa, 7 April 2026: hari kerja ke-11 (hari ke-1 perpanjangan)
      Rabu, 8 April 2026: hari kerja ke-12 (hari ke-2 perpanjangan) – batas waktu",
      }
    `)
  })

  it('speaks English too, with the same dates', () => {
    expect(due({ date: '2026-05-13', days: '3' }, 'en').text).toMatchInlineSnapshot(`
      "2026-05-20
      Due after 3 working days: Wednesday, 20 May 2026.
      Wednesday, 13 May 2026: received; the count starts on the next working day
      Thursday, 14 May 2026: national holiday: Kenaikan Yesus Kristus
      Friday, 15 May 2026: collective leave (cuti bersama): Kenaikan Yesus Kristus
      Saturday, 16 May 2026: weekend
      Sunday, 17 May 2026: weekend
      Monday, 18 May 2026: working day 1
      Tuesday, 19 May 2026: working day 2
      Wednesday, 20 May 2026: working day 3 – due date"
    `)
  })

  it.each([
    ['2025-03-24', '2025-04-16', '2025-04-28'],
    ['2025-08-08', '2025-08-25', '2025-09-03'],
    ['2026-03-10', '2026-03-31', '2026-04-10'],
    ['2026-12-14', '2026-12-30', '2027-01-12'],
    ['2027-02-26', '2027-03-22', '2027-04-02'],
  ])('gives for %s the date %s, and %s with the extension', (date, first, extended) => {
    expect(due({ date, days: '10' }).text.split('\n')[0]).toBe(first)
    expect(due({ date, days: '10', extend: '7' }).text.split('\n')[0]).toBe(extended)
    expect(due({ date }).text.split('\n')[0]).toBe(first)
  })

  it('takes a date that is a day off as received on the next hari kerja, unless set otherwise', () => {
    const { text } = due({ date: '2026-05-31', days: '1' })
    expect(text.split('\n')).toEqual([
      '2026-06-03',
      'Batas 1 hari kerja: Rabu, 3 Juni 2026.',
      'Minggu, 31 Mei 2026: masuk pada hari libur (libur nasional: Hari Raya Waisak 2570 BE), dianggap diterima pada hari kerja berikutnya',
      'Senin, 1 Juni 2026: libur nasional: Hari Lahir Pancasila',
      'Selasa, 2 Juni 2026: diterima; hitungan mulai pada hari kerja berikutnya',
      'Rabu, 3 Juni 2026: hari kerja ke-1 – batas waktu',
    ])
    expect(due({ date: '2026-05-31', days: '1' }, 'id', 'same-day').text.split('\n')[0]).toBe('2026-06-02')
  })

  it('warns when the holidays are not known to the end', () => {
    const { text, exitCode } = due({ date: '2027-12-28', days: '10' })
    expect(exitCode).toBe(0)
    expect(text).toContain('\nPerhatian: daftar hari libur')
    expect(due({ date: '2027-12-01', days: '10' }).text).not.toContain('Perhatian')
  })

  it.each(['2026-02-30', '13-03-2026', 'besok', '', '2026-03-13T10:00'])(
    'says that %j is no date',
    (date) => {
      const { text, exitCode } = due({ date, days: '10' })
      expect(exitCode).toBe(2)
      expect(text).toBe(`“${date}” bukan tanggal yang ada. Tulis tahun-bulan-tanggal, misalnya 2026-03-13.`)
    },
  )

  it.each(['0', '-1', '1.5', 'sepuluh', '', '367', '99999', '1e2'])(
    'says that %j is no number of days',
    (days) => {
      expect(due({ date: '2026-03-13', days })).toEqual({
        text: `“${days}” bukan jumlah hari kerja. Tulis angka bulat 1 sampai 366, misalnya 10.`,
        exitCode: 2,
      })
    },
  )

  it.each(['-7', 'x', '367'])('says that %j is no extension', (extend) => {
    const { text, exitCode } = due({ date: '2026-03-13', days: '10', extend })
    expect(exitCode).toBe(2)
    expect(text).toContain('hari perpanjangan')
  })

  it('refuses years that nobody counts in', () => {
    expect(due({ date: '1999-12-31', days: '10' })).toEqual({
      text: 'Tanggal 1999-12-31 terlalu jauh. Pilih tahun 2000 sampai 2100.',
      exitCode: 2,
    })
    expect(due({ date: '2100-12-31', days: '366', extend: '366' }).exitCode).toBe(0)
  })

  it('repeats only the start of a long input, in one sentence', () => {
    const { text } = due({ date: 'x'.repeat(5000), days: '10' })
    expect(text.length).toBeLessThan(200)
    expect(text).not.toContain('\n')
  })
})
