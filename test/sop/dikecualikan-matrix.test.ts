import { describe, expect, it } from 'vitest'
import { dikecualikan } from '../../flows/sop/dikecualikan.ts'
import type { Facts } from '../../src/sop/facts.ts'
import { allowedActions, decide, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import type { ActionInput } from '../../src/sop/records.ts'
import { matrixOf } from './matrix.ts'
import { after, caseAt, choices, noon, officer, stranger, system, undoSeconds } from './support.ts'

const keeper = officer('petugas-ppid')
const superior = officer('atasan')
const actors: Readonly<Record<string, Actor>> = {
  'petugas-ppid': keeper,
  atasan: superior,
  'lane lain': officer('bidang'),
  'orang lain': stranger,
  program: system,
}
const actions = [...new Set(placesOf(dikecualikan).map(({ action }) => action.id))]
const steps = [...dikecualikan.steps.map(({ id }) => id), 'end']
const facts: Facts = { lembar: { live: [1, 3], next: 4 } }

const filled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'tambah-lembar': { informasi: 'Data', pasal: 'h', masa: 'lain' },
  'ubah-lembar': { lembar: '3', bagian: 'unit', unit: 'Sekretariat' },
  'salin-lembar': { lembar: '1' },
  'hapus-lembar': { lembar: '1' },
}

function inputOf(action: string): ActionInput {
  const asks = placesOf(dikecualikan).some(
    (place) => place.action.id === action && place.action.form !== undefined,
  )
  return asks ? { answers: choices(filled[action] ?? {}) } : {}
}

function listAt(step: string, rest: Partial<CaseSnapshot> = {}): CaseSnapshot {
  return caseAt(step, { applicantId: null, facts, outcome: step === 'end' ? 'ditetapkan' : null, ...rest })
}

function press(snapshot: CaseSnapshot, actor: Actor, action: string, input = inputOf(action)) {
  const { version } = snapshot
  return decide(dikecualikan, snapshot, { actor, action, version, input, now: noon, undoSeconds })
}

function cell(actor: Actor, step: string, action: string): string {
  const result = press(listAt(step), actor, action)
  if (!result.ok) return result.code
  return `→ ${result.to}${result.to === 'end' ? `: ${result.outcome}` : ''}`
}

it('says of every lane at every step what each action does', () => {
  expect(matrixOf({ steps, actions, actors, cell })).toMatchInlineSnapshot(`
    "
    pengumpulan      | petugas-ppid   | atasan     | lane lain | orang lain | program
    tambah-lembar    | → pengumpulan  | no-role    | no-role   | no-role    | no-role
    ubah-lembar      | → pengumpulan  | no-role    | no-role   | no-role    | no-role
    salin-lembar     | → pengumpulan  | no-role    | no-role   | no-role    | no-role
    hapus-lembar     | → pengumpulan  | no-role    | no-role   | no-role    | no-role
    ajukan           | → pengesahan   | no-role    | no-role   | no-role    | no-role
    nyatakan-terbuka | → end: terbuka | no-role    | no-role   | no-role    | no-role
    sahkan           | no-role        | wrong-step | no-role   | no-role    | no-role
    tidak            | no-role        | wrong-step | no-role   | no-role    | no-role
    dokumentasikan   | wrong-step     | no-role    | no-role   | no-role    | no-role

    pengesahan       | petugas-ppid | atasan             | lane lain | orang lain | program
    tambah-lembar    | wrong-step   | no-role            | no-role   | no-role    | no-role
    ubah-lembar      | wrong-step   | no-role            | no-role   | no-role    | no-role
    salin-lembar     | wrong-step   | no-role            | no-role   | no-role    | no-role
    hapus-lembar     | wrong-step   | no-role            | no-role   | no-role    | no-role
    ajukan           | wrong-step   | no-role            | no-role   | no-role    | no-role
    nyatakan-terbuka | wrong-step   | no-role            | no-role   | no-role    | no-role
    sahkan           | no-role      | → pendokumentasian | no-role   | no-role    | no-role
    tidak            | no-role      | → pengumpulan      | no-role   | no-role    | no-role
    dokumentasikan   | wrong-step   | no-role            | no-role   | no-role    | no-role

    pendokumentasian | petugas-ppid      | atasan     | lane lain | orang lain | program
    tambah-lembar    | wrong-step        | no-role    | no-role   | no-role    | no-role
    ubah-lembar      | wrong-step        | no-role    | no-role   | no-role    | no-role
    salin-lembar     | wrong-step        | no-role    | no-role   | no-role    | no-role
    hapus-lembar     | wrong-step        | no-role    | no-role   | no-role    | no-role
    ajukan           | wrong-step        | no-role    | no-role   | no-role    | no-role
    nyatakan-terbuka | wrong-step        | no-role    | no-role   | no-role    | no-role
    sahkan           | no-role           | wrong-step | no-role   | no-role    | no-role
    tidak            | no-role           | wrong-step | no-role   | no-role    | no-role
    dokumentasikan   | → end: ditetapkan | no-role    | no-role   | no-role    | no-role

    end              | petugas-ppid | atasan  | lane lain | orang lain | program
    tambah-lembar    | closed       | no-role | no-role   | no-role    | no-role
    ubah-lembar      | closed       | no-role | no-role   | no-role    | no-role
    salin-lembar     | closed       | no-role | no-role   | no-role    | no-role
    hapus-lembar     | closed       | no-role | no-role   | no-role    | no-role
    ajukan           | closed       | no-role | no-role   | no-role    | no-role
    nyatakan-terbuka | closed       | no-role | no-role   | no-role    | no-role
    sahkan           | no-role      | closed  | no-role   | no-role    | no-role
    tidak            | no-role      | closed  | no-role   | no-role    | no-role
    dokumentasikan   | closed       | no-role | no-role   | no-role    | no-role
    "
  `)
})

describe('the lembar of a list', () => {
  it('are needed before anything is submitted, changed, copied or removed', () => {
    const empty = listAt('pengumpulan', { facts: {} })
    for (const action of ['ajukan', 'ubah-lembar', 'salin-lembar', 'hapus-lembar'])
      expect(press(empty, keeper, action)).toMatchObject({ code: 'guard:has-lembar' })
    const offered = allowedActions(dikecualikan, empty).map(({ action }) => action.id)
    expect(offered).toEqual(['tambah-lembar', 'nyatakan-terbuka'])
  })

  it('keep their numbers, and no number is given twice', () => {
    let list = listAt('pengumpulan', { facts: {} })
    const live = (action: string, input?: ActionInput) => {
      const decided = press(list, keeper, action, input ?? inputOf(action))
      if (!decided.ok) throw new Error(decided.code)
      list = after(list, decided)
      return list.facts.lembar?.live
    }
    expect(live('tambah-lembar')).toEqual([1])
    expect(live('salin-lembar')).toEqual([1, 2])
    expect(live('hapus-lembar', { answers: choices({ lembar: '2' }) })).toEqual([1])
    expect(live('tambah-lembar')).toEqual([1, 3])
    expect(live('ubah-lembar')).toEqual([1, 3])
    expect(live('hapus-lembar')).toEqual([3])
  })

  it('are chosen among those that stand', () => {
    for (const action of ['ubah-lembar', 'salin-lembar', 'hapus-lembar'])
      for (const lembar of ['2', '4', 'x'])
        expect(
          press(listAt('pengumpulan'), keeper, action, { answers: choices({ lembar, bagian: 'unit' }) }),
        ).toMatchObject({ ok: false, code: 'input' })
  })

  it('are forty at most', () => {
    const live = Array.from({ length: 40 }, (_, index) => index + 1)
    const full = listAt('pengumpulan', { facts: { lembar: { live, next: 41 } } })
    expect(press(full, keeper, 'tambah-lembar')).toMatchObject({ code: 'guard:room-for-lembar' })
    expect(press(full, keeper, 'salin-lembar')).toMatchObject({ code: 'guard:room-for-lembar' })
    expect(press(full, keeper, 'ajukan').ok).toBe(true)
  })

  it('cannot change under the superior: what is pressed was made for one version of the list', () => {
    const seen = listAt('pengesahan')
    const old = { actor: superior, action: 'sahkan', version: seen.version - 1, input: {}, now: noon }
    expect(decide(dikecualikan, seen, { ...old, undoSeconds })).toMatchObject({ ok: false, code: 'stale' })
  })
})
