import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * UU 14/2008 Ps 22 ayat (8): an extension states its reason. The three grounds are those printed on the back of
 * the formulir permohonan (Perki KI 1/2010).
 */
export const perpanjangan: FormDefinition = {
  id: 'perpanjangan',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    {
      key: 'dasar',
      kind: 'choice',
      options: ['belum-dikuasai', 'belum-didokumentasikan', 'belum-diputuskan'],
    },
    { key: 'penjelasan', kind: 'text', min: 5, max: 500, optional: true },
  ],
}
