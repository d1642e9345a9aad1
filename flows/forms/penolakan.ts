import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * SOP 1 step 3b, Tolak: a refusal rests on a live entry of the Daftar Informasi yang Dikecualikan (UU 14/2008
 * Ps 17), or on the information not being held or documented here (Ps 6 ayat (3) huruf e), and states its reason.
 */
export const penolakan: FormDefinition = {
  id: 'penolakan',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    {
      key: 'dasar',
      kind: 'choice',
      options: ['dikecualikan', 'belum-dikuasai', 'belum-didokumentasikan', 'dikuasai-badan-lain'],
    },
    { key: 'dik', kind: 'pick', source: 'dik', skipWhenEmpty: false, when: [{ dasar: ['dikecualikan'] }] },
    {
      key: 'hari',
      kind: 'number',
      min: 1,
      max: 365,
      when: [{ dasar: ['belum-didokumentasikan'] }],
      optional: true,
    },
    {
      key: 'badan',
      kind: 'text',
      as: 'name',
      min: 3,
      max: 150,
      when: [{ dasar: ['dikuasai-badan-lain'] }],
    },
    { key: 'alasan', kind: 'text', min: 5, max: 1000 },
  ],
}
