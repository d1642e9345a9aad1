/** A sentence that nobody says is a sentence that nobody keeps true. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTranslator } from '../../src/i18n/translate.ts'
import { packageRoot } from '../../src/root.ts'
import { forms } from '../../flows/registry.ts'

const code = ['src', 'bots', 'flows']
  .flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
  .join('\n')

/** Keys written out in the code, and patterns of those that are put together: `sop-${sop}-step-${step}`. */
const written = new Set([...code.matchAll(/'([a-z][a-z0-9-]+)'/g)].map((match) => match[1]))
const patterns = [...code.matchAll(/`([a-z0-9-]*(?:\$\{[^}]*\}[a-z0-9-]*)+)`/g)]
  .map((match) => (match[1] ?? '').replaceAll(/\$\{[^}]*\}/g, '*'))
  .filter((text) => /[a-z]{3,}-/.test(text))
  .map((text) => new RegExp(`^${text.replaceAll('*', '[a-z0-9-]+')}$`))

const keys = [...createTranslator().keys('id').keys()]

/** First parts handed to a function that adds the rest: `'letters-obtain'` and then `-softcopy`. */
const beginnings = [...written].filter((text) => text?.includes('-') === true && !keys.includes(text))

/** Sentences of forms are made from the forms' own names; their tests hold each of them to be asked. */
const ofForms = [...forms.keys()].map((id) => `${id}-`)

it('says every sentence of the locales somewhere', () => {
  const unsaid = keys.filter(
    (key) =>
      !ofForms.some((prefix) => key.startsWith(prefix)) &&
      !written.has(key) &&
      !beginnings.some((text) => key.startsWith(`${text}-`)) &&
      !patterns.some((pattern) => pattern.test(key)),
  )
  expect(unsaid).toEqual([])
})
