import { describe, expect, it } from 'vitest'
import { alasan } from '../../flows/forms/alasan.ts'
import { perpanjangan } from '../../flows/forms/perpanjangan.ts'
import { permohonan } from '../../flows/intake/permohonan.ts'
import { outdatedMessage } from '../../src/conversation/prompt.ts'
import { Sitting, viewIn } from '../flows/desk-of-one.ts'
import { alamat, fill, ktp, nama, nik, path, perorangan, privasi, review } from '../flows/permohonan-steps.ts'

const untilKontak = [privasi, perorangan, nama, nik, ktp, alamat]

describe('the question as a message', () => {
  it('says which form it is and how far it has come', () => {
    expect(new Sitting(permohonan).messages[0]?.heading).toBe('Permohonan informasi · pertanyaan 1')
    expect(path(privasi, perorangan, nama)().messages[0]?.heading).toBe('Permohonan informasi · pertanyaan 4')
    expect(review().messages[0]?.heading).toBe('Permohonan informasi')
    expect(new Sitting(perpanjangan).messages[0]?.heading).toBe('Perpanjang waktu')
  })

  it('gives the weight of each button', () => {
    const tones = (review().messages[0]?.buttons ?? [])
      .flat()
      .map((button) => ('tone' in button ? button.tone : undefined))
    expect(tones).toEqual(['primary', undefined, undefined])
  })
})

describe('the share-contact button', () => {
  it('is offered where the platform has one, and taken away with the answer', () => {
    const sitting = path(...untilKontak)()
    expect(sitting.messages[0]?.ask).toEqual({ kind: 'contact', label: 'Bagikan nomor saya' })
    sitting.give({ kind: 'contact', phone: '6281234567890', own: true })
    expect(sitting.messages.map(({ text, ask }) => [text.split('\n')[0], ask])).toEqual([
      ['Terima kasih, kontak Anda sudah dicatat.', { kind: 'none' }],
      [expect.stringContaining('Informasi apa yang Anda minta?'), undefined],
    ])
  })

  it('stays while the question stays', () => {
    const sitting = path(...untilKontak)().type('rumah saya')
    expect(sitting.messages).toHaveLength(1)
    expect(sitting.messages[0]?.ask?.kind).toBe('contact')
  })

  it('is taken away on every other way out', () => {
    const sitting = path(...untilKontak)()
    expect(sitting.type('kembali').messages.map(({ ask }) => ask?.kind)).toEqual(['none', undefined])
    sitting.press('Pakai jawaban ini').type('batal').press('Ya, hentikan')
    expect(sitting.messages).toEqual([{ text: 'Baik.', ask: { kind: 'none' } }])
  })

  it('is not spoken of where the platform has none', () => {
    const view = { capabilities: { textMax: 4096, contactButton: false } }
    const sitting = fill(new Sitting(permohonan, { view }), untilKontak)
    expect(sitting.messages[0]?.ask).toBeUndefined()
    expect(sitting.text).toBe(
      'Ke mana kami dapat menghubungi Anda? Mohon ketik nomor telepon atau alamat e-mail.',
    )
    expect(sitting.type('siti@contoh.id').messages).toHaveLength(1)
  })
})

describe('a form in a group', () => {
  const inGroup = { view: { inGroup: true } }

  it('opens the reply field for an answer in words', () => {
    const [message] = new Sitting(alasan, { ...inGroup, purpose: { action: 'lanjutkan' } }).messages
    expect(message?.ask).toEqual({ kind: 'reply', placeholder: 'Alasan' })
    expect(message?.buttons).toBeUndefined()
    expect(message?.text).toContain('Balas dengan kata “batal” bila tidak jadi.')
  })

  it('shows the usual answers as buttons and says that a reply does as well', () => {
    const sitting = new Sitting(alasan, { ...inGroup, purpose: { action: 'kembalikan' } })
    expect(sitting.labels).toEqual([
      'Perlu diperbaiki',
      'Bahannya belum lengkap',
      'Bukan kewenangan kami',
      'Batal',
    ])
    expect(sitting.text).toContain('atau balas (reply) pesan ini')
  })

  it('asks by buttons alone where only buttons answer', () => {
    const [message] = new Sitting(perpanjangan, inGroup).messages
    expect([message?.ask, message?.text.includes('reply')]).toEqual([undefined, false])
  })
})

describe('a form that this release no longer reads', () => {
  it('is explained, with a button to begin anew', () => {
    const { t } = viewIn('id')
    expect(outdatedMessage(t).buttons).toBeUndefined()
    expect(outdatedMessage(t, 'c:permohonan:')).toEqual({
      text: expect.stringContaining('formulir ini sudah diperbarui'),
      buttons: [[{ label: 'Mulai lagi', token: 'c:permohonan:', tone: 'primary' }]],
    })
  })
})
