/** The letters of Pasal 17 of UU 14/2008 (Keterbukaan Informasi Publik), each one ground of exemption. */
export const pasal17Letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const

/** One letter of Pasal 17. */
export type Pasal17Letter = (typeof pasal17Letters)[number]

const harm = 'Informasi Publik yang apabila dibuka dan diberikan kepada Pemohon Informasi Publik dapat'

/**
 * The words of Pasal 17 letter by letter. Letters a to h share a lead-in in the law; i and j stand by
 * themselves. Words of the statute, and so the same in every language of the program.
 */
export const pasal17: Readonly<Record<Pasal17Letter, string>> = {
  a: `${harm} menghambat proses penegakan hukum`,
  b: `${harm} mengganggu kepentingan perlindungan hak atas kekayaan intelektual dan perlindungan dari persaingan usaha tidak sehat`,
  c: `${harm} membahayakan pertahanan dan keamanan negara`,
  d: `${harm} mengungkapkan kekayaan alam Indonesia`,
  e: `${harm} merugikan ketahanan ekonomi nasional`,
  f: `${harm} merugikan kepentingan hubungan luar negeri`,
  g: `${harm} mengungkapkan isi akta otentik yang bersifat pribadi dan kemauan terakhir ataupun wasiat seseorang`,
  h:
    `${harm} mengungkap rahasia pribadi, yaitu: ` +
    '1. riwayat dan kondisi anggota keluarga; ' +
    '2. riwayat, kondisi dan perawatan, pengobatan kesehatan fisik dan psikis seseorang; ' +
    '3. kondisi keuangan, aset, pendapatan, dan rekening bank seseorang; ' +
    '4. hasil evaluasi sehubungan dengan kapabilitas, intelektualitas, dan rekomendasi kemampuan seseorang; dan/atau ' +
    '5. catatan yang menyangkut pribadi seseorang yang berkaitan dengan kegiatan satuan pendidikan formal dan satuan pendidikan nonformal',
  i:
    'memorandum atau surat-surat antar Badan Publik atau intra Badan Publik, yang menurut sifatnya dirahasiakan ' +
    'kecuali atas putusan Komisi Informasi atau pengadilan',
  j: 'informasi yang tidak boleh diungkapkan berdasarkan Undang-Undang',
}
