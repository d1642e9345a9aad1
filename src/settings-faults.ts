import type { z } from 'zod'

/**
 * Faults of a settings file as plain lines `path: what is wrong`, e.g.
 * `hours.mondy: is not a setting; did you mean "monday"?`.
 */
export function settingsFaults(schema: z.ZodType, error: z.ZodError): string[] {
  const faults = error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [`${pathText(issue.path)}: ${plain(issue.message)}`]
    const known = keysAt(schema, issue.path)
    return issue.keys.map((key) => {
      const near = nearest(key, known)
      const hint =
        near === undefined ? `the settings here are ${known.join(', ')}` : `did you mean "${near}"?`
      return `${pathText([...issue.path, key])}: is not a setting; ${hint}`
    })
  })
  return [...new Set(faults)]
}

/** The library's own wording, for fields that bring none. */
function plain(message: string): string {
  const own = message.replace(/^Invalid input: /, '')
  return /^expected \w+, received undefined$/.test(own) ? 'is missing' : own
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file'
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('')
}

/** The keys that the schema takes at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = unwrapped(schema)
  for (const part of path) {
    if (here.type === 'object') here = unwrapped(here.shape?.[String(part)])
    else if (here.type === 'array') here = unwrapped(here.element)
    else here = unwrapped(here.valueType)
  }
  if (here.type === 'object') return Object.keys(here.shape ?? {})
  return Object.values(here.keyType?.def.entries ?? {})
}

/** The parts of a schema's definition that lead further down. */
interface Definition {
  readonly type?: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly innerType?: z.ZodType
  readonly keyType?: { readonly def: { readonly entries?: Readonly<Record<string, string>> } }
}

/** The definition below defaults and optionals. */
function unwrapped(schema: z.ZodType | undefined): Definition {
  const definition = (schema?.def ?? {}) as Definition
  return definition.innerType === undefined ? definition : unwrapped(definition.innerType)
}

/** The known word that a mistyped one was meant to be, if any is near enough. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((one, other) => one.distance - other.distance)
  return near[0]?.candidate
}

/** Levenshtein's distance: how many letters to add, drop or change. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of one.split('').entries()) {
    const next = [i + 1]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (other[j - 1] === letter ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
