/** Lanes of all SOPs with their Indonesian names, as the sheets print them. One lane has one id everywhere. */
export const laneNames = {
  pemohon: 'Pemohon Informasi',
  petugas: 'Petugas Pelayanan Informasi dan Dokumentasi',
  bidang: 'Bidang Pelayanan Informasi dan Dokumentasi',
  ppid: 'Anggota PPID Pembantu',
  atasan: 'Atasan PPID Pembantu',
  'petugas-ppid': 'Petugas PPID',
  kabid: 'Kabid/Kasubag',
  pelaksana: 'Fungsional/Pelaksana',
  sekretaris: 'Sekretaris',
  kadis: 'Kepala Dinas',
  klasifikasi: 'Petugas Pengelolaan Data dan Klasifikasi Informasi',
  'bidang-uptd': 'Bidang/UPTD',
  'sekretaris-ppid': 'Sekretaris PPID',
} as const

/** Id of a lane. */
export type Lane = keyof typeof laneNames

/** The lanes of one SOP, in the order of its sheet's columns. */
export function lanes<const Id extends Lane>(...ids: Id[]): { id: Id; nama: string }[] {
  return ids.map((id) => ({ id, nama: laneNames[id] }))
}
