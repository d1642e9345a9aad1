import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeWholeFile } from '../src/whole-file.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loket-whole-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

it('takes the place of what was there, for its owner alone', async () => {
  const path = join(folder, 'note')
  await writeWholeFile(path, 'before')
  await writeWholeFile(path, 'after')
  expect(await readFile(path, 'utf8')).toBe('after')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['note'])
})

it('leaves nothing beside it when it cannot be written', async () => {
  // A folder in its place cannot be written over.
  const path = join(folder, 'taken')
  await mkdir(path)
  await expect(writeWholeFile(path, 'never')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/)
  expect((await readdir(folder)).toSorted()).toEqual(['note', 'taken'])
})
