import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * SOP 1 step 2, Minta lengkapi: which question of the formulir permohonan the applicant is to answer again, and
 * why. The options are keys of that form, so that the answer is the correction's `only`. `purpose.kategori` is
 * that of the applicant.
 */
export const lengkapi: FormDefinition = {
  id: 'lengkapi',
  version: 1,
  purpose: ['kategori'],
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 24 },
  questions: [
    {
      key: 'bagian',
      kind: 'choice',
      perRow: 2,
      options: [
        'ktp',
        'nama',
        { option: 'nik', when: [{ kategori: ['perorangan', 'kelompok'] }] },
        { option: 'sk', when: [{ kategori: ['badan-hukum'] }] },
        { option: 'akta', when: [{ kategori: ['badan-hukum'] }] },
        // Also for one who did not say that he or she came for somebody else.
        'surat-kuasa',
        'alamat',
        'kontak',
        'rincian',
        'tujuan',
      ],
    },
    {
      key: 'alasan',
      kind: 'text',
      min: 5,
      max: 500,
      usual: [
        { option: 'tidak-terbaca', when: [{ bagian: ['ktp', 'akta', 'surat-kuasa'] }] },
        { option: 'salah-berkas', when: [{ bagian: ['ktp', 'akta', 'surat-kuasa'] }] },
        { option: 'tidak-cocok', when: [{ bagian: ['nama', 'nik', 'sk'] }] },
        { option: 'kurang-jelas', when: [{ bagian: ['alamat', 'kontak', 'rincian', 'tujuan'] }] },
      ],
    },
  ],
}
