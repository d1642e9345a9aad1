import type { FormDefinition } from '../../src/conversation/definition.ts'
import { itemClasses } from '../../src/sop/facts.ts'

/**
 * SOP 5 step 3: the class of one piece of information (UU 14/2008 Ps 9 to 11), or that it may be exempt, which a uji
 * konsekuensi decides (Ps 17 and 19).
 */
export const klasifikasi: FormDefinition = {
  id: 'klasifikasi',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    { key: 'bahan', kind: 'pick', source: 'bahan', skipWhenEmpty: false },
    { key: 'kelas', kind: 'choice', options: itemClasses },
  ],
}
