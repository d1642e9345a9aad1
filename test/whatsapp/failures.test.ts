import { describe, expect, it } from 'vitest'
import { judge, judgeCode } from '../../bots/whatsapp/failures.ts'
import { GraphError } from '../../bots/whatsapp/graph.ts'

describe('an error code', () => {
  it('is tried again only when it passes by itself', () => {
    for (const code of [1, 2, 4, 80_007, 130_429, 131_000, 131_016, 131_056])
      expect(judgeCode(code).kind, String(code)).toBe('retry')
    for (const code of [100, 368, 131_008, 131_009, 131_031, 131_042, 131_051, 132_001, 133_010])
      expect(judgeCode(code).kind, String(code)).toBe('refused')
  })

  it('says that the person must write first, or cannot be reached here', () => {
    expect(judgeCode(131_047).kind).toBe('outside-window')
    for (const code of [131_026, 131_030]) expect(judgeCode(code).kind).toBe('undeliverable')
  })

  it('of a wrong token waits for whoever mends it', () => {
    expect(judge(new GraphError(401, 190, undefined))).toEqual({
      kind: 'retry',
      afterMs: 30_000,
      code: 'unauthorized',
    })
  })
})

describe('a call without an error code', () => {
  it('is tried again when there was no answer, or one of a gateway', () => {
    expect(judge(new TypeError('fetch failed')).kind).toBe('retry')
    expect(judge(new GraphError(502, undefined, undefined)).kind).toBe('retry')
    expect(judge(new GraphError(500, 999_999, undefined)).kind).toBe('retry')
    expect(judge(new GraphError(400, undefined, undefined)).kind).toBe('refused')
  })
})
