import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * The formulir permohonan informasi (Perki KI 1/2021, list mirrored in ministries' rules; UU 14/2008 Ps 22 ayat
 * (2)), with the identity papers that show a person or body may ask (UU 14/2008 Ps 1 angka 12). The desk asks for
 * a correction with the same questions, by `only`.
 */
export const permohonan: FormDefinition = {
  id: 'permohonan',
  version: 1,
  review: true,
  rest: { nudgeAfterHours: 24, keepHours: 168 },
  questions: [
    // UU 27/2022 Ps 20 ayat (2) huruf c and e: no consent is asked, but it is said what is kept.
    { key: 'privasi', kind: 'choice', options: ['mengerti'] },
    { key: 'kategori', kind: 'choice', options: ['perorangan', 'badan-hukum', 'kelompok'] },
    { key: 'nama', kind: 'text', as: 'name', min: 3, max: 150, toggle: 'kuasa' },
    { key: 'nik', kind: 'nik', when: [{ kategori: ['perorangan', 'kelompok'] }] },
    { key: 'sk', kind: 'sk-badan-hukum', when: [{ kategori: ['badan-hukum'] }] },
    { key: 'ktp', kind: 'ktp' },
    { key: 'akta', kind: 'document', when: [{ kategori: ['badan-hukum'] }] },
    { key: 'surat-kuasa', kind: 'document', when: [{ kategori: ['kelompok'] }, { kuasa: ['ya'] }] },
    { key: 'alamat', kind: 'text', min: 10, max: 500 },
    { key: 'kontak', kind: 'contact' },
    { key: 'rincian', kind: 'text', min: 10, max: 2000 },
    {
      key: 'dip',
      kind: 'pick',
      source: 'dip-suggestions',
      from: 'rincian',
      skipWhenEmpty: true,
      decide: { end: 'sudah-terjawab', on: 'tetap-ajukan' },
    },
    { key: 'tujuan', kind: 'text', min: 5, max: 1000 },
    { key: 'cara-memperoleh', kind: 'choice', options: ['melihat', 'softcopy', 'hardcopy'] },
    {
      key: 'cara-mengirim',
      kind: 'choice',
      when: [{ 'cara-memperoleh': ['softcopy', 'hardcopy'] }],
      options: [
        // Paper goes neither through a chat nor through e-mail.
        { option: 'chat', when: [{ 'cara-memperoleh': ['softcopy'] }] },
        { option: 'email', when: [{ 'cara-memperoleh': ['softcopy'] }] },
        'ambil',
        'pos',
      ],
    },
    // Only for one who gave a phone number and then wants the copy by e-mail.
    {
      key: 'email',
      kind: 'contact',
      accept: 'email',
      when: [{ 'cara-mengirim': ['email'], kontak: ['phone'] }],
    },
  ],
}
