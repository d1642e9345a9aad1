import type { FormDefinition } from '../../src/conversation/definition.ts'
import { dipClasses } from '../../src/sop/facts.ts'

/**
 * SOP 5 step 3: a row that a granted objection or an ended exemption proposed is taken up, in words that the public can
 * use: what was proposed is in those of a citizen.
 */
export const usul: FormDefinition = {
  id: 'usul',
  version: 1,
  review: true,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    { key: 'usul', kind: 'pick', source: 'usul', skipWhenEmpty: false, ownNone: true },
    { key: 'judul', kind: 'text', min: 5, max: 300 },
    { key: 'ringkasan', kind: 'text', min: 10, max: 2000 },
    { key: 'kelas', kind: 'choice', perRow: 3, options: dipClasses },
  ],
}
