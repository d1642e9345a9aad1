import { randomBytes } from 'node:crypto'
import { appendEvent } from '../case/ledger.ts'
import { issueNumber } from '../case/numbers.ts'
import type { NumberKind } from '../agency.ts'
import type { Attachment } from '../chat/message.ts'
import type { Desk } from '../desk/desk.ts'
import { printLetter } from '../letters/printer.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from '../letters/types.ts'
import { newVerificationCode } from '../letters/verification-code.ts'
import type { CaseRow } from '../storage/cases.ts'
import type { Db } from '../storage/db.ts'
import { storeFile } from '../storage/files.ts'
import { lockLedger } from '../storage/case-events.ts'
import { recordLetter } from '../storage/letters.ts'
import { letterWords } from './letter-words.ts'
import { signerOf, type Office } from './signer.ts'

/** A letter about to be written. */
export interface LetterOrder {
  readonly row: CaseRow
  /** As it is recorded and told at `/verifikasi/:kode`. */
  readonly kind: string
  /** Which series its number comes from; `case`: it bears the case's own number. */
  readonly series: NumberKind | 'case'
  /** Who signs it; absent: the PPID. */
  readonly office?: Office
  readonly definition: (frame: LetterFrame, words: LetterWords) => LetterDefinition
  readonly now: Date
}

/** A letter that was written. */
export interface Issued {
  readonly nomor: string
  readonly attachment: Attachment
}

/**
 * Writes a letter: number, signature block, code and QR, PDF, sealed file, register row and ledger event, all in
 * the caller's transaction, so that a letter that fails leaves no gap in its series.
 */
export async function issueLetter(tx: Db, desk: Desk, order: LetterOrder): Promise<Issued> {
  const { row, kind, series, now } = order
  const today = desk.calendar().dateOf(now)
  const nomor =
    series === 'case' ? row.nomor : (await issueNumber(tx, desk.agency.numbers, series, today)).text
  const kode = newVerificationCode((size) => randomBytes(size))
  const frame: LetterFrame = {
    agency: desk.agency,
    number: nomor,
    issuedAt: now.toISOString(),
    signer: await signerOf(tx, desk, order.office ?? 'ppid', today),
    verificationCode: kode,
    ...(desk.publicUrl !== undefined && { publicUrl: desk.publicUrl }),
  }
  const bytes = await printLetter(order.definition(frame, letterWords(desk)))
  // Rows that name a case take a share of it: two letters of one case that both had theirs would wait for each other.
  await lockLedger(tx, row.id)
  const name = `${kind}-${nomor.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pdf`
  const fileId = await storeFile(
    tx,
    desk.sealer,
    { kind: 'letter', mime: 'application/pdf', bytes, name, caseId: row.id },
    now,
  )
  await recordLetter(tx, {
    caseId: row.id,
    kind,
    nomor,
    kode,
    issuedOn: today,
    fileId,
  })
  await appendEvent(tx, desk.sealer, {
    caseId: row.id,
    type: 'letter-issued',
    at: now,
    data: { kind, nomor },
  })
  return { nomor, attachment: { fileId, name, as: 'document' } }
}
