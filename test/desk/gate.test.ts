import { expect, it } from 'vitest'
import { Gate } from '../../src/desk/gate.ts'

/** A task that runs until it is told to end. */
function task() {
  let resolve: (text: string) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<string>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject, started: false }
}

it('lets as many tasks run as it has places, and the others in their order', async () => {
  const gate = new Gate(2)
  const tasks = [task(), task(), task(), task()]
  const ended = tasks.map((each) =>
    gate.run(() => {
      each.started = true
      return each.promise
    }),
  )
  const started = () => tasks.map((each) => each.started)
  expect(started()).toEqual([true, true, false, false])
  tasks[1]?.resolve('second')
  expect(await ended[1]).toBe('second')
  await Promise.resolve()
  expect(started()).toEqual([true, true, true, false])
  tasks[0]?.reject(new Error('gone wrong'))
  await expect(ended[0]).rejects.toThrow('gone wrong')
  await Promise.resolve()
  expect(started()).toEqual([true, true, true, true])
  tasks[2]?.resolve('third')
  tasks[3]?.resolve('fourth')
  expect(await Promise.all(ended.slice(2))).toEqual(['third', 'fourth'])
  expect(await gate.run(() => Promise.resolve('fifth'))).toBe('fifth')
})
