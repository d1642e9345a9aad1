import { defineSop } from '../../src/sop/definition.ts'
import { lanes } from './lanes.ts'

/**
 * SOP 5, Pendokumentasian Informasi Publik. Step 1 is done by opening the case: the nota dinas goes to each Bidang and
 * UPTD that was chosen. They answer side by side; the case goes on by itself with the last answer. The sheet only
 * knows the way forward: going on without somebody and the two ways back are ours.
 */
export const pendokumentasian = defineSop({
  id: 'pendokumentasian',
  version: 1,
  nomor: '06730963SEK.UM/DP2KUKM',
  judul: 'Pendokumentasian Informasi Publik',
  instansi: 'Dinas Perindustrian Perdagangan Koperasi Usaha Kecil dan Menengah Provinsi Kalimantan Timur',
  sumber: 'SOP Nomor 06730963SEK.UM/DP2KUKM, berlaku 11 Desember 2023',
  dasarHukum: [
    'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah',
    'Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    'Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017 tentang Pedoman Pengelolaan Pelayanan Informasi dan Dokumentasi Kementerian Dalam Negeri dan Pemerintahan Daerah',
    'Peraturan Komisi Informasi Pusat Nomor 1 Tahun 2010 tentang Standar Layanan Informasi Publik',
    'Peraturan Gubernur Kalimantan Timur Nomor 18 Tahun 2013 tentang Pedoman Layanan Informasi Publik di Lingkungan Pemerintah Provinsi Kalimantan Timur',
  ],
  lanes: lanes('klasifikasi', 'bidang-uptd', 'sekretaris-ppid', 'atasan'),
  initial: 'permintaan',
  filing: { by: 'klasifikasi', form: 'nota-dinas', to: 'pengumpulan', effects: ['nota-dinas'] },
  steps: [
    {
      id: 'permintaan',
      no: '1',
      lane: 'klasifikasi',
      kegiatan:
        'Meminta informasi publik yang dikuasai kepada Bidang/UPTD berdasarkan SK penetapan daftar informasi publik',
      kelengkapan: 'Nota Dinas; SK Daftar Informasi Publik',
      waktu: '1 hari kerja',
      output: 'Nota Dinas',
      actions: [],
    },
    {
      id: 'pengumpulan',
      no: '2',
      lane: 'bidang-uptd',
      perUnit: true,
      kegiatan: 'Bidang/UPTD mengumpulkan bahan informasi yang relevan dengan tupoksi masing-masing',
      kelengkapan: 'Nota Dinas; SK Daftar Informasi Publik',
      waktu: '5 hari kerja',
      output: 'Bahan informasi publik',
      actions: [
        {
          id: 'serahkan-bahan',
          to: 'stay',
          parallel: true,
          form: 'bahan',
          guards: ['unit-asked'],
          records: ['bahan-given'],
          effects: ['bahan-masuk', 'unit-menjawab'],
          tone: 'primary',
        },
        {
          id: 'nihil',
          to: 'stay',
          parallel: true,
          guards: ['unit-asked'],
          records: ['unit-nihil'],
          effects: ['unit-menjawab'],
        },
        { id: 'semua-menjawab', to: 'identifikasi', by: 'system', guards: ['all-units-answered'] },
        {
          id: 'lanjutkan',
          to: 'identifikasi',
          by: 'klasifikasi',
          form: 'alasan',
          guards: ['some-unit-open'],
          records: ['units-skipped'],
          tambahan: true,
        },
      ],
    },
    {
      id: 'identifikasi',
      no: '3',
      lane: 'klasifikasi',
      kegiatan: 'Mengidentifikasi informasi publik berdasarkan sifat informasi',
      kelengkapan: 'SK Daftar Informasi Publik',
      waktu: '2 hari kerja',
      output: 'Informasi publik yang sesuai dengan daftar informasi publik',
      actions: [
        {
          id: 'klasifikasikan',
          to: 'stay',
          form: 'klasifikasi',
          guards: ['has-bahan'],
          records: ['bahan-classified'],
          effects: ['bahan-diklasifikasi'],
        },
        {
          id: 'ambil-usul',
          to: 'stay',
          form: 'usul',
          records: ['usul-taken'],
          effects: ['usul-masuk'],
          tambahan: true,
        },
        { id: 'teruskan', to: 'periksa-sekretaris', guards: ['all-classified'], tone: 'primary' },
      ],
    },
    {
      id: 'periksa-sekretaris',
      no: '4',
      lane: 'sekretaris-ppid',
      kegiatan: 'Menerima dan memeriksa hasil identifikasi dokumen informasi publik',
      kelengkapan: 'SK Daftar Informasi Publik',
      waktu: '2 hari kerja',
      output: 'Informasi publik yang sesuai dengan daftar informasi publik',
      actions: [
        { id: 'sesuai', to: 'periksa-atasan', tone: 'primary' },
        { id: 'kembalikan', to: 'identifikasi', form: 'alasan', tambahan: true },
      ],
    },
    {
      id: 'periksa-atasan',
      no: '5',
      lane: 'atasan',
      kegiatan:
        'Menerima dan memeriksa dokumen informasi serta meninjau dan memastikan proses pendokumentasian informasi publik berjalan efektif dan efisien',
      kelengkapan: 'SK Daftar Informasi Publik',
      waktu: '1 hari kerja',
      output: 'Informasi publik yang sesuai dengan daftar informasi publik',
      actions: [
        { id: 'setujui', to: 'dokumentasi', tone: 'primary' },
        { id: 'kembalikan', to: 'periksa-sekretaris', form: 'alasan', tambahan: true },
      ],
    },
    {
      id: 'dokumentasi',
      no: '6',
      lane: 'klasifikasi',
      kegiatan:
        'Mendokumentasikan informasi publik: a. menyediakan dalam bentuk softfile ke dalam halaman website; b. menyimpan dalam bentuk softfile ke dalam disk penyimpanan internal; c. mencetak dalam bentuk hardcopy',
      kelengkapan: 'SK Daftar Informasi Publik',
      waktu: '1 hari kerja',
      output: 'Informasi publik tercetak dan terekam',
      actions: [
        {
          id: 'terbitkan',
          to: 'end',
          outcome: 'diterbitkan',
          effects: ['terbitkan', 'daftar-dip'],
          tone: 'primary',
        },
      ],
    },
  ],
  outcomes: ['diterbitkan'],
  clock: null,
  timedSteps: true,
  anytime: [],
})
