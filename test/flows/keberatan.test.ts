import { describe, expect, it } from 'vitest'
import { keberatan } from '../../flows/intake/keberatan.ts'
import type { PickRow } from '../../src/conversation/definition.ts'
import type { RowsNeeded } from '../../src/conversation/result.ts'
import { clearPhoto, Sitting } from './desk-of-one.ts'
import { fill, type Step } from './permohonan-steps.ts'

const own: PickRow[] = [{ id: '41', label: '007/PPID/XI/2026 · Daftar koperasi', detail: 'Diajukan Senin' }]
const other: PickRow[] = [{ id: '52', label: '009/PPID/XI/2026' }]
const grounds: PickRow[] = [
  { id: 'a', label: 'Ditolak karena dikecualikan (huruf a)', detail: 'Hari terakhir mengajukan: Jumat' },
  { id: 'b', label: 'Informasi berkala tidak disediakan (huruf b)' },
  {
    id: 'c',
    label: 'Permohonan tidak ditanggapi (huruf c)',
    why: 'Permohonannya sudah dijawab pada Senin.',
  },
  { id: 'e', label: 'Permohonan tidak dipenuhi (huruf e)' },
]

/** What the searches of the form find. */
function rowsOf({ source, query }: RowsNeeded): readonly PickRow[] {
  if (source === 'keberatan-cases') return own.filter(({ label }) => label.includes(query))
  return source === 'keberatan-nomor' ? other : grounds
}

const kept = { 'identitas-lama': 'ada', 'ktp-lama': 'ada', 'nama-lama': 'Siti Aminah, NIK 6171••••••••0001' }
const nothingKept = { 'identitas-lama': 'tidak', 'ktp-lama': 'tidak' }

const perkara: Step = ['perkara', (s) => s.press('1. 007/PPID/XI/2026 · Daftar koperasi')]
const tanpa: Step = ['perkara', (s) => s.press('Tanpa permohonan: informasi berkala')]
const nomorLain: Step = ['perkara', (s) => s.press('Permohonan lain, dengan nomornya')]
const nomor: Step = ['nomor', (s) => s.type('009/PPID/XI/2026')]
const bukti: Step = ['bukti', (s) => s.type('6171 0145 0890 0001')]
const perkaraLain: Step = ['perkara-lain', (s) => s.press('1. 009/PPID/XI/2026')]
const alasan: Step = ['alasan', (s) => s.press('1. Ditolak karena dikecualikan (huruf a)').press('Selesai')]
const alasanBerkala: Step = ['alasan', (s) => s.type('2').type('selesai')]
const informasi: Step = ['informasi', (s) => s.type('Laporan keuangan tahun 2025 yang telah diaudit')]
const kasus: Step = ['kasus-posisi', (s) => s.type('Permohonan saya ditolak tanpa penjelasan.')]
const sendiri: Step = ['pengaju', (s) => s.press('Saya sendiri')]
const kuasa: Step = ['pengaju', (s) => s.press('Kuasa')]
const suratKuasa: Step = ['surat-kuasa', (s) => s.send(clearPhoto)]
const pemberiNama: Step = ['pemberi-nama', (s) => s.type('Siti Nurhaliza Wijaya')]
const pemberiAlamat: Step = ['pemberi-alamat', (s) => s.type('Jl. Ahmad Yani No. 2, Pontianak')]
const sama: Step = ['identitas', (s) => s.press('Pakai identitas yang sama')]
const baru: Step = ['identitas', (s) => s.press('Isi identitas baru')]
const nama: Step = ['nama', (s) => s.type('Siti Aminah')]
const nik: Step = ['nik', (s) => s.type('6171014508900001')]
const ktp: Step = ['ktp', (s) => s.send(clearPhoto)]
const alamat: Step = ['alamat', (s) => s.type('Jl. Ahmad Yani No. 1, Pontianak')]
const kontak: Step = ['kontak', (s) => s.type('siti@contoh.id')]

function after(purpose: Readonly<Record<string, string>>, ...steps: Step[]): Sitting {
  return fill(new Sitting(keberatan, { rowsOf, purpose }), steps)
}

describe('the formulir keberatan, in the order of the citizen', () => {
  it.each<[string, readonly Step[], string]>([
    ['begins with the request', [], 'perkara'],
    ['perkara goes on to alasan for an own request', [perkara], 'alasan'],
    ['perkara goes on to nomor for another request', [nomorLain], 'nomor'],
    ['nomor goes on to bukti', [nomorLain, nomor], 'bukti'],
    ['bukti goes on to perkara-lain', [nomorLain, nomor, bukti], 'perkara-lain'],
    ['perkara-lain goes on to alasan', [nomorLain, nomor, bukti, perkaraLain], 'alasan'],
    ['perkara goes on to informasi without a request', [tanpa], 'informasi'],
    ['alasan goes on to informasi when b is among them', [perkara, alasanBerkala], 'informasi'],
    ['alasan goes on to kasus-posisi when b is not', [perkara, alasan], 'kasus-posisi'],
    ['informasi goes on to kasus-posisi', [tanpa, informasi], 'kasus-posisi'],
    ['kasus-posisi goes on to pengaju', [perkara, alasan, kasus], 'pengaju'],
    ['pengaju goes on to nama for Saya sendiri', [perkara, alasan, kasus, sendiri], 'nama'],
    ['pengaju goes on to surat-kuasa for Kuasa', [perkara, alasan, kasus, kuasa], 'surat-kuasa'],
    ['surat-kuasa goes on to pemberi-nama', [perkara, alasan, kasus, kuasa, suratKuasa], 'pemberi-nama'],
    [
      'pemberi-nama goes on to pemberi-alamat',
      [perkara, alasan, kasus, kuasa, suratKuasa, pemberiNama],
      'pemberi-alamat',
    ],
    [
      'pemberi-alamat goes on to nama',
      [perkara, alasan, kasus, kuasa, suratKuasa, pemberiNama, pemberiAlamat],
      'nama',
    ],
    ['nama goes on to nik', [perkara, alasan, kasus, sendiri, nama], 'nik'],
    ['nik goes on to ktp', [perkara, alasan, kasus, sendiri, nama, nik], 'ktp'],
    ['ktp goes on to alamat', [perkara, alasan, kasus, sendiri, nama, nik, ktp], 'alamat'],
    ['alamat goes on to kontak', [perkara, alasan, kasus, sendiri, nama, nik, ktp, alamat], 'kontak'],
    ['ends with the review', [perkara, alasan, kasus, sendiri, nama, nik, ktp, alamat, kontak], '#review'],
  ])('%s', (_what, steps, at) => {
    expect(after(nothingKept, ...steps).at).toBe(at)
  })

  it('passes over the request when a button of that request began it', () => {
    const prefill = { perkara: { kind: 'pick', value: '41', label: '007/PPID/XI/2026' } } as const
    expect(new Sitting(keberatan, { rowsOf, purpose: kept, prefill }).at).toBe('alasan')
  })
})

describe('the request of an objection', () => {
  it('is one of the own ones, found by a part of its number too', () => {
    const sitting = after(nothingKept).type('008')
    expect(sitting.at).toBe('perkara')
    expect(sitting.text).toContain('Tidak ada permohonan Anda yang cocok')
    expect(sitting.labels).toContain('Permohonan lain, dengan nomornya')
    expect(sitting.type('007').labels[0]).toBe('1. 007/PPID/XI/2026 · Daftar koperasi')
  })

  it('is proved by a NIK, or by the SK of a legal entity, and neither is shown again', () => {
    const sitting = after(nothingKept, nomorLain, nomor)
    expect(sitting.type('saya').at).toBe('bukti')
    expect(sitting.text).toContain('Itu belum seperti NIK (16 angka) atau nomor SK')
    sitting.type('6171 0145 0890 0001')
    expect(sitting.state.answers['bukti']).toEqual({ kind: 'text', value: '6171014508900001' })
    expect(sitting.press('Kembali').text).toContain('6171••••••••0001')
    sitting.type('AHU-0012345.AH.01.01.TAHUN 2020')
    expect(sitting.state.answers['bukti']).toMatchObject({ value: 'AHU-0012345.AH.01.01.TAHUN 2020' })
  })

  it('can be sought again when it was not found', () => {
    const nothing = (wanted: RowsNeeded) => (wanted.source === 'keberatan-nomor' ? [] : rowsOf(wanted))
    const sitting = fill(new Sitting(keberatan, { rowsOf: nothing, purpose: nothingKept }), [
      nomorLain,
      nomor,
      bukti,
    ])
    expect(sitting.text).toContain('itu tidak kami temukan')
    expect(sitting.labels).toEqual(['Kembali', 'Batal'])
    expect(sitting.press('Kembali').at).toBe('bukti')
  })
})

describe('the grounds of an objection', () => {
  it('are buttons where they are offered, and say why where they are not', () => {
    const sitting = after(nothingKept, perkara)
    expect(sitting.labels).toEqual([
      '1. Ditolak karena dikecualikan (huruf a)',
      '2. Informasi berkala tidak disediakan (huruf b)',
      '3. Permohonan tidak dipenuhi (huruf e)',
      'Kembali',
      'Batal',
    ])
    expect(sitting.text).toContain(
      '1. Ditolak karena dikecualikan (huruf a)\nHari terakhir mengajukan: Jumat',
    )
    expect(sitting.text).toContain(
      'Yang belum dapat dipilih, dan sebabnya:\n– Permohonan tidak ditanggapi (huruf c)\nPermohonannya sudah dijawab pada Senin.',
    )
  })

  it('can be several, by button or by number, and be taken back', () => {
    const sitting = after(nothingKept, perkara)
    sitting.press('1. Ditolak karena dikecualikan (huruf a)')
    expect(sitting.at).toBe('alasan')
    expect(sitting.labels).toContain('✓ 1. Ditolak karena dikecualikan (huruf a)')
    expect(sitting.type('3').text).toContain(
      'Jawaban Anda sekarang: Ditolak karena dikecualikan (huruf a); Permohonan tidak dipenuhi (huruf e)',
    )
    sitting.press('✓ 1. Ditolak karena dikecualikan (huruf a)')
    expect(sitting.state.answers['alasan']).toEqual({
      kind: 'picks',
      rows: [{ value: 'e', label: 'Permohonan tidak dipenuhi (huruf e)' }],
    })
    expect(sitting.press('Selesai').at).toBe('kasus-posisi')
  })

  it('are at least one: without any there is no Selesai', () => {
    const sitting = after(nothingKept, perkara)
    sitting.press('2. Informasi berkala tidak disediakan (huruf b)')
    sitting.press('✓ 2. Informasi berkala tidak disediakan (huruf b)')
    expect(sitting.labels).not.toContain('Selesai')
    expect(sitting.state.answers).not.toHaveProperty('alasan')
    expect(sitting.type('selesai').result.kind).toBe('refused')
  })

  it('are not what is not offered, however it is typed', () => {
    const sitting = after(nothingKept, perkara).type('Permohonan tidak ditanggapi (huruf c)')
    expect([sitting.result.kind, sitting.at]).toEqual(['refused', 'alasan'])
    const forged = after(nothingKept, perkara).give({
      kind: 'option',
      form: 36,
      question: 'alasan',
      option: 'c',
    })
    expect(forged.result.kind).toBe('stale')
  })

  it('are looked up anew for another request, and the question about b goes with them', () => {
    const sitting = after(
      nothingKept,
      perkara,
      alasanBerkala,
      informasi,
      kasus,
      sendiri,
      nama,
      nik,
      ktp,
      alamat,
    )
    sitting.type('siti@contoh.id').press('Ubah').press('Permohonan').press('Permohonan lain, dengan nomornya')
    expect(sitting.state.answers).not.toHaveProperty('alasan')
    fill(sitting, [nomor, bukti, perkaraLain, alasan])
    expect(sitting.at).toBe('#review')
    expect(sitting.state.answers).not.toHaveProperty('informasi')
  })
})

describe('the identity of the one who objects', () => {
  const before = [perkara, alasan, kasus, sendiri]

  it('is offered again when it was kept, by name and masked NIK, with what it is used for', () => {
    const sitting = after(kept, ...before)
    expect(sitting.at).toBe('identitas')
    expect(sitting.text).toContain('Siti Aminah, NIK 6171••••••••0001')
    expect(sitting.text).toContain('UU 27/2022')
    expect(sitting.press('Pakai identitas yang sama').at).toBe('#review')
  })

  it('needs a new picture of the KTP when that one is kept no more', () => {
    expect(after({ ...kept, 'ktp-lama': 'tidak' }, ...before, sama).at).toBe('ktp')
  })

  it('can be another one', () => {
    const sitting = after(kept, ...before, baru)
    expect(sitting.at).toBe('nama')
    expect(sitting.text).toContain('meminta nama, NIK, foto KTP')
    expect(fill(sitting, [nama, nik, ktp, alamat, kontak]).at).toBe('#review')
  })

  it('is masked in the review, and everything else can be read once more', () => {
    const sitting = after(nothingKept, ...before, nama, nik, ktp, alamat, kontak)
    expect(sitting.text).toContain('NIK: 6171••••••••0001')
    expect(sitting.text).toContain('Alasan keberatan: Ditolak karena dikecualikan (huruf a)')
    expect(sitting.text).toContain('Kasus posisi: Permohonan saya ditolak tanpa penjelasan.')
    expect(sitting.press('Kirim').result.kind).toBe('submitted')
  })

  it('is asked in English too', () => {
    const sitting = new Sitting(keberatan, { rowsOf, purpose: kept, locale: 'en' })
    sitting.press('1. 007/PPID/XI/2026 · Daftar koperasi').type('1').press('Done')
    sitting.type('My request was refused without a reason.').press('I do, for myself')
    expect(sitting.labels).toContain('Use the same identity')
  })
})

describe('a correction of an objection', () => {
  it('asks for just what the desk named', () => {
    const filed = after(nothingKept, perkara, alasan, kasus, sendiri, nama, nik, ktp, alamat, kontak)
    const sitting = new Sitting(keberatan, {
      rowsOf,
      prefill: filed.state.answers,
      only: ['surat-kuasa'],
    })
    expect(sitting.at).toBe('surat-kuasa')
    expect(sitting.send(clearPhoto).at).toBe('#review')
    expect(sitting.press('Kirim').result.kind).toBe('submitted')
  })
})
