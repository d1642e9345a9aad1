import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forms } from '../../flows/registry.ts'
import { places } from '../../src/conversation/choices.ts'
import type { FormDefinition, FormInput, FormState } from '../../src/conversation/definition.ts'
import { fillPage, type FilledPage, type PageInput } from '../../src/conversation/fill-page.ts'
import { acceptInput, startForm } from '../../src/conversation/interpreter.ts'
import { interrupt, resume, withRows } from '../../src/conversation/moves.ts'
import { questionAt } from '../../src/conversation/order.ts'
import { pageFor, type FormPage } from '../../src/conversation/page.ts'
import { picksOnPage, questionsOnPage, type RowsOnPage } from '../../src/conversation/page-questions.ts'
import { readState } from '../../src/conversation/stored-state.ts'
import type { FormResult, RowsNeeded } from '../../src/conversation/result.ts'
import { contextIn, viewIn } from '../flows/desk-of-one.ts'
import { answerTo, foundRows, isShowable } from './page-answers.ts'

const context = contextIn('id')
const view = viewIn('id')

/** Purposes under which every condition of a form can hold. */
const purpose = { action: 'kembalikan', kategori: 'perorangan', nomor: '012/PPID/XI/2026' }

function begin(form: FormDefinition, only?: readonly string[]): Settled {
  return found(
    form,
    resume(form, startForm(form, { number: 36, purpose, ...(only !== undefined && { only }) })),
  )
}

type Settled = Exclude<FormResult, RowsNeeded>

function found(form: FormDefinition, result: FormResult): Settled {
  let current = result
  while (current.kind === 'needs-rows') current = withRows(form, current.state, foundRows, current.say)
  return current
}

function rowsFor(form: FormDefinition, state: FormState): RowsOnPage {
  return Object.fromEntries(
    picksOnPage(form, state).map(({ question }) => [
      question.key,
      (question.key === state.at ? state.rows : undefined) ?? foundRows,
    ]),
  )
}

/** What the page of a state looks like; what no platform could show fails. */
function shown(form: FormDefinition, state: FormState): FormPage {
  const page = pageFor(form, state, view, { rows: rowsFor(form, state) })
  expect(page.fields.every(isShowable), `${form.id} at ${state.at}`).toBe(true)
  expect(new Set(page.fields.map(({ key }) => key)).size).toBe(page.fields.length)
  expect(page.fields.length + page.lead.length).toBeGreaterThan(0)
  return page
}

function fill(form: FormDefinition, state: FormState, answers: FilledPage['answers']) {
  const stored = readState(form, JSON.parse(JSON.stringify(state)))
  expect(stored).toEqual({ ok: true, state })
  return fillPage(form, state, { answers, rows: rowsFor(form, state) }, context)
}

/** The answers that the questions of a page get, each by its own seed. */
function answersOf(form: FormDefinition, state: FormState, seeds: readonly number[]) {
  const given: Record<string, PageInput> = {}
  for (const question of questionsOnPage(form, state)) {
    const seed = seeds[form.questions.indexOf(question)] ?? 1
    Object.assign(given, answerTo(question, state, seed).page)
  }
  return given
}

function byPage(form: FormDefinition, state: FormState, seeds: readonly number[]): Settled {
  const page = shown(form, state)
  const filled = fill(form, state, answersOf(form, state, seeds))
  if (filled.kind !== 'taken')
    throw new Error(`${form.id} at ${state.at}: ${JSON.stringify(filled.kind === 'faults' && filled.faults)}`)
  const result = found(form, filled.result)
  if (page.last) expect(result.kind).toBe('submitted')
  return result
}

function byChat(form: FormDefinition, state: FormState, seeds: readonly number[]): Settled {
  const question = questionAt(form, state)
  const send: FormInput = { kind: 'option', form: 36, question: places.review, option: '-send' }
  const inputs =
    question === undefined
      ? [send]
      : answerTo(question, state, seeds[form.questions.indexOf(question)] ?? 1).chat
  let result: Settled = { kind: 'asked', state, say: [] }
  for (const input of inputs) {
    result = found(form, acceptInput(form, result.state, input, context))
    expect(['asked', 'submitted'], `${form.id} at ${state.at}`).toContain(result.kind)
  }
  return result
}

/** Fills a form to its end: `pages` says for each step whether it is a page or one question in the chat. */
function filledBy(
  form: FormDefinition,
  seeds: readonly number[],
  pages: readonly boolean[],
  only?: string[],
) {
  let result = begin(form, only)
  for (let step = 0; result.kind === 'asked' && step < 60; step += 1) {
    const onPage = pages[step % pages.length] === true
    result = (onPage ? byPage : byChat)(form, result.state, seeds)
  }
  if (result.kind !== 'submitted') throw new Error(`${form.id} never ended`)
  return { answers: result.answers, notes: result.state.notes }
}

const anyForm = fc.constantFrom(...forms.values())
const seeds = fc.array(fc.nat(9999), { minLength: 24, maxLength: 24 })

describe('a form filled in page by page', () => {
  it('gives what it gives question by question, and also when both ways are mixed', () => {
    fc.assert(
      fc.property(
        anyForm,
        seeds,
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        (form, given, ways) => {
          const asked = filledBy(form, given, [false])
          expect(filledBy(form, given, [true])).toEqual(asked)
          expect(filledBy(form, given, ways)).toEqual(asked)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('gives the same for a correction of some questions', () => {
    fc.assert(
      fc.property(anyForm, seeds, fc.array(fc.boolean(), { minLength: 24 }), (form, given, named) => {
        const keys = form.questions.map(({ key }) => key)
        const only = keys.filter((_, index) => named[index] === true)
        if (only.length === 0) only.push(...keys.slice(0, 1))
        // Options that hang on an answer which is not asked for are not there at all.
        const hangs = form.questions.some(
          (question) =>
            question.kind === 'choice' && question.options.some((each) => typeof each !== 'string'),
        )
        if (hangs) return
        expect(filledBy(form, given, [true], only)).toEqual(filledBy(form, given, [false], only))
      }),
      { numRuns: 200 },
    )
  })

  it('takes nothing from a page with a fault, names each fault, and loses nothing that was there', () => {
    fc.assert(
      fc.property(anyForm, seeds, fc.nat(9), fc.nat(9), (form, given, pagesBefore, nth) => {
        let result = begin(form)
        for (let page = 0; page < pagesBefore && result.kind === 'asked'; page += 1)
          result = byPage(form, result.state, given)
        const { state } = result
        const questions = questionsOnPage(form, state)
        const spoilt = questions.filter(({ optional, kind }) => optional !== true && kind !== 'pick')
        const question = spoilt[nth % spoilt.length]
        if (result.kind !== 'asked' || question === undefined) return
        const answers = Object.entries(answersOf(form, state, given)).filter(
          ([key]) => key !== question.key && !key.startsWith(`${question.key}.`),
        )
        const done = fill(form, state, Object.fromEntries(answers))
        expect(done).toMatchObject({ kind: 'faults', state })
        expect(done.kind === 'faults' && Object.keys(done.faults)).toEqual([question.key])
      }),
      { numRuns: 300 },
    )
  })

  const anyInput: fc.Arbitrary<PageInput> = fc.oneof(
    fc.record({
      text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('batal', 'kembali', '1', '-')),
    }),
    fc.record({ option: fc.constantFrom('-cancel', '-drop', '-send', '11', 'ya', 'nama', 'kuasa', '') }),
    fc.record({ options: fc.array(fc.constantFrom('11', '13', '-done', 'kuasa'), { maxLength: 3 }) }),
    fc.record({ member: fc.record({ id: fc.string(), name: fc.constant(undefined) }) }),
    fc.record({ files: fc.constant([]), count: fc.nat(20) }),
  )

  it('stands whatever is entered: nothing throws, gives a form up, or loses an answer of another page', () => {
    fc.assert(
      fc.property(
        anyForm,
        seeds,
        fc.nat(5),
        fc.array(anyInput, { minLength: 12 }),
        (form, given, before, odd) => {
          let result = begin(form)
          for (let page = 0; page < before && result.kind === 'asked'; page += 1)
            result = byPage(form, result.state, given)
          if (result.kind !== 'asked') return
          const { state } = result
          const page = shown(form, state)
          const keys = [...page.fields.map(({ key }) => key), 'unheard-of']
          const answers = Object.fromEntries(
            keys.flatMap((key, index) => {
              const input = odd[index]
              return input === undefined ? [] : [[key, input] as const]
            }),
          )
          const done = fill(form, state, answers)
          if (done.kind === 'taken') {
            expect(['asked', 'needs-rows', 'submitted', 'answered']).toContain(done.result.kind)
            return
          }
          expect(done.state.answers).toEqual(state.answers)
          if (done.kind === 'faults')
            expect(page.fields.map(({ key }) => key)).toEqual(
              expect.arrayContaining(Object.keys(done.faults)),
            )
        },
      ),
      { numRuns: 400 },
    )
  })

  it('can be given up, or gone on with, when something else was asked for', () => {
    fc.assert(
      fc.property(anyForm, seeds, (form, given) => {
        const state = byPage(form, begin(form).state, given).state
        const asked = interrupt(form, state, 'antrean')
        if (asked.kind !== 'asked') return
        expect(shown(form, asked.state).fields.map(({ key }) => key)).toEqual(['interrupt'])
        expect(fill(form, asked.state, { interrupt: { option: '-drop' } })).toMatchObject({
          result: { kind: 'dropped', command: 'antrean' },
        })
        const on = fill(form, asked.state, { interrupt: { option: '-go-on' } })
        expect(on).toMatchObject({ kind: 'taken', result: { state: { at: state.at } } })
        expect(fill(form, asked.state, {})).toMatchObject({ kind: 'faults' })
      }),
      { numRuns: 100 },
    )
  })
})
