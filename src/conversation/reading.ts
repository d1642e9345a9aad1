import { oddKinds } from '../chat/incoming.ts'
import { checkContact } from '../identity/contact.ts'
import { checkDecreeNumber } from '../identity/legal-entity.ts'
import { checkNik } from '../identity/nik.ts'
import { readNip } from '../identity/nip.ts'
import type { Answer, FileOutcome, FormInput, FormState, Question } from './definition.ts'
import type { FormContext, Line } from './result.ts'
import { readTypedDate } from './typed-date.ts'
import { cleanText, lengthOf } from './typed.ts'

/** What a question makes of an input: an answer, or one sentence why it is none. */
export type Reading =
  /** `more`: the question stays open for another file. */
  | { readonly ok: true; readonly answer: Answer; readonly more?: boolean }
  /** `note` is kept, so that the same thing is not refused twice. */
  | { readonly ok: false; readonly why: Line; readonly note?: string }

/** What the edge may fetch and check a file for at this question; undefined where no file is an answer. */
export function expectedFile(question: Question | undefined): 'ktp' | 'document' | undefined {
  if (question?.kind === 'ktp') return 'ktp'
  return question?.kind === 'document' || question?.kind === 'documents' ? 'document' : undefined
}

/** Reads what came as an answer to a question. Buttons are read before, see `choices.ts`. */
export function readAnswer(
  question: Question,
  state: FormState,
  input: Exclude<FormInput, { kind: 'option' }>,
  context: Pick<FormContext, 'today'>,
): Reading {
  switch (input.kind) {
    case 'text':
      return readText(question, input.text, context)
    case 'file':
      return readFile(question, state, input.outcome)
    case 'contact':
      return readSharedContact(question, input)
    case 'member':
      return readMember(question, input)
    case 'edited':
      return no('forms-edited')
    case 'odd':
      return no(oddKey(input.what))
  }
}

/** Things people send that no question takes, besides those that `Incoming` knows: each has its sentence. */
export const oddThings = [...oddKinds, 'photo', 'file', 'album', 'forwarded', 'contact'] as const

/** Key of the sentence for something that is no answer to any question. */
export function oddKey(what: string): string {
  return `forms-odd-${oddThings.some((each) => each === what) ? what : 'other'}`
}

function readText(question: Question, raw: string, { today }: Pick<FormContext, 'today'>): Reading {
  switch (question.kind) {
    case 'text':
      if (question.as === 'identity') return readIdentity(raw, today)
      return question.as === 'nip' ? readOfficialNumber(raw) : readWords(question, raw)
    case 'number':
      return readNumber(question, raw)
    case 'nik': {
      const text = cleanText(raw, { oneLine: true })
      const nik = checkNik(text, today)
      if (!nik.ok) return no(`forms-nik-${nik.code}`, { digits: text.match(/\d/g)?.length ?? 0 })
      return { ok: true, answer: { kind: 'nik', value: nik.nik, warnings: nik.warnings } }
    }
    case 'sk-badan-hukum': {
      const decree = checkDecreeNumber(cleanText(raw, { oneLine: true }))
      if (!decree.ok) return no(`forms-sk-${decree.code}`)
      return { ok: true, answer: { kind: 'text', value: decree.number } }
    }
    case 'contact':
      return readTypedContact(question, raw)
    case 'choice':
    case 'pick':
      return no('forms-choice-unknown')
    case 'member':
      return no('forms-text-for-member')
    case 'ktp':
    case 'document':
      return no('forms-text-for-file')
    case 'documents':
      return no('forms-text-for-files', { min: question.min })
  }
}

function readWords(question: Extract<Question, { kind: 'text' }>, raw: string): Reading {
  const value = cleanText(raw, { oneLine: question.as !== undefined })
  const length = lengthOf(value)
  if (length < question.min) return no('forms-text-too-short', { length, min: question.min })
  if (length > question.max) return no('forms-text-too-long', { length, max: question.max })
  if (question.as === 'name' && !/\p{L}.*\p{L}/u.test(value)) return no('forms-name-wrong')
  if (question.as === 'link' && !isWebAddress(value)) return no('forms-link-wrong')
  if (question.as === 'date') {
    const date = readTypedDate(value)
    return date === undefined ? no('forms-date-wrong') : { ok: true, answer: { kind: 'text', value: date } }
  }
  return { ok: true, answer: { kind: 'text', value } }
}

/** A NIK, or the number of the SK by which a legal entity was recognised. */
function readIdentity(raw: string, today: FormContext['today']): Reading {
  const text = cleanText(raw, { oneLine: true })
  const nik = checkNik(text, today)
  if (nik.ok) return { ok: true, answer: { kind: 'text', value: nik.nik } }
  const decree = checkDecreeNumber(text)
  if (!decree.ok || !/\p{L}/u.test(decree.number)) return no('forms-identity-wrong')
  return { ok: true, answer: { kind: 'text', value: decree.number } }
}

/** An official's NIP, or `-` for none. */
function readOfficialNumber(raw: string): Reading {
  const text = cleanText(raw, { oneLine: true })
  const value = text === '-' ? text : readNip(text)
  return value === undefined ? no('forms-nip-wrong') : { ok: true, answer: { kind: 'text', value } }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text)
}

function readNumber(question: Extract<Question, { kind: 'number' }>, raw: string): Reading {
  const { min, max } = question
  const text = cleanText(raw, { oneLine: true })
  // Indonesian writes 25.000 with points between the thousands.
  const digits = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text
  const value = Number(digits)
  if (!/^\d{1,12}$/.test(digits) || value < min || value > max) return no('forms-number-wrong', { min, max })
  return { ok: true, answer: { kind: 'text', value: String(value) } }
}

function readTypedContact(question: Extract<Question, { kind: 'contact' }>, raw: string): Reading {
  const contact = checkContact(cleanText(raw, { oneLine: true }))
  if (!contact.ok) return no(`forms-contact-${contact.code}`)
  if (question.accept === 'email' && contact.kind !== 'email') return no('forms-contact-email-needed')
  const { kind, value } = contact
  return {
    ok: true,
    answer: kind === 'email' ? { kind: 'contact', email: value } : { kind: 'contact', phone: value },
  }
}

/** A shared number, digits with the country code. Only one's own is an answer. */
export function readSharedContact(
  question: Question,
  input: { readonly phone: string; readonly own: boolean },
): Reading {
  if (question.kind !== 'contact') return no('forms-odd-contact')
  // The number of somebody else is personal data of somebody else.
  if (!input.own) return no('forms-contact-not-own')
  // Platforms give the international number, some without its plus.
  return readTypedContact(question, input.phone.startsWith('+') ? input.phone : `+${input.phone}`)
}

function readMember(question: Question, { id, name }: Extract<FormInput, { kind: 'member' }>): Reading {
  if (question.kind !== 'member') return no('forms-odd-contact')
  if (name === undefined) return no('forms-member-unknown')
  return { ok: true, answer: { kind: 'pick', value: id, label: name } }
}

function readFile(question: Question, state: FormState, outcome: FileOutcome): Reading {
  if (expectedFile(question) === undefined) return no('forms-odd-file')
  if (!outcome.ok) return no(fileKey(outcome.code), outcome.args)
  const { fileId, name, remarks } = outcome
  if (question.kind === 'documents') {
    const before = state.answers[question.key]
    const files = [...(before?.kind === 'files' ? before.files : []), { fileId, name }]
    if (files.length > question.max) return no('forms-files-full', { max: question.max })
    return { ok: true, answer: { kind: 'files', files }, more: files.length < question.max }
  }
  const note = `blurred:${question.key}`
  // Asked for again once; a second one is taken as it is, and staff see the remark.
  if (remarks.includes('buram') && state.notes[note] === undefined)
    return { ...no('forms-file-blurred'), note }
  return { ok: true, answer: { kind: 'file', fileId, remarks } }
}

/** Why a file was not taken; the words are under `forms-file-CODE`. */
export const fileRefusals = [
  'too-big',
  'gone',
  'unreachable',
  'empty',
  'wrong-type',
  'too-small',
  'unsupported',
  'damaged',
] as const

function fileKey(code: string): string {
  return `forms-file-${fileRefusals.some((each) => each === code) ? code : 'unusable'}`
}

function no(key: string, args?: Line['args']): { ok: false; why: Line } {
  return { ok: false, why: args === undefined ? { key } : { key, args } }
}
