import { describe, expect, it } from 'vitest'
import { permohonan } from '../../flows/intake/permohonan.ts'
import { clearPhoto, Sitting } from './desk-of-one.ts'
import { beforeObtaining, review } from './permohonan-steps.ts'

describe('the last look', () => {
  it('lists every answer, the NIK masked', () => {
    expect(review().text).toMatchInlineSnapshot(`
      "Kategori pemohon: Perorangan
      Nama lengkap: Siti Aminah
      NIK: 6171••••••••0001
      Foto KTP: sudah diterima
      Alamat: Jl. Ahmad Yani No. 1, Pontianak
      Telepon atau e-mail: +6281234567890
      Informasi yang diminta: Daftar koperasi aktif di Kota Pontianak tahun 2025
      Tujuan penggunaan: Bahan skripsi
      Cara memperoleh: Salinan softcopy
      Cara mengirim: Lewat chat ini

      Mohon periksa sekali lagi. Dengan menekan Kirim, Anda menyatakan bahwa isian ini benar."
    `)
  })

  it('is sent with all answers', () => {
    const { result } = review().press('Kirim')
    expect(result.kind).toBe('submitted')
    expect(result.kind === 'submitted' && result.answers).toMatchObject({
      kategori: { kind: 'choice', value: 'perorangan' },
      nama: { kind: 'text', value: 'Siti Aminah' },
      nik: { kind: 'nik', value: '6171014508900001', warnings: [] },
      ktp: { kind: 'file', fileId: 7, remarks: [] },
      kontak: { kind: 'contact', phone: '+6281234567890' },
      'cara-mengirim': { kind: 'choice', value: 'chat' },
    })
  })

  it('changes one field and comes back', () => {
    const sitting = review().press('Ubah')
    expect(sitting.labels).toEqual([
      'Kategori pemohon',
      'Nama lengkap',
      'NIK',
      'Foto KTP',
      'Alamat',
      'Telepon atau e-mail',
      'Informasi yang diminta',
      'Tujuan penggunaan',
      'Cara memperoleh',
      'Cara mengirim',
      'Kembali',
      'Batal',
    ])
    sitting.press('Alamat')
    expect(sitting.text).toContain('Jawaban Anda sekarang: Jl. Ahmad Yani No. 1, Pontianak')
    sitting.type('Jl. Gajah Mada No. 2, Singkawang')
    expect(sitting.at).toBe('#review')
    expect(sitting.text).toContain('Alamat: Jl. Gajah Mada No. 2, Singkawang')
  })

  it('shows the NIK masked also while it is changed', () => {
    const sitting = review().press('Ubah').press('NIK')
    expect(sitting.text).toContain('6171••••••••0001')
    expect(sitting.text).not.toContain('6171014508900001')
  })

  it('goes back from a change without changing anything', () => {
    const before = review()
    const { answers } = before.state
    expect(before.press('Ubah').press('Alamat').press('Kembali').at).toBe('#review')
    expect(before.press('Ubah').press('Kembali').at).toBe('#review')
    expect(before.state.answers).toEqual(answers)
  })

  it('asks what a changed category newly needs, and drops what it no longer needs', () => {
    const sitting = review().press('Ubah').press('Kategori pemohon').press('Badan hukum')
    expect(sitting.at).toBe('sk')
    expect(sitting.text).toContain('masih ada yang perlu dilengkapi')
    expect(sitting.state.answers).not.toHaveProperty('nik')
    sitting.type('AHU-0012345.AH.01.01.TAHUN 2020')
    expect(sitting.at).toBe('akta')
    expect(sitting.send(clearPhoto).at).toBe('#review')
    expect(sitting.text).toContain('Nomor SK pengesahan: AHU-0012345.AH.01.01.TAHUN 2020')
    expect(sitting.text).not.toContain('NIK')
  })

  it('asks anew how to send when paper was chosen instead of a file', () => {
    const sitting = review().press('Ubah').press('Cara memperoleh').press('Salinan hardcopy')
    expect([sitting.at, sitting.labels.includes('Lewat chat ini')]).toEqual(['cara-mengirim', false])
    expect(sitting.press('Pos/kurir').at).toBe('#review')
  })

  it.each([4096, 1024])('fits into one message of %i however much was written', (textMax) => {
    const sitting = review({ view: { capabilities: { textMax, contactButton: true } } })
    sitting.press('Ubah').press('Informasi yang diminta').type('r'.repeat(2000))
    sitting.press('Ubah').press('Tujuan penggunaan').type('t'.repeat(1000))
    sitting.press('Ubah').press('Alamat').type('a'.repeat(500))
    expect(sitting.at).toBe('#review')
    expect(sitting.text).toContain('rrr…')
    expect(`${sitting.messages[0]?.heading}\n${sitting.text}`.length).toBeLessThanOrEqual(textMax)
    sitting.give({ kind: 'edited' })
    expect(`${sitting.messages[0]?.heading}\n${sitting.text}`.length).toBeLessThanOrEqual(textMax)
  })
})

/** What a case keeps of a filed form. */
function filed() {
  const { state } = beforeObtaining().press('Melihat/membaca')
  return { prefill: state.answers, notes: state.notes }
}

describe('a correction asked for by the desk', () => {
  it('asks just the field named, whatever was filed, and submits all answers', () => {
    const sitting = new Sitting(permohonan, { ...filed(), only: ['ktp'] })
    expect([sitting.at, sitting.labels]).toEqual(['ktp', ['Batal']])
    sitting.send({ ok: true, fileId: 99, name: 'ktp.jpg', remarks: [] })
    expect(sitting.text).toMatchInlineSnapshot(`
      "Foto KTP: sudah diterima

      Mohon periksa sekali lagi. Dengan menekan Kirim, Anda menyatakan bahwa isian ini benar."
    `)
    const { result } = sitting.press('Kirim')
    expect(result.kind === 'submitted' && result.answers).toMatchObject({
      nama: { kind: 'text', value: 'Siti Aminah' },
      ktp: { kind: 'file', fileId: 99 },
    })
  })

  it('asks for a paper that the filed answers did not call for', () => {
    const sitting = new Sitting(permohonan, { ...filed(), only: ['surat-kuasa'] })
    expect(sitting.at).toBe('surat-kuasa')
    expect(sitting.send(clearPhoto).at).toBe('#review')
  })
})

describe('the privacy notice', () => {
  it.each(['id', 'en'] as const)(
    'says in %s what is kept, how long, by which law, and what one may ask',
    (locale) => {
      const args = {
        agency: 'Dinas Koperasi, Usaha Kecil dan Menengah',
        ktpDays: 91,
        caseYears: 12,
        formDays: 31,
      }
      const { text } = new Sitting(permohonan, { locale, view: { args } })
      for (const part of ['14/2008', '27/2022', 'NIK', 'KTP', ' 91 ', ' 12 ', ' 31 ', '/data'])
        expect(text).toContain(part)
      expect(text.length).toBeLessThanOrEqual(1000)
    },
  )
})
