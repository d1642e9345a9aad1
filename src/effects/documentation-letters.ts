import { stepRule } from '../deadline/rules.ts'
import { writeToken } from '../chat/token.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import { notaDinas } from '../letters/nota-dinas.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { unitLane } from '../pendokumentasian/items.ts'
import { openBook } from '../registers/book.ts'
import { printBook } from '../registers/pdf.ts'
import type { Db } from '../storage/db.ts'
import { storeFile } from '../storage/files.ts'
import { findBinding } from '../storage/lane-bindings.ts'
import type { Dossier } from './dossier.ts'
import { issueLetter } from './issue.ts'

/** Nota dinas (SOP 5 step 1), one letter to all units that are asked, sent to the chat of each. */
export async function writeMemo(
  tx: Db,
  desk: Desk,
  { row, filed }: Dossier,
  now: Date,
): Promise<NewDelivery[]> {
  const { units } = row.facts
  const sop = desk.sops.get(row.sop)
  const step = sop?.steps.find(({ id }) => id === sop.filing.to)
  const rule = step === undefined ? null : stepRule(step.waktu, sop?.nomor ?? '')
  if (units === undefined || rule?.unit !== 'days')
    throw new Error('a documentation that asks nobody or never ends')
  const asked = [...new Set([...units.open, ...units.given, ...units.nihil, ...units.skipped])].toSorted()
  const calendar = desk.calendar()
  // As the cards say it; only where all answered before the letter was written it is counted anew.
  const running = row.deadlines.find(({ kind, endedAt }) => kind === 'step' && endedAt === null)
  const dueOn =
    row.step === step?.id && running !== undefined
      ? calendar.dateOf(running.dueAt)
      : calendar.addWorkingDays(calendar.dateOf(row.filedAt), rule.days)
  const instruction = valueOf(filed, 'arahan')
  const { nomor, attachment } = await issueLetter(tx, desk, {
    row,
    kind: 'nota-dinas',
    series: 'surat',
    definition: (frame, words) =>
      notaDinas(
        {
          frame,
          caseNumber: row.nomor,
          units: asked,
          period: valueOf(filed, 'periode') ?? '',
          ...(instruction !== undefined && { instruction }),
          workingDays: rule.days,
          dueOn,
        },
        words,
      ),
    now,
  })
  const t = wordsIn(desk, 'id')
  const sent: NewDelivery[] = []
  for (const unit of asked) {
    const binding = await findBinding(tx, unitLane, unit)
    if (binding === undefined) continue
    const { platform, chatId, threadId } = binding
    const message = {
      text: t('documentation-memo', { surat: nomor, unit, nomor: row.nomor }),
      file: attachment,
      ...(threadId !== null && { threadId }),
    }
    sent.push({ platform, chatId, kind: 'message', message, unasked: true, caseId: row.id })
  }
  return sent
}

/** The printable Daftar Informasi Publik as it now stands (SOP 5 step 6 c), to be had under Berkas. */
export async function writePublicList(
  tx: Db,
  desk: Desk,
  { row }: Dossier,
  now: Date,
): Promise<NewDelivery[]> {
  const book = openBook(desk, { name: 'dip', year: 0 })
  const printed = await printBook(desk, book)
  const t = wordsIn(desk, 'id')
  const binding = await findBinding(tx, desk.sops.get(row.sop)?.filing.by ?? '')
  if (printed !== 'too-long') {
    const file = { kind: 'document' as const, mime: 'application/pdf', bytes: printed.bytes, caseId: row.id }
    await storeFile(tx, desk.sealer, { ...file, name: `${book.fileName}.pdf` }, now)
  }
  if (binding === undefined) return []
  const { platform, chatId, threadId } = binding
  const text =
    printed === 'too-long'
      ? t('documentation-published-long', { nomor: row.nomor })
      : t('documentation-published', { nomor: row.nomor, count: printed.count })
  const files = writeToken({ kind: 'view', caseId: row.id, view: 'berkas' })
  const message = {
    text,
    buttons: [[{ label: t('card-button-berkas'), token: files }]],
    ...(threadId !== null && { threadId }),
  }
  return [{ platform, chatId, kind: 'message', message, unasked: true, caseId: row.id }]
}
