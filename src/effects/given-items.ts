import { filesOf, numberOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import type { LetterCosts } from '../letters/given-blocks.ts'
import type { DeliveryWay, GivenItem, ObtainWay } from '../letters/types.ts'
import { deliveryWays, obtainWays } from '../letters/types.ts'
import type { Db } from '../storage/db.ts'
import { findDipEntry } from '../storage/dip.ts'
import { listFilesById } from '../storage/files.ts'

/** What an answer hands over: as the letter lists it, and the files themselves. */
export interface Given {
  readonly items: readonly GivenItem[]
  readonly files: readonly { readonly fileId: number; readonly name: string }[]
  readonly links: readonly string[]
  readonly texts: readonly string[]
}

/** Collects what a proposal gives: an entry of the DIP with its files, or what the officer attached. */
export async function givenBy(
  db: Db,
  desk: Desk,
  t: Sentence,
  source: { readonly answers: Answers; readonly dipEntryId: number | undefined; readonly obtain: ObtainWay },
): Promise<Given> {
  const { answers, dipEntryId, obtain } = source
  const form = obtain === 'hardcopy' ? 'hardcopy' : 'softcopy'
  const attached = filesOf(answers, 'berkas')
  const entry = dipEntryId === undefined ? undefined : await findDipEntry(db, dipEntryId)
  const entryFiles = entry === undefined ? [] : await listFilesById(db, desk.sealer, entry.fileIds)
  const files = [...attached, ...entryFiles.map(({ id, name }) => ({ fileId: id, name }))]
  const link = valueOf(answers, 'tautan')
  const links = [link, entry?.tautan].filter((each) => each !== undefined && each !== null)
  const text = valueOf(answers, 'teks')
  const texts = text === undefined ? [] : [text]
  const items: GivenItem[] = [
    ...files.map(({ name }): GivenItem => ({ title: name, form })),
    ...links.map((detail): GivenItem => ({
      title: entry?.judul ?? t('letters-given-link'),
      form: 'tautan',
      detail,
    })),
    ...texts.map((detail): GivenItem => ({ title: t('letters-given-text'), form: 'teks', detail })),
  ]
  if (items.length === 0 && entry !== undefined)
    items.push({ title: entry.judul, form: 'hardcopy', detail: entry.format })
  return { items, files, links, texts }
}

/** Cara memperoleh of the filed form. */
export function obtainWayOf(filed: Answers): ObtainWay {
  const value = valueOf(filed, 'cara-memperoleh')
  return obtainWays.find((each) => each === value) ?? 'melihat'
}

/** Cara mengirim of the filed form; undefined when the information is only to be read. */
export function deliveryWayOf(filed: Answers): DeliveryWay | undefined {
  const value = valueOf(filed, 'cara-mengirim')
  return deliveryWays.find((each) => each === value)
}

/** What the applicant pays, if anything; the price of a page is the agency's. */
export function costsOf(answers: Answers, perSheet: number): LetterCosts | undefined {
  if (valueOf(answers, 'biaya') !== 'berbayar') return undefined
  const sheets = numberOf(answers, 'lembar') ?? 0
  const delivery = numberOf(answers, 'biaya-kirim') ?? 0
  const other = numberOf(answers, 'biaya-lain') ?? 0
  // Copies are free where a page costs nothing; what costs nothing in all is free, whatever was pressed.
  if (sheets * perSheet + delivery + other === 0) return undefined
  return {
    ...(sheets * perSheet > 0 && { copies: { sheets, perSheet } }),
    ...(delivery > 0 && { delivery }),
    ...(other > 0 && { other }),
    payment: valueOf(answers, 'pembayaran') ?? '',
  }
}
