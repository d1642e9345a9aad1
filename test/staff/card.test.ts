import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permohonan } from '../../flows/sop/permohonan.ts'
import type { Button } from '../../src/chat/message.ts'
import { cardMessage, recordMessage, type CardData, type CardWords } from '../../src/staff/card.ts'
import { groupText } from '../../src/staff/group-text.ts'
import { labelsOf, monday, textOf, translator } from './office.ts'

const words: CardWords = {
  t: (key, args) => translator.t('id', key, args),
  locale: 'id',
  zone: 'Asia/Pontianak',
}

function step(id: string) {
  const found = permohonan.steps.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no step ${id}`)
  return found
}

/** A card of a request at a step, with all that the staff may do there. */
function data(rest: Partial<CardData> = {}, at = 'registrasi'): CardData {
  return {
    row: {
      id: 41,
      sop: 'permohonan',
      nomor: '012/PPID/XI/2026',
      version: 3,
      outcome: null,
      summary: 'Laporan keuangan koperasi 2025',
      facts: {},
      applicantId: 5,
    },
    step: step(at),
    lastStep: '4',
    actions: step(at).actions,
    applicant: {
      kategori: 'perorangan',
      nik: '6171••••••••0001',
      names: ['Siti Aminah'],
      nikWarnings: [],
      blurred: false,
    },
    due: { on: '2026-12-07', daysLeft: 10, late: false },
    stepDue: undefined,
    announcement: undefined,
    completeBy: undefined,
    last: { action: 'Permohonan diajukan', who: 'pemohon', at: monday },
    pending: undefined,
    ...rest,
  }
}

const rows = (buttons: readonly (readonly Button[])[] = []) =>
  buttons.map((row) => row.map(({ label }) => label))

describe('a card', () => {
  it('says number, matter, place, due date, applicant and what came last', () => {
    expect(textOf(cardMessage(data(), words))).toBe(
      [
        'Permohonan 012/PPID/XI/2026',
        'Laporan keuangan koperasi 2025',
        '',
        'Langkah 2/4 · Petugas Pelayanan Informasi',
        'Tenggat: Senin, 7 Desember 2026 (sisa 10 hari kerja)',
        'Pemohon: perorangan · NIK 6171••••••••0001',
        '',
        'Permohonan diajukan – pemohon, Senin, 23 November 2026, 09.00 WIB',
      ].join('\n'),
    )
  })

  it('has the buttons of its step two in a row, then what can be looked at', () => {
    expect(rows(cardMessage(data(), words).buttons)).toEqual([
      ['Ada di DIP', 'Teruskan ke Bidang'],
      ['Minta lengkapi'],
      ['Detail', 'Berkas'],
      ['Alur', 'Riwayat'],
    ])
  })

  it('makes its buttons for the version of the case that it shows', () => {
    const [first] = cardMessage(data(), words).buttons?.flat() ?? []
    expect(first).toMatchObject({ token: 'a:15:3:ada-di-dip', tone: 'primary' })
  })

  it('counts today as no day left, and says what is late', () => {
    const due = { on: '2026-12-07', daysLeft: 0, late: false }
    expect(textOf(cardMessage(data({ due }), words))).toContain('(hari ini)')
    expect(textOf(cardMessage(data({ due: { ...due, late: true } }), words))).toContain('(TERLEWATI)')
    expect(textOf(cardMessage(data({ due: undefined }), words))).toContain('Tenggat belum berjalan')
  })

  it('notes what the desk should know', () => {
    const applicant = { kategori: 'badan-hukum', nik: undefined, names: [], nikWarnings: [], blurred: true }
    const facts = {
      extension: { version: 2 },
      uji: { state: 'waiting' as const, version: 2 },
      proposal: { result: 'ditolak' as const, ground: 'belum-dikuasai' as const, by: 3, version: 3 },
    }
    const text = textOf(cardMessage(data({ applicant, row: { ...data().row, facts } }, 'penyampaian'), words))
    expect(text).toContain('Pemohon: badan hukum · dengan SK pengesahan')
    expect(text).toContain('Catatan: foto KTP kurang jelas')
    expect(text).toContain('Sudah diperpanjang satu kali')
    expect(text).toContain('Menunggu hasil uji konsekuensi')
    expect(text).toContain('Usul jawaban: ditolak – informasi belum dikuasai')
  })

  it('says how many subscribers an announcement has reached, of how many, and in the end only how many', () => {
    const facts = {
      announced: { version: 6, at: monday.toISOString() },
      announcement: { class: 'berkala' },
    } as const
    const said = (sent: number) => {
      const broadcast = { sent, recipients: 10_000 }
      const announcement = { instruction: '', writer: undefined, draft: undefined, broadcast }
      return textOf(cardMessage(data({ announcement, row: { ...data().row, facts } }), words))
    }
    expect(said(1_200)).toContain('WIB\nPelanggan: 1.200 dari 10.000 dikabari\n')
    expect(said(10_000)).toContain('WIB\n10.000 pelanggan dikabari\n')
  })

  it('says what the applicant is to complete and until when, and warns of a NIK', () => {
    const applicant = {
      kategori: 'perorangan',
      nik: '6171••••••••0001',
      names: [],
      nikWarnings: ['under-17'],
      blurred: false,
    }
    const row = { ...data().row, facts: { incomplete: { questions: ['ktp', 'alamat'], version: 2 } } }
    const text = textOf(cardMessage(data({ applicant, row, completeBy: '2026-11-26' }, 'pengajuan'), words))
    expect(text).toContain('Menunggu pemohon melengkapi: Foto KTP, Alamat')
    expect(text).toContain('Batas melengkapi: Kamis, 26 November 2026')
    expect(text).toContain('Catatan: menurut NIK, pemohon mungkin belum 17 tahun')
  })

  it('cuts a long matter and says where the rest is', () => {
    const row = { ...data().row, summary: 'panjang '.repeat(300) }
    const text = textOf(cardMessage(data({ row }), words))
    expect(text.length).toBeLessThan(1200)
    expect(text).toContain('… (selengkapnya di Detail)')
  })

  it('has Batalkan and no other decision while a letter waits to leave', () => {
    const pending = { until: new Date('2026-11-23T02:05:00Z'), who: 'Budi' }
    const message = cardMessage(data({ pending, actions: [] }, 'penyampaian'), words)
    expect(textOf(message)).toContain('Surat keluar pukul 09.05 WIB. Sampai saat itu Budi dapat membatalkan.')
    expect(labelsOf(message)).toEqual(['Batalkan', 'Detail', 'Berkas', 'Alur', 'Riwayat'])
  })

  it('keeps only what can be looked at once the case has ended', () => {
    const row = { ...data().row, outcome: 'dikabulkan-seluruhnya' }
    const message = cardMessage(data({ row, step: undefined, actions: [] }), words)
    expect(textOf(message)).toContain('Selesai: dikabulkan seluruhnya.')
    expect(labelsOf(message)).toEqual(['Detail', 'Berkas', 'Alur', 'Riwayat'])
  })

  it('becomes a record without buttons when the case moves on', () => {
    const decided = { action: 'Teruskan ke Bidang', who: 'Budi', at: monday }
    const message = recordMessage(data({}, 'penugasan'), { decided, replaced: false }, words)
    expect(textOf(message)).toBe(
      [
        'Permohonan 012/PPID/XI/2026',
        'Laporan keuangan koperasi 2025',
        '',
        'Teruskan ke Bidang – Budi, Senin, 23 November 2026, 09.00 WIB',
        'Sekarang di Bidang Pelayanan Informasi.',
      ].join('\n'),
    )
    expect(message.buttons).toBeUndefined()
  })
})

describe('what people write about themselves', () => {
  const name = fc.constantFrom('Siti Aminah', 'Budi', 'Yohanes D. Rumahorbo', 'O’Neil (Jr.)')
  const digits = fc.stringMatching(/^[1-9]\d{15}$/)
  const contact = fc.constantFrom('siti.aminah@contoh.id', '081234567890', '+62 812-3456-7890', '0561 123456')
  const around = fc.stringMatching(/^[a-z ,.]{0,30}$/)

  it('never shows a number of 16 digits, the name or a contact in a group', () => {
    fc.assert(
      fc.property(name, digits, contact, around, fc.boolean(), (who, nik, reach, text, upper) => {
        const said = upper ? who.toUpperCase() : who.replaceAll(' ', '  ')
        const summary = [text, said, nik, text, reach].join(' ')
        const row = { ...data().row, summary }
        const applicant = {
          kategori: 'perorangan',
          nik: undefined,
          names: [who],
          nikWarnings: [],
          blurred: false,
        }
        const decided = { action: 'x', who: undefined, at: monday }
        const shown = [
          cardMessage(data({ row, applicant }), words),
          recordMessage(data({ row, applicant }), { decided, replaced: false }, words),
        ].map(textOf)
        for (const each of shown) {
          expect(each).not.toMatch(/\d{16}/)
          expect(each).not.toContain(said)
          expect(each).not.toContain(reach)
        }
      }),
    )
  })

  it('leaves ordinary numbers and words alone', () => {
    const text = 'Realisasi anggaran 2025 Rp 1.250.000.000 untuk 12 koperasi, SK 12/2025 tanggal 3 Mei 2025'
    expect(groupText(text, ['Al', ''])).toBe(text)
  })
})
