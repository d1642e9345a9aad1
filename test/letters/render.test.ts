import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pemberitahuanTertulis } from '../../src/letters/pemberitahuan-tertulis.ts'
import { perpanjangan } from '../../src/letters/perpanjangan.ts'
import { placeholder } from '../../src/letters/printable.ts'
import { renderLetter } from '../../src/letters/render.ts'
import { skPenolakan } from '../../src/letters/sk-penolakan.ts'
import { tandaBuktiPermohonan } from '../../src/letters/tanda-bukti-permohonan.ts'
import { pdfInfo, pdfPages, pdfWords } from './pdf.ts'
import {
  frame,
  pemberitahuanInput,
  penolakanInput,
  perpanjanganInput,
  request,
  tandaBuktiInput,
} from './samples.ts'
import { letterWords } from './words.ts'

const id = letterWords('id')
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const asking = (information: string) => tandaBuktiInput({ request: { ...request, information } })

/** 1.800 words, each once: about three pages of a field. */
const longText = (word: string) => Array.from({ length: 1_800 }, (_, index) => `${word}${index}`).join(' ')

function countOf(word: string, pages: readonly string[]): number {
  return new Set(pages.join(' ').match(new RegExp(`\\b${word}\\d+\\b`, 'g'))).size
}

describe('rendering a letter', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives the same bytes for the same letter, at any time and however often', async () => {
    const definition = perpanjangan(perpanjanganInput(), id)
    const first = await renderLetter(definition)
    vi.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z'), toFake: ['Date'] })
    expect(hash(await renderLetter(definition))).toBe(hash(first))
    expect(hash(await renderLetter(perpanjangan(perpanjanganInput(), id)))).toBe(hash(first))
  })

  it('gives other bytes for another letter', async () => {
    const one = await renderLetter(perpanjangan(perpanjanganInput(), id))
    const other = await renderLetter(perpanjangan(perpanjanganInput({ reason: 'belum-diputuskan' }), id))
    expect(hash(one)).not.toBe(hash(other))
  })

  it('gives whole letters when many are rendered at once', async () => {
    const inputs = Array.from({ length: 8 }, (_, index) => asking(`Permintaan${index}`))
    const all = await Promise.all(inputs.map((input) => renderLetter(tandaBuktiPermohonan(input, id))))
    const found = all.map((bytes) => /Permintaan\d/.exec(pdfPages(bytes).join(' '))?.[0])
    expect(found).toEqual(inputs.map((_, index) => `Permintaan${index}`))
  })

  it('names kind, nomor, agency and moment of issue in the PDF, and nobody', async () => {
    const bytes = await renderLetter(tandaBuktiPermohonan(tandaBuktiInput(), id))
    const info = pdfInfo(bytes)
    expect(info).toMatchObject({
      Title: 'Tanda Bukti Permohonan Informasi Publik 007/PPID/XII/2026',
      Subject: 'Tanda Bukti Permohonan Informasi Publik',
      Author: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
      CreationDate: '2026-12-14T03:12:00Z',
      ModDate: '2026-12-14T03:12:00Z',
      'Page size': '595.28 x 841.89 pts (A4)',
    })
    expect(bytes.toString('latin1')).toContain('/Lang (id-ID)')
    expect(Object.values(info).join(' ')).not.toMatch(/Siti|Nurhaliza|6171/)
  })

  it('never opens a file or an address that a letter names', async () => {
    const definition = perpanjangan(perpanjanganInput(), id)
    definition.content.push({ image: '/etc/hostname' })
    await expect(renderLetter(definition)).rejects.toThrow('denied')
    definition.content.splice(-1, 1, { image: 'far' })
    await expect(
      renderLetter({ ...definition, images: { far: 'http://127.0.0.1:9/x.png' } }),
    ).rejects.toThrow(/denied|policy/i)
  })
})

describe('long and strange texts', () => {
  it('run over pages without losing a word, wherever they stand', async () => {
    const granted = pemberitahuanInput({
      items: [
        { title: 'Jawaban', form: 'teks', detail: longText('jawaban') },
        { title: longText('judul'), form: 'softcopy' },
      ],
      redactions: [{ part: longText('bagian'), reason: longText('alasan') }],
      heldBy: longText('badan'),
    })
    const refused = penolakanInput({
      reason: longText('alasan'),
      ground: {
        kind: 'dikecualikan',
        entry: {
          dikNumber: 'DIK-1',
          information: longText('informasi'),
          pasal17: 'a',
          otherLaw: longText('hukum'),
          consequence: longText('akibat'),
          period: longText('jangka waktu'),
        },
      },
    })
    const grantedPages = pdfPages(await renderLetter(pemberitahuanTertulis(granted, id)))
    const refusedPages = pdfPages(await renderLetter(skPenolakan(refused, id)))
    for (const word of ['jawaban', 'judul', 'bagian', 'alasan', 'badan']) {
      expect(countOf(word, grantedPages), word).toBe(1_800)
    }
    for (const word of ['alasan', 'informasi', 'hukum', 'akibat']) {
      expect(countOf(word, refusedPages), word).toBe(1_800)
    }
  })

  it('break words and addresses that are longer than a line, within the margins', async () => {
    const endless = `${'A'.repeat(500)} https://contoh.example/${'jalan/'.repeat(80)}?q=${'x'.repeat(300)}`
    const strange = {
      ...request,
      information: endless,
      applicant: { name: endless, address: endless, contact: endless },
    }
    const letters = [
      tandaBuktiPermohonan(tandaBuktiInput({ request: strange, purpose: endless }), id),
      pemberitahuanTertulis(
        pemberitahuanInput({
          request: strange,
          heldBy: endless,
          items: [{ title: endless, form: 'tautan', detail: endless }],
          redactions: [{ part: endless, reason: endless }],
        }),
        id,
      ),
    ]
    for (const definition of letters) {
      const words = pdfWords(await renderLetter(definition))
      expect(words.length).toBeGreaterThan(200)
      expect(words.filter(({ left, right, bottom }) => left < 60 || right > 541 || bottom > 830)).toEqual([])
    }
  })

  it('repeat the head of a table on each of its pages', async () => {
    const items = Array.from({ length: 120 }, (_, index) => ({
      title: `Dokumen ke-${index + 1}`,
      form: 'softcopy' as const,
    }))
    const pages = pdfPages(await renderLetter(pemberitahuanTertulis(pemberitahuanInput({ items }), id)))
    const withRows = pages.filter((page) => page.includes('Dokumen ke-'))
    expect(withRows.length).toBeGreaterThan(2)
    expect(withRows.filter((page) => !/No\.\s+Informasi atau dokumen\s+Bentuk/.test(page))).toEqual([])
  })

  it('say what the placeholder means, only where one stands', async () => {
    const plain = pdfPages(await renderLetter(tandaBuktiPermohonan(asking('Data koperasi é – “x” √'), id)))
    const emoji = pdfPages(await renderLetter(tandaBuktiPermohonan(asking('Data koperasi 🙏'), id)))
    expect(plain.join(' ')).not.toContain('tidak dapat dicetak')
    expect(emoji.join(' ')).toContain(`Data koperasi ${placeholder}`)
    expect(emoji.join(' ')).toContain(`Tanda ${placeholder} menggantikan gambar atau huruf`)
  })

  it('never break the rendering, whatever characters come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme' }),
        async (one, two) => {
          const strange = {
            ...request,
            information: one,
            applicant: { name: two, address: one, contact: two },
          }
          const bytes = await renderLetter(
            tandaBuktiPermohonan(tandaBuktiInput({ request: strange, purpose: two }), id),
          )
          expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('the end of a letter', () => {
  it('keeps the signature on one page with the sentences before it, however long the letter', async () => {
    for (let lines = 1; lines <= 40; lines += 3) {
      const reason = Array.from({ length: lines }, (_, index) => `Alasan ${index + 1}.`).join('\n')
      const pages = pdfPages(await renderLetter(skPenolakan(penolakanInput({ reason }), id)))
      const signed = pages.filter((page) => page.includes('NIP. 19680202 199403 2 002'))
      expect(signed).toHaveLength(1)
      expect(signed[0]).toContain('Pontianak, 21 Desember 2026')
      expect(signed[0]).toContain('Keputusan ini disampaikan kepada pemohon')
      expect(signed[0]).toContain('Kode verifikasi: 7K3M-Q9VX-2D8R')
    }
  })

  it('never leaves a heading at the foot of a page', async () => {
    const headings = [
      'Hak Anda mengajukan keberatan',
      'B. Informasi tidak dapat diberikan karena',
      'Materi informasi yang diberikan',
    ]
    for (let lines = 1; lines <= 30; lines++) {
      const information = Array.from({ length: lines }, (_, index) => `Rincian ${index + 1}`).join('\n')
      const input = pemberitahuanInput({ request: { ...request, information }, frame: frame() })
      const pages = pdfPages(await renderLetter(pemberitahuanTertulis(input, id)))
      const lastLines = pages.map((page) =>
        page.trimEnd().split('\n').slice(0, -1).join('\n').trimEnd().split('\n').at(-1)?.trim(),
      )
      expect(lastLines.filter((line) => headings.includes(line ?? ''))).toEqual([])
    }
  })
})
