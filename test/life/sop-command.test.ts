/** `loket sop`: the sheet of an SOP as files, without a database. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newFolder, removeFolder, runProcess } from '../support/built-program.ts'

/** Each runs programs in processes of their own, which take long on a busy machine. */
const patience = { timeout: 120_000 }

let folder: string

beforeAll(async () => {
  folder = await newFolder()
})

afterAll(() => removeFolder(folder))

it(
  'writes the sheet as a drawing, a picture and a paper, into a folder that it makes',
  patience,
  async () => {
    const out = join(folder, 'lembar')
    const { code, output } = await runProcess(['sop', 'pendokumentasian', '--out', out], {})
    expect(code, output).toBe(0)
    const names = ['svg', 'png', 'pdf'].map((ending) => `sop-pendokumentasian.${ending}`)
    expect(output.split('\n')).toEqual(names.map((name) => join(out, name)))
    expect((await readdir(out)).toSorted()).toEqual(names.toSorted())
  },
)

it('says in a sentence that a file cannot be written, and which SOPs there are', patience, async () => {
  const taken = join(folder, 'berkas')
  await writeFile(taken, '')
  const refused = await runProcess(['sop', 'permohonan', '--out', taken], {})
  expect([refused.code, refused.output]).toEqual([
    1,
    expect.stringContaining(`Berkas ${join(taken, 'sop-permohonan.svg')} tidak dapat ditulis.`),
  ])
  const unknown = await runProcess(['sop', 'apa'], {})
  expect([unknown.code, unknown.output]).toEqual([2, expect.stringContaining('permohonan, keberatan')])
})
