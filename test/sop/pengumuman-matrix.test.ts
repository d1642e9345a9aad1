import { describe, expect, it } from 'vitest'
import { pengumuman } from '../../flows/sop/pengumuman.ts'
import { stepRule } from '../../src/deadline/rules.ts'
import type { Facts } from '../../src/sop/facts.ts'
import { allowedActions, placesOf, type Actor, type CaseSnapshot } from '../../src/sop/machine.ts'
import { pressAnnouncement } from './pengumuman-support.ts'
import { matrixOf } from './matrix.ts'
import { caseAt, officer, stranger, system } from './support.ts'

const actors: Readonly<Record<string, Actor>> = {
  kabid: officer('kabid'),
  pelaksana: officer('pelaksana'),
  sekretaris: officer('sekretaris'),
  kadis: officer('kadis'),
  'lane lain': officer('ppid'),
  'orang lain': stranger,
  program: system,
}
const actions = [...new Set(placesOf(pengumuman).map(({ action }) => action.id))]
const steps = [...pengumuman.steps.map(({ id }) => id), 'end']
const draft = { hash: 'a1b2c3d4e5f60718', version: 2 }
const drafted: Facts = { announcement: { class: 'berkala' }, draft, approval: { ...draft, by: 50 } }

/** Every condition that an action asks for is met, so that the table shows rights and ways alone. */
function readyFor(action: string, step: string): CaseSnapshot {
  const announced = action === 'dokumentasikan' ? { announced: { at: '2026-11-23', version: 6 } } : {}
  return caseAt(step, {
    applicantId: null,
    facts: { ...drafted, ...announced },
    outcome: step === 'end' ? 'diumumkan' : null,
  })
}

function cell(actor: Actor, step: string, action: string): string {
  const result = pressAnnouncement(readyFor(action, step), actor, action)
  if (!result.ok) return result.code
  const waits = result.undoUntil === undefined ? '' : ' (undo)'
  return `→ ${result.to}${result.to === 'end' ? `: ${result.outcome}` : ''}${waits}`
}

it('says of every lane at every step what each action does', () => {
  expect(matrixOf({ steps, actions, actors, cell })).toMatchInlineSnapshot(`
    "
    penugasan       | kabid      | pelaksana  | sekretaris | kadis      | lane lain | orang lain | program
    serahkan-konsep | no-role    | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role
    sesuai          | wrong-step | no-role    | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan      | wrong-step | no-role    | wrong-step | wrong-step | no-role   | no-role    | no-role
    setujui         | no-role    | no-role    | no-role    | wrong-step | no-role   | no-role    | no-role
    umumkan         | no-role    | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role
    dokumentasikan  | no-role    | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role

    konsep          | kabid      | pelaksana       | sekretaris | kadis      | lane lain | orang lain | program
    serahkan-konsep | no-role    | → periksa-kabid | no-role    | no-role    | no-role   | no-role    | no-role
    sesuai          | wrong-step | no-role         | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan      | wrong-step | no-role         | wrong-step | wrong-step | no-role   | no-role    | no-role
    setujui         | no-role    | no-role         | no-role    | wrong-step | no-role   | no-role    | no-role
    umumkan         | no-role    | wrong-step      | no-role    | no-role    | no-role   | no-role    | no-role
    dokumentasikan  | no-role    | wrong-step      | no-role    | no-role    | no-role   | no-role    | no-role

    periksa-kabid   | kabid                | pelaksana  | sekretaris | kadis      | lane lain | orang lain | program
    serahkan-konsep | no-role              | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role
    sesuai          | → periksa-sekretaris | no-role    | no-role    | no-role    | no-role   | no-role    | no-role
    kembalikan      | → konsep             | no-role    | no-role    | no-role    | no-role   | no-role    | no-role
    setujui         | no-role              | no-role    | no-role    | wrong-step | no-role   | no-role    | no-role
    umumkan         | no-role              | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role
    dokumentasikan  | no-role              | wrong-step | no-role    | no-role    | no-role   | no-role    | no-role

    periksa-sekretaris | kabid   | pelaksana  | sekretaris      | kadis      | lane lain | orang lain | program
    serahkan-konsep    | no-role | wrong-step | no-role         | no-role    | no-role   | no-role    | no-role
    sesuai             | no-role | no-role    | → persetujuan   | no-role    | no-role   | no-role    | no-role
    kembalikan         | no-role | no-role    | → periksa-kabid | no-role    | no-role   | no-role    | no-role
    setujui            | no-role | no-role    | no-role         | wrong-step | no-role   | no-role    | no-role
    umumkan            | no-role | wrong-step | no-role         | no-role    | no-role   | no-role    | no-role
    dokumentasikan     | no-role | wrong-step | no-role         | no-role    | no-role   | no-role    | no-role

    persetujuan     | kabid      | pelaksana  | sekretaris | kadis           | lane lain | orang lain | program
    serahkan-konsep | no-role    | wrong-step | no-role    | no-role         | no-role   | no-role    | no-role
    sesuai          | wrong-step | no-role    | wrong-step | no-role         | no-role   | no-role    | no-role
    kembalikan      | no-role    | no-role    | no-role    | → periksa-kabid | no-role   | no-role    | no-role
    setujui         | no-role    | no-role    | no-role    | → umumkan       | no-role   | no-role    | no-role
    umumkan         | no-role    | wrong-step | no-role    | no-role         | no-role   | no-role    | no-role
    dokumentasikan  | no-role    | wrong-step | no-role    | no-role         | no-role   | no-role    | no-role

    umumkan         | kabid      | pelaksana        | sekretaris | kadis      | lane lain | orang lain | program
    serahkan-konsep | no-role    | wrong-step       | no-role    | no-role    | no-role   | no-role    | no-role
    sesuai          | wrong-step | no-role          | wrong-step | no-role    | no-role   | no-role    | no-role
    kembalikan      | wrong-step | no-role          | wrong-step | wrong-step | no-role   | no-role    | no-role
    setujui         | no-role    | no-role          | no-role    | wrong-step | no-role   | no-role    | no-role
    umumkan         | no-role    | → umumkan (undo) | no-role    | no-role    | no-role   | no-role    | no-role
    dokumentasikan  | no-role    | → end: diumumkan | no-role    | no-role    | no-role   | no-role    | no-role

    end             | kabid   | pelaksana | sekretaris | kadis   | lane lain | orang lain | program
    serahkan-konsep | no-role | closed    | no-role    | no-role | no-role   | no-role    | no-role
    sesuai          | closed  | no-role   | closed     | no-role | no-role   | no-role    | no-role
    kembalikan      | closed  | no-role   | closed     | closed  | no-role   | no-role    | no-role
    setujui         | no-role | no-role   | no-role    | closed  | no-role   | no-role    | no-role
    umumkan         | no-role | closed    | no-role    | no-role | no-role   | no-role    | no-role
    dokumentasikan  | no-role | closed    | no-role    | no-role | no-role   | no-role    | no-role
    "
  `)
})

describe('a draft', () => {
  const kadis = officer('kadis')

  it.each([
    ['periksa-kabid', 'kabid', 'sesuai'],
    ['periksa-sekretaris', 'sekretaris', 'sesuai'],
    ['persetujuan', 'kadis', 'setujui'],
    ['umumkan', 'pelaksana', 'umumkan'],
  ])('is judged at %s by no card that showed another one', (step, lane, action) => {
    const snapshot = caseAt(step, { facts: drafted })
    expect(pressAnnouncement(snapshot, officer(lane), action, { draft: '0000000000000000' })).toMatchObject({
      ok: false,
      code: 'draft-changed',
    })
    expect(pressAnnouncement(snapshot, officer(lane), action).ok).toBe(true)
  })

  it('says that it was changed even when the card is older besides', () => {
    const snapshot = caseAt('persetujuan', { facts: drafted })
    const old = pressAnnouncement(snapshot, kadis, 'setujui', { draft: '0000000000000000', version: 1 })
    expect(old).toMatchObject({ ok: false, code: 'draft-changed' })
    expect(pressAnnouncement(snapshot, kadis, 'setujui', { version: 1 })).toMatchObject({ code: 'stale' })
  })

  it('is announced only when it is the very one that was approved', () => {
    const other = { ...drafted, approval: { hash: 'ffffffffffffffff', version: 1, by: 50 } }
    const press = pressAnnouncement(caseAt('umumkan', { facts: other }), officer('pelaksana'), 'umumkan')
    expect(press).toMatchObject({ ok: false, code: 'guard:draft-approved' })
  })

  it('loses its approval when it is written anew', () => {
    const press = pressAnnouncement(
      caseAt('konsep', { facts: drafted }),
      officer('pelaksana'),
      'serahkan-konsep',
    )
    expect(press.ok && press.facts.approval).toBeUndefined()
    expect(press.ok && press.facts.draft?.hash).not.toBe(draft.hash)
  })
})

it('can be taken back for a while when it is berkala, and goes out at once when it is serta merta', () => {
  const at = (kind: 'berkala' | 'serta-merta') =>
    pressAnnouncement(
      caseAt('umumkan', { facts: { ...drafted, announcement: { class: kind } } }),
      officer('pelaksana'),
      'umumkan',
    )
  expect(at('berkala')).toMatchObject({ ok: true, undoUntil: expect.any(Date) })
  expect(at('serta-merta')).toMatchObject({ ok: true, undoUntil: undefined })
})

it('is announced once, and documented only after that', () => {
  const before = caseAt('umumkan', { facts: drafted })
  const after = caseAt('umumkan', { facts: { ...drafted, announced: { at: '2026-11-23', version: 6 } } })
  const shown = (snapshot: CaseSnapshot) =>
    allowedActions(pengumuman, snapshot).map(({ action }) => action.id)
  expect(shown(before)).toEqual(['umumkan'])
  expect(shown(after)).toEqual(['dokumentasikan'])
})

it('gives each step the time of the sheet', () => {
  const times = pengumuman.steps.map(({ id, waktu }) => {
    const rule = stepRule(waktu, pengumuman.nomor)
    return [id, rule?.unit === 'minutes' ? rule.minutes : `${rule?.days} hari`]
  })
  expect(times).toEqual([
    ['penugasan', 15],
    ['konsep', '1 hari'],
    ['periksa-kabid', 60],
    ['periksa-sekretaris', 60],
    ['persetujuan', 10],
    ['umumkan', 15],
  ])
})
