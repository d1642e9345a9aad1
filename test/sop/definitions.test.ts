import { describe, expect, it } from 'vitest'
import { forms, sops } from '../../flows/registry.ts'
import { lanes } from '../../flows/sop/lanes.ts'
import { permohonan } from '../../flows/sop/permohonan.ts'
import { deadlineRules } from '../../src/deadline/rules.ts'
import { effects } from '../../src/effects/run.ts'
import { checkDefinition, type KnownNames } from '../../src/sop/check-definition.ts'
import { defineSop, type SopDefinition } from '../../src/sop/definition.ts'
import { guards } from '../../src/sop/guards.ts'
import { placesOf } from '../../src/sop/machine.ts'
import { recorders } from '../../src/sop/records.ts'

const known: KnownNames = {
  forms: [...forms.keys()],
  effects: Object.keys(effects),
  guards: Object.keys(guards),
  records: Object.keys(recorders),
  clocks: Object.keys(deadlineRules),
}

describe('every SOP', () => {
  it.each([...sops.values()])('is whole: $id', (sop) => {
    expect(checkDefinition(sop, known)).toEqual([])
  })

  it.each([...sops.values()])('says its mutu baku at each step: $id', (sop) => {
    for (const step of sop.steps) {
      expect([step.kegiatan, step.kelengkapan, step.waktu, step.output]).not.toContain('')
    }
  })
})

describe('every action', () => {
  const asking = [...sops.values()].flatMap((sop) =>
    placesOf(sop).map(({ step, action }) => [`${sop.id}/${step}/${action.id}`, action] as const),
  )

  it.each(asking)('has in its form what it writes into the facts: %s', (_where, { form, records = [] }) => {
    const asked = form === undefined ? [] : (forms.get(form)?.questions ?? []).map(({ key }) => key)
    const read = records.flatMap((name) => recorders[name]?.reads ?? [])
    expect(asked).toEqual(expect.arrayContaining(read))
  })
})

describe('the check of a definition finds', () => {
  const sop: SopDefinition = permohonan
  const step = (id: string) => {
    const found = sop.steps.find((each) => each.id === id)
    if (found === undefined) throw new Error(`no step ${id}`)
    return found
  }
  const withStep = (id: string, change: Partial<SopDefinition['steps'][number]>): SopDefinition => ({
    ...sop,
    steps: sop.steps.map((each) => (each.id === id ? { ...each, ...change } : each)),
  })

  it.each<[string, SopDefinition, string]>([
    [
      'a dead end',
      withStep('penyampaian', { actions: [] }),
      'no member of staff can take a case on from penyampaian',
    ],
    [
      'a step that nothing leads to',
      { ...sop, steps: [...sop.steps, { ...step('penugasan'), id: 'arsip', no: '5' }] },
      'the step arsip cannot be reached',
    ],
    [
      'a way that never ends',
      {
        ...withStep('penyediaan', { actions: [{ id: 'kembalikan', to: 'penugasan' }] }),
        filing: { ...sop.filing, to: 'penugasan' },
        anytime: [],
        steps: withStep('penugasan', { actions: [{ id: 'tugaskan', to: 'penyediaan' }] }).steps.map((each) =>
          each.id === 'penyediaan' ? { ...each, actions: [{ id: 'kembalikan', to: 'penugasan' }] } : each,
        ),
      },
      'no way leads from penugasan to the end',
    ],
    [
      'a missing target',
      withStep('penugasan', { actions: [{ id: 'lari', to: 'luar' }] }),
      'penugasan/lari leads to luar, which is missing',
    ],
    [
      'two steps of one id',
      { ...sop, steps: [...sop.steps, step('penugasan')] },
      'the step penugasan stands twice',
    ],
    [
      'two like actions',
      withStep('penugasan', { actions: [...step('penugasan').actions, ...step('penugasan').actions] }),
      'the action penugasan/tugaskan/bidang stands twice',
    ],
    ['a missing initial step', { ...sop, initial: 'awal' }, 'the initial step awal is missing'],
    [
      'an unused lane',
      { ...sop, lanes: [...sop.lanes, ...lanes('kadis')] },
      'the lane kadis has nothing to do',
    ],
    ['an unnamed lane', withStep('penugasan', { lane: 'kadis' }), 'the lane kadis is used but not named'],
    [
      'an end without an outcome',
      withStep('penugasan', { actions: [...step('penugasan').actions, { id: 'selesai', to: 'end' }] }),
      'penugasan/selesai ends the case without one of the outcomes',
    ],
    [
      'an unknown form, effect, guard and record',
      withStep('penugasan', {
        actions: [
          ...step('penugasan').actions,
          { id: 'x', to: 'stay', form: 'f', effects: ['e'], guards: ['g'], records: ['r'] },
        ],
      }),
      'unknown guard: g',
    ],
    ['an unknown clock', { ...sop, clock: 'jam' }, 'unknown clock: jam'],
    [
      'an action without a place',
      { ...sop, anytime: [...sop.anytime, { id: 'kapan', to: 'stay' }] },
      'the action kapan outside the steps does not say at which steps and by whom',
    ],
  ])('%s', (_what, broken, fault) => {
    expect(checkDefinition(broken, known)).toContain(fault)
  })
})

it('refuses a wrong step or lane when it is compiled', () => {
  const small = {
    ...permohonan,
    lanes: lanes('petugas'),
    initial: 'a' as const,
    filing: { by: 'petugas' as const, form: 'permohonan', to: 'a' as const },
    anytime: [],
  }
  const step = { no: '1', kegiatan: '', kelengkapan: '', waktu: '', output: '' }
  // @ts-expect-error there is no step `b`
  defineSop({ ...small, steps: [{ ...step, id: 'a', lane: 'petugas', actions: [{ id: 'x', to: 'b' }] }] })
  // @ts-expect-error there is no lane `kadis` in this SOP
  const wrong = defineSop({ ...small, steps: [{ ...step, id: 'a', lane: 'kadis', actions: [] }] })
  expect(wrong.id).toBe('permohonan')
})
