import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * SOP 2 step 4, Perintahkan menjawab: what the atasan PPID orders in writing, and within how many hari kerja (Perki
 * KI 1/2010 Ps 34 huruf d and e).
 */
export const perintah: FormDefinition = {
  id: 'perintah',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    {
      key: 'isi',
      kind: 'text',
      min: 5,
      max: 1000,
      usual: ['berikan', 'periksa', 'jelaskan'],
    },
    { key: 'hari', kind: 'number', min: 1, max: 25 },
  ],
}
