import { describe, expect, it } from 'vitest'
import { buktiOffline } from '../../flows/forms/bukti-offline.ts'
import { konsep } from '../../flows/forms/konsep.ts'
import { penugasan } from '../../flows/forms/penugasan.ts'
import { Sitting } from './desk-of-one.ts'

const pdf = { ok: true, fileId: 21, name: 'jadwal.pdf', remarks: [] } as const
const staff = [{ id: '31', label: 'Lestari Pelaksana' }]

/** What a form hands over; throws when it still asks something. */
function submitted({ result, form, at }: Sitting) {
  if (result.kind !== 'submitted') throw new Error(`${form.id} still asks ${at}`)
  return result.answers
}

describe('penugasan', () => {
  const asked = (sifat: string) =>
    new Sitting(penugasan, { rows: staff }).press(sifat).type('Banjir di gudang').type('Susun segera.')

  it('names the kind, the title, the instruction and who writes it', () => {
    expect(submitted(asked('Serta merta').type('1'))).toMatchObject({
      sifat: { value: 'serta-merta' },
      judul: { value: 'Banjir di gudang' },
      arahan: { value: 'Susun segera.' },
      pelaksana: { value: '31', label: 'Lestari Pelaksana' },
    })
  })

  it('may leave it to anybody of the lane', () => {
    const answers = submitted(asked('Berkala').press('Siapa saja di jalur Pelaksana'))
    expect(answers).toMatchObject({ pelaksana: { value: 'siapa-saja' } })
  })

  it('asks for nobody when the lane has no people yet', () => {
    const nobody = new Sitting(penugasan, { rows: [] }).press('Berkala').type('Jadwal rapat').type('Susun.')
    expect(submitted(nobody)['pelaksana']).toBeUndefined()
  })

  it('refuses a title that is too short to say anything', () => {
    const short = new Sitting(penugasan).press('Berkala').type('Abc')
    expect(short.at).toBe('judul')
  })
})

describe('konsep', () => {
  it('takes a text alone, and keeps its lines', () => {
    const text = 'Pendaftaran dibuka.\n\nTempat: Jalan Contoh 1.'
    const answers = submitted(new Sitting(konsep).type(text).press('Tanpa lampiran'))
    expect(answers).toMatchObject({ teks: { value: text } })
    expect(answers['lampiran']).toBeUndefined()
  })

  it('takes attachments with it', () => {
    const answers = submitted(
      new Sitting(konsep)
        .type('Pendaftaran dibuka 1 Desember.')
        .press('Dengan lampiran')
        .send(pdf)
        .press('Selesai'),
    )
    expect(answers).toMatchObject({ lampiran: { files: [{ fileId: 21, name: 'jadwal.pdf' }] } })
  })

  it('refuses a text that would not fit a message with its title', () => {
    expect(new Sitting(konsep).type('a'.repeat(2801)).at).toBe('teks')
  })
})

describe('bukti-offline', () => {
  it('takes photos, or a reason why there is none', () => {
    const photo = new Sitting(buktiOffline).press('Foto pengumuman offline').send(pdf).press('Selesai')
    expect(submitted(photo)).toMatchObject({ media: { value: 'foto' }, foto: { kind: 'files' } })
    const none = new Sitting(buktiOffline).press('Tidak ada media offline').type('Papan sedang diganti.')
    expect(submitted(none)).toMatchObject({ alasan: { value: 'Papan sedang diganti.' } })
  })
})
