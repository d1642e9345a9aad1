import { z } from 'zod'
import type { Db } from './db.ts'

/** Letters by which a case of each SOP is answered. */
const answerLetters = ['pemberitahuan-tertulis', 'sk-penolakan', 'tanggapan-keberatan']

const countedRow = z.object({
  sequence: z.int(),
  nomor: z.string(),
  receivedAt: z.date().nullable(),
  filedAt: z.date(),
  dueOn: z.iso.date().nullable(),
  outcome: z.string().nullable(),
  extended: z.boolean(),
  platform: z.string().nullable(),
  ground: z.string().nullable(),
  pasal17: z.string().nullable(),
  pasal35: z.array(z.string()),
  answeredOn: z.iso.date().nullable(),
})

/** What the service figures know of a case: nothing of the person, nothing sealed. */
export type CountedCase = Readonly<z.infer<typeof countedRow>>

/**
 * The cases of an SOP numbered in a year, for counting, a page at a time. An outcome that can still be taken back is
 * none yet.
 */
export async function* countedCases(
  db: Db,
  book: { readonly sop: string; readonly year: number; readonly pageSize: number },
): AsyncGenerator<CountedCase[], void, void> {
  const { sop, year, pageSize } = book
  let after = 0
  for (;;) {
    const found = await db.$queryRaw`
      SELECT c.sequence, c.nomor, c.received_at AS "receivedAt", c.filed_at AS "filedAt",
             c.due_on::text AS "dueOn",
             CASE WHEN c.facts ? 'pendingUndo' THEN NULL ELSE c.outcome END AS outcome,
             c.facts ? 'extension' AS extended,
             i.platform, c.facts->'proposal'->>'ground' AS ground, d.pasal_17 AS "pasal17",
             ARRAY(SELECT jsonb_array_elements_text(coalesce(c.facts->'objection'->'grounds', '[]'))) AS "pasal35",
             (SELECT min(l.issued_on)::text FROM letter l
              WHERE l.case_id = c.id AND l.kind = ANY (${answerLetters})) AS "answeredOn"
      FROM "case" c
      LEFT JOIN channel_identity i ON i.id = c.reply_to_id
      LEFT JOIN dik_entry d ON d.id = (c.facts->'proposal'->>'dikEntryId')::int
      WHERE c.sop = ${sop} AND c.year = ${year} AND c.sequence > ${after}
      ORDER BY c.sequence
      LIMIT ${pageSize}`
    const rows = z.array(countedRow).parse(found)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < pageSize) return
    after = last.sequence
  }
}
