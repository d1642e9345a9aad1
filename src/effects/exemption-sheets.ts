import { valueOf } from '../conversation/answer-values.ts'
import { changedSheet, sheetFrom, sheetKind, sheetsOf, type Sheet } from '../dikecualikan/sheets.ts'
import { dropCaseItem, putCaseItem } from '../storage/case-items.ts'
import type { Effect, EffectContext } from './context.ts'
import { decisionAnswers } from './dossier.ts'

/** Tambah lembar (SOP 3 step 1): the filled form becomes the newest lembar. */
export const sheetAdded: Effect = async (context) => {
  const answers = await answersIn(context)
  return put(context, newestIn(context), sheetFrom(answers))
}

/** Salin lembar: the one that was chosen stands once more, under the newest number. */
export const sheetCopied: Effect = async (context) => {
  const { sheet } = await chosen(context)
  return put(context, newestIn(context), sheet)
}

/** Ubah lembar: one field of it is as it was answered now. */
export const sheetChanged: Effect = async (context) => {
  const { number, sheet } = await chosen(context)
  return put(context, number, changedSheet(sheet, await answersIn(context)))
}

/** Hapus lembar: it stands in the list no more; the ledger keeps that it did. */
export const sheetRemoved: Effect = async (context) => {
  const { number } = await chosen(context)
  await dropCaseItem(context.tx, { caseId: context.row.id, kind: sheetKind, position: number })
  return []
}

function answersIn({ tx, desk, row, run }: EffectContext) {
  return decisionAnswers(tx, desk, row.id, run.version)
}

function newestIn({ row }: EffectContext): number {
  const newest = row.facts.lembar?.live.at(-1)
  if (newest === undefined) throw new Error('a lembar was added and the case does not know it')
  return newest
}

async function chosen(context: EffectContext) {
  const number = Number(valueOf(await answersIn(context), 'lembar'))
  const found = (await sheetsOf(context.tx, context.row.id)).find((each) => each.number === number)
  if (found === undefined) throw new Error('a lembar was chosen that does not stand')
  return found
}

async function put({ tx, row, run }: EffectContext, position: number, sheet: Sheet) {
  const place = { caseId: row.id, kind: sheetKind, position }
  await putCaseItem(tx, place, { unit: sheet.unit, data: sheet, now: run.now })
  return []
}
