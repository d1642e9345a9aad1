import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * SOP 2 step 5, Rekomendasi penolakan: the information is not there yet, or is exempt by a live entry of the Daftar
 * Informasi yang Dikecualikan. Its reason is that of the written answer (UU 14/2008 Ps 36 ayat (3)).
 */
export const penolakanKeberatan: FormDefinition = {
  id: 'penolakan-keberatan',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    { key: 'dasar', kind: 'choice', options: ['belum-tersedia', 'dikecualikan'] },
    { key: 'dik', kind: 'pick', source: 'dik', skipWhenEmpty: false, when: [{ dasar: ['dikecualikan'] }] },
    { key: 'alasan', kind: 'text', min: 5, max: 1000 },
  ],
}
