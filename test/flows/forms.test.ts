import { describe, expect, it } from 'vitest'
import { lengkapi } from '../../flows/forms/lengkapi.ts'
import { permohonan } from '../../flows/intake/permohonan.ts'
import { forms } from '../../flows/registry.ts'
import { writeToken } from '../../src/chat/token.ts'
import type { Condition, FormDefinition, Option, Question } from '../../src/conversation/definition.ts'
import { controls, places } from '../../src/conversation/choices.ts'
import { sourcesOf } from '../../src/conversation/order.ts'
import { readFluentFiles } from '../../src/i18n/fluent-files.ts'
import { locales } from '../../src/i18n/locale.ts'
import { createTranslator } from '../../src/i18n/translate.ts'
import { translator } from './desk-of-one.ts'

const all = [...forms.values()]
const questions = all.flatMap((form) =>
  form.questions.map((question) => ({ form, question, name: `${form.id}/${question.key}` })),
)

function names(options: readonly Option[]): string[] {
  return options.map((each) => (typeof each === 'string' ? each : each.option))
}

/** Options of a question by which it is answered or toggled. */
function optionsOf(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
      return names(question.options)
    case 'text':
      return [...names(question.usual ?? []), ...(question.toggle === undefined ? [] : [question.toggle])]
    case 'pick':
      return [...(question.escapes ?? []), question.decide?.end, question.decide?.on].filter(
        (each) => each !== undefined,
      )
    default:
      return []
  }
}

/** Every key that the form's texts stand under, as the interpreter makes them. */
function keysOf(form: FormDefinition): string[] {
  const keys = form.questions.flatMap((question) => {
    const stem = `${form.id}-${question.key}`
    const isDecision = question.kind === 'pick' && question.decide !== undefined
    const isField = !isDecision && !(question.kind === 'choice' && question.options.length === 1)
    const toggle = question.kind === 'text' ? question.toggle : undefined
    return [
      `${stem}-ask`,
      ...(isField ? [`${stem}-label`] : []),
      ...optionsOf(question).map((option) => `${stem}-${option}`),
      ...(question.kind === 'pick' && question.ownNone === true ? [`${stem}-none`] : []),
      ...(toggle === undefined
        ? []
        : ['undo', 'noted', 'undone', 'shown'].map((what) => `${stem}-${toggle}-${what}`)),
    ]
  })
  return [`${form.id}-title`, ...(form.review ? [`${form.id}-review`] : []), ...keys]
}

function conditionsOf(question: Question): Condition[] {
  const options =
    question.kind === 'choice' ? question.options : question.kind === 'text' ? (question.usual ?? []) : []
  return [question, ...options, { when: question.unless }].flatMap((each) =>
    typeof each === 'string' || each.when === undefined ? [] : [each.when],
  )
}

describe('every form', () => {
  it('stands in the registry under its own id', () => {
    for (const [id, form] of forms) expect(form.id).toBe(id)
    expect([...forms.keys()]).toEqual([
      'permohonan',
      'keberatan',
      'batal',
      'batal-keberatan',
      'alasan',
      'lengkapi',
      'lengkapi-keberatan',
      'perpanjangan',
      'dip-pilih',
      'penyediaan',
      'penolakan',
      'perintah',
      'penolakan-keberatan',
      'dikecualikan',
      'lembar-uji',
      'ubah-lembar',
      'pilih-lembar',
      'penugasan',
      'konsep',
      'bukti-offline',
      'nota-dinas',
      'bahan',
      'klasifikasi',
      'usul',
      'plt',
      'libur',
      'staf-tambah',
    ])
  })

  it.each(all)('$id has each of its texts in both languages', (form) => {
    for (const locale of locales)
      for (const key of keysOf(form))
        expect(translator.keys(locale).has(key), `${key} in ${locale}`).toBe(true)
  })

  it.each(['permohonan.ftl', 'staff-forms.ftl'])('uses all that is written in %s', (name) => {
    const known = new Set(all.flatMap(keysOf))
    const file = readFluentFiles().id.find((each) => each.name === name)
    const written = [
      ...createTranslator({ id: file === undefined ? [] : [file], en: [] })
        .keys('id')
        .keys(),
    ]
    expect(written.length).toBeGreaterThan(0)
    expect(written.filter((key) => !known.has(key))).toEqual([])
  })

  it.each(all)('$id speaks only of what is known when it speaks', (form) => {
    const known = new Set([
      ...(form.purpose ?? []),
      ...form.questions.flatMap((question) => {
        if (question.kind === 'choice') return [question.key]
        return question.kind === 'text' && question.toggle !== undefined ? [question.toggle] : []
      }),
      'min',
      'max',
      'share',
      'on',
      'agency',
      'ktpDays',
      'caseYears',
      'formDays',
    ])
    for (const key of keysOf(form)) {
      const variables = translator.keys('id').get(key) ?? []
      // Labels and buttons are compared with what is typed, before anything is known.
      const allowed = /-(ask|title|review)$/.test(key) ? [...known] : []
      expect(
        variables.filter((name) => !allowed.includes(name)),
        key,
      ).toEqual([])
    }
  })

  it.each(questions)('$name fits its buttons into 64 bytes for the longest form number', ({ question }) => {
    const options = [...optionsOf(question), ...Object.values(controls), '2147483647']
    for (const option of options) {
      const token = writeToken({ kind: 'answer', form: 2_147_483_647, question: question.key, option })
      expect(Buffer.byteLength(token)).toBeLessThanOrEqual(64)
    }
    const field = writeToken({
      kind: 'answer',
      form: 2_147_483_647,
      question: places.change,
      option: question.key,
    })
    expect(Buffer.byteLength(field)).toBeLessThanOrEqual(64)
  })

  it.each(questions)('$name has a name and options of its own', ({ form, question }) => {
    expect(question.key).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(form.questions.filter(({ key }) => key === question.key)).toHaveLength(1)
    const reserved = [...Object.values(places), 'ask', 'label', 'title', 'review']
    expect(reserved).not.toContain(question.key)
    const options = optionsOf(question)
    expect(new Set(options).size).toBe(options.length)
    for (const option of options) {
      expect(option).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(['ask', 'label']).not.toContain(option)
    }
  })

  it.each(questions)('$name depends only on what was asked before it', ({ form, question }) => {
    const before = form.questions.slice(0, form.questions.indexOf(question))
    const known = [
      ...(form.purpose ?? []),
      ...before.flatMap((each) => [
        each.key,
        ...(each.kind === 'text' && each.toggle !== undefined ? [each.toggle] : []),
      ]),
    ]
    for (const alternative of conditionsOf(question).flat())
      for (const key of Object.keys(alternative)) expect(known).toContain(key)
    if (question.kind === 'pick') expect(known).toEqual(expect.arrayContaining([...sourcesOf(question)]))
  })

  it.each(questions)(
    '$name can be told from its neighbours by its labels, in either language',
    ({ form, question }) => {
      for (const locale of locales) {
        const labels = optionsOf(question).map((option) =>
          translator.t(locale, `${form.id}-${question.key}-${option}`),
        )
        expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length)
      }
    },
  )

  it.each(questions)('$name has limits in the right order', ({ question }) => {
    if (!('min' in question)) return
    expect(question.min).toBeLessThanOrEqual(question.max)
    // A button's number may be typed at a text question, so it must not pass for an answer.
    if (question.kind === 'text') expect(question.min).toBeGreaterThanOrEqual(3)
  })
})

describe('Minta lengkapi', () => {
  it('names questions of the formulir permohonan only', () => {
    const [bagian] = lengkapi.questions
    const keys = permohonan.questions.map(({ key }) => key)
    for (const option of bagian === undefined ? [] : optionsOf(bagian)) expect(keys).toContain(option)
  })
})
