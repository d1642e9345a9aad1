import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hasEmbeddedDatabase } from '../../src/storage/embedded/start.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-there-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

it('finds no database in a folder without one, or in none, and makes neither', async () => {
  expect(await hasEmbeddedDatabase(folder)).toBe(false)
  expect(await readdir(folder)).toEqual([])
  expect(await hasEmbeddedDatabase(join(folder, 'none'))).toBe(false)
  expect(await readdir(folder)).toEqual([])
})

it('finds one by its access file', async () => {
  const access = { password: 'x'.repeat(16), port: 0 }
  await writeFile(join(folder, 'postgres.json'), JSON.stringify(access))
  expect(await hasEmbeddedDatabase(folder)).toBe(true)
})

it('finds one whose access file was lost, inside the data directory or where it points to', async () => {
  await mkdir(join(folder, 'a', 'postgres'), { recursive: true })
  expect(await hasEmbeddedDatabase(join(folder, 'a'))).toBe(true)
  await mkdir(join(folder, 'b'))
  await writeFile(join(folder, 'b', 'postgres-directory'), `${join(folder, 'outside')}\n`)
  expect(await hasEmbeddedDatabase(join(folder, 'b'))).toBe(false)
  await mkdir(join(folder, 'outside'))
  expect(await hasEmbeddedDatabase(join(folder, 'b'))).toBe(true)
})
