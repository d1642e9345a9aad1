import { describe, expect, it } from 'vitest'
import { lengkapi } from '../../flows/forms/lengkapi.ts'
import { notaDinas } from '../../flows/forms/nota-dinas.ts'
import { penolakan } from '../../flows/forms/penolakan.ts'
import { penyediaan } from '../../flows/forms/penyediaan.ts'
import { permohonan } from '../../flows/intake/permohonan.ts'
import type { FormDefinition, FormState, PickRow } from '../../src/conversation/definition.ts'
import { fillPage, type FilledPage, type PageInput } from '../../src/conversation/fill-page.ts'
import { pageFor } from '../../src/conversation/page.ts'
import { questionsOnPage } from '../../src/conversation/page-questions.ts'
import { clearPhoto, blurredPhoto, contextIn, Sitting, viewIn } from '../flows/desk-of-one.ts'

const keys = (form: FormDefinition, state: FormState) => questionsOnPage(form, state).map(({ key }) => key)

const fill = (form: FormDefinition, state: FormState, answers: FilledPage['answers'], rows: PickRow[] = []) =>
  fillPage(
    form,
    state,
    { answers, rows: Object.fromEntries(keys(form, state).map((key) => [key, rows])) },
    contextIn('id'),
  )

/** The state after a page that was taken. */
function after(form: FormDefinition, state: FormState, answers: FilledPage['answers'], rows?: PickRow[]) {
  const done = fill(form, state, answers, rows)
  if (done.kind !== 'taken') throw new Error(JSON.stringify(done))
  return done.result.state
}

const page = (form: FormDefinition, state: FormState, rows: PickRow[] = []) =>
  pageFor(form, state, viewIn('id'), {
    rows: Object.fromEntries(keys(form, state).map((key) => [key, rows])),
  })

const photo = (outcome = clearPhoto): PageInput => ({ files: [{ kind: 'file', outcome }], count: 1 })

describe('a page', () => {
  it('holds questions as far as none hangs on an answer given on it', () => {
    const { state } = new Sitting(penyediaan)
    expect(keys(penyediaan, state)).toEqual(['cakupan'])
    const second = after(penyediaan, state, { cakupan: { option: 'sebagian' } })
    expect(keys(penyediaan, second)).toEqual(['bagian-dihitamkan', 'alasan-dihitamkan', 'bentuk'])
    const other = after(penyediaan, state, { cakupan: { option: 'seluruhnya' } })
    expect(keys(penyediaan, other)).toEqual(['bentuk'])
  })

  it('knows whether another one may follow', () => {
    const { state } = new Sitting(penolakan)
    expect(page(penolakan, state)).toMatchObject({ last: false, submit: 'Lanjut' })
    const next = after(penolakan, state, { dasar: { option: 'belum-didokumentasikan' } })
    expect(page(penolakan, next)).toMatchObject({ last: true, submit: 'Kirim' })
    expect(page(penolakan, next).fields).toMatchObject([
      { key: 'hari', optional: true, input: { kind: 'number', min: 1, max: 365 } },
      { key: 'alasan', optional: false, input: { kind: 'text', multiline: true, max: 1000 } },
    ])
    expect(page(penolakan, next).fields[0]?.hint).toContain('biarkan kosong')
  })

  it('offers several rows to be chosen at once, and tells what is barred', () => {
    const rows = [
      { id: '1', label: 'UPTD Pelatihan' },
      { id: '2', label: 'Bidang Koperasi', why: 'belum punya petugas' },
    ]
    const { state } = new Sitting(notaDinas, { rows })
    const field = page(notaDinas, state, rows).fields.at(-1)
    expect(field).toMatchObject({
      key: 'unit',
      input: { kind: 'choices', options: [{ id: '1', label: 'UPTD Pelatihan' }] },
    })
    expect(field?.hint).toContain('Bidang Koperasi: belum punya petugas')
    const filled = { periode: { text: 'Triwulan IV' }, unit: { options: ['2'] } }
    expect(fill(notaDinas, state, filled, rows)).toMatchObject({
      kind: 'faults',
      faults: { unit: { key: 'forms-page-gone' } },
    })
    const taken = after(notaDinas, state, { ...filled, unit: { options: ['1'] } }, rows)
    expect(taken.answers['unit']).toEqual({ kind: 'picks', rows: [{ value: '1', label: 'UPTD Pelatihan' }] })
    expect(taken.notes).toEqual({ 'skipped:arahan': 'ya' })
  })
})

describe('what stands in a field', () => {
  const begun = new Sitting(permohonan).state
  const who = {
    privasi: { option: 'mengerti' },
    kategori: { option: 'perorangan' },
    nama: { text: 'Sari Contoh' },
  }
  const atNik = after(permohonan, begun, who)
  const rest = {
    nik: { text: '6171014508900001' },
    alamat: { text: 'Jalan Contoh Nomor 7, Pontianak' },
    kontak: { text: 'sari@contoh.id' },
    rincian: { text: 'Daftar koperasi aktif tahun 2025' },
  }

  it('is an answer and no button: neither a word for giving up nor a number', () => {
    const state = new Sitting(lengkapi, { purpose: { kategori: 'perorangan' } }).state
    const next = after(lengkapi, state, { bagian: { option: 'ktp' } })
    expect(fill(lengkapi, next, { alasan: { text: 'Batal' } })).toMatchObject({
      result: { kind: 'submitted', answers: { alasan: { value: 'Batal' } } },
    })
    expect(fill(lengkapi, next, { alasan: { text: '1' } })).toMatchObject({
      faults: { alasan: { key: 'forms-text-too-short' } },
    })
    expect(fill(lengkapi, next, { 'alasan.usual': { option: '-cancel' } })).toMatchObject({
      faults: { alasan: { key: 'forms-page-gone' } },
    })
  })

  it('counts more than a usual answer, unless it is what was answered before', () => {
    const state = new Sitting(lengkapi, { purpose: { kategori: 'perorangan' } }).state
    const next = after(lengkapi, state, { bagian: { option: 'ktp' } })
    const both = { 'alasan.usual': { option: 'salah-berkas' }, alasan: { text: 'Fotonya terpotong.' } }
    const own = after(lengkapi, next, both)
    expect(own.answers['alasan']).toEqual({ kind: 'text', value: 'Fotonya terpotong.' })
    const again = after(lengkapi, { ...own, at: 'alasan' }, both)
    expect(again.answers['alasan']).toEqual({
      kind: 'text',
      value: 'Berkas yang dikirim bukan yang dimaksud.',
    })
    const shown = page(lengkapi, { ...again, at: 'alasan' }).fields
    expect(shown).toMatchObject([
      { key: 'alasan.usual', initial: { option: 'salah-berkas' } },
      { key: 'alasan' },
    ])
    expect(shown[1]).not.toHaveProperty('initial')
  })

  it('turns a note on, and off again', () => {
    expect(page(permohonan, begun).fields.map(({ key }) => key)).toEqual([
      'privasi',
      'kategori',
      'nama',
      'nama.kuasa',
    ])
    const noted = after(permohonan, begun, { ...who, 'nama.kuasa': { options: ['kuasa'] } })
    expect(noted).toMatchObject({ at: 'nik', notes: { kuasa: 'ya' } })
    expect(keys(permohonan, noted)).toContain('surat-kuasa')
    const undone = after(permohonan, { ...noted, at: 'privasi' }, who)
    expect(undone.notes).toEqual({})
    expect(keys(permohonan, undone)).toEqual(['nik', 'ktp', 'alamat', 'kontak', 'rincian'])
  })

  it('may be a blurred card once only, and nothing else of the page is taken then', () => {
    const done = fill(permohonan, atNik, { ...rest, ktp: photo(blurredPhoto) })
    expect(done).toEqual({
      kind: 'faults',
      faults: { ktp: { key: 'forms-file-blurred' } },
      state: { ...atNik, notes: { 'blurred:ktp': 'ya' } },
    })
    const noted = done.kind === 'faults' ? done.state : atNik
    const taken = after(permohonan, noted, { ...rest, ktp: photo(blurredPhoto) })
    expect(taken.answers['ktp']).toEqual({ kind: 'file', fileId: 8, remarks: ['buram'] })
  })

  it('leaves files that were sent before when no others are chosen', () => {
    const first = after(permohonan, atNik, { ...rest, ktp: photo() })
    expect(first.at).toBe('dip')
    const again = { ...first, at: 'nik' }
    const field = page(permohonan, again).fields.find(({ key }) => key === 'ktp')
    expect(field).toMatchObject({ optional: true })
    expect(field?.hint).toContain('Biarkan kosong bila tetap')
    expect(after(permohonan, again, rest).answers['ktp']).toEqual(first.answers['ktp'])
    const noted = { ...again, notes: { 'blurred:ktp': 'ya' } }
    const other = after(permohonan, noted, { ...rest, ktp: photo(blurredPhoto) })
    expect(other.answers['ktp']).toMatchObject({ fileId: 8 })
  })
})
