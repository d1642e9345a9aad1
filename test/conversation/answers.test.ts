import { describe, expect, it } from 'vitest'
import { dipPilih } from '../../flows/forms/dip-pilih.ts'
import { penyediaan } from '../../flows/forms/penyediaan.ts'
import { permohonan } from '../../flows/intake/permohonan.ts'
import type { Answers, FormDefinition } from '../../src/conversation/definition.ts'
import { fileRefusals } from '../../src/conversation/reading.ts'
import { blurredPhoto, clearPhoto, Sitting } from '../flows/desk-of-one.ts'

/** A sitting that waits at one question of a form. */
function at(key: string, form: FormDefinition = permohonan, prefill: Answers = {}): Sitting {
  return new Sitting(form, { only: [key], prefill })
}

/** What was accepted at the question, or the sentence that says why not. */
function outcome(sitting: Sitting, key: string): unknown {
  const { result, state } = sitting
  return result.kind === 'refused' ? sitting.text.split('\n')[0] : state.answers[key]
}

describe('a text answer', () => {
  it.each([
    ['is trimmed and its spaces made single', '  Siti \u00a0  Aminah\t ', 'Siti Aminah'],
    ['is composed, so that equal names are equal', 'Andre\u0301 Sitompul', 'André Sitompul'],
    ['loses control and direction characters', 'Siti\u0000\u202e Aminah\ufeff', 'Siti Aminah'],
    ['is one line where a name is asked for', 'Siti\nAminah', 'Siti Aminah'],
    ['loses half characters', 'Siti\ud83d Aminah', 'Siti Aminah'],
  ])('%s', (_name, typed, kept) => {
    expect(outcome(at('nama').type(typed), 'nama')).toEqual({ kind: 'text', value: kept })
  })

  it('keeps its paragraphs, with one empty line between them', () => {
    const sitting = at('rincian').type('Daftar koperasi:\r\n\r\n\r\n\r\n- Pontianak  \n- Singkawang')
    expect(outcome(sitting, 'rincian')).toEqual({
      kind: 'text',
      value: 'Daftar koperasi:\n\n- Pontianak\n- Singkawang',
    })
  })

  it.each([
    ['nama', 'Al', 'Jawaban Anda baru 2 karakter. Mohon tulis sedikitnya 3 karakter.'],
    [
      'nama',
      'a'.repeat(151),
      'Jawaban Anda 151 karakter, sedangkan tempatnya 150 karakter. Mohon dipersingkat.',
    ],
    ['nama', '12345', 'Itu belum seperti nama. Mohon tulis nama lengkap dengan huruf.'],
    ['alamat', 'Jl. A', 'Jawaban Anda baru 5 karakter. Mohon tulis sedikitnya 10 karakter.'],
    [
      'alamat',
      'a'.repeat(501),
      'Jawaban Anda 501 karakter, sedangkan tempatnya 500 karakter. Mohon dipersingkat.',
    ],
    [
      'rincian',
      'r'.repeat(2001),
      'Jawaban Anda 2001 karakter, sedangkan tempatnya 2000 karakter. Mohon dipersingkat.',
    ],
    [
      'tujuan',
      't'.repeat(1001),
      'Jawaban Anda 1001 karakter, sedangkan tempatnya 1000 karakter. Mohon dipersingkat.',
    ],
    ['tujuan', '\u200b\u200b', 'Jawaban Anda baru 0 karakter. Mohon tulis sedikitnya 5 karakter.'],
  ])('to %s is refused with its length when it does not fit (%#)', (key, typed, why) => {
    expect(outcome(at(key).type(typed), key)).toBe(why)
  })

  it.each([
    ['rincian', 2000],
    ['tujuan', 1000],
    ['alamat', 500],
    ['nama', 150],
  ])('to %s may have exactly %i characters, however many units they take', (key, max) => {
    const value = `ab${'𝒶'.repeat(max - 2)}`
    expect(outcome(at(key).type(value), key)).toEqual({ kind: 'text', value })
  })
})

describe('a NIK', () => {
  it.each([
    ['6171 0145 0890 0001', '6171014508900001', []],
    ['6171.0105.0890.0001', '6171010508900001', []],
    ['9971010508900001', '9971010508900001', ['unknown-province']],
  ])('typed as %s is kept as digits, with remarks for staff only', (typed, value, warnings) => {
    const sitting = at('nik').type(typed)
    expect(outcome(sitting, 'nik')).toEqual({ kind: 'nik', value, warnings })
    expect(sitting.text).not.toContain('unknown')
  })

  it.each([
    ['61710145089', 'yang Anda tulis 11 angka'],
    ['tidak tahu', 'NIK terdiri atas 16 angka. Mohon tulis angkanya'],
    ['6171013202900001', 'tidak ada dalam kalender'],
    ['6171010508900000', 'tidak berakhir dengan 0000'],
  ])('typed as %s is refused with what is wrong with it', (typed, why) => {
    expect(outcome(at('nik').type(typed), 'nik')).toContain(why)
  })
})

describe('a decree number, a contact, a link and a number', () => {
  it.each([
    ['AHU-0012345.AH.01.01.TAHUN 2020', { kind: 'text', value: 'AHU-0012345.AH.01.01.TAHUN 2020' }],
    ['6171010508900001', expect.stringContaining('Itu seperti NIK')],
    ['12', expect.stringContaining('terlalu pendek')],
    ['belum punya', expect.stringContaining('belum seperti nomor SK')],
  ])('sk takes or refuses %s', (typed, expected) => {
    expect(outcome(at('sk').type(typed), 'sk')).toEqual(expected)
  })

  it.each([
    ['0812-3456-7890', { kind: 'contact', phone: '+6281234567890' }],
    ['siti@contoh.id', { kind: 'contact', email: 'siti@contoh.id' }],
    ['siti@', expect.stringContaining('Alamat e-mail itu belum benar')],
    ['0812', expect.stringContaining('Nomor telepon itu belum lengkap')],
    ['tidak ada', expect.stringContaining('belum seperti nomor telepon atau alamat e-mail')],
  ])('kontak takes or refuses %s', (typed, expected) => {
    expect(outcome(at('kontak').type(typed), 'kontak')).toEqual(expected)
  })

  it('kontak takes a shared number, with or without its plus, and nobody else’s', () => {
    for (const phone of ['6281234567890', '+6281234567890'])
      expect(outcome(at('kontak').give({ kind: 'contact', phone, own: true }), 'kontak')).toEqual({
        kind: 'contact',
        phone: '+6281234567890',
      })
    const other = at('kontak').give({ kind: 'contact', phone: '6281234567890', own: false })
    expect(outcome(other, 'kontak')).toContain('Itu kontak orang lain.')
  })

  it.each([
    [
      'https://data.kalbarprov.go.id/koperasi?tahun=2025',
      { kind: 'text', value: 'https://data.kalbarprov.go.id/koperasi?tahun=2025' },
    ],
    ['data.kalbarprov.go.id', expect.stringContaining('belum seperti alamat web')],
    ['javascript:alert(1)', expect.stringContaining('belum seperti alamat web')],
    ['https://lihat di sini.id', expect.stringContaining('belum seperti alamat web')],
  ])('a link takes or refuses %s', (typed, expected) => {
    expect(outcome(at('tautan', penyediaan).type(typed), 'tautan')).toEqual(expected)
  })

  it.each([
    ['25.000', { kind: 'text', value: '25000' }],
    ['007', { kind: 'text', value: '7' }],
    ['0', { kind: 'text', value: '0' }],
    ['dua', 'Mohon tulis angka saja, dari 0 sampai 10000000.'],
    ['-1', 'Mohon tulis angka saja, dari 0 sampai 10000000.'],
    ['10000001', 'Mohon tulis angka saja, dari 0 sampai 10000000.'],
    ['2.5', 'Mohon tulis angka saja, dari 0 sampai 10000000.'],
  ])('a number takes or refuses %s', (typed, expected) => {
    expect(outcome(at('biaya-kirim', penyediaan).type(typed), 'biaya-kirim')).toEqual(expected)
  })
})

describe('the picture of a KTP', () => {
  it('is asked for once more when it is blurred, and then taken with the remark', () => {
    const sitting = at('ktp').send(blurredPhoto)
    expect(outcome(sitting, 'ktp')).toContain('Foto ini agak buram')
    expect(
      outcome(sitting.send({ ok: true, fileId: 9, name: 'ktp.jpg', remarks: ['buram'] }), 'ktp'),
    ).toEqual({
      kind: 'file',
      fileId: 9,
      remarks: ['buram'],
    })
    expect(sitting.text).toContain('Foto KTP: sudah diterima (agak buram)')
  })

  it('is taken at once when it is clear, also after a blurred one', () => {
    const sitting = at('ktp').send(blurredPhoto).send(clearPhoto)
    expect(outcome(sitting, 'ktp')).toEqual({ kind: 'file', fileId: 7, remarks: [] })
  })

  it.each([...fileRefusals, 'something-new'])('is refused in words when its check says %s', (code) => {
    const sitting = at('ktp').send({ ok: false, code })
    expect([sitting.result.kind, sitting.at]).toEqual(['refused', 'ktp'])
    expect(sitting.text).not.toContain(code)
  })
})

const berkas = () => at('berkas', dipPilih)
const file = (fileId: number) => ({ ok: true, fileId, name: `${fileId}.pdf`, remarks: [] }) as const

describe('several files', () => {
  it('are gathered until it is said that these are all', () => {
    const sitting = berkas()
    expect(sitting.labels).toEqual(['Batal'])
    expect(sitting.send(file(1)).text).toContain('Berkas diterima (1).')
    expect(sitting.send(file(2)).labels).toEqual(['Selesai', 'Hapus berkas terakhir', 'Batal'])
    sitting.press('Selesai')
    expect(sitting.result).toMatchObject({
      kind: 'submitted',
      answers: {
        berkas: {
          kind: 'files',
          files: [
            { fileId: 1, name: '1.pdf' },
            { fileId: 2, name: '2.pdf' },
          ],
        },
      },
    })
  })

  it('can be taken away again, the last one first', () => {
    const sitting = berkas().send(file(1)).send(file(2)).press('Hapus berkas terakhir')
    expect(sitting.state.answers['berkas']).toEqual({ kind: 'files', files: [{ fileId: 1, name: '1.pdf' }] })
    sitting.press('Hapus berkas terakhir')
    expect(sitting.state.answers).toEqual({})
    expect(sitting.labels).toEqual(['Batal'])
  })

  it('end by themselves when there is no more room', () => {
    const sitting = berkas()
    for (let fileId = 1; fileId <= 10; fileId += 1) sitting.send(file(fileId))
    expect(sitting.result.kind).toBe('submitted')
  })

  it('are asked for before Selesai means anything', () => {
    const sitting = berkas().type('selesai')
    expect([sitting.result.kind, sitting.text.split('\n')[0]]).toEqual([
      'refused',
      'Mohon kirim berkasnya dahulu, sedikitnya 1. Setelah semua terkirim, tekan Selesai.',
    ])
  })

  it('do not grow past their number after coming back to them', () => {
    const files = Array.from({ length: 10 }, (_, index) => ({ fileId: index + 1, name: 'a.pdf' }))
    const sitting = new Sitting(penyediaan, {
      prefill: {
        cakupan: { kind: 'choice', value: 'seluruhnya' },
        bentuk: { kind: 'choice', value: 'berkas' },
        berkas: { kind: 'files', files },
      },
    })
    expect(sitting.press('Kembali').at).toBe('berkas')
    expect(sitting.send(file(11)).text).toContain('Paling banyak 10 berkas.')
    expect(sitting.state.answers['berkas']).toEqual({ kind: 'files', files })
  })
})
