import type { Answers, PickRow } from '../conversation/definition.ts'
import { groundsOfRequest, ownRequests, requestByNumber } from '../keberatan/rows.ts'
import { sheetRows } from '../dikecualikan/sheets.ts'
import { shorten } from '../conversation/typed.ts'
import { listProposals, searchDip } from '../storage/dip.ts'
import { officialRows, staffRows } from '../staff/plt.ts'
import { laneRows } from '../staff/staf-tambah.ts'
import { writerRows } from '../staff/tugaskan.ts'
import { liveDik } from '../storage/dik.ts'
import { itemRows } from '../pendokumentasian/items.ts'
import { unitRows } from '../pendokumentasian/units.ts'
import type { Desk } from './desk.ts'
import type { Turn } from './turn.ts'
import { wordsFor } from './words.ts'

/** Rows offered at a time: each is a button on a phone. */
const rowsMax = 5

/** What a form looks up: what was typed or answered before, by whom, what for, and all answers so far. */
export interface LookUp {
  readonly turn: Turn
  readonly purpose: Readonly<Record<string, string>>
  readonly query: string
  readonly answers: Answers
}

/** The named searches that forms may use (`source` of a `pick` question). */
const sources: Readonly<Record<string, (desk: Desk, lookUp: LookUp) => Promise<PickRow[]>>> = {
  /** DIP rows that may already answer a request: good fits only. */
  'dip-suggestions': (desk, { query }) => dipRows(desk, query, true),
  /** DIP rows by the words that an officer types. */
  dip: (desk, { query }) => dipRows(desk, query, false),
  /** Members of staff in a lane of theirs, and members of staff, by name. */
  officials: (desk, { query }) => officialRows(desk, query, rowsMax),
  staff: (desk, { query }) => staffRows(desk, query, rowsMax),
  /** The lanes that people can be put into. */
  lanes: (desk, { query }) => Promise.resolve(laneRows(desk, query)),
  /** Who may be asked to write the draft of an announcement. */
  pelaksana: (desk, { query }) => writerRows(desk, query, rowsMax),
  /** The person's own requests; one by its number and NIK; the grounds that it supports. */
  'keberatan-cases': (desk, { turn, query }) => ownRequests(desk, turn, query),
  'keberatan-nomor': (desk, { turn, answers }) => requestByNumber(desk, turn, answers),
  'keberatan-grounds': (desk, { turn, answers }) => groundsOfRequest(desk, turn, answers),
  /** The lembar uji konsekuensi of the case that the form is about. */
  lembar: (desk, { purpose, query }) => sheetRows(desk, Number(purpose['case']), query),
  /** The units that may be asked; what the units of the case gave. */
  units: (desk, { query }) => unitRows(desk, query),
  /** Rows proposed for the DIP. */
  usul: async (desk, { query }) =>
    (await listProposals(desk.db, query, rowsMax)).map(({ id, judul }) => ({
      id: String(id),
      label: shorten(judul, 60),
    })),
  bahan: (desk, { turn, purpose, query }) =>
    itemRows(desk.db, wordsFor(desk, turn), Number(purpose['case']), query),
  /** Entries of the DIK in force today. */
  dik: async (desk, { query }) => {
    const entries = await liveDik(desk.db, {
      query,
      on: new Date(desk.calendar().dateOf(desk.clock.now())),
      limit: rowsMax,
    })
    return entries.map((entry) => ({
      id: String(entry.id),
      label: `${entry.nomor} · ${entry.informasi}`,
      detail: `Pasal 17 huruf ${entry.pasal17}`,
    }))
  },
}

async function dipRows(desk: Desk, query: string, suggest: boolean): Promise<PickRow[]> {
  const hits = await searchDip(desk.db, query, { limit: rowsMax, suggest })
  return hits.map((hit) => ({ id: String(hit.id), label: hit.judul, detail: hit.tautan ?? hit.ringkasan }))
}

/** Looks rows up for a form. Throws for a source that does not exist: forms are ours. */
export async function findRows(desk: Desk, source: string, lookUp: LookUp): Promise<PickRow[]> {
  const find = sources[source]
  if (find === undefined) throw new Error(`unknown source of rows: ${source}`)
  return find(desk, lookUp)
}
