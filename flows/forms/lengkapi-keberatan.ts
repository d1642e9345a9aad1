import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * SOP 2 step 2, Minta lengkapi: which question of the formulir keberatan is to be answered again, and why. The
 * options are keys of that form, so that the answer is the correction's `only`.
 */
export const lengkapiKeberatan: FormDefinition = {
  id: 'lengkapi-keberatan',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    {
      key: 'bagian',
      kind: 'choice',
      perRow: 2,
      // A letter of attorney is asked for also of one who did not say that he or she came for somebody else.
      options: ['ktp', 'nama', 'nik', 'surat-kuasa', 'alamat', 'kontak', 'kasus-posisi', 'informasi'],
    },
    {
      key: 'alasan',
      kind: 'text',
      min: 5,
      max: 500,
      usual: [
        { option: 'tidak-terbaca', when: [{ bagian: ['ktp', 'surat-kuasa'] }] },
        { option: 'salah-berkas', when: [{ bagian: ['ktp', 'surat-kuasa'] }] },
        { option: 'tidak-cocok', when: [{ bagian: ['nama', 'nik'] }] },
        { option: 'kurang-jelas', when: [{ bagian: ['alamat', 'kontak', 'kasus-posisi', 'informasi'] }] },
      ],
    },
  ],
}
