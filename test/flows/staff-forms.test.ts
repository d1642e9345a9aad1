import { describe, expect, it } from 'vitest'
import { alasan } from '../../flows/forms/alasan.ts'
import { batal } from '../../flows/forms/batal.ts'
import { dipPilih } from '../../flows/forms/dip-pilih.ts'
import { lengkapi } from '../../flows/forms/lengkapi.ts'
import { penolakan } from '../../flows/forms/penolakan.ts'
import { penyediaan } from '../../flows/forms/penyediaan.ts'
import { perpanjangan } from '../../flows/forms/perpanjangan.ts'
import type { Answer } from '../../src/conversation/definition.ts'
import { Sitting } from './desk-of-one.ts'

const dik = [{ id: '4', label: 'DIK-04 · Laporan keuangan anggota koperasi', detail: 'Pasal 17 huruf h' }]
const pdf = { ok: true, fileId: 21, name: 'daftar.pdf', remarks: [] } as const

/** What a form hands over, as plain values. */
function submitted(sitting: Sitting): Record<string, unknown> {
  const { result } = sitting
  if (result.kind !== 'submitted')
    throw new Error(`${sitting.form.id} still asks ${sitting.at}: ${sitting.text}`)
  return Object.fromEntries(Object.entries(result.answers).map(([key, answer]) => [key, plain(answer)]))
}

function plain(answer: Answer): unknown {
  if ('value' in answer) return answer.value
  return answer.kind === 'files' ? answer.files : answer
}

const cases: readonly (readonly [string, Sitting, Record<string, unknown>])[] = [
  [
    'alasan takes a usual reason by its button',
    new Sitting(alasan, { purpose: { action: 'kembalikan' } }).press('Bahannya belum lengkap'),
    { alasan: 'Bahannya belum lengkap' },
  ],
  [
    'alasan takes a reason in words',
    new Sitting(alasan, { purpose: { action: 'kembalikan' } }).type('Lampiran 2 belum ada.'),
    { alasan: 'Lampiran 2 belum ada.' },
  ],
  [
    'lengkapi names the field and says why',
    new Sitting(lengkapi, { purpose: { kategori: 'perorangan' } })
      .press('Foto KTP')
      .press('Berkasnya tidak terbaca dengan jelas.'),
    { bagian: 'ktp', alasan: 'Berkasnya tidak terbaca dengan jelas.' },
  ],
  [
    'perpanjangan states one of the three grounds',
    new Sitting(perpanjangan).press('Belum diputuskan dikecualikan atau tidak').press('Lewati'),
    { dasar: 'belum-diputuskan' },
  ],
  [
    'dip-pilih picks an entry',
    new Sitting(dipPilih, { rows: dik }).press('Pilih dari daftar DIP').type('1'),
    { sumber: 'entri', entri: '4' },
  ],
  [
    'dip-pilih takes documents instead',
    new Sitting(dipPilih).press('Lampirkan berkas').send(pdf).press('Selesai'),
    { sumber: 'berkas', berkas: [{ fileId: 21, name: 'daftar.pdf' }] },
  ],
  [
    'penyediaan gives all of it as files, free of charge',
    new Sitting(penyediaan).press('Seluruhnya').press('Berkas').send(pdf).press('Selesai').press('Gratis'),
    {
      cakupan: 'seluruhnya',
      bentuk: 'berkas',
      berkas: [{ fileId: 21, name: 'daftar.pdf' }],
      biaya: 'gratis',
    },
  ],
  [
    'penyediaan gives a part as a link, says what was blackened and why, and what it costs',
    new Sitting(penyediaan)
      .press('Sebagian')
      .type('Kolom NIK pengurus')
      .type('Data pribadi, Pasal 17 huruf h')
      .press('Tautan')
      .type('https://contoh.id/daftar')
      .press('Ada biaya')
      .type('12')
      .type('25.000')
      .type('0')
      .type('Transfer ke kas daerah'),
    {
      cakupan: 'sebagian',
      'bagian-dihitamkan': 'Kolom NIK pengurus',
      'alasan-dihitamkan': 'Data pribadi, Pasal 17 huruf h',
      bentuk: 'tautan',
      tautan: 'https://contoh.id/daftar',
      biaya: 'berbayar',
      lembar: '12',
      'biaya-kirim': '25000',
      'biaya-lain': '0',
      pembayaran: 'Transfer ke kas daerah',
    },
  ],
  [
    'penyediaan gives an answer in words',
    new Sitting(penyediaan).press('Seluruhnya').press('Teks').type('Ada 214 koperasi aktif.').press('Gratis'),
    { cakupan: 'seluruhnya', bentuk: 'teks', teks: 'Ada 214 koperasi aktif.', biaya: 'gratis' },
  ],
  [
    'penolakan rests on an entry of the DIK',
    new Sitting(penolakan, { rows: dik })
      .press('Dikecualikan')
      .press('1. DIK-04 · Laporan keuangan anggota koperasi')
      .type('Memuat keuangan pribadi anggota.'),
    { dasar: 'dikecualikan', dik: '4', alasan: 'Memuat keuangan pribadi anggota.' },
  ],
  [
    'penolakan for what is not held needs the reason only',
    new Sitting(penolakan).press('Belum dikuasai').type('Datanya belum kami terima.'),
    { dasar: 'belum-dikuasai', alasan: 'Datanya belum kami terima.' },
  ],
  [
    'penolakan for what is not documented says when it will be',
    new Sitting(penolakan).press('Belum didokumentasikan').type('30').type('Masih disusun.'),
    { dasar: 'belum-didokumentasikan', hari: '30', alasan: 'Masih disusun.' },
  ],
  [
    'penolakan for what is not documented may leave open when it will be',
    new Sitting(penolakan).press('Belum didokumentasikan').press('Lewati').type('Masih disusun.'),
    { dasar: 'belum-didokumentasikan', alasan: 'Masih disusun.' },
  ],
  [
    'penolakan names the public body that holds it',
    new Sitting(penolakan)
      .press('Dikuasai badan publik lain')
      .type('BPS Provinsi Kalimantan Barat')
      .type('Datanya di sana.'),
    { dasar: 'dikuasai-badan-lain', badan: 'BPS Provinsi Kalimantan Barat', alasan: 'Datanya di sana.' },
  ],
  [
    'batal asks once whether it is meant, and why',
    new Sitting(batal, { purpose: { nomor: '012/PPID/XI/2026' } })
      .press('Ya, cabut permohonan ini')
      .press('Saya tidak memerlukannya lagi'),
    { yakin: 'ya', alasan: 'Saya tidak memerlukannya lagi' },
  ],
]

describe('the forms of SOP 1', () => {
  it.each(cases)('%s', (_name, sitting, answers) => {
    expect(submitted(sitting)).toEqual(answers)
  })

  it('a refusal as exempt cannot be sent while the DIK has no entry for it', () => {
    const sitting = new Sitting(penolakan).press('Dikecualikan').type('keuangan')
    expect([sitting.at, sitting.labels]).toEqual(['dik', ['Kembali', 'Batal']])
    expect(sitting.text).toContain('mulai dengan Uji konsekuensi')
  })

  it.each([
    ['perorangan', ['NIK'], ['Nomor SK', 'Akta']],
    ['badan-hukum', ['Nomor SK', 'Akta'], ['NIK']],
  ])('Minta lengkapi offers to %s what such an applicant has', (kategori, offered, not) => {
    const { labels } = new Sitting(lengkapi, { purpose: { kategori } })
    expect(labels).toEqual(expect.arrayContaining(offered))
    for (const label of not) expect(labels).not.toContain(label)
  })

  it('a withdrawal says what it means before it is done', () => {
    const sitting = new Sitting(batal, { purpose: { nomor: '012/PPID/XI/2026' } })
    expect(sitting.messages[0]?.heading).toBe('Cabut permohonan 012/PPID/XI/2026')
    expect(sitting.text).toContain('ditutup dan tidak kami kerjakan lagi')
    expect(sitting.press('Batal').result.kind).toBe('cancelled')
  })
})
