import type { FormDefinition } from '../../src/conversation/definition.ts'

/** SOP 5 step 1, Kirim nota dinas: for which period, what to mind, and which Bidang and UPTD are asked. */
export const notaDinas: FormDefinition = {
  id: 'nota-dinas',
  version: 1,
  review: true,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    { key: 'periode', kind: 'text', min: 3, max: 100 },
    { key: 'arahan', kind: 'text', min: 5, max: 700, optional: true },
    { key: 'unit', kind: 'pick', source: 'units', skipWhenEmpty: false, several: true },
  ],
}
