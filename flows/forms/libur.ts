import type { FormDefinition } from '../../src/conversation/definition.ts'

/** A change of the holiday list, after a look at what it moves. `purpose.changes` says that in words. */
export const libur: FormDefinition = {
  id: 'libur',
  version: 1,
  purpose: ['changes'],
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [{ key: 'yakin', kind: 'choice', options: ['ya'] }],
}
