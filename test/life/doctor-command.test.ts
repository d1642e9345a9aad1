/** `loket doctor` as an operator starts it: beside a program that serves, without one, and with wrong settings. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { addressOf, newFolder, removeFolder, runProcess, startProcess } from '../support/built-program.ts'

let folder: string

beforeAll(async () => {
  folder = await newFolder()
})

afterAll(() => removeFolder(folder))

const report = z.object({
  result: z.string(),
  findings: z.array(z.object({ code: z.string(), level: z.string(), what: z.string() })),
})

/** Runs it. @returns the exit code, and each finding as `level code` */
async function examines(env: Readonly<Record<string, string>>) {
  const { code, output, all } = await runProcess(['doctor', '--json'], env)
  // Nothing but the report, so that a program can read it.
  expect(all).toBe(output)
  const { findings } = report.parse(JSON.parse(output))
  return { code, output, found: findings.map((each) => `${each.level} ${each.code}`) }
}

it('looks at the database of a program that serves, and starts it for itself when none does', async () => {
  const env = { LOKET_DATA_DIR: join(folder, 'data'), LOKET_SIMULATOR: '0', PORT: '0', LOG_LEVEL: 'silent' }
  const program = await startProcess(['serve'], env)
  await addressOf(program)
  const beside = await examines(env)
  expect(beside.found).toContain('fine database')
  expect(beside.found).toContain('fine program')
  expect(beside.found).toContain('fine keys')
  // The one that serves is left alone.
  await program.kill('SIGTERM')
  const alone = await examines(env)
  expect(alone.found).toContain('fine database')
  expect(alone.found).toContain('notice program-stopped')
  expect([beside.code, alone.code]).toEqual([0, 0])
}, 180_000)

it('tells what is wrong with the settings and goes on, where other commands end', async () => {
  const env = { LOKET_DATA_DIR: join(folder, 'none'), PORT: 'many', LOKET_ADMINS: 'somebody' }
  const { code, output, found } = await examines(env)
  expect(code).toBe(1)
  expect(found.filter((each) => each === 'fault settings-variable')).toHaveLength(2)
  expect(found).toContain('fine node')
  expect(output).not.toContain('somebody')
  expect((await runProcess(['holidays'], env)).all).toContain('PORT: must be a port number')
  expect(await runProcess(['--help'], env)).toMatchObject({ code: 0 })
}, 90_000)
