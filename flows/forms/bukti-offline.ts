import type { FormDefinition } from '../../src/conversation/definition.ts'

/** SOP 4 step 6, Dokumentasikan: photos of the notice on the board or in print, or why there is none. */
export const buktiOffline: FormDefinition = {
  id: 'bukti-offline',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    { key: 'media', kind: 'choice', options: ['foto', 'tidak-ada'] },
    { key: 'foto', kind: 'documents', min: 1, max: 5, when: [{ media: ['foto'] }] },
    { key: 'alasan', kind: 'text', min: 5, max: 500, when: [{ media: ['tidak-ada'] }] },
  ],
}
