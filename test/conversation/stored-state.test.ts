import { describe, expect, it } from 'vitest'
import { alasan } from '../../flows/forms/alasan.ts'
import { permohonan } from '../../flows/intake/permohonan.ts'
import { startForm } from '../../src/conversation/interpreter.ts'
import { restTimes } from '../../src/conversation/rest.ts'
import { readState } from '../../src/conversation/stored-state.ts'
import { review } from '../flows/permohonan-steps.ts'

const outdated = { ok: false, code: 'outdated' }

describe('a form that was put away', () => {
  it('is read as it was', () => {
    const { state } = review()
    expect(readState(permohonan, JSON.parse(JSON.stringify(state)))).toEqual({ ok: true, state })
  })

  it.each([
    ['of a newer or older version', { formVersion: 2 }],
    ['of another form', { form: 'keberatan' }],
    ['at a question that no longer exists', { at: 'pekerjaan' }],
    ['with an answer of an unknown kind', { answers: { nama: { kind: 'tanda-tangan' } } }],
    ['without its number', { number: undefined }],
  ])('is outdated %s', (_name, change) => {
    expect(readState(permohonan, { ...review().state, ...change })).toEqual(outdated)
  })

  it.each([[null], [undefined], ['{}'], [[]], [42]])('is outdated when it is %j', (stored) => {
    expect(readState(permohonan, stored)).toEqual(outdated)
  })
})

describe('a form that is begun', () => {
  it('passes over what is known already', () => {
    const { answers, notes } = review().state
    const { rincian: _old, ...known } = answers
    const state = startForm(permohonan, { number: 1, purpose: {}, prefill: known, notes })
    expect(state.at).toBe('rincian')
  })

  it('drops known answers that the form does not ask of this person', () => {
    const state = startForm(permohonan, {
      number: 1,
      purpose: {},
      prefill: { kategori: { kind: 'choice', value: 'perorangan' }, sk: { kind: 'text', value: 'AHU-1' } },
    })
    expect(Object.keys(state.answers)).toEqual(['kategori'])
  })

  it('fails loudly when there is nothing to ask', () => {
    expect(() => startForm(permohonan, { number: 1, purpose: {}, only: ['pekerjaan'] })).toThrow(
      'the form permohonan has nothing to ask',
    )
  })
})

describe('a form that rests', () => {
  const now = new Date('2026-11-27T15:00:00.000Z')

  it('gets one nudge after a day and is kept for a week', () => {
    expect(restTimes(permohonan, now)).toEqual({
      nudgeAt: new Date('2026-11-28T15:00:00.000Z'),
      expiresAt: new Date('2026-12-04T15:00:00.000Z'),
    })
  })

  it('of the staff is forgotten after a day without a nudge', () => {
    expect(restTimes(alasan, now)).toEqual({ nudgeAt: null, expiresAt: new Date('2026-11-28T15:00:00.000Z') })
  })
})
