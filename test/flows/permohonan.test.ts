import { describe, expect, it } from 'vitest'
import { permohonan } from '../../flows/intake/permohonan.ts'
import { clearPhoto, Sitting } from './desk-of-one.ts'
import {
  alamat,
  beforeObtaining,
  fill,
  kontak,
  ktp,
  nama,
  nik,
  path,
  perorangan,
  privasi,
  rincian,
  tujuan,
  type Step,
} from './permohonan-steps.ts'

const rows = [
  { id: '12', label: 'Daftar koperasi aktif 2025', detail: 'https://contoh.id/dip/12' },
  { id: '13', label: 'Rekap UMKM 2025' },
]

describe('the formulir permohonan, in the order of the citizen', () => {
  it.each([
    ['begins with the privacy notice', path(), 'privasi'],
    ['privasi goes on to kategori for Saya mengerti', path(privasi), 'kategori'],
    ['kategori goes on to nama for Perorangan', path(privasi, perorangan), 'nama'],
    ['nama goes on to nik for a person', path(privasi, perorangan, nama), 'nik'],
    ['nik goes on to ktp for a good NIK', path(privasi, perorangan, nama, nik), 'ktp'],
    ['ktp goes on to alamat for a person', path(privasi, perorangan, nama, nik, ktp), 'alamat'],
    ['alamat goes on to kontak', path(privasi, perorangan, nama, nik, ktp, alamat), 'kontak'],
    ['kontak goes on to rincian', path(privasi, perorangan, nama, nik, ktp, alamat, kontak), 'rincian'],
    [
      'rincian goes on to tujuan when nothing in the DIP answers it',
      path(privasi, perorangan, nama, nik, ktp, alamat, kontak, rincian),
      'tujuan',
    ],
    [
      'tujuan goes on to cara-memperoleh',
      path(privasi, perorangan, nama, nik, ktp, alamat, kontak, rincian, tujuan),
      'cara-memperoleh',
    ],
  ])('%s', (_name, walk, arrives) => {
    expect(walk().at).toBe(arrives)
  })

  it.each([
    ['Melihat/membaca', '#review'],
    ['Salinan softcopy', 'cara-mengirim'],
    ['Salinan hardcopy', 'cara-mengirim'],
  ])('cara-memperoleh goes on for %s to %s', (label, arrives) => {
    expect(beforeObtaining().press(label).at).toBe(arrives)
  })

  it.each([
    ['Salinan softcopy', ['Lewat chat ini', 'E-mail', 'Ambil langsung', 'Pos/kurir']],
    ['Salinan hardcopy', ['Ambil langsung', 'Pos/kurir']],
  ])('cara-mengirim offers for %s what such a copy can go by', (label, ways) => {
    expect(beforeObtaining().press(label).labels).toEqual([...ways, 'Kembali', 'Batal'])
  })

  it('cara-mengirim asks for an e-mail address when the copy goes by e-mail and a phone number is all there is', () => {
    const sitting = beforeObtaining().press('Salinan softcopy').press('E-mail')
    expect(sitting.at).toBe('email')
    expect(sitting.type('0812 3456 7890').text).toContain('Di sini kami memerlukan alamat e-mail')
    expect(sitting.type('siti@contoh.id').at).toBe('#review')
  })

  it('cara-mengirim goes on to the review when the contact is an e-mail address already', () => {
    const byMail: Step = ['kontak', (s) => s.type('siti@contoh.id')]
    const sitting = fill(new Sitting(permohonan), [
      privasi,
      perorangan,
      nama,
      nik,
      ktp,
      alamat,
      byMail,
      rincian,
      tujuan,
    ])
    expect(sitting.press('Salinan softcopy').press('E-mail').at).toBe('#review')
  })
})

describe('who asks decides which papers are asked for', () => {
  const kuasa: Step = ['nama', (s) => s.press('Saya kuasa dari orang lain')]
  const badanHukum: Step = ['kategori', (s) => s.press('Badan hukum')]
  const kelompok: Step = ['kategori', (s) => s.press('Kelompok orang')]
  const sk: Step = ['sk', (s) => s.type('AHU-0012345.AH.01.01.TAHUN 2020')]
  const akta: Step = ['akta', (s) => s.send(clearPhoto)]
  const suratKuasa: Step = ['surat-kuasa', (s) => s.send(clearPhoto)]

  it('a legal entity gives its decree instead of a NIK, the KTP of who comes, and its deed', () => {
    expect(fill(new Sitting(permohonan), [privasi, badanHukum, nama, sk, ktp, akta]).at).toBe('alamat')
  })

  it('a group gives a NIK, a KTP and a letter of authority', () => {
    expect(fill(new Sitting(permohonan), [privasi, kelompok, nama, nik, ktp, suratKuasa]).at).toBe('alamat')
  })

  it('a representative of a person gives a letter of authority', () => {
    const sitting = fill(new Sitting(permohonan), [privasi, perorangan, kuasa, nama, nik, ktp, suratKuasa])
    expect(sitting.at).toBe('alamat')
    expect(sitting.state.notes).toEqual({ kuasa: 'ya' })
  })

  it('a representative of a legal entity gives the deed and then the letter of authority', () => {
    expect(
      fill(new Sitting(permohonan), [privasi, badanHukum, kuasa, nama, sk, ktp, akta, suratKuasa]).at,
    ).toBe('alamat')
  })

  it('being a representative is said with the question and can be taken back', () => {
    const sitting = fill(new Sitting(permohonan), [privasi, perorangan, kuasa])
    expect(sitting.at).toBe('nama')
    expect(sitting.text).toContain('Dicatat: Anda mengajukan sebagai kuasa.')
    expect(sitting.text).toContain('sebagai kuasa? Mohon tulis seperti di KTP.')
    sitting.press('Saya bukan kuasa')
    expect(sitting.state.notes).toEqual({})
    expect(fill(sitting, [nama, nik, ktp]).at).toBe('alamat')
  })
})

const ask = (): Sitting =>
  fill(new Sitting(permohonan, { rows }), [privasi, perorangan, nama, nik, ktp, alamat, kontak, rincian])

describe('what the DIP already answers', () => {
  it('is looked up by the request and shown before the purpose is asked', () => {
    const sitting = ask()
    expect(sitting.at).toBe('dip')
    expect(sitting.queries).toEqual(['Daftar koperasi aktif di Kota Pontianak tahun 2025'])
    expect(sitting.text).toContain('• Daftar koperasi aktif 2025\nhttps://contoh.id/dip/12')
    expect(sitting.labels).toEqual(['Sudah terjawab', 'Tetap ajukan', 'Kembali', 'Batal'])
  })

  it('closes the form for Sudah terjawab', () => {
    expect(ask().press('Sudah terjawab').result.kind).toBe('answered')
  })

  it('does not keep anyone from filing', () => {
    expect(ask().press('Tetap ajukan').at).toBe('tujuan')
  })

  it('cannot be passed by with free words', () => {
    const sitting = ask().type('bukan yang itu')
    expect([sitting.result.kind, sitting.at]).toEqual(['refused', 'dip'])
  })

  it('is passed over on the way back when there was nothing', () => {
    const sitting = path(privasi, perorangan, nama, nik, ktp, alamat, kontak, rincian)()
    expect(sitting.press('Kembali').at).toBe('rincian')
  })

  it('is looked up anew when the request changes', () => {
    const sitting = fill(ask(), [['dip', (s) => s.press('Tetap ajukan')], tujuan])
    sitting
      .press('Melihat/membaca')
      .press('Ubah')
      .press('Informasi yang diminta')
      .type('Rekap UMKM per kabupaten 2025')
    expect([sitting.at, sitting.queries.at(-1)]).toEqual(['dip', 'Rekap UMKM per kabupaten 2025'])
    expect(sitting.press('Tetap ajukan').at).toBe('#review')
  })
})
