import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * SOP 5 step 2, Serahkan bahan: one piece of information with its columns in the Daftar Informasi Publik (Perki KI
 * 1/2010 Lampiran II) and its files. The unit itself is its penguasa.
 */
export const bahan: FormDefinition = {
  id: 'bahan',
  version: 1,
  review: true,
  rest: { nudgeAfterHours: 24, keepHours: 168 },
  questions: [
    { key: 'judul', kind: 'text', min: 5, max: 300 },
    { key: 'ringkasan', kind: 'text', min: 10, max: 2000 },
    { key: 'penanggung-jawab', kind: 'text', min: 3, max: 300 },
    { key: 'waktu-tempat', kind: 'text', min: 3, max: 300 },
    { key: 'format', kind: 'text', min: 3, max: 100, usual: ['softcopy', 'hardcopy', 'keduanya'] },
    { key: 'retensi', kind: 'text', min: 3, max: 200, usual: ['berlaku', 'arsip'] },
    { key: 'ada-berkas', kind: 'choice', perRow: 2, options: ['dengan', 'tanpa'] },
    { key: 'berkas', kind: 'documents', min: 1, max: 5, when: [{ 'ada-berkas': ['dengan'] }] },
    { key: 'lagi', kind: 'choice', options: ['sudah', 'masih'] },
  ],
}
