import type { FormDefinition } from '../../src/conversation/definition.ts'

/** SOP 4 step 2, Serahkan konsep: the text as it is to be read by the public, and its attachments. */
export const konsep: FormDefinition = {
  id: 'konsep',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    { key: 'teks', kind: 'text', min: 20, max: 2800 },
    { key: 'ada-lampiran', kind: 'choice', perRow: 2, options: ['tanpa', 'dengan'] },
    { key: 'lampiran', kind: 'documents', min: 1, max: 5, when: [{ 'ada-lampiran': ['dengan'] }] },
  ],
}
