import type { FormDefinition } from '../../src/conversation/definition.ts'

/** Puts a member of the platform's workspace on the staff, in one lane; a lane that units share also names the unit. */
export const stafTambah: FormDefinition = {
  id: 'staf-tambah',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    { key: 'anggota', kind: 'member' },
    { key: 'jalur', kind: 'pick', source: 'lanes', skipWhenEmpty: false, most: 20 },
    { key: 'unit', kind: 'text', as: 'name', min: 3, max: 60, when: [{ jalur: ['bidang-uptd'] }] },
  ],
}
