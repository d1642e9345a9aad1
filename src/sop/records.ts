/**
 * What an action writes into the facts of a case, by the names that SOP definitions use. Each reads the answers
 * of the action's form by the keys it lists; a test holds every form against them. What people write in words
 * (reasons, notes, names) is not read here: it stays in the sealed part of the event.
 */
import { z } from 'zod'
import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import { draftHash } from './draft.ts'
import { dipClasses, itemClasses, refusalGrounds, type Facts, type Proposal } from './facts.ts'

/** What comes with a press: the answers of the form, or what the program itself knows. */
export interface ActionInput {
  readonly answers?: Answers
  /** With `uji-selesai`: the register entry made for this case, or that the information was found open. */
  readonly dikEntryId?: number
  readonly foundOpen?: true
}

/** Who, when and which version the case gets: what a record may note besides the answers. */
export interface RecordContext {
  readonly personId: number | null
  readonly version: number
  /** The unit for which it is done, in a lane that several share. */
  readonly unit?: string
  readonly now: Date
}

interface Recorder {
  /** Question keys of the form that it reads. */
  readonly reads: readonly string[]
  /** The facts after it; undefined when the input does not say what is needed. */
  readonly record: (facts: Facts, input: ActionInput, context: RecordContext) => Facts | undefined
}

const rowId = z.coerce.number().int().positive()
const scopes = { seluruhnya: 'dikabulkan-seluruhnya', sebagian: 'dikabulkan-sebagian' } as const

/** All records by name. */
export const recorders: Readonly<Record<string, Recorder>> = {
  /** The request is answered from the Daftar Informasi Publik: an entry of it, or documents attached. */
  'proposal-from-dip': {
    reads: ['sumber', 'entri'],
    record: (facts, input, context) => {
      const answer = { result: 'dikabulkan-seluruhnya' } as const
      if (valueOf(input.answers ?? {}, 'sumber') === 'berkas') return propose(facts, context, answer)
      const entry = rowId.safeParse(valueOf(input.answers ?? {}, 'entri'))
      return entry.success ? propose(facts, context, { ...answer, dipEntryId: entry.data }) : undefined
    },
  },
  /** The information is provided, wholly or in part. */
  'proposal-to-give': {
    reads: ['cakupan'],
    record: (facts, input, context) => {
      const scope = z.enum(['seluruhnya', 'sebagian']).safeParse(valueOf(input.answers ?? {}, 'cakupan'))
      return scope.success ? propose(facts, context, { result: scopes[scope.data] }) : undefined
    },
  },
  /** The request is to be refused on a ground; `dikecualikan` names its register entry. */
  'proposal-to-refuse': {
    reads: ['dasar', 'dik'],
    record: (facts, input, context) => {
      const ground = z.enum(refusalGrounds).safeParse(valueOf(input.answers ?? {}, 'dasar'))
      if (!ground.success) return undefined
      if (ground.data !== 'dikecualikan') {
        return propose(facts, context, { result: 'ditolak', ground: ground.data })
      }
      const entry = rowId.safeParse(valueOf(input.answers ?? {}, 'dik'))
      if (!entry.success) return undefined
      return propose(facts, context, { result: 'ditolak', ground: ground.data, dikEntryId: entry.data })
    },
  },
  /** The case goes back to be answered anew. */
  'no-proposal': { reads: [], record: (facts) => without(facts, 'proposal') },
  extension: {
    reads: [],
    record: (facts, _input, { version }) => ({ ...facts, extension: { version } }),
  },
  /** The applicant is to answer just these questions again. */
  incomplete: {
    reads: ['bagian'],
    record: (facts, input, { version }) => {
      const question = valueOf(input.answers ?? {}, 'bagian')
      return question === undefined ? undefined : { ...facts, incomplete: { questions: [question], version } }
    },
  },
  completed: { reads: [], record: (facts) => without(facts, 'incomplete') },
  'uji-waiting': {
    reads: [],
    record: (facts, _input, { version }) => ({ ...facts, uji: { state: 'waiting', version } }),
  },
  'uji-resolved': {
    reads: [],
    record: (facts, { dikEntryId, foundOpen }) => {
      if (foundOpen === true) return { ...facts, uji: { state: 'open' } }
      return dikEntryId === undefined ? undefined : { ...facts, uji: { state: 'resolved', dikEntryId } }
    },
  },
  /** Lembar uji konsekuensi keep their number; a number is never given again. */
  'lembar-added': { reads: ['informasi', 'pasal', 'masa'], record: (facts) => withNextLembar(facts) },
  'lembar-copied': {
    reads: ['lembar'],
    record: (facts, input) => (chosenLembar(facts, input) === undefined ? undefined : withNextLembar(facts)),
  },
  'lembar-changed': {
    reads: ['lembar', 'bagian'],
    record: (facts, input) => (chosenLembar(facts, input) === undefined ? undefined : facts),
  },
  'lembar-removed': {
    reads: ['lembar'],
    record: (facts, input) => {
      const chosen = chosenLembar(facts, input)
      if (chosen === undefined || facts.lembar === undefined) return undefined
      const live = facts.lembar.live.filter((number) => number !== chosen)
      return { ...facts, lembar: { ...facts.lembar, live } }
    },
  },
  'response-menerima': { reads: [], record: respond('menerima') },
  'response-tidak-puas': { reads: [], record: respond('tidak-puas') },
  /** A new draft takes the place of the one before; what was approved before is approved no longer. */
  draft: {
    reads: ['teks', 'lampiran'],
    record: (facts, { answers = {} }, { version }) =>
      valueOf(answers, 'teks') === undefined
        ? undefined
        : { ...without(facts, 'approval'), draft: { hash: draftHash(answers), version } },
  },
  approval: {
    reads: [],
    record: (facts, _input, { personId }) =>
      facts.draft === undefined || personId === null
        ? undefined
        : { ...facts, approval: { ...facts.draft, by: personId } },
  },
  announced: {
    reads: [],
    record: (facts, _input, { version, now }) => ({
      ...facts,
      announced: { at: now.toISOString(), version },
    }),
  },
  /** A unit gives a piece of information; it has answered when it says that this was all. */
  'bahan-given': {
    reads: ['judul', 'lagi'],
    record: (facts, { answers = {} }, { unit }) => {
      const { units } = facts
      if (units === undefined || unit === undefined || !units.open.includes(unit)) return undefined
      const { live, next, classes } = facts.bahan ?? { live: [], next: 1, classes: {} }
      const open =
        valueOf(answers, 'lagi') === 'masih' ? units.open : units.open.filter((each) => each !== unit)
      return {
        ...facts,
        bahan: { live: [...live, next], next: next + 1, classes },
        units: { ...units, open, given: [...new Set([...units.given, unit])] },
      }
    },
  },
  /** A unit has nothing, or nothing more. */
  'unit-nihil': {
    reads: [],
    record: (facts, _input, { unit }) => {
      const { units } = facts
      if (units === undefined || unit === undefined || !units.open.includes(unit)) return undefined
      const open = units.open.filter((each) => each !== unit)
      const nihil = units.given.includes(unit) ? units.nihil : [...units.nihil, unit]
      return { ...facts, units: { ...units, open, nihil } }
    },
  },
  /** It goes on without those who have not answered. */
  'units-skipped': {
    reads: [],
    record: (facts) =>
      facts.units === undefined
        ? undefined
        : { ...facts, units: { ...facts.units, open: [], skipped: facts.units.open } },
  },
  /** A proposed row becomes one more piece, with its class. */
  'usul-taken': {
    reads: ['usul', 'judul', 'ringkasan', 'kelas'],
    record: (facts, { answers = {} }) => {
      const found = z.enum(dipClasses).safeParse(valueOf(answers, 'kelas'))
      if (!found.success || !rowId.safeParse(valueOf(answers, 'usul')).success) return undefined
      const { live, next, classes } = facts.bahan ?? { live: [], next: 1, classes: {} }
      return {
        ...facts,
        bahan: { live: [...live, next], next: next + 1, classes: { ...classes, [next]: found.data } },
      }
    },
  },
  'bahan-classified': {
    reads: ['bahan', 'kelas'],
    record: (facts, { answers = {} }) => {
      const { bahan } = facts
      const number = rowId.safeParse(valueOf(answers, 'bahan'))
      const found = z.enum(itemClasses).safeParse(valueOf(answers, 'kelas'))
      if (bahan === undefined || !number.success || !found.success) return undefined
      if (!bahan.live.includes(number.data)) return undefined
      return { ...facts, bahan: { ...bahan, classes: { ...bahan.classes, [number.data]: found.data } } }
    },
  },
  receipt: {
    reads: [],
    record: (facts, _input, { now }) => ({ ...facts, receipt: { at: now.toISOString() } }),
  },
}

/** The register entries of exempt information that a decision would rest on: their being live is to be looked up. */
export function exemptionsNamed(facts: Facts, input: ActionInput): number[] {
  const chosen = rowId.safeParse(valueOf(input.answers ?? {}, 'dik'))
  const proposed = facts.proposal?.dikEntryId
  return [...(chosen.success ? [chosen.data] : []), ...(proposed === undefined ? [] : [proposed])]
}

/** The lembar that the answers name, if it stands. */
function chosenLembar({ lembar }: Facts, { answers = {} }: ActionInput): number | undefined {
  const chosen = rowId.safeParse(valueOf(answers, 'lembar'))
  return chosen.success && lembar?.live.includes(chosen.data) === true ? chosen.data : undefined
}

function withNextLembar(facts: Facts): Facts {
  const { live, next } = facts.lembar ?? { live: [], next: 1 }
  return { ...facts, lembar: { live: [...live, next], next: next + 1 } }
}

function without(facts: Facts, name: string): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name))
}

function respond(value: NonNullable<Facts['response']>['value']): Recorder['record'] {
  return (facts, _input, { now }) => ({ ...facts, response: { value, at: now.toISOString() } })
}

function propose(
  facts: Facts,
  { personId, version }: RecordContext,
  proposal: Omit<Proposal, 'by' | 'version'>,
): Facts | undefined {
  return personId === null ? undefined : { ...facts, proposal: { ...proposal, by: personId, version } }
}
