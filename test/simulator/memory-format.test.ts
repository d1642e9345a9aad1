import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryError, MemoryFormat, type Memory } from '../../bots/simulator/memory.ts'

interface Shelf {
  files: Buffer[]
}

const format = new MemoryFormat<Shelf>('shelf', 3)
const pack = (files: Buffer[]) => format.pack({ files }, files)

function altered(memory: Memory, change: (state: Buffer) => Buffer): Memory {
  return { ...memory, state: change(Buffer.from(memory.state)) }
}

describe('a memory', () => {
  it('gives back whatever plain data it was given, with the same things in several places', () => {
    const leaf = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(undefined), fc.constant(null))
    const data = fc.oneof(
      fc.array(leaf),
      fc.dictionary(fc.string(), leaf, { noNullPrototype: true }),
      fc.array(fc.tuple(fc.string(), leaf)).map((entries) => new Map(entries)),
      fc.array(leaf).map((values) => new Set(values)),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    )
    const any = new MemoryFormat<unknown>('any', 1)
    fc.assert(
      fc.property(fc.array(data), (given) => {
        const state = { given, again: [...given].toReversed() }
        const files = given.filter((one) => Buffer.isBuffer(one))
        const back = any.unpack(any.pack(state, files))
        expect(back).toStrictEqual(state)
      }),
    )
  })

  it('keeps one thing one thing', () => {
    const chat = { title: 'PPID' }
    const twice = new MemoryFormat<(typeof chat)[]>('twice', 1)
    const [one, other] = twice.unpack(twice.pack([chat, chat], []))
    expect(one).toEqual(chat)
    expect(one).toBe(other)
  })

  it('has contents of files beside the state, equal ones once', () => {
    const letter = Buffer.alloc(50_000, 'surat')
    const { state, contents } = pack([letter, Buffer.from(letter), Buffer.from('ktp')])
    expect([...contents.values()].map(String)).toEqual([String(letter), 'ktp'])
    expect(state.length).toBeLessThan(1000)
  })

  it('forgets the oldest contents when there are too many', () => {
    const three = new MemoryFormat<Shelf>('shelf', 3, { files: 3, bytes: 1000 })
    const files = Array.from({ length: 5 }, (_, index) => Buffer.from(`file ${index}`))
    const memory = three.pack({ files }, files)
    expect(memory.contents.size).toBe(3)
    expect(three.unpack(memory).files.map(String)).toEqual(['', '', 'file 2', 'file 3', 'file 4'])
  })

  it('forgets the oldest contents when they are too large together', () => {
    const small = new MemoryFormat<Shelf>('shelf', 3, { files: 3, bytes: 100 })
    const files = [Buffer.from('old'), Buffer.alloc(95, 'large'), Buffer.from('newer')]
    const memory = small.pack({ files }, files)
    expect(small.unpack(memory).files.map(({ length }) => length)).toEqual([0, 95, 5])
    const again = small.unpack(
      small.pack({ files: [...files, Buffer.from('newest')] }, [...files, files[2]!]),
    )
    expect(again.files.map(({ length }) => length)).toEqual([0, 95, 5, 0])
  })
})

describe('a memory of which nothing can be made', () => {
  const memory = pack([Buffer.from('surat')])

  it('is one that was cut off, anywhere', () => {
    for (let length = 0; length < memory.state.length; length += 1) {
      const cut = altered(memory, (state) => state.subarray(0, length))
      expect(() => format.unpack(cut)).toThrow(MemoryError)
    }
  })

  it('is one with a single other byte, anywhere', () => {
    for (let at = 0; at < memory.state.length; at += 1) {
      const other = altered(memory, (state) => {
        state[at]! ^= 1
        return state
      })
      expect(() => format.unpack(other)).toThrow(MemoryError)
    }
  })

  it('is one of another version or another simulator', () => {
    expect(() => new MemoryFormat('shelf', 4).unpack(memory)).toThrow('another version')
    expect(() => new MemoryFormat('shelf', 33).unpack(memory)).toThrow(MemoryError)
    expect(() => new MemoryFormat('box', 3).unpack(memory)).toThrow(MemoryError)
  })

  it('is not one whose contents are lost: they are empty', () => {
    const lost = { ...memory, contents: new Map<string, Buffer>() }
    expect(format.unpack(lost)).toEqual({ files: [Buffer.alloc(0)] })
  })
})
