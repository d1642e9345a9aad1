import type { FormDefinition } from '../../src/conversation/definition.ts'

/**
 * The formulir keberatan (UU 14/2008 Ps 35–36; Perki KI 1/2021 Ps 39–41; fields a to j of the official form): which
 * request, the grounds it supports, what happened, who objects and for whom. Ground b, information that is to be
 * published unasked, needs no request. `identitas-lama` and `ktp-lama` are `ada` when an identity and a picture of
 * the KTP are kept of the person, `nama-lama` says which; the desk asks for a correction by `only`.
 */
export const keberatan: FormDefinition = {
  id: 'keberatan',
  version: 1,
  purpose: ['identitas-lama', 'ktp-lama', 'nama-lama'],
  review: true,
  rest: { nudgeAfterHours: 24, keepHours: 168 },
  questions: [
    {
      key: 'perkara',
      kind: 'pick',
      source: 'keberatan-cases',
      skipWhenEmpty: false,
      ownNone: true,
      escapes: ['nomor-lain', 'tanpa-permohonan'],
    },
    { key: 'nomor', kind: 'text', min: 3, max: 80, when: [{ perkara: ['nomor-lain'] }] },
    { key: 'bukti', kind: 'text', as: 'identity', min: 5, max: 80, when: [{ perkara: ['nomor-lain'] }] },
    {
      key: 'perkara-lain',
      kind: 'pick',
      source: 'keberatan-nomor',
      from: ['nomor', 'bukti'],
      skipWhenEmpty: false,
      ownNone: true,
      when: [{ perkara: ['nomor-lain'] }],
    },
    {
      key: 'alasan',
      kind: 'pick',
      source: 'keberatan-grounds',
      from: ['perkara', 'perkara-lain'],
      several: true,
      skipWhenEmpty: false,
      unless: [{ perkara: ['tanpa-permohonan'] }],
    },
    {
      key: 'informasi',
      kind: 'text',
      min: 10,
      max: 1000,
      when: [{ perkara: ['tanpa-permohonan'] }, { alasan: ['b'] }],
    },
    { key: 'kasus-posisi', kind: 'text', min: 10, max: 2000 },
    { key: 'pengaju', kind: 'choice', options: ['sendiri', 'kuasa'] },
    // Perki KI 1/2021 Ps 39 ayat (3) and (4): a representative brings a surat kuasa khusus.
    { key: 'surat-kuasa', kind: 'document', when: [{ pengaju: ['kuasa'] }] },
    { key: 'pemberi-nama', kind: 'text', as: 'name', min: 3, max: 150, when: [{ pengaju: ['kuasa'] }] },
    { key: 'pemberi-alamat', kind: 'text', min: 10, max: 500, when: [{ pengaju: ['kuasa'] }] },
    { key: 'identitas', kind: 'choice', options: ['sama', 'baru'], when: [{ 'identitas-lama': ['ada'] }] },
    { key: 'nama', kind: 'text', as: 'name', min: 3, max: 150, unless: [{ identitas: ['sama'] }] },
    { key: 'nik', kind: 'nik', unless: [{ identitas: ['sama'] }] },
    { key: 'ktp', kind: 'ktp', unless: [{ identitas: ['sama'], 'ktp-lama': ['ada'] }] },
    { key: 'alamat', kind: 'text', min: 10, max: 500, unless: [{ identitas: ['sama'] }] },
    { key: 'kontak', kind: 'contact', unless: [{ identitas: ['sama'] }] },
  ],
}
