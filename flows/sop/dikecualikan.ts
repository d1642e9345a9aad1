import { defineSop } from '../../src/sop/definition.ts'
import { lanes } from './lanes.ts'

const formulir = 'Form daftar informasi yang akan dikecualikan'

/**
 * SOP 3, Pendokumentasian Informasi yang Dikecualikan. Its boxes cannot be read; lanes follow from who is named and
 * from the one label, "tidak", in the column of the Petugas PPID at step 2: back to step 1. The lembar uji konsekuensi
 * are made one by one at step 1 (UU 14/2008 Ps 19; Perki KI 1/2021 Ps 49). What no sheet has is marked `tambahan`.
 */
export const dikecualikan = defineSop({
  id: 'dikecualikan',
  version: 1,
  nomor: '599/1472/DISKOP UKM',
  judul: 'Pendokumentasian Informasi yang Dikecualikan',
  instansi: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
  sumber: 'SOP Nomor 599/1472/DISKOP UKM, dibuat 9 Agustus 2022, berlaku 10 Agustus 2022',
  dasarHukum: [
    'Undang-Undang Nomor 25 Tahun 1992 tentang Perkoperasian',
    'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    'Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008',
    'Peraturan Komisi Informasi Nomor 1 Tahun 2010 tentang Standar Layanan Informasi Publik, kini Nomor 1 Tahun 2021',
    'Peraturan Komisi Informasi Nomor 1 Tahun 2013 tentang Prosedur Penyelesaian Sengketa Informasi Publik',
    'Peraturan Gubernur Kalimantan Barat Nomor 22 Tahun 2016 tentang Pedoman Informasi Publik dan Dokumentasi di Lingkungan Pemerintah Provinsi Kalimantan Barat',
    'Peraturan Gubernur Kalimantan Barat Nomor 206 Tahun 2021 tentang Perubahan atas Peraturan Gubernur Nomor 125 Tahun 2021 tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi, serta Tata Kerja Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
    'Peraturan Gubernur Kalimantan Barat Nomor 216 Tahun 2021 tentang Penjabaran Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran 2022',
  ],
  lanes: lanes('petugas-ppid', 'atasan'),
  initial: 'pengumpulan',
  filing: { by: 'petugas-ppid', form: 'dikecualikan', to: 'pengumpulan' },
  steps: [
    {
      id: 'pengumpulan',
      no: '1',
      lane: 'petugas-ppid',
      kegiatan:
        'Mengumpulkan informasi dan dokumentasi yang akan dikecualikan, untuk dilakukan uji konsekuensi oleh PPID',
      kelengkapan: formulir,
      waktu: 'Tentatif',
      output: 'Daftar informasi yang akan dikecualikan',
      actions: [
        {
          id: 'tambah-lembar',
          to: 'stay',
          form: 'lembar-uji',
          guards: ['room-for-lembar'],
          records: ['lembar-added'],
          effects: ['lembar-ditulis'],
          tambahan: true,
        },
        {
          id: 'ubah-lembar',
          to: 'stay',
          form: 'ubah-lembar',
          guards: ['has-lembar'],
          records: ['lembar-changed'],
          effects: ['lembar-diubah'],
          tambahan: true,
        },
        {
          id: 'salin-lembar',
          to: 'stay',
          form: 'pilih-lembar',
          guards: ['has-lembar', 'room-for-lembar'],
          records: ['lembar-copied'],
          effects: ['lembar-disalin'],
          tambahan: true,
        },
        {
          id: 'hapus-lembar',
          to: 'stay',
          form: 'pilih-lembar',
          guards: ['has-lembar'],
          records: ['lembar-removed'],
          effects: ['lembar-dihapus'],
          tambahan: true,
        },
        { id: 'ajukan', to: 'pengesahan', guards: ['has-lembar'], tone: 'primary' },
        // Information is open unless a test finds otherwise (UU 14/2008 Ps 2), and a test may find that it is.
        {
          id: 'nyatakan-terbuka',
          to: 'end',
          outcome: 'terbuka',
          form: 'alasan',
          effects: ['uji-terbuka'],
          tone: 'danger',
          tambahan: true,
        },
      ],
    },
    {
      id: 'pengesahan',
      no: '2',
      lane: 'atasan',
      kegiatan:
        'Setelah terkumpul, menyetujui dan mengesahkan seluruh informasi dan dokumentasi yang dikecualikan, setelah dilakukan uji konsekuensi',
      kelengkapan: formulir,
      waktu: 'Tentatif',
      output: 'Daftar informasi yang akan dikecualikan',
      actions: [
        { id: 'sahkan', to: 'pendokumentasian', effects: ['penetapan-dik'], tone: 'primary' },
        { id: 'tidak', to: 'pengumpulan', form: 'alasan' },
      ],
    },
    {
      id: 'pendokumentasian',
      no: '3',
      lane: 'petugas-ppid',
      kegiatan:
        'Mendokumentasikan informasi yang dikecualikan sebagai pedoman untuk tidak diinformasikan ke publik',
      kelengkapan: formulir,
      waktu: 'Tentatif',
      output: 'Daftar informasi yang dikecualikan',
      actions: [
        {
          id: 'dokumentasikan',
          to: 'end',
          outcome: 'ditetapkan',
          effects: ['dik-masuk', 'daftar-dik'],
          tone: 'primary',
        },
      ],
    },
  ],
  outcomes: ['ditetapkan', 'terbuka'],
  clock: null,
  anytime: [],
})
