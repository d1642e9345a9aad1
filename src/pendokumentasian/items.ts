import { z } from 'zod'
import { filesOf, valueOf } from '../conversation/answer-values.ts'
import type { Answers, PickRow } from '../conversation/definition.ts'
import { shorten } from '../conversation/typed.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Facts } from '../sop/facts.ts'
import { listCaseItems } from '../storage/case-items.ts'
import { findCase } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'

/** The SOP of documentation. */
export const documentationSop = 'pendokumentasian'

/** The lane that units share, each with a chat of its own. */
export const unitLane = 'bidang-uptd'

/** The kind of case item that a piece of information is. */
export const itemKind = 'bahan'

const itemShape = z.object({
  unit: z.string(),
  judul: z.string(),
  ringkasan: z.string(),
  penanggungJawab: z.string(),
  waktuTempat: z.string(),
  format: z.string(),
  retensi: z.string(),
  files: z.array(z.int()),
  /** The proposed row of the DIP that it came of. */
  dipEntryId: z.int().optional(),
})

/** A piece of information that a unit gave: its columns in the Daftar Informasi Publik, and its files. */
export type Item = z.infer<typeof itemShape>

/** A piece of information with its number in the case, which it keeps. */
export interface NumberedItem {
  readonly number: number
  readonly item: Item
}

/** What the filled form of a unit gives. Throws on answers that the form does not let through. */
export function itemFrom(answers: Answers, unit: string): Item {
  return itemShape.parse({
    unit,
    judul: valueOf(answers, 'judul'),
    ringkasan: valueOf(answers, 'ringkasan'),
    penanggungJawab: valueOf(answers, 'penanggung-jawab'),
    waktuTempat: valueOf(answers, 'waktu-tempat'),
    format: valueOf(answers, 'format'),
    retensi: valueOf(answers, 'retensi'),
    files: filesOf(answers, 'berkas').map(({ fileId }) => fileId),
  })
}

/** What the units of a case gave, by number. */
export async function itemsOf(db: Db, caseId: number): Promise<NumberedItem[]> {
  const rows = await listCaseItems(db, caseId, itemKind)
  return rows.map(({ position, data }) => ({ number: position, item: itemShape.parse(data) }))
}

/** As much as a button shows. */
const labelMax = 60

/** The same as rows to pick from, by words of theirs; what has no class yet comes first. */
export async function itemRows(db: Db, t: Sentence, caseId: number, query: string): Promise<PickRow[]> {
  const classes = (await findCase(db, caseId))?.facts.bahan?.classes ?? {}
  const words = query.toLowerCase().split(/\s+/)
  const rows = (await itemsOf(db, caseId)).map(({ number, item }) => ({
    id: String(number),
    label: shorten(`${number} · ${item.judul}`, labelMax),
    detail: `${item.unit} · ${classWords(t, classes, number)}`,
    done: classes[number] !== undefined,
  }))
  return rows
    .filter(({ label, detail }) => words.every((word) => `${label} ${detail}`.toLowerCase().includes(word)))
    .toSorted((one, other) => Number(one.done) - Number(other.done))
    .map(({ id, label, detail }) => ({ id, label, detail }))
}

/** The class of a piece of information, or that it has none yet. */
export function classWords(
  t: Sentence,
  classes: NonNullable<Facts['bahan']>['classes'],
  number: number,
): string {
  const found = classes[number]
  return found === undefined ? t('documentation-unclassified') : t(`klasifikasi-kelas-${found}`)
}
