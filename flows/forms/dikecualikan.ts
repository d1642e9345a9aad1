import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * Opens SOP 3: what is to be tested, and when the test is made (Perki KI 1/2021 Ps 49). A test because of a request is
 * opened from that request.
 */
export const dikecualikan: FormDefinition = {
  id: 'dikecualikan',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    { key: 'informasi', kind: 'text', min: 5, max: 300 },
    { key: 'saat', kind: 'choice', options: ['sebelum-permintaan', 'sengketa'] },
  ],
}
