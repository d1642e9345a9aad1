import { describe, expect, it } from 'vitest'
import { pasal17, pasal17Letters } from '../../src/law/pasal-17.ts'
import { extensionReasons, perpanjangan } from '../../src/letters/perpanjangan.ts'
import { qrSvg } from '../../src/letters/qr.ts'
import { skPenolakan } from '../../src/letters/sk-penolakan.ts'
import { tandaBuktiPermohonan } from '../../src/letters/tanda-bukti-permohonan.ts'
import type { LetterFrame, Signer } from '../../src/letters/types.ts'
import { agency, frame, penolakanInput, perpanjanganInput, ppid, tandaBuktiInput } from './samples.ts'
import { textOf } from './text-of.ts'
import { letterWords } from './words.ts'

const id = letterWords('id')
const letterWith = (changes: Partial<LetterFrame>) =>
  perpanjangan(perpanjanganInput({ frame: frame(changes) }), id)

const signedBy = (signer: Signer) => textOf(letterWith({ signer }))

/** The QR code in a letter, and the one of a text, as drawings. */
const drawn = (changes: Partial<LetterFrame>) =>
  /<path d=\\"(.*?)\\"/.exec(JSON.stringify(letterWith(changes).content))?.[1]
const qrOf = (text: string) => /<path d="(.*?)"/.exec(qrSvg(text))?.[1]

describe('the signature block', () => {
  it('bears the office, the name and the NIP of who signs', () => {
    expect(signedBy(ppid)).toContain(
      'PPID Pembantu, / (diterbitkan secara elektronik) / Contoh Nama Pejabat, S.Sos., M.Si. / NIP. 19700101 199503 1 001\n',
    )
  })

  it.each([
    ['plt', 'Plt.', 'Pelaksana Tugas'],
    ['plh', 'Plh.', 'Pelaksana Harian'],
  ] as const)('names both the %s and the one stood in for, with the SK', (kind, prefix, title) => {
    const acting = { kind, name: 'Budi, S.H.', nip: '19680202 199403 1 002', skNumber: '800/1/2026' }
    const text = signedBy({ ...ppid, acting })
    expect(text).toContain(`${prefix} PPID Pembantu, / `)
    expect(text).toContain('Budi, S.H. / NIP. 19680202 199403 1 002 / ')
    expect(text).toContain(
      `${title} untuk Contoh Nama Pejabat, S.Sos., M.Si. berdasarkan SK Nomor 800/1/2026`,
    )
    expect(text).not.toContain('19700101')
  })

  it('leaves the NIP out for an official without one', () => {
    expect(signedBy({ jabatan: 'PPID', name: 'Ani' })).not.toContain('NIP')
  })
})

describe('the way a letter can be checked', () => {
  it('is the address with its QR code when the program has a public address', () => {
    const address = 'https://ppid.diskopukm.example/verifikasi/7K3M-Q9VX-2D8R'
    expect(drawn({})).toBe(qrOf(address))
    expect(textOf(letterWith({}))).toContain(`buka: / ${address} / `)
  })

  it('is asking the agency for the code when there is none; the QR code then holds the code', () => {
    const changes = { publicUrl: undefined }
    expect(drawn(changes)).toBe(qrOf('7K3M-Q9VX-2D8R'))
    const text = textOf(letterWith(changes))
    expect(text).toContain(`sebutkan kode di atas kepada ${agency.name}, (0561) 000000.`)
    expect(text).not.toContain('/verifikasi/')
  })

  it.each([
    ['the e-mail address without a telephone', { email: 'ppid@diskopukm.example' }, 'ppid@diskopukm.example'],
    ['the address without either', {}, 'Jalan Contoh Nomor 1, Pontianak 78121'],
  ])('names %s', (_, contact, named) => {
    const { name, letterhead, address, city } = agency
    const text = textOf(
      letterWith({ publicUrl: undefined, agency: { name, letterhead, address, city, ...contact } }),
    )
    expect(text).toContain(`kepada ${agency.name}, ${named}.`)
  })

  it('makes no claim of a certified electronic signature', () => {
    expect(textOf(letterWith({}))).toContain('tanpa tanda tangan elektronik tersertifikasi')
  })
})

describe('the tanda bukti', () => {
  it('refuses a NIK that is not masked', () => {
    const identity = { kind: 'nik', value: '6171010101900001' } as const
    expect(() => tandaBuktiPermohonan(tandaBuktiInput({ identity }), id)).toThrow('masked')
  })

  it('warns that the date may move when the count runs beyond the known holidays', () => {
    const { due } = tandaBuktiInput()
    const text = (beyondHolidayList: boolean) =>
      textOf(tandaBuktiPermohonan(tandaBuktiInput({ due: { ...due, beyondHolidayList } }), id))
    const warning = id.t('deadline-beyond-holiday-list')
    expect(text(true)).toContain(warning)
    expect(text(false)).not.toContain(warning)
  })
})

describe('the refusal', () => {
  it.each(pasal17Letters)('quotes Pasal 17 huruf %s', (letter) => {
    const ground = {
      kind: 'dikecualikan',
      entry: {
        dikNumber: 'DIK-1',
        information: 'Surat',
        pasal17: letter,
        consequence: 'Akibat',
        period: 'Sampai pemiliknya setuju',
      },
    } as const
    const text = textOf(skPenolakan(penolakanInput({ ground }), id))
    expect(text).toContain(`☑ | Pasal 17 huruf ${letter} UU Nomor 14 Tahun 2008 / ${pasal17[letter]}.\n`)
    expect(text).toContain('Dikecualikan sampai dengan | : | Sampai pemiliknya setuju')
    expect(text).toContain('Pasal 35 ayat (1) huruf a')
  })
})

describe('the extension', () => {
  it.each(extensionReasons)('ticks the reason %s and no other', (reason) => {
    const text = textOf(perpanjangan(perpanjanganInput({ reason }), id))
    expect(text.match(/^☑ .*$/gm)).toEqual([`☑ | ${id.t(`letters-pj-reason-${reason}`)}`])
  })
})
