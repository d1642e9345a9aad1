import { expect, it } from 'vitest'
import { keberatan } from '../../flows/sop/keberatan.ts'
import type { Facts } from '../../src/sop/facts.ts'
import { allowedActions, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import { pressObjection } from './keberatan-support.ts'
import { matrixOf } from './matrix.ts'
import { applicant, caseAt, choices, noon, officer, stranger, system } from './support.ts'

const judge = officer('atasan')
const actors: Readonly<Record<string, Actor>> = {
  pemohon: applicant,
  petugas: officer('petugas'),
  bidang: officer('bidang'),
  atasan: judge,
  'lane lain': officer('ppid'),
  'orang lain': stranger,
  program: system,
}
const actions = [...new Set(placesOf(keberatan).map(({ action }) => action.id))]
const steps = [...keberatan.steps.map(({ id }) => id), 'end']

const facts: Facts = {
  objection: { grounds: ['a'], request: { id: 7, nomor: '007/PPID/XI/2026' } },
  proposal: { result: 'ditolak', ground: 'belum-tersedia', by: 12, version: 2 },
}

/** Every condition that an action asks for is met, so that the table shows rights and ways alone. */
function readyFor(action: string, step: string): CaseSnapshot {
  return caseAt(step, {
    facts,
    outcome: step === 'end' ? 'ditolak' : null,
    lapsed: action === 'tutup-tidak-lengkap' ? ['completeness'] : [],
  })
}

function cell(actor: Actor, step: string, action: string): string {
  const result = pressObjection(readyFor(action, step), actor, action)
  if (!result.ok) return result.code
  const waits = result.undoUntil === undefined ? '' : ' (undo)'
  return `→ ${result.to}${result.to === 'end' ? `: ${result.outcome}` : ''}${waits}`
}

it('says of every lane at every step what each action does', () => {
  expect(matrixOf({ steps, actions, actors, cell })).toMatchInlineSnapshot(`
    "
    pengajuan           | pemohon        | petugas                     | bidang     | atasan     | lane lain | orang lain | program
    lengkapi            | → registrasi   | no-role                     | no-role    | no-role    | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | → end: tidak-lengkap (undo) | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step                  | no-role    | no-role    | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step                  | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan-atasan     | no-role        | no-role                     | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role                     | wrong-step | wrong-step | no-role   | no-role    | no-role
    perintahkan         | no-role        | no-role                     | no-role    | wrong-step | no-role   | no-role    | no-role
    tidak               | no-role        | no-role                     | no-role    | wrong-step | no-role   | no-role    | no-role
    serahkan            | no-role        | no-role                     | wrong-step | no-role    | no-role   | no-role    | no-role
    rekomendasi-tolak   | no-role        | no-role                     | wrong-step | no-role    | no-role   | no-role    | no-role
    setujui             | no-role        | no-role                     | no-role    | wrong-step | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role                     | no-role    | no-role    | no-role   | no-role    | no-role
    menerima            | wrong-step     | no-role                     | no-role    | no-role    | no-role   | no-role    | no-role
    tidak-puas          | wrong-step     | no-role                     | no-role    | no-role    | no-role   | no-role    | no-role

    registrasi          | pemohon        | petugas            | bidang     | atasan     | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role            | no-role    | no-role    | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step         | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan            | no-role        | → pemeriksaan      | no-role    | no-role    | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | → pengajuan (undo) | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan-atasan     | no-role        | no-role            | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role            | wrong-step | wrong-step | no-role   | no-role    | no-role
    perintahkan         | no-role        | no-role            | no-role    | wrong-step | no-role   | no-role    | no-role
    tidak               | no-role        | no-role            | no-role    | wrong-step | no-role   | no-role    | no-role
    serahkan            | no-role        | no-role            | wrong-step | no-role    | no-role   | no-role    | no-role
    rekomendasi-tolak   | no-role        | no-role            | wrong-step | no-role    | no-role   | no-role    | no-role
    setujui             | no-role        | no-role            | no-role    | wrong-step | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role            | no-role    | no-role    | no-role   | no-role    | no-role
    menerima            | wrong-step     | no-role            | no-role    | no-role    | no-role   | no-role    | no-role
    tidak-puas          | wrong-step     | no-role            | no-role    | no-role    | no-role   | no-role    | no-role

    pemeriksaan         | pemohon        | petugas    | bidang       | atasan     | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role    | no-role      | no-role    | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step | no-role      | no-role    | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step | no-role      | no-role    | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step | no-role      | no-role    | no-role   | no-role    | no-role
    teruskan-atasan     | no-role        | no-role    | → analisa    | no-role    | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role    | → registrasi | no-role    | no-role   | no-role    | no-role
    perintahkan         | no-role        | no-role    | no-role      | wrong-step | no-role   | no-role    | no-role
    tidak               | no-role        | no-role    | no-role      | wrong-step | no-role   | no-role    | no-role
    serahkan            | no-role        | no-role    | wrong-step   | no-role    | no-role   | no-role    | no-role
    rekomendasi-tolak   | no-role        | no-role    | wrong-step   | no-role    | no-role   | no-role    | no-role
    setujui             | no-role        | no-role    | no-role      | wrong-step | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role    | no-role      | no-role    | no-role   | no-role    | no-role
    menerima            | wrong-step     | no-role    | no-role      | no-role    | no-role   | no-role    | no-role
    tidak-puas          | wrong-step     | no-role    | no-role      | no-role    | no-role   | no-role    | no-role

    analisa             | pemohon        | petugas    | bidang     | atasan        | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role    | no-role    | no-role       | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step | no-role    | no-role       | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step | no-role    | no-role       | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step | no-role    | no-role       | no-role   | no-role    | no-role
    teruskan-atasan     | no-role        | no-role    | wrong-step | no-role       | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role    | wrong-step | wrong-step    | no-role   | no-role    | no-role
    perintahkan         | no-role        | no-role    | no-role    | → pemenuhan   | no-role   | no-role    | no-role
    tidak               | no-role        | no-role    | no-role    | → pemeriksaan | no-role   | no-role    | no-role
    serahkan            | no-role        | no-role    | wrong-step | no-role       | no-role   | no-role    | no-role
    rekomendasi-tolak   | no-role        | no-role    | wrong-step | no-role       | no-role   | no-role    | no-role
    setujui             | no-role        | no-role    | no-role    | wrong-step    | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role    | no-role    | no-role       | no-role   | no-role    | no-role
    menerima            | wrong-step     | no-role    | no-role    | no-role       | no-role   | no-role    | no-role
    tidak-puas          | wrong-step     | no-role    | no-role    | no-role       | no-role   | no-role    | no-role

    pemenuhan           | pemohon        | petugas    | bidang     | atasan     | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role    | no-role    | no-role    | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role
    teruskan-atasan     | no-role        | no-role    | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role    | wrong-step | wrong-step | no-role   | no-role    | no-role
    perintahkan         | no-role        | no-role    | no-role    | wrong-step | no-role   | no-role    | no-role
    tidak               | no-role        | no-role    | no-role    | wrong-step | no-role   | no-role    | no-role
    serahkan            | no-role        | no-role    | → jawaban  | no-role    | no-role   | no-role    | no-role
    rekomendasi-tolak   | no-role        | no-role    | → jawaban  | no-role    | no-role   | no-role    | no-role
    setujui             | no-role        | no-role    | no-role    | wrong-step | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role    | no-role    | no-role    | no-role   | no-role    | no-role
    menerima            | wrong-step     | no-role    | no-role    | no-role    | no-role   | no-role    | no-role
    tidak-puas          | wrong-step     | no-role    | no-role    | no-role    | no-role   | no-role    | no-role

    jawaban             | pemohon        | petugas    | bidang     | atasan                | lane lain | orang lain | program
    lengkapi            | wrong-step     | no-role    | no-role    | no-role               | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | wrong-step | no-role    | no-role               | no-role   | no-role    | no-role
    teruskan            | no-role        | wrong-step | no-role    | no-role               | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | wrong-step | no-role    | no-role               | no-role   | no-role    | no-role
    teruskan-atasan     | no-role        | no-role    | wrong-step | no-role               | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role    | no-role    | → pemenuhan           | no-role   | no-role    | no-role
    perintahkan         | no-role        | no-role    | no-role    | wrong-step            | no-role   | no-role    | no-role
    tidak               | no-role        | no-role    | no-role    | wrong-step            | no-role   | no-role    | no-role
    serahkan            | no-role        | no-role    | wrong-step | no-role               | no-role   | no-role    | no-role
    rekomendasi-tolak   | no-role        | no-role    | wrong-step | no-role               | no-role   | no-role    | no-role
    setujui             | no-role        | no-role    | no-role    | → end: ditolak (undo) | no-role   | no-role    | no-role
    cabut               | → end: dicabut | no-role    | no-role    | no-role               | no-role   | no-role    | no-role
    menerima            | wrong-step     | no-role    | no-role    | no-role               | no-role   | no-role    | no-role
    tidak-puas          | wrong-step     | no-role    | no-role    | no-role               | no-role   | no-role    | no-role

    end                 | pemohon        | petugas | bidang  | atasan  | lane lain | orang lain | program
    lengkapi            | closed         | no-role | no-role | no-role | no-role   | no-role    | no-role
    tutup-tidak-lengkap | no-role        | closed  | no-role | no-role | no-role   | no-role    | no-role
    teruskan            | no-role        | closed  | no-role | no-role | no-role   | no-role    | no-role
    minta-lengkapi      | no-role        | closed  | no-role | no-role | no-role   | no-role    | no-role
    teruskan-atasan     | no-role        | no-role | closed  | no-role | no-role   | no-role    | no-role
    kembalikan          | no-role        | no-role | closed  | closed  | no-role   | no-role    | no-role
    perintahkan         | no-role        | no-role | no-role | closed  | no-role   | no-role    | no-role
    tidak               | no-role        | no-role | no-role | closed  | no-role   | no-role    | no-role
    serahkan            | no-role        | no-role | closed  | no-role | no-role   | no-role    | no-role
    rekomendasi-tolak   | no-role        | no-role | closed  | no-role | no-role   | no-role    | no-role
    setujui             | no-role        | no-role | no-role | closed  | no-role   | no-role    | no-role
    cabut               | closed         | no-role | no-role | no-role | no-role   | no-role    | no-role
    menerima            | → end: ditolak | no-role | no-role | no-role | no-role   | no-role    | no-role
    tidak-puas          | → end: ditolak | no-role | no-role | no-role | no-role   | no-role    | no-role
    "
  `)
})

it('lets nobody who decided the request judge the objection to it, and tells why', () => {
  const decided = { requestDeciders: [judge.personId ?? 0, 77] }
  for (const [step, action] of [
    ['analisa', 'perintahkan'],
    ['analisa', 'tidak'],
    ['jawaban', 'setujui'],
    ['jawaban', 'kembalikan'],
  ] as const) {
    const snapshot = { ...readyFor(action, step), ...decided }
    expect(pressObjection(snapshot, judge, action)).toMatchObject({
      ok: false,
      code: 'guard:not-request-decider',
    })
    // Another one of the same lane may, and the button is there for that one.
    const other: Actor = { personId: 88, lanes: [{ lane: 'atasan' }] }
    expect(pressObjection(snapshot, other, action).ok).toBe(true)
    expect(allowedActions(keberatan, snapshot).map((place) => place.action.id)).toContain(action)
    expect(allowedActions(keberatan, snapshot, judge).map((place) => place.action.id)).not.toContain(action)
  }
})

it('does not let a decider judge by standing in for the superior either', () => {
  const snapshot = { ...readyFor('setujui', 'jawaban'), requestDeciders: [41] }
  const acting: Actor = { personId: 41, lanes: [{ lane: 'atasan', onBehalfOf: 3 }] }
  expect(pressObjection(snapshot, acting, 'setujui')).toMatchObject({
    ok: false,
    code: 'guard:not-request-decider',
  })
})

it('lets a decider of the request do the work of other lanes', () => {
  const bidang = officer('bidang')
  const snapshot = { ...readyFor('serahkan', 'pemenuhan'), requestDeciders: [bidang.personId ?? 0] }
  expect(pressObjection(snapshot, bidang, 'serahkan').ok).toBe(true)
})

it('answers only what was proposed', () => {
  const { proposal: _, ...without } = facts
  const snapshot = caseAt('jawaban', { facts: without })
  expect(pressObjection(snapshot, judge, 'setujui')).toMatchObject({ ok: false, code: 'guard:has-proposal' })
})

it('recommends a refusal as exempt only with a live entry of the register, and sends it only while it lives', () => {
  const exempt = { answers: choices({ dasar: 'dikecualikan', dik: '5' }) }
  const bidang = officer('bidang')
  const at = (liveExemptions: readonly number[]) => caseAt('pemenuhan', { liveExemptions })
  expect(pressObjection(at([]), bidang, 'rekomendasi-tolak', exempt)).toMatchObject({
    code: 'guard:ground-exempt',
  })
  const recommended = pressObjection(at([5]), bidang, 'rekomendasi-tolak', exempt)
  if (!recommended.ok) throw new Error(recommended.code)
  expect(recommended.facts.proposal).toMatchObject({ ground: 'dikecualikan', dikEntryId: 5 })
  const later = caseAt('jawaban', { facts: recommended.facts })
  expect(pressObjection(later, judge, 'setujui')).toMatchObject({ code: 'guard:exemption-live' })
})

it('notes what the applicant says to the answer once, and only to an answer', () => {
  const answered = readyFor('menerima', 'end')
  const said = pressObjection(answered, applicant, 'tidak-puas')
  if (!said.ok) throw new Error(said.code)
  expect(said.facts.response).toEqual({ value: 'tidak-puas', at: noon.toISOString() })
  const after = { ...answered, facts: said.facts }
  expect(pressObjection(after, applicant, 'menerima')).toMatchObject({ code: 'guard:not-responded-yet' })
  const closed = { ...answered, outcome: 'dicabut' }
  expect(pressObjection(closed, applicant, 'menerima')).toMatchObject({ code: 'guard:answered' })
})
