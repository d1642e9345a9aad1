/**
 * The grounds of an objection: UU 14/2008 Pasal 35 ayat (1), word for word, "Setiap Pemohon Informasi Publik dapat
 * mengajukan keberatan secara tertulis kepada atasan Pejabat Pengelola Informasi dan Dokumentasi berdasarkan alasan
 * berikut". Perki KI 1/2021 Pasal 39 ayat (1) has the same letters; where its words differ in meaning, a remark
 * says so.
 */
export const pasal35 = {
  a: 'penolakan atas permintaan informasi berdasarkan alasan pengecualian sebagaimana dimaksud dalam Pasal 17',
  b: 'tidak disediakannya informasi berkala sebagaimana dimaksud dalam Pasal 9',
  c: 'tidak ditanggapinya permintaan informasi',
  d: 'permintaan informasi ditanggapi tidak sebagaimana yang diminta',
  // Perki 1/2021: "tidak dikabulkannya Permintaan Informasi Publik".
  e: 'tidak dipenuhinya permintaan informasi',
  f: 'pengenaan biaya yang tidak wajar',
  // Perki 1/2021: "melebihi waktu yang diatur dalam Peraturan ini".
  g: 'penyampaian informasi yang melebihi waktu yang diatur dalam Undang-Undang ini',
} as const

/** A letter of Pasal 35 ayat (1). */
export type Pasal35Letter = keyof typeof pasal35

/** The letters in order. */
export const pasal35Letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const satisfies Pasal35Letter[]
