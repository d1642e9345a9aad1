import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { allowedFields } from '../../src/log/allowed-fields.ts'
import { packageRoot } from '../../src/root.ts'

const call = /\blog\.(?:debug|info|warn|error|fatal)\(\s*\{([^}]*)\}/g

function sources(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('storage/client'))
    .map((file) => join(packageRoot, folder, file))
}

it('every field that the program logs is an allowed one, for others are dropped without a word', () => {
  const used = ['src', 'bots'].flatMap(sources).flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(call), ([, fields = '']) =>
      fields
        .split(/,(?![^(]*\))/)
        .map((field) => field.split(':')[0]?.trim() ?? '')
        .filter((field) => field !== ''),
    ).flat(),
  )
  expect(used.length).toBeGreaterThan(10)
  expect(used.filter((field) => !Object.hasOwn(allowedFields, field))).toEqual([])
})
