import { describe, expect, it } from 'vitest'
import { permohonan } from '../../flows/sop/permohonan.ts'
import { allowedActions, type CaseSnapshot, type Decision } from '../../src/sop/machine.ts'
import { settled, undo } from '../../src/sop/undo.ts'
import { after, applicant, caseAt, choices, noon, officer, press, stranger, system } from './support.ts'

const petugas = officer('petugas')
const ppid = officer('ppid')
const exempt = { answers: choices({ dasar: 'dikecualikan', dik: '5' }) }

function decided(result: ReturnType<typeof press>): Decision {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result
}

function buttons(snapshot: CaseSnapshot): string[] {
  return allowedActions(permohonan, snapshot).map(({ action }) => action.id)
}

describe('a refused press', () => {
  it('names the lane that can and the step at which it can', () => {
    const result = press(caseAt('registrasi'), officer('bidang'), 'sediakan')
    expect(result).toMatchObject({ code: 'no-role', places: [{ step: 'penyediaan', lane: 'ppid' }] })
  })

  it('tells a stranger nothing of what became of the case', () => {
    const old = press(caseAt('penyampaian'), stranger, 'teruskan', { version: 1 })
    expect(old).toMatchObject({ code: 'no-role', pending: undefined })
  })

  it('is stale when it was made for another version, older or newer', () => {
    expect(press(caseAt('registrasi'), petugas, 'teruskan', { version: 2 })).toMatchObject({ code: 'stale' })
    expect(press(caseAt('registrasi'), petugas, 'teruskan', { version: 4 })).toMatchObject({ code: 'stale' })
  })

  it('is of no known action when the SOP does not have it', () => {
    expect(press(caseAt('registrasi'), petugas, 'hapus')).toMatchObject({
      code: 'no-such-action',
      places: [],
    })
  })

  it('is refused when the form does not say what is needed', () => {
    expect(press(caseAt('penyediaan'), ppid, 'kembalikan', { input: {} })).toMatchObject({ code: 'input' })
    expect(press(caseAt('penyediaan'), ppid, 'sediakan', { input: {} })).toMatchObject({ code: 'input' })
    const noEntry = { answers: choices({ dasar: 'dikecualikan' }) }
    expect(press(caseAt('penyediaan'), ppid, 'tolak', { input: noEntry })).toMatchObject({ code: 'input' })
  })

  it('does not take the program for a person or a person for the program', () => {
    expect(press(caseAt('registrasi'), system, 'teruskan')).toMatchObject({ code: 'no-role' })
    const waiting = caseAt('penyediaan', { facts: { uji: { state: 'waiting', version: 2 } } })
    expect(press(waiting, ppid, 'uji-selesai')).toMatchObject({ code: 'no-role' })
  })

  it('does not take a member of staff for the applicant of a case that has none', () => {
    const anonymous = caseAt('registrasi', { applicantId: null })
    expect(press(anonymous, { personId: null, lanes: [] }, 'cabut')).toMatchObject({ code: 'no-role' })
  })
})

describe('an answer', () => {
  it('cannot be sent before one is proposed', () => {
    expect(press(caseAt('penyampaian'), petugas, 'sampaikan')).toMatchObject({ code: 'guard:has-proposal' })
    expect(buttons(caseAt('penyampaian'))).not.toContain('sampaikan')
  })

  it('has the outcome that was proposed', () => {
    const provided = after(caseAt('penyediaan'), decided(press(caseAt('penyediaan'), ppid, 'sediakan')))
    expect(provided.facts.proposal).toEqual({ result: 'dikabulkan-sebagian', by: 13, version: 4 })
    expect(press(provided, petugas, 'sampaikan')).toMatchObject({ to: 'end', outcome: 'dikabulkan-sebagian' })
  })

  it('is proposed anew after it was sent back', () => {
    const provided = after(caseAt('penyediaan'), decided(press(caseAt('penyediaan'), ppid, 'sediakan')))
    const back = after(provided, decided(press(provided, petugas, 'kembalikan')))
    expect(back).toMatchObject({ step: 'penyediaan', facts: {} })
  })

  it('refuses as exempt only on a live entry of the register', () => {
    const none = press(caseAt('penyediaan'), ppid, 'tolak', { input: exempt })
    expect(none).toMatchObject({ code: 'guard:ground-exempt' })
    const live = press(caseAt('penyediaan', { liveExemptions: [5] }), ppid, 'tolak', { input: exempt })
    expect(live).toMatchObject({ ok: true, facts: { proposal: { ground: 'dikecualikan', dikEntryId: 5 } } })
  })

  it('cannot be sent as exempt when the entry has run out in between', () => {
    const at = caseAt('penyediaan', { liveExemptions: [5] })
    const proposed = after(at, decided(press(at, ppid, 'tolak', { input: exempt })))
    expect(press(proposed, petugas, 'sampaikan')).toMatchObject({ ok: true, outcome: 'ditolak' })
    const expired = { ...proposed, liveExemptions: [] }
    expect(press(expired, petugas, 'sampaikan')).toMatchObject({ code: 'guard:exemption-live' })
    expect(buttons(expired)).toEqual(['kembalikan', 'cabut'])
  })

  it('is confirmed by the applicant once, and only when there is something to have got', () => {
    const granted = caseAt('end', { outcome: 'dikabulkan-sebagian' })
    const confirmed = after(granted, decided(press(granted, applicant, 'terima')))
    expect(confirmed).toMatchObject({ step: 'end', outcome: 'dikabulkan-sebagian' })
    expect(press(confirmed, applicant, 'terima')).toMatchObject({ code: 'guard:not-received-yet' })
    const refused = press(caseAt('end', { outcome: 'ditolak' }), applicant, 'terima')
    expect(refused).toMatchObject({ code: 'guard:information-given' })
  })
})

describe('an extension', () => {
  it('happens once, and not after the term has lapsed', () => {
    const first = decided(press(caseAt('penugasan'), officer('bidang'), 'perpanjang', { undoSeconds: 0 }))
    expect(first.clock).toBe('extended')
    const extended = after(caseAt('penugasan'), first)
    const again = press(extended, officer('bidang'), 'perpanjang')
    expect(again).toMatchObject({ code: 'guard:not-extended' })
    const late = press(caseAt('penugasan', { lapsed: ['sop'] }), officer('bidang'), 'perpanjang')
    expect(late).toMatchObject({ code: 'guard:in-time' })
  })
})

describe('an incomplete request', () => {
  it('may be closed only when the time to complete it has lapsed', () => {
    expect(press(caseAt('pengajuan'), petugas, 'tutup-tidak-lengkap')).toMatchObject({
      code: 'guard:completion-lapsed',
    })
    const lapsed = caseAt('pengajuan', { lapsed: ['completeness'] })
    expect(press(lapsed, petugas, 'tutup-tidak-lengkap')).toMatchObject({ outcome: 'tidak-lengkap' })
  })

  it('comes back to the desk when the applicant completes it', () => {
    const at = caseAt('pengajuan', { facts: { incomplete: { questions: ['ktp'], version: 3 } } })
    expect(press(at, applicant, 'lengkapi')).toMatchObject({ to: 'registrasi', clock: 'complete', facts: {} })
  })
})

describe('a uji konsekuensi', () => {
  it('is open once at a time and resolved by the program alone', () => {
    const waiting = after(caseAt('penyediaan'), decided(press(caseAt('penyediaan'), ppid, 'uji')))
    expect(press(waiting, ppid, 'uji')).toMatchObject({ code: 'guard:uji-not-open' })
    const resolved = after(waiting, decided(press(waiting, system, 'uji-selesai')))
    expect(resolved.facts.uji).toEqual({ state: 'resolved', dikEntryId: 5 })
    expect(buttons(resolved)).toContain('uji')
  })
})

describe('an acting official', () => {
  it('acts in the lane of the absent one, and the own right goes first', () => {
    const acting = { personId: 40, lanes: [{ lane: 'ppid', onBehalfOf: 8 }] }
    expect(press(caseAt('penyediaan'), acting, 'sediakan')).toMatchObject({
      grant: { lane: 'ppid', onBehalfOf: 8 },
    })
    const both = { personId: 40, lanes: [...acting.lanes, { lane: 'ppid' }] }
    expect(press(caseAt('penyediaan'), both, 'sediakan')).toMatchObject({ grant: { lane: 'ppid' } })
  })
})

describe('a decision that goes out to a citizen', () => {
  const before = caseAt('registrasi', { facts: { extension: { version: 2 } } })
  const decision = decided(press(before, petugas, 'minta-lengkapi'))
  const pending = after(before, decision)
  const soon = new Date(noon.getTime() + 60_000)

  it('waits for the undo window, and nobody else acts meanwhile', () => {
    expect(decision.undoUntil).toEqual(new Date('2026-11-23T05:05:00.000Z'))
    expect(buttons(pending)).toEqual([])
    expect(press(pending, applicant, 'lengkapi')).toMatchObject({
      code: 'pending-undo',
      pending: { by: 11, action: 'minta-lengkapi', until: '2026-11-23T05:05:00.000Z' },
    })
  })

  it('lets the program note what happened elsewhere', () => {
    const facts = { ...pending.facts, uji: { state: 'waiting' as const, version: 1 } }
    expect(press({ ...pending, facts }, system, 'uji-selesai')).toMatchObject({ ok: true, to: 'pengajuan' })
  })

  it('is taken back whole by the one who made it', () => {
    expect(undo(pending, { personId: 11, version: pending.version, now: soon })).toMatchObject({
      ok: true,
      to: 'registrasi',
      stepSince: noon,
      outcome: null,
      facts: before.facts,
    })
  })

  it('keeps what was noted after it when it is taken back', () => {
    const facts = { ...pending.facts, uji: { state: 'resolved' as const, dikEntryId: 5 } }
    expect(undo({ ...pending, facts }, { personId: 11, version: pending.version, now: soon })).toMatchObject({
      facts: { ...before.facts, uji: { state: 'resolved', dikEntryId: 5 } },
    })
  })

  it('is not taken back by another, too late, or twice', () => {
    expect(undo(pending, { personId: 12, version: pending.version, now: soon })).toMatchObject({
      code: 'not-yours',
    })
    expect(
      undo(pending, { personId: 11, version: pending.version, now: new Date('2026-11-23T05:05:00.001Z') }),
    ).toMatchObject({ code: 'too-late' })
    expect(undo(before, { personId: 11, version: pending.version, now: soon })).toMatchObject({
      code: 'nothing-to-undo',
    })
  })

  it('is settled once the window has closed, each for itself', () => {
    expect(settled(pending.facts, 4)).toEqual({
      extension: { version: 2 },
      incomplete: { questions: ['ktp'], version: 4 },
    })
    expect(settled(pending.facts, 3)).toBeUndefined()
    expect(settled(before.facts, 4)).toBeUndefined()
  })

  it('goes out at once where the agency has no undo window', () => {
    const atOnce = decided(press(before, petugas, 'minta-lengkapi', { undoSeconds: 0 }))
    expect(atOnce.undoUntil).toBeUndefined()
    expect(atOnce.facts.pendingUndo).toBeUndefined()
  })
})
