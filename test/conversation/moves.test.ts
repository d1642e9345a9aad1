import { describe, expect, it } from 'vitest'
import { perpanjangan } from '../../flows/forms/perpanjangan.ts'
import { permohonan } from '../../flows/intake/permohonan.ts'
import { advance, interrupt, resolveInterrupt, withRows } from '../../src/conversation/moves.ts'
import { clearPhoto, Sitting } from '../flows/desk-of-one.ts'
import {
  alamat,
  fill,
  kontak,
  ktp,
  nama,
  nik,
  path,
  perorangan,
  privasi,
  review,
  rincian,
} from '../flows/permohonan-steps.ts'

const atAlamat = path(privasi, perorangan, nama, nik, ktp)

describe('going back', () => {
  it('is not offered at the first question, and says so when it is typed', () => {
    const sitting = new Sitting(permohonan)
    expect(sitting.labels).toEqual(['Saya mengerti', 'Batal'])
    expect(sitting.type('kembali').text).toContain('Ini pertanyaan pertama')
  })

  it('asks the question before again and offers the answer it had', () => {
    const sitting = atAlamat().press('Kembali').press('Kembali')
    expect(sitting.at).toBe('nik')
    expect(sitting.text).toContain('Jawaban Anda sekarang: 6171••••••••0001')
    expect(sitting.labels).toEqual(['Pakai jawaban ini', 'Kembali', 'Batal'])
  })

  it('loses nothing: the answer kept, the form goes on where it was', () => {
    const sitting = atAlamat()
    const { answers } = sitting.state
    sitting.press('Kembali').press('Kembali').press('Kembali').press('Pakai jawaban ini')
    expect([sitting.at, sitting.state.answers]).toEqual(['alamat', answers])
  })

  it('corrects one answer and goes on where it was', () => {
    const sitting = atAlamat().press('Kembali').press('Kembali').type('6171010508900002')
    expect(sitting.at).toBe('alamat')
    expect(sitting.state.answers['nik']).toMatchObject({ value: '6171010508900002' })
  })

  it('to a choice that changes what is asked drops what is no longer asked, and asks what now is', () => {
    const sitting = atAlamat()
    for (let times = 0; times < 4; times += 1) sitting.press('Kembali')
    sitting.press('Badan hukum')
    expect(sitting.at).toBe('sk')
    expect(Object.keys(sitting.state.answers)).toEqual(['privasi', 'kategori', 'nama', 'ktp'])
  })

  it('goes from the last look to the last question', () => {
    expect(review().type('kembali').at).toBe('cara-mengirim')
  })
})

const optional = () => new Sitting(perpanjangan).press('Belum dikuasai')

describe('an optional question', () => {
  it('can be passed over', () => {
    const { result } = optional().press('Lewati')
    expect(result).toMatchObject({ kind: 'submitted', answers: { dasar: { value: 'belum-dikuasai' } } })
    expect(result.state.answers).not.toHaveProperty('penjelasan')
  })

  it('can be answered', () => {
    const { result } = optional().type('Dokumen masih di arsip provinsi.')
    expect(result).toMatchObject({ answers: { penjelasan: { value: 'Dokumen masih di arsip provinsi.' } } })
  })

  it('is the only kind that can be: others say so', () => {
    const sitting = path(privasi, perorangan)().type('lewati')
    expect([sitting.result.kind, sitting.at]).toEqual(['refused', 'nama'])
    expect(sitting.text).toContain('perlu dijawab dan tidak dapat dilewati')
  })
})

describe('a tap on an old button', () => {
  it('of a question that is over changes nothing and shows the question of now', () => {
    const sitting = path(privasi, perorangan)()
    const before = sitting.state
    sitting.give({ kind: 'option', form: 36, question: 'kategori', option: 'kelompok' })
    expect([sitting.result.kind, sitting.state]).toEqual(['stale', before])
    expect(sitting.text).toContain('Tombol itu milik pertanyaan yang sudah lewat')
    expect(sitting.text).toContain('Siapa nama lengkap Anda?')
  })

  it.each([
    [
      'of another form',
      { form: 35, question: 'nama', option: 'kuasa' },
      'formulir yang sudah selesai atau diganti',
    ],
    [
      'that was never there',
      { form: 36, question: 'nama', option: 'sesuatu' },
      'pertanyaan yang sudah lewat',
    ],
    [
      'of a place that is not shown',
      { form: 36, question: 'review', option: '-send' },
      'pertanyaan yang sudah lewat',
    ],
    [
      'of an option not offered',
      { form: 36, question: 'nama', option: '-skip' },
      'pertanyaan yang sudah lewat',
    ],
  ])('%s changes nothing', (_name, tap, words) => {
    const sitting = path(privasi, perorangan)()
    const before = sitting.state
    sitting.give({ kind: 'option', ...tap })
    expect([sitting.result.kind, sitting.state]).toEqual(['stale', before])
    expect(sitting.text).toContain(words)
  })

  it('of rows that are no longer shown changes nothing', () => {
    const rows = [{ id: '5', label: 'Lima' }]
    const sitting = fill(new Sitting(permohonan, { rows }), [
      privasi,
      perorangan,
      nama,
      nik,
      ktp,
      alamat,
      kontak,
      rincian,
    ])
    expect(sitting.give({ kind: 'option', form: 36, question: 'dip', option: '5' }).result.kind).toBe('stale')
  })
})

describe('leaving a form', () => {
  it('is asked about before anything is lost, and lets go on where it stood', () => {
    const sitting = atAlamat()
    const before = sitting.state
    sitting.press('Batal')
    expect(sitting.text).toBe(
      'Hentikan pengisian “Permohonan informasi”? Jawaban yang sudah Anda isi akan dihapus.',
    )
    expect(sitting.labels).toEqual(['Lanjutkan mengisi', 'Ya, hentikan'])
    sitting.press('Lanjutkan mengisi')
    expect(sitting.state).toEqual(before)
    expect(sitting.text).toContain('Di mana alamat lengkapnya?')
  })

  it.each([['Ya, hentikan'], ['ya'], ['batal'], ['2']])('ends for %s', (word) => {
    expect(atAlamat().press('Batal').type(word).result.kind).toBe('cancelled')
  })

  it('is not asked about when there is nothing to lose', () => {
    expect(path(privasi)().press('Batal').result.kind).toBe('cancelled')
    expect(new Sitting(permohonan).command('start').result).toMatchObject({
      kind: 'dropped',
      command: 'start',
    })
  })

  it('for a command brings the command back with the decision to drop', () => {
    const sitting = atAlamat().command('permohonan baru')
    expect(sitting.text).toContain('“Permohonan informasi” belum selesai diisi.')
    expect(sitting.press('Ya, hentikan').result).toMatchObject({
      kind: 'dropped',
      command: 'permohonan baru',
    })
  })

  it('asks again for words that do not decide, and keeps the answers', () => {
    const sitting = atAlamat().command('start').type('Jl. Ahmad Yani No. 1, Pontianak')
    expect([sitting.result.kind, sitting.labels]).toEqual(['refused', ['Lanjutkan mengisi', 'Ya, hentikan']])
    expect(sitting.state.answers).not.toHaveProperty('alamat')
  })

  it('is forgotten when the question itself is answered by a tap or a file', () => {
    const tapped = path(privasi)().press('Perorangan').type('Siti Aminah').press('Kembali').command('start')
    tapped.give({ kind: 'option', form: 36, question: 'nama', option: '-keep' })
    expect([tapped.at, tapped.state.interruptedBy]).toEqual(['nik', undefined])
    const sent = path(privasi, perorangan, nama, nik)().command('start').send(clearPhoto)
    expect([sent.at, sent.state.interruptedBy]).toEqual(['alamat', undefined])
  })

  it.each([
    { kind: 'odd', what: 'sticker' } as const,
    { kind: 'edited' } as const,
    { kind: 'contact', phone: '6281234567890', own: true } as const,
    { kind: 'file', outcome: clearPhoto } as const,
  ])('stays open for what answers neither (%#)', (input) => {
    const sitting = atAlamat().command('start')
    const before = sitting.state
    expect(sitting.give(input).result.kind).toBe('refused')
    expect(sitting.state).toEqual(before)
  })

  it('can be decided by the caller', () => {
    const { state } = atAlamat()
    const asked = interrupt(permohonan, state, 'start')
    expect(resolveInterrupt(permohonan, asked.state, 'drop')).toMatchObject({
      kind: 'dropped',
      command: 'start',
    })
    expect(resolveInterrupt(permohonan, asked.state, 'go-on')).toMatchObject({ kind: 'asked', state })
  })
})

describe('rows', () => {
  it('are refused by a form that asked for none', () => {
    const { state } = atAlamat()
    expect(() => withRows(permohonan, state, [])).toThrow('no question of permohonan waits for rows')
  })

  it('that are found no more on the way back let the form go on', () => {
    const rows = [{ id: '5', label: 'Lima' }]
    const { state } = fill(new Sitting(permohonan, { rows }), [
      privasi,
      perorangan,
      nama,
      nik,
      ktp,
      alamat,
      kontak,
      rincian,
      ['dip', (sitting) => sitting.press('Tetap ajukan')],
    ])
    const back = advance(permohonan, {
      ...state,
      answers: { ...state.answers, dip: { kind: 'pick', value: 'x', label: '' } },
    })
    expect(back.state.at).toBe('tujuan')
    expect(withRows(permohonan, { ...state, at: 'dip' }, []).state).toMatchObject({
      at: 'tujuan',
      notes: { 'empty:dip': 'ya' },
    })
  })
})
