/**
 * What a button carries back: 64 bytes at most on Telegram, so it is a short text of a kind letter and its parts.
 * A token only names what was shown; it never grants anything. Everyone can send any token at any time (modified
 * clients, old messages), so whoever receives one checks the right, the step and the version again.
 */
export type Token =
  /** An SOP action on a case, for the version of the case that the card showed. */
  | {
      readonly kind: 'action'
      readonly caseId: number
      readonly version: number
      readonly action: string
      /** The hash of the draft that the card showed, for an action that judges it. */
      readonly draft?: string
    }
  /** Something on a case that decides nothing: detail, files, history, picture. */
  | { readonly kind: 'view'; readonly caseId: number; readonly view: string }
  /** An option of a question in a form; `form` is the running number of that form in its chat. */
  | { readonly kind: 'answer'; readonly form: number; readonly question: string; readonly option: string }
  /** A command as a button. `argument` is free of colons. */
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  /** The message on which it stands once more, with its buttons from `from` on (counted from 0). */
  | { readonly kind: 'page'; readonly from: number }

const maxBytes = 64
const part = /^[a-z0-9-]*$/

/** Writes a token. Throws when it would not fit 64 bytes or a part holds a character outside a–z, 0–9 and `-`. */
export function writeToken(token: Token): string {
  const parts = partsOf(token)
  const bad = parts.find((each) => !part.test(each))
  if (bad !== undefined) throw new Error(`a button token may hold a-z, 0-9 and "-" only: ${token.kind}`)
  const text = parts.join(':')
  if (text.length > maxBytes)
    throw new Error(`a button token is longer than ${maxBytes} bytes: ${token.kind}`)
  return text
}

function partsOf(token: Token): string[] {
  switch (token.kind) {
    case 'action':
      return [
        'a',
        token.caseId.toString(36),
        token.version.toString(36),
        token.action,
        ...(token.draft === undefined ? [] : [token.draft]),
      ]
    case 'view':
      return ['v', token.caseId.toString(36), token.view]
    case 'answer':
      return ['f', token.form.toString(36), token.question, token.option]
    case 'command':
      return ['c', token.name, token.argument]
    case 'page':
      return ['p', token.from.toString(36)]
  }
}

/** Reads a token; undefined for anything that is not one of ours. */
export function readToken(text: string): Token | undefined {
  if (text.length > maxBytes) return undefined
  const [kind, ...rest] = text.split(':')
  if (!rest.every((each) => part.test(each))) return undefined
  const [first, second, third, fourth] = rest
  if (kind === 'a' && (rest.length === 3 || rest.length === 4)) {
    const caseId = readNumber(first)
    const version = readNumber(second)
    if (!caseId || !version || !third || fourth === '') return undefined
    return { kind: 'action', caseId, version, action: third, ...(fourth !== undefined && { draft: fourth }) }
  }
  if (kind === 'v' && rest.length === 2) {
    const caseId = readNumber(first)
    return caseId && second ? { kind: 'view', caseId, view: second } : undefined
  }
  if (kind === 'f' && rest.length === 3) {
    const form = readNumber(first)
    return form && second && third ? { kind: 'answer', form, question: second, option: third } : undefined
  }
  if (kind === 'c' && rest.length === 2 && first)
    return { kind: 'command', name: first, argument: second ?? '' }
  if (kind === 'p' && rest.length === 1) {
    const from = readNumber(first)
    return from ? { kind: 'page', from } : undefined
  }
  return undefined
}

function readNumber(text: string | undefined): number | undefined {
  if (!text) return undefined
  const number = Number.parseInt(text, 36)
  return Number.isSafeInteger(number) && number > 0 && number <= 2_147_483_647 && number.toString(36) === text
    ? number
    : undefined
}
