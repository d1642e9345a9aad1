import { afterAll, beforeAll, expect, it } from 'vitest'
import { doOnce } from '../../src/storage/once.ts'
import { monday, openDesk, type Desk } from '../case/setup.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.close())

it('does something once, and again only when it failed', async () => {
  const { db } = desk
  const done: string[] = []
  const attempt = (what: string, fails: boolean) =>
    doOnce(db, 'ledger:2026-W48', monday, async () => {
      if (fails) throw new Error('the database went away')
      done.push(what)
    })
  await expect(attempt('first', true)).rejects.toThrow('the database went away')
  await attempt('second', false)
  await attempt('third', false)
  expect(done).toEqual(['second'])
})
