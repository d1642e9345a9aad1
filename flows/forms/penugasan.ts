import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * SOP 4 step 1, Tugaskan: opens the case of an announcement. `serta-merta` is information that threatens life or
 * public order (UU 14/2008 Ps 10), `berkala` what is announced regularly (Ps 9).
 */
export const penugasan: FormDefinition = {
  id: 'penugasan',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    { key: 'sifat', kind: 'choice', perRow: 2, options: ['berkala', 'serta-merta'] },
    { key: 'judul', kind: 'text', min: 5, max: 150 },
    { key: 'arahan', kind: 'text', min: 5, max: 700 },
    { key: 'pelaksana', kind: 'pick', source: 'pelaksana', skipWhenEmpty: true, escapes: ['siapa-saja'] },
  ],
}
