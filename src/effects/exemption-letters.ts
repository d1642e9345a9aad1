import { laneIn } from '../agency.ts'
import { writeToken } from '../chat/token.ts'
import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import { testLane } from '../dikecualikan/open-test.ts'
import { periodWords, sheetsOf } from '../dikecualikan/sheets.ts'
import type { ExemptItem } from '../letters/exemption-fields.ts'
import { lembarUji } from '../letters/lembar-uji.ts'
import { penetapanDikecualikan } from '../letters/penetapan-dikecualikan.ts'
import type { CounterSignature } from '../letters/signature.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { openBook } from '../registers/book.ts'
import { printBook } from '../registers/pdf.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { nameDecree } from '../storage/dik.ts'
import { storeFile } from '../storage/files.ts'
import { findBinding } from '../storage/lane-bindings.ts'
import { lettersOf } from '../storage/letters.ts'
import type { Dossier } from './dossier.ts'
import { issueLetter } from './issue.ts'
import { letterWords } from './letter-words.ts'
import { signerOf } from './signer.ts'

/** The kind of letter by which the PPID decides what is exempt. */
export const decreeKind = 'penetapan-dikecualikan'

/** Penetapan (SOP 3 step 2; PP 61/2010 Ps 4), by the PPID with the approval of the superior. */
export async function writeDecree(tx: Db, desk: Desk, { row }: Dossier, now: Date): Promise<NewDelivery[]> {
  const items = await itemsOf(tx, desk, row)
  const approval = await approvalOf(tx, desk, now)
  const { nomor } = await issueLetter(tx, desk, {
    row,
    kind: decreeKind,
    series: 'keputusan',
    definition: (frame, words) =>
      penetapanDikecualikan({ frame, items, testNumber: row.nomor, approval }, words),
    now,
  })
  // Whoever documented at once was faster than this letter.
  await nameDecree(tx, row.id, { nomor, on: desk.calendar().dateOf(now) })
  return tellKeepers(tx, desk, row, 'exemption-decreed', { surat: nomor })
}

/** Lembar uji and the register as it now stands (SOP 3 step 3), to be had under Berkas. */
export async function writeSheetsAndRegister(
  tx: Db,
  desk: Desk,
  { row }: Dossier,
  now: Date,
): Promise<NewDelivery[]> {
  const items = await itemsOf(tx, desk, row)
  const decree = (await lettersOf(tx, row.id)).findLast(({ kind }) => kind === decreeKind)
  // Approved when it was decided, not when it was documented.
  const approval = await approvalOf(tx, desk, decree?.issuedAt ?? now)
  await issueLetter(tx, desk, {
    row,
    kind: 'lembar-uji',
    series: 'case',
    definition: (frame, words) =>
      lembarUji(
        { frame, items, approval, ...(decree !== undefined && { decreeNumber: decree.nomor }) },
        words,
      ),
    now,
  })
  const book = openBook(desk, { name: 'dik', year: 0 })
  const printed = await printBook(desk, book)
  if (printed === 'too-long') return tellKeepers(tx, desk, row, 'exemption-listed-long', {})
  const file = { kind: 'document' as const, mime: 'application/pdf', bytes: printed.bytes, caseId: row.id }
  await storeFile(tx, desk.sealer, { ...file, name: `${book.fileName}.pdf` }, now)
  return tellKeepers(tx, desk, row, 'exemption-listed', { count: printed.count })
}

async function itemsOf(tx: Db, desk: Desk, { id }: CaseRow): Promise<ExemptItem[]> {
  const t = wordsIn(desk, 'id')
  return (await sheetsOf(tx, id)).map(({ sheet }) => ({
    information: sheet.informasi,
    unit: sheet.unit,
    pasal17: sheet.pasal17,
    ...(sheet.dasarHukumLain !== '' && { otherLaw: sheet.dasarHukumLain }),
    whenOpened: sheet.konsekuensiBuka,
    whenClosed: sheet.konsekuensiTutup,
    period: periodWords(t, sheet),
  }))
}

async function approvalOf(tx: Db, desk: Desk, at: Date): Promise<CounterSignature> {
  const { t, dateTime } = letterWords(desk)
  const { name, jabatan, acting } = await signerOf(tx, desk, 'atasan', desk.calendar().dateOf(at))
  const office = acting === undefined ? jabatan : `${t(`letters-acting-${acting.kind}`)} ${jabatan}`
  return {
    role: t('letters-dik-approves', { office }),
    name: acting?.name ?? name,
    how: t('letters-dik-approved', { time: dateTime(at.toISOString()) }),
  }
}

/** No file stands in a group: there Berkas gives it to each who asks, in private. */
async function tellKeepers(
  tx: Db,
  desk: Desk,
  row: CaseRow,
  key: string,
  args: Readonly<Record<string, string | number>>,
): Promise<NewDelivery[]> {
  const binding = await findBinding(tx, laneIn(desk.agency, testLane))
  if (binding === undefined) return []
  const { platform, chatId, threadId } = binding
  const t = wordsIn(desk, 'id')
  const files = writeToken({ kind: 'view', caseId: row.id, view: 'berkas' })
  const message = {
    text: t(key, { nomor: row.nomor, ...args }),
    buttons: [[{ label: t('card-button-berkas'), token: files }]],
    ...(threadId !== null && { threadId }),
  }
  return [{ platform, chatId, kind: 'message', message, unasked: true, caseId: row.id }]
}
