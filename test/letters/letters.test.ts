import { describe, expect, it } from 'vitest'
import { lembarUji } from '../../src/letters/lembar-uji.ts'
import { notaDinas } from '../../src/letters/nota-dinas.ts'
import { pemberitahuanTertulis } from '../../src/letters/pemberitahuan-tertulis.ts'
import { penetapanDikecualikan } from '../../src/letters/penetapan-dikecualikan.ts'
import { perpanjangan } from '../../src/letters/perpanjangan.ts'
import { renderLetter } from '../../src/letters/render.ts'
import { skPenolakan } from '../../src/letters/sk-penolakan.ts'
import { suratPerintah } from '../../src/letters/surat-perintah.ts'
import { tandaBuktiKeberatan } from '../../src/letters/tanda-bukti-keberatan.ts'
import { tandaBuktiPenerimaanInformasi } from '../../src/letters/tanda-bukti-penerimaan-informasi.ts'
import { tandaBuktiPermohonan, type TandaBuktiPermohonan } from '../../src/letters/tanda-bukti-permohonan.ts'
import { tanggapanKeberatan } from '../../src/letters/tanggapan-keberatan.ts'
import type { LetterDefinition } from '../../src/letters/types.ts'
import { lembarInput, penetapanInput } from './exemption-samples.ts'
import { pdfPages } from './pdf.ts'
import {
  partialInput,
  pemberitahuanInput,
  penerimaanInput,
  penolakanInput,
  perpanjanganInput,
  tandaBuktiInput,
} from './samples.ts'
import {
  represented,
  suratPerintahInput,
  tandaBuktiKeberatanInput,
  tanggapanExempt,
  tanggapanInPart,
  tanggapanInput,
  tanggapanNotAvailable,
} from './objection-samples.ts'
import { textOf } from './text-of.ts'
import { letterWords } from './words.ts'

const id = letterWords('id')
const { delivery: _, ...toBeRead } = tandaBuktiInput()
const badanHukum: TandaBuktiPermohonan = {
  ...toBeRead,
  category: 'badan-hukum',
  identity: { kind: 'sk-badan-hukum', value: 'AHU-0000001.AH.01.07.TAHUN 2024' },
  attachments: ['ktp', 'akta', 'surat-kuasa'],
  obtain: 'melihat',
}

/** Every letter in the forms that differ in their words. Update the golden files with `vitest -u`, and read them. */
const letters: Record<string, LetterDefinition> = {
  'tanda-bukti-permohonan': tandaBuktiPermohonan(tandaBuktiInput(), id),
  'tanda-bukti-permohonan-badan-hukum': tandaBuktiPermohonan(badanHukum, id),
  'pemberitahuan-tertulis-seluruhnya': pemberitahuanTertulis(pemberitahuanInput(), id),
  'pemberitahuan-tertulis-sebagian': pemberitahuanTertulis(partialInput, id),
  'sk-penolakan-dikecualikan': skPenolakan(penolakanInput(), id),
  'sk-penolakan-belum-dikuasai': skPenolakan(penolakanInput({ ground: { kind: 'belum-dikuasai' } }), id),
  'sk-penolakan-belum-didokumentasikan': skPenolakan(
    penolakanInput({ ground: { kind: 'belum-didokumentasikan', withinDays: 20 } }),
    id,
  ),
  'sk-penolakan-dikuasai-badan-lain': skPenolakan(
    penolakanInput({ ground: { kind: 'dikuasai-badan-lain', body: 'BPS Kota Pontianak' } }),
    id,
  ),
  perpanjangan: perpanjangan(perpanjanganInput(), id),
  'tanda-bukti-penerimaan-informasi': tandaBuktiPenerimaanInformasi(penerimaanInput(), id),
  'tanda-bukti-keberatan': tandaBuktiKeberatan(tandaBuktiKeberatanInput(), id),
  'tanda-bukti-keberatan-kuasa': tandaBuktiKeberatan(
    tandaBuktiKeberatanInput({ objection: represented, purpose: '–', attachments: ['ktp', 'surat-kuasa'] }),
    id,
  ),
  'surat-perintah': suratPerintah(suratPerintahInput(), id),
  'nota-dinas': notaDinas(
    {
      frame: suratPerintahInput().frame,
      caseNumber: '001/DOK-PPID/XI/2026',
      units: ['Bidang Koperasi', 'UPTD Pelatihan'],
      period: 'Semester II 2026',
      instruction: 'Utamakan data koperasi aktif.',
      workingDays: 5,
      dueOn: '2026-11-30',
    },
    id,
  ),
  'tanggapan-keberatan-seluruhnya': tanggapanKeberatan(tanggapanInput(), id),
  'tanggapan-keberatan-sebagian': tanggapanKeberatan(tanggapanInPart, id),
  'tanggapan-keberatan-dikecualikan': tanggapanKeberatan(tanggapanExempt, id),
  'tanggapan-keberatan-belum-tersedia': tanggapanKeberatan(tanggapanNotAvailable, id),
  'penetapan-dikecualikan': penetapanDikecualikan(penetapanInput, id),
  'lembar-uji': lembarUji(lembarInput, id),
  'english-tanda-bukti-permohonan': tandaBuktiPermohonan(tandaBuktiInput(), letterWords('en')),
}

describe.each(Object.entries(letters))('%s', (name, definition) => {
  it('says word for word what its golden file holds', async () => {
    await expect(textOf(definition)).toMatchFileSnapshot(`golden/${name}.txt`)
  })

  it('has all of these words, and no others, in the PDF', async () => {
    const pages = pdfPages(await renderLetter(definition))
    expect(wordsOf(pages.map(withoutFoot).join(' '))).toEqual(wordsOf(writtenText(definition)))
    expect(
      pages.map((page) => /Nomor .*Kode verifikasi|Number .*Verification code/.test(page)),
    ).not.toContain(false)
  })
})

/** The golden text without its foot and without the marks that stand for drawings and parts. */
function writtenText(definition: LetterDefinition): string {
  const body = textOf(definition).trimEnd().split('\n').slice(0, -1)
  return body
    .filter((line) => line !== '=== page ===')
    .join(' ')
    .replaceAll('☑', '√')
    .replaceAll(/☐|──────|\[QR\]| \| | \/ /g, ' ')
}

function withoutFoot(page: string): string {
  return page.trimEnd().split('\n').slice(0, -1).join('\n')
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .toSorted()
}

describe('a letter about a keberatan', () => {
  it('refuses a NIK that is not masked', () => {
    const applicant = { name: 'Siti', address: 'Pontianak', nik: '6171014508900001' }
    const input = tandaBuktiKeberatanInput({ objection: { ...represented, applicant } })
    expect(() => tandaBuktiKeberatan(input, id)).toThrow('a letter takes a masked NIK')
  })

  it('orders without saying who objects', async () => {
    const text = textOf(suratPerintah(suratPerintahInput(), id))
    const { applicant } = suratPerintahInput().objection
    for (const secret of [applicant.name, applicant.address, applicant.nik ?? '']) {
      expect(text).not.toContain(secret)
    }
  })
})
