import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentResource } from '@fluent/bundle'
import { packageRoot } from '../root.ts'
import type { Locale } from './locale.ts'

/** One file of messages. */
export interface FluentFile {
  /** e.g. `citizen.ftl` */
  readonly name: string
  readonly text: string
}

/** All files of messages, by language. */
export type FluentFiles = Readonly<Record<Locale, readonly FluentFile[]>>

/** The messages shipped in locales/, in the order of their file names. */
export function readFluentFiles(folder: string = join(packageRoot, 'locales')): FluentFiles {
  const filesOf = (locale: Locale) =>
    readdirSync(join(folder, locale))
      .filter((name) => name.endsWith('.ftl'))
      .toSorted()
      .map((name) => ({ name, text: readFileSync(join(folder, locale, name), 'utf8') }))
  return { id: filesOf('id'), en: filesOf('en') }
}

/**
 * Parses a file and throws on what the library would pass over in silence: a message it could not read, a line
 * that belongs to nothing, a message without text.
 */
export function parseFluentFile(file: FluentFile, locale: Locale): FluentResource {
  const resource = new FluentResource(file.text)
  const parsed = new Set(resource.body.map((entry) => entry.id))
  const fail = (what: string) => new Error(`locales/${locale}/${file.name}: ${what}`)
  for (const [index, line] of file.text.split(/\r?\n/).entries()) {
    const [, declared] = /^(-?[a-zA-Z][\w-]*) *=/.exec(line) ?? []
    if (declared !== undefined && !parsed.has(declared)) throw fail(`the message ${declared} cannot be read`)
    // What may stand at the beginning of a line: nothing, a comment, a message, or the rest of a placeable.
    if (declared === undefined && /^[^\s#}*[.]/.test(line))
      throw fail(`line ${index + 1} belongs to no message`)
  }
  for (const entry of resource.body) {
    if (entry.value === null) throw fail(`the message ${entry.id} has no text`)
  }
  return resource
}

/** Names of the variables in a parsed message, in alphabetic order. */
export function variablesOf(message: unknown): string[] {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'var' && 'name' in node && typeof node.name === 'string')
      names.add(node.name)
    for (const child of Object.values(node)) visit(child)
  }
  visit(message)
  return [...names].toSorted()
}
