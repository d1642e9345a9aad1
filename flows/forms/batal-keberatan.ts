import type { FormDefinition } from '../../src/conversation/definition.ts'

/** The applicant withdraws a keberatan; says why or not. */
export const batalKeberatan: FormDefinition = {
  id: 'batal-keberatan',
  version: 1,
  purpose: ['nomor'],
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    { key: 'yakin', kind: 'choice', options: ['ya'] },
    {
      key: 'alasan',
      kind: 'text',
      min: 3,
      max: 500,
      optional: true,
      usual: ['sudah-dapat', 'sepakat', 'tidak-perlu'],
    },
  ],
}
