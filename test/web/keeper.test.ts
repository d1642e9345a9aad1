import { expect, it } from 'vitest'
import { createKeeper, type Draft } from '../../bots/web/keeper.ts'
import { movableClock } from '../../src/clock.ts'

function keeperOf(charactersMax = 1_000) {
  const clock = movableClock(new Date('2026-11-23T02:00:00Z'), { frozen: true })
  const keeper = createKeeper(clock, charactersMax)
  let made = 0
  const ask = async (key: string, draft: Partial<Draft> = {}) => {
    const sheet = await keeper.get(key, 30_000, async () => {
      made += 1
      return { status: 200, type: 'text/plain', text: `${key} ${made}`, ...draft }
    })
    return sheet.text
  }
  return { clock, keeper, ask, made: () => made }
}

it('makes the same once for all who ask meanwhile, and for those of the next half minute', async () => {
  const { ask, clock } = keeperOf()
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a 1', 'a 1', 'b 2'])
  clock.advance(29_999)
  expect(await ask('a')).toBe('a 1')
  clock.advance(1)
  expect(await ask('a')).toBe('a 3')
})

it('keeps neither what failed nor what was not there', async () => {
  const { ask, keeper, made } = keeperOf()
  await expect(keeper.get('a', 30_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await ask('a')).toBe('a 1')
  await ask('gone', { status: 404 })
  await ask('gone', { status: 404 })
  expect(made()).toBe(3)
})

it('forgets what was asked for longest ago when there is too much', async () => {
  const { ask, made } = keeperOf(100)
  const long = { text: 'x'.repeat(40) }
  for (const key of ['a', 'b', 'a', 'c']) await ask(key, long)
  expect(made()).toBe(3)
  await ask('a', long)
  expect(made()).toBe(3)
  await ask('b', long)
  expect(made()).toBe(4)
})

it('has another tag for another text', async () => {
  const { keeper } = keeperOf()
  const tag = async (key: string, text: string) =>
    (await keeper.get(key, 0, async () => ({ status: 200, type: 'text/plain', text }))).etag
  expect(await tag('a', 'one')).toBe(await tag('b', 'one'))
  expect(await tag('a', 'one')).not.toBe(await tag('a', 'two'))
})
