import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * An acting official by an SK: pelaksana tugas (Plt) for a vacant post, pelaksana harian (Plh) for one who is away
 * for a while (UU 30/2014 Ps 34; SE Kepala BKN 1/SE/I/2021).
 */
export const plt: FormDefinition = {
  id: 'plt',
  version: 2,
  review: true,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    { key: 'absen', kind: 'pick', source: 'officials', skipWhenEmpty: false },
    { key: 'pengganti', kind: 'pick', source: 'staff', skipWhenEmpty: false },
    { key: 'jenis', kind: 'choice', perRow: 2, options: ['plt', 'plh'] },
    { key: 'nama', kind: 'text', as: 'name', min: 3, max: 120 },
    { key: 'nip', kind: 'text', as: 'nip', min: 18, max: 30 },
    { key: 'mulai', kind: 'text', as: 'date', min: 6, max: 30 },
    { key: 'sampai', kind: 'text', as: 'date', min: 6, max: 30 },
    { key: 'sk', kind: 'text', min: 3, max: 120 },
  ],
}
