import type { FormDefinition } from '../../src/conversation/definition.ts'

/** SOP 1 step 2, Ada di DIP: the entry that answers the request, or the documents of it. */
export const dipPilih: FormDefinition = {
  id: 'dip-pilih',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    { key: 'sumber', kind: 'choice', options: ['entri', 'berkas'] },
    { key: 'entri', kind: 'pick', source: 'dip', skipWhenEmpty: false, when: [{ sumber: ['entri'] }] },
    { key: 'berkas', kind: 'documents', min: 1, max: 10, when: [{ sumber: ['berkas'] }] },
  ],
}
