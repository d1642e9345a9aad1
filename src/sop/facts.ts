import { z } from 'zod'
import { pasal35Letters } from '../law/pasal-35.ts'

/** How a request is answered; these are the outcomes of SOP 1 that an answer leads to. */
export const answerResults = ['dikabulkan-seluruhnya', 'dikabulkan-sebagian', 'ditolak'] as const

/**
 * Grounds of a refusal: the register of exempt information (UU 14/2008 Ps 17), or not held (Ps 6 ayat (3) huruf e),
 * which SOP 2 calls "belum tersedia".
 */
export const refusalGrounds = [
  'dikecualikan',
  'belum-dikuasai',
  'belum-didokumentasikan',
  'dikuasai-badan-lain',
  'belum-tersedia',
] as const

/** Tanggapan pemohon on the answer to a keberatan (column k of its register). */
export const objectionResponses = ['menerima', 'tidak-puas'] as const

const proposal = z.object({
  result: z.enum(answerResults),
  ground: z.enum(refusalGrounds).optional(),
  /** The live entry of the Daftar Informasi yang Dikecualikan that the ground `dikecualikan` rests on. */
  dikEntryId: z.int().optional(),
  /** The entry of the Daftar Informasi Publik that answers the request. */
  dipEntryId: z.int().optional(),
  /** Person id of who proposed it. */
  by: z.int(),
  /** The version the case got by it, which names its event in the ledger: reasons and documents are there. */
  version: z.int(),
})

/** Classes of announced information: UU 14/2008 Ps 9 (berkala) and Ps 10 (serta merta). */
export const announcementClasses = ['berkala', 'serta-merta'] as const

/** The classes of public information (UU 14/2008 Ps 9 to 11). */
export const dipClasses = ['berkala', 'serta-merta', 'setiap-saat'] as const

/** What a piece of information is found to be: of a class, or possibly exempt (UU 14/2008 Ps 17). */
export const itemClasses = [...dipClasses, 'dikecualikan'] as const

/** A version of a draft: the hash of its text and attachments, and the version of the case that its event bears. */
const draftRef = z.object({ hash: z.string(), version: z.int() })

const pendingUndo = z.object({
  action: z.string(),
  /** Person id of the only one who may take it back. */
  by: z.int(),
  /** ISO instant until which that is possible. */
  until: z.string(),
  /** The version the case got by it. */
  version: z.int(),
  /** Where the case stood. */
  from: z.object({
    step: z.string(),
    stepSince: z.string(),
    outcome: z.string().nullable(),
  }),
  /** What the facts it changed were before; null: not there. */
  facts: z.record(z.string(), z.unknown()),
})

const factsSchema = z.looseObject({
  /** The answer proposed to the applicant. */
  proposal: proposal.optional(),
  /** The one extension of the term. */
  extension: z.object({ version: z.int() }).optional(),
  /** The uji konsekuensi asked for, and the register entry that came of it. */
  uji: z
    .discriminatedUnion('state', [
      z.object({ state: z.literal('waiting'), version: z.int() }),
      z.object({ state: z.literal('resolved'), dikEntryId: z.int() }),
      /** It found the information open. */
      z.object({ state: z.literal('open') }),
    ])
    .optional(),
  /** The lembar uji konsekuensi of a list (SOP 3): the numbers of those that stand, and the next one's. */
  lembar: z.object({ live: z.array(z.int()), next: z.int() }).optional(),
  /** The request that waits for this uji konsekuensi. */
  testFor: z.object({ id: z.int(), nomor: z.string() }).optional(),
  /** The register entry whose time is about to end, which this list looks at again (PP 61/2010 Ps 10). */
  reviews: z.object({ dikEntryId: z.int(), nomor: z.string() }).optional(),
  /** Which questions of the filed form are to be answered again. */
  incomplete: z.object({ questions: z.array(z.string()), version: z.int() }).optional(),
  /** What a keberatan rests on (letters of UU 14/2008 Ps 35 ayat (1)), and the request it is about, if any. */
  objection: z
    .object({
      grounds: z.array(z.enum(pasal35Letters)).min(1),
      request: z.object({ id: z.int(), nomor: z.string() }).optional(),
    })
    .optional(),
  /** What the applicant thinks of the answer to a keberatan, for the register. */
  response: z.object({ value: z.enum(objectionResponses), at: z.string() }).optional(),
  /** The applicant confirmed to have got the information. */
  receipt: z.object({ at: z.string() }).optional(),
  /** What kind of announcement the case is for. */
  announcement: z.object({ class: z.enum(announcementClasses) }).optional(),
  /** The draft that waits to be judged; its text stands sealed in the event of its version. */
  draft: draftRef.optional(),
  /** The draft that was approved, and by whom (person id). */
  approval: draftRef.extend({ by: z.int() }).optional(),
  /** When the approved draft was announced, and the version of the case by it. */
  announced: z.object({ at: z.string(), version: z.int() }).optional(),
  /** The units asked for information (SOP 5): who has yet to answer, who gave something, who had nothing, who was passed over. */
  units: z
    .object({
      open: z.array(z.string()),
      given: z.array(z.string()),
      nihil: z.array(z.string()),
      skipped: z.array(z.string()),
    })
    .optional(),
  /** What the units gave: the numbers that stand, the next one, and the class of those that were looked at. */
  bahan: z
    .object({
      live: z.array(z.int()),
      next: z.int(),
      classes: z.record(z.string(), z.enum(itemClasses)),
    })
    .optional(),
  /** A decision that goes out to a citizen and can still be taken back. */
  pendingUndo: pendingUndo.optional(),
})

/** What guards look at: decisions taken, extension used. Stored unsealed, so no personal data. */
export type Facts = z.infer<typeof factsSchema>

/** See `Facts.proposal`. */
export type Proposal = z.infer<typeof proposal>

/** A decision that waits for its undo window to close. */
export type PendingUndo = z.infer<typeof pendingUndo>

/** Facts as stored. Throws on anything this program did not write. */
export function readFacts(stored: unknown): Facts {
  return factsSchema.parse(stored)
}
