import { join } from 'node:path'
import { readAgency } from '../../src/agency.ts'
import { createTranslator } from '../../src/i18n/translate.ts'
import { packageRoot } from '../../src/root.ts'

/** One question of the permohonan form as the peers ask it: the words of the product, answered by an individual. */
export interface Prompt {
  readonly key: string
  readonly text: string
  /** Labels of the answers to press; none where the answer is written or sent. */
  readonly options: readonly string[]
}

const translator = createTranslator()
const { name, retention } = readAgency(join(packageRoot, 'agency.json'))

const words = (key: string, args: Record<string, string | number> = {}) =>
  translator.t('id', key, {
    agency: name,
    ktpDays: retention.ktpDays,
    formDays: retention.formDays,
    caseYears: retention.caseYears,
    kategori: 'perorangan',
    kuasa: 'tidak',
    share: 'ya',
    max: 2000,
    ...args,
  })

function prompt(key: string, ...options: string[]): Prompt {
  const named = (option: string) => words(`permohonan-${key}-${option}`)
  return { key, text: words(`permohonan-${key}-ask`), options: options.map(named) }
}

/**
 * The form of an individual who wants a soft copy through the chat: twelve answers after the command, with the
 * suggestions from the DIP passed over because none fits. In the order of flows/intake/permohonan.ts.
 */
export const prompts = {
  privasi: prompt('privasi', 'mengerti'),
  kategori: prompt('kategori', 'perorangan', 'badan-hukum', 'kelompok'),
  nama: prompt('nama'),
  nik: prompt('nik'),
  ktp: prompt('ktp'),
  alamat: prompt('alamat'),
  kontak: prompt('kontak'),
  rincian: prompt('rincian'),
  tujuan: prompt('tujuan'),
  caraMemperoleh: prompt('cara-memperoleh', 'melihat', 'softcopy', 'hardcopy'),
  caraMengirim: prompt('cara-mengirim', 'chat', 'email', 'ambil', 'pos'),
  review: {
    key: 'review',
    text: words('permohonan-review'),
    options: ['send', 'change', 'cancel'].map((each) => words(`forms-button-${each}`)),
  },
} satisfies Record<string, Prompt>

/** The prompts in the order in which they are asked. */
export const inOrder: readonly Prompt[] = Object.values(prompts)

/** The label of the button that shares the own phone number. */
export const shareContactLabel = words('forms-share-contact')

/** What is said when the form was taken in; the driver knows it by its first words. */
export function receipt(nomor: string): string {
  return words('citizen-filed', { nomor, due: 'Jumat, 4 Desember 2026', days: 10 })
}

/** The words a receipt begins with, in every bot that is measured. */
export const receiptMark = receipt('\0').split('\0')[0] ?? ''
