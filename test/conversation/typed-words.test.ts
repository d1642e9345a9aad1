import { describe, expect, it } from 'vitest'
import { alasan } from '../../flows/forms/alasan.ts'
import { dipPilih } from '../../flows/forms/dip-pilih.ts'
import { penyediaan } from '../../flows/forms/penyediaan.ts'
import { permohonan } from '../../flows/intake/permohonan.ts'
import { Sitting } from '../flows/desk-of-one.ts'
import { beforeObtaining, nama, path, perorangan, privasi, review } from '../flows/permohonan-steps.ts'

const rows = [
  { id: '12', label: 'Daftar koperasi aktif 2025' },
  { id: '13', label: 'Rekap UMKM 2025' },
]

describe('a button typed instead of pressed', () => {
  it.each([
    ['2'],
    ['2.'],
    ['(2)'],
    ['no 2'],
    ['Badan hukum'],
    ['  BADAN   HUKUM '],
    ['badan-hukum!'],
    ['badan'],
    ['A legal entity'],
    ['２'],
  ])('is understood as its label in either language, its beginning or its number: %s', (typed) => {
    const sitting = path(privasi)().type(typed)
    expect(sitting.state.answers['kategori']).toEqual({ kind: 'choice', value: 'badan-hukum' })
  })

  it.each([['salinan'], ['9'], ['0'], ['?'], ['👍'], ['soft']])(
    'is asked for again when it is unclear: %s',
    (typed) => {
      const sitting = beforeObtaining().type(typed)
      expect([sitting.result.kind, sitting.at]).toEqual(['refused', 'cara-memperoleh'])
      expect(sitting.text).toContain('Mohon pilih salah satu tombol')
    },
  )

  it('has its number from the order in which all buttons are shown', () => {
    const sitting = path(privasi, perorangan)()
    expect(sitting.labels).toEqual(['Saya kuasa dari orang lain', 'Kembali', 'Batal'])
    expect(sitting.type('1').state.notes).toEqual({ kuasa: 'ya' })
    expect(sitting.type('2').at).toBe('kategori')
  })

  it.each([
    ['kembali', 'kategori'],
    ['BACK', 'kategori'],
  ])('goes back from a text question: %s', (typed, arrives) => {
    expect(path(privasi, perorangan)().type(typed).at).toBe(arrives)
  })

  it.each([['batal'], ['Cancel']])('leaves from a text question: %s', (typed) => {
    expect(path(privasi, perorangan, nama)().type(typed).state.interruptedBy).toBe('batal')
  })

  it.each([
    ['kirim', 'submitted'],
    ['send', 'submitted'],
    ['1', 'submitted'],
    ['ubah', 'asked'],
    ['change', 'asked'],
  ])('decides at the last look: %s', (typed, kind) => {
    expect(review().type(typed).result.kind).toBe(kind)
  })

  it('names the field to change', () => {
    expect(review().type('ubah').type('nama lengkap').at).toBe('nama')
    expect(review().type('ubah').type('3').at).toBe('nik')
  })

  it('ends several files', () => {
    const sitting = new Sitting(dipPilih, { only: ['berkas'] })
    sitting.send({ ok: true, fileId: 1, name: 'a.pdf', remarks: [] })
    expect(sitting.type('Selesai').result.kind).toBe('submitted')
  })

  it('is an answer where a bare number could be one', () => {
    expect(new Sitting(penyediaan, { only: ['lembar'] }).type('2').state.answers['lembar']).toEqual({
      kind: 'text',
      value: '2',
    })
  })

  it('chooses a usual answer, kept in the words that were seen', () => {
    const purpose = { action: 'kembalikan' }
    const value = (typed: string, locale: 'id' | 'en') =>
      new Sitting(alasan, { purpose, locale }).type(typed).state.answers['alasan']
    expect(value('2', 'id')).toEqual({ kind: 'text', value: 'Bahannya belum lengkap' })
    expect(value('2', 'en')).toEqual({ kind: 'text', value: 'The material is incomplete' })
  })
})

const search = () => new Sitting(dipPilih, { rows }).press('Pilih dari daftar DIP')

describe('rows to pick from', () => {
  it('are listed with their numbers, which may be typed', () => {
    const sitting = search()
    expect(sitting.text).toContain('1. Daftar koperasi aktif 2025\n2. Rekap UMKM 2025')
    expect(sitting.type('2').result).toMatchObject({
      answers: { entri: { kind: 'pick', value: '13', label: 'Rekap UMKM 2025' } },
    })
  })

  it('are picked by a tap, and by the button of an earlier question no more', () => {
    expect(search().press('1. Daftar koperasi aktif 2025').result).toMatchObject({
      kind: 'submitted',
      answers: { entri: { value: '12' } },
    })
  })

  it('are searched again by other words', () => {
    const sitting = search().type('  rekap \n umkm ')
    expect([sitting.at, sitting.queries]).toEqual(['entri', ['', 'rekap umkm']])
  })

  it('that are none leave the question open for other words', () => {
    const sitting = new Sitting(dipPilih).press('Pilih dari daftar DIP').type('kapal selam')
    expect([sitting.at, sitting.labels]).toEqual(['entri', ['Kembali', 'Batal']])
    expect(sitting.text).toContain('Belum ada yang cocok dengan kata itu.')
  })

  it('are no more than fit on a phone', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: String(index + 1), label: 'x'.repeat(300) }))
    const sitting = new Sitting(dipPilih, { rows: many }).press('Pilih dari daftar DIP')
    expect(sitting.state.rows).toHaveLength(8)
    expect(sitting.text.length).toBeLessThan(4096)
    expect(Math.max(...sitting.labels.map(({ length }) => length))).toBeLessThanOrEqual(60)
  })
})

describe('a text that only looks like a button', () => {
  it('is an answer', () => {
    const sitting = path(privasi, perorangan)().type('Batal Sitompul')
    expect(sitting.state.answers['nama']).toEqual({ kind: 'text', value: 'Batal Sitompul' })
  })

  it('is an answer when its button is not there', () => {
    const sitting = new Sitting(permohonan, { only: ['tujuan'] }).type('Selesai')
    expect(sitting.state.answers['tujuan']).toEqual({ kind: 'text', value: 'Selesai' })
  })
})
