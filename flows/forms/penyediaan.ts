import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * SOP 1 step 3b, Sediakan: what the pemberitahuan tertulis has to say (UU 14/2008 Ps 22 ayat (7) huruf d to g):
 * whole or in part with what was blackened and why, the material, and the cost if there is one. The price of a
 * copied page is a setting of the agency.
 */
export const penyediaan: FormDefinition = {
  id: 'penyediaan',
  version: 1,
  review: false,
  rest: { nudgeAfterHours: null, keepHours: 72 },
  questions: [
    { key: 'cakupan', kind: 'choice', perRow: 2, options: ['seluruhnya', 'sebagian'] },
    {
      key: 'bagian-dihitamkan',
      kind: 'text',
      min: 3,
      max: 500,
      when: [{ cakupan: ['sebagian'] }],
    },
    {
      key: 'alasan-dihitamkan',
      kind: 'text',
      min: 5,
      max: 500,
      when: [{ cakupan: ['sebagian'] }],
    },
    { key: 'bentuk', kind: 'choice', perRow: 3, options: ['berkas', 'tautan', 'teks'] },
    { key: 'berkas', kind: 'documents', min: 1, max: 10, when: [{ bentuk: ['berkas'] }] },
    { key: 'tautan', kind: 'text', as: 'link', min: 10, max: 500, when: [{ bentuk: ['tautan'] }] },
    { key: 'teks', kind: 'text', min: 5, max: 3000, when: [{ bentuk: ['teks'] }] },
    { key: 'biaya', kind: 'choice', perRow: 2, options: ['gratis', 'berbayar'] },
    { key: 'lembar', kind: 'number', min: 0, max: 10_000, when: [{ biaya: ['berbayar'] }] },
    { key: 'biaya-kirim', kind: 'number', min: 0, max: 10_000_000, when: [{ biaya: ['berbayar'] }] },
    { key: 'biaya-lain', kind: 'number', min: 0, max: 10_000_000, when: [{ biaya: ['berbayar'] }] },
    { key: 'pembayaran', kind: 'text', min: 5, max: 300, when: [{ biaya: ['berbayar'] }] },
  ],
}
