/**
 * What the people of the demo type: answers, reasons, names of files. All of it is made up, and in the language of
 * whoever types it; what the program says is in locales/.
 */

/** Who plays. Staff are known by the name that Telegram shows. */
export const names = {
  sari: 'Sari Rahmawati',
  andreas: 'Andreas Wijaya',
  lestari: 'Lestari Wulandari',
  budi: 'Budi Hartono',
  tia: 'Tia Permata',
  dimas: 'Dimas Prasetyo',
  hendra: 'Hendra Saputra',
  rina: 'Rina Marlina',
  junaidi: 'Junaidi Kurniawan',
  wulan: 'Wulan Anggraini',
  nia: 'Nia Ramadhani',
  beni: 'Beni Gunawan',
  umi: 'Umi Kalsum',
} as const

/** Titles of the staff's groups, by a short name; the last six are there when all SOPs are played. */
export const groupTitles = {
  petugas: 'Petugas Informasi',
  bidang: 'Bidang Informasi',
  ppid: 'PPID Pembantu',
  atasan: 'Pimpinan',
  data: 'Data dan Dokumentasi',
  dikecualikan: 'Uji Konsekuensi',
  sekretariat: 'Sekretariat',
  pengumuman: 'Tim Pengumuman',
  koperasi: 'Bidang Koperasi',
  pelatihan: 'UPTD Pelatihan',
} as const

/** The first request: granted in full. */
export const sariLines = {
  nama: 'Sari Rahmawati',
  nikOfFifteenDigits: '617101470890001',
  nik: '6171014708900001',
  alamat: 'Jl. Contoh Teratai No. 17, RT 03/RW 05, Benua Melayu Darat, Pontianak Selatan',
  rincian: 'Daftar koperasi aktif di Kota Pontianak beserta alamat dan jumlah anggotanya',
  rincianComplete:
    'Daftar koperasi aktif di Kota Pontianak per 31 Desember 2025, beserta alamat dan jumlah anggotanya',
  tujuan: 'Skripsi',
  tujuanChanged: 'Bahan skripsi tentang perkembangan koperasi di Kota Pontianak',
} as const

/** The second request, typed by somebody whose phone speaks English: refused. */
export const andreasLines = {
  nama: 'Andreas Wijaya',
  nik: '6171032203850002',
  alamat: 'Jl. Contoh Kenanga No. 8, RT 01/RW 02, Sungai Bangkong, Pontianak Kota',
  kontak: 'andreas@contoh.example',
  rincian: 'Names, home addresses and phone numbers of all members of Koperasi Contoh Sejahtera',
  tujuan: 'A survey on household income',
} as const

/** What the staff type. */
export const staffLines = {
  whatIsMissing: 'Mohon sebutkan keadaan per tanggal berapa data koperasi yang diminta.',
  whyLonger: 'Jumlah anggota masih dicocokkan dengan laporan rapat anggota tahunan.',
  document: 'daftar-koperasi-aktif-kota-pontianak-2025.pdf',
  whyNotHeld:
    'Daftar anggota disimpan oleh koperasinya sendiri; dinas hanya menerima rekapitulasi jumlah anggotanya.',
  whyRefused:
    'Nama, alamat rumah, dan nomor telepon anggota adalah data pribadi; membukanya tanpa persetujuan mereka melanggar haknya.',
} as const

/** The entry of the Daftar Informasi yang Dikecualikan that the uji konsekuensi comes to. */
export const exemption = {
  nomor: 'DIK-001',
  informasi: 'Data pribadi anggota koperasi: nama, alamat rumah, dan nomor telepon',
  pasal17: 'h',
  dasarHukumLain: 'UU 27/2022 tentang Pelindungan Data Pribadi',
  konsekuensiBuka: 'Rahasia pribadi anggota terungkap dan dapat disalahgunakan',
  konsekuensiTutup: 'Hak pribadi anggota koperasi terlindungi',
  jangkaWaktu: 'Sampai pemilik data menyetujui secara tertulis',
  unit: 'Bidang Kelembagaan dan Pengawasan',
} as const

/** The objection of Andreas, and what the atasan and the Bidang make of it. */
export const objectionLines = {
  story:
    'I asked for a list of members. I do not need their names: the number of members by cooperative would do, and nobody offered it.',
  order: 'Berikan rekapitulasi jumlah anggota setiap koperasi, tanpa data pribadi anggota',
  days: '5',
  document: 'rekap-jumlah-anggota-koperasi-2025.pdf',
} as const

/** What a Bidang gives for the Daftar Informasi Publik. */
export const documentationLines = {
  period: 'Semester II 2026',
  order: 'Utamakan data koperasi yang sering diminta warga.',
  title: 'Rekapitulasi jumlah anggota koperasi Kota Pontianak 2025',
  summary: 'Jumlah anggota setiap koperasi aktif per 31 Desember 2025, tanpa data pribadi.',
  responsible: 'Kepala Bidang Kelembagaan dan Pengawasan',
  when: 'Pontianak, November 2026',
  proposal: 'Jumlah anggota Koperasi Contoh Sejahtera per kecamatan',
  proposalSummary: 'Jumlah anggota menurut kecamatan, tanpa nama, alamat, dan nomor telepon.',
} as const

/** What is announced in the end. */
export const announcementLines = {
  title: 'Rekapitulasi anggota koperasi kini terbuka',
  order: 'Sebutkan isinya dan di mana membacanya.',
  text: 'Rekapitulasi jumlah anggota koperasi Kota Pontianak tahun 2025 kini dimuat dalam Daftar Informasi Publik dan dapat dibaca siapa pun.',
  offline: 'Papan pengumuman sedang diperbaiki.',
} as const
