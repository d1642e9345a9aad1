import * as fc from 'fast-check'
import type { Sentence } from '../../../src/conversation/result.ts'
import type { ActionDefinition, SopDefinition, StepDefinition } from '../../../src/sop/definition.ts'

/** Sentences without locales: the last parts of the key, and what fills it. */
export const say: Sentence = (key, args = {}) =>
  [key.split('-').slice(-2).join(' '), ...Object.values(args)].join(' ')

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'memeriksa',
        'konsep',
        'informasi',
        'Fungsional/Pelaksana',
        'dan',
        '10',
        'x'.repeat(60),
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((each) => each.join(' '))

function action(id: string, steps: number, lanes: number): fc.Arbitrary<ActionDefinition> {
  return fc
    .record({
      to: fc.oneof(
        { weight: 6, arbitrary: fc.nat(steps - 1).map((number) => `langkah-${number}`) },
        { weight: 1, arbitrary: fc.constant('end') },
        { weight: 1, arbitrary: fc.constant('stay') },
      ),
      by: fc.option(
        fc.nat(lanes - 1).map((lane) => `jalur-${lane}`),
        { nil: undefined, freq: 5 },
      ),
      tambahan: fc.boolean(),
    })
    .map(({ to, by, tambahan }) => ({
      id,
      to,
      ...(to === 'end' && { outcome: 'selesai' }),
      ...(by !== undefined && { by }),
      ...(tambahan && { tambahan }),
    }))
}

function step(index: number, steps: number, lanes: number): fc.Arbitrary<StepDefinition> {
  return fc.record({
    id: fc.constant(`langkah-${index}`),
    no: fc.constant(index % 3 === 2 ? `${index}b` : String(index + 1)),
    lane: fc.nat(lanes - 1).map((lane) => `jalur-${lane}`),
    kegiatan: words,
    kelengkapan: words,
    waktu: words,
    output: words,
    tambahan: fc.boolean(),
    actions: fc
      .nat(4)
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, place) => action(`aksi-${place}`, steps, lanes))),
      ),
  })
}

/** SOPs of any shape that a definition can have: 1–6 lanes, 1–9 steps, any ways between them. */
export const anySop: fc.Arbitrary<SopDefinition> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }))
  .chain(([lanes, steps]) =>
    fc.record({
      id: fc.constant('acak'),
      version: fc.constant(1),
      nomor: words,
      judul: words,
      instansi: words,
      sumber: words,
      dasarHukum: fc.array(words, { maxLength: 4 }),
      lanes: fc
        .tuple(...Array.from({ length: lanes }, () => words))
        .map((names) => names.map((nama, lane) => ({ id: `jalur-${lane}`, nama }))),
      initial: fc.nat(steps - 1).map((index) => `langkah-${index}`),
      filing: fc.record({
        by: fc.nat(lanes - 1).map((lane) => `jalur-${lane}`),
        form: fc.constant('formulir'),
        to: fc.nat(steps - 1).map((index) => `langkah-${index}`),
      }),
      steps: fc.tuple(...Array.from({ length: steps }, (_, index) => step(index, steps, lanes))),
      outcomes: fc.constant(['selesai']),
      clock: fc.constant(null),
      anytime: fc.constant([]),
    }),
  )
