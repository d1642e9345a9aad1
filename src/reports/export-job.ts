import { Writable } from 'node:stream'
import { z } from 'zod'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import { transact } from '../desk/transact.ts'
import { wordsIn } from '../desk/words.ts'
import type { Task } from '../jobs/worker.ts'
import { pdfRowsMax } from '../registers/pdf.ts'
import { storeFile } from '../storage/files.ts'
import { directAddresses } from '../storage/people.ts'
import {
  exportFormats,
  exportNames,
  openExport,
  privateExports,
  type ExportFile,
  type ExportOrder,
} from './export.ts'

/** Name of the job that makes an export for a chat. */
export const exportTask = 'export'

const payloadShape = z.object({
  name: z.enum(exportNames),
  format: z.enum(exportFormats),
  year: z.int(),
  personId: z.int(),
  locale: z.enum(['id', 'en']),
})

/** Largest file that a chat takes from a bot (Telegram Bot API: sendDocument, 50 MB), with room for the request. */
const chatBytesMax = 48_000_000

/**
 * The job behind `/ekspor`: makes the file, keeps it sealed under its admin and sends it to the admin's own chat.
 * What is too much for a chat or for paper is said, with what to do instead; it is not written to its end.
 */
export function makeExport(desk: Desk, bytesMax = chatBytesMax): Task {
  return async (payload) => {
    const { personId, locale, ...order } = payloadShape.parse(payload)
    const t = wordsIn(desk, locale)
    const [address] = await directAddresses(desk.db, personId)
    if (address === undefined) return
    const file = openExport(desk, order)
    const made = await inMemory(file, bytesMax)
    const { platform, chatId } = address
    const to = { platform, chatId, kind: 'message' as const, unasked: false }
    const what = t(`ekspor-name-${order.name}`)
    await transact(desk, async (tx) => {
      if (made === 'too-long')
        return [{ ...to, message: { text: t('ekspor-too-long', { what, max: pdfRowsMax }) } }]
      if (made === 'too-large') return [{ ...to, message: { text: t('ekspor-too-large', { what }) } }]
      const { name, mime } = file
      const kept = { kind: 'document', mime, bytes: made.bytes, name, ownerId: personId } as const
      const fileId = await storeFile(tx, desk.sealer, kept, desk.clock.now())
      const text = doneText(t, order, made.count)
      return [{ ...to, message: { text, file: { fileId, name, as: 'document' as const } } }]
    })
  }
}

/** The receiver had taken as much as it may. */
class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

/** Writes a file into memory, as far as it may be large: one that grows beyond that is given up where it does. */
async function inMemory(
  file: ExportFile,
  bytesMax: number,
): Promise<{ readonly count: number; readonly bytes: Buffer } | 'too-long' | 'too-large'> {
  const parts: Buffer[] = []
  let size = 0
  const receiver = new Writable({
    write(part: Buffer, _encoding, done) {
      size += part.length
      if (size > bytesMax) return done(new TooLarge())
      parts.push(part)
      done()
    },
  })
  try {
    const count = await file.write(() => receiver)
    return count === 'too-long' ? count : { count, bytes: Buffer.concat(parts) }
  } catch (error) {
    if (error instanceof TooLarge) return 'too-large'
    throw error
  }
}

function doneText(t: Sentence, { name, year }: ExportOrder, count: number): string {
  const what = t(`ekspor-name-${name}`)
  if (name === 'laporan') return t('ekspor-done-report', { what, year })
  return t(privateExports.includes(name) ? 'ekspor-done-private' : 'ekspor-done', { what, count })
}
