import { defineSop } from '../../src/sop/definition.ts'
import { lanes } from './lanes.ts'

/**
 * SOP 1, Pelayanan Permohonan Informasi Publik. The sheet's table is garbled in the agency's own copy: words are
 * those of the sheet where they can be read, else of its template's siblings (Lumajang, Pematangsiantar) and of
 * the law. What no sheet has is marked `tambahan`.
 */
export const permohonan = defineSop({
  id: 'permohonan',
  version: 1,
  nomor: '555/1466/DisKOP UKM',
  judul: 'Pelayanan Permohonan Informasi dan Dokumentasi Publik',
  instansi: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
  sumber: 'SOP Nomor 555/1466/DisKOP UKM, dibuat 9 Agustus 2022, berlaku 10 Agustus 2022',
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
  lanes: lanes('pemohon', 'petugas', 'bidang', 'ppid'),
  initial: 'pengajuan',
  filing: { by: 'pemohon', form: 'permohonan', to: 'registrasi', effects: ['tanda-bukti'] },
  steps: [
    {
      id: 'pengajuan',
      no: '1',
      lane: 'pemohon',
      kegiatan:
        'Mengajukan permohonan informasi yang dibutuhkan, baik secara langsung maupun tidak langsung, kepada Bidang Pelayanan Informasi dan Dokumentasi PPID Pembantu',
      kelengkapan:
        'Formulir permohonan informasi yang tersedia di meja pelayanan PPID atau yang ditampilkan di website; fotokopi identitas diri (NIK) pemohon informasi',
      waktu:
        'Pada hari dan jam kerja untuk permohonan informasi secara langsung, dan setiap saat untuk permohonan informasi secara tidak langsung',
      output: 'Formulir permohonan informasi yang terisi lengkap dan fotokopi identitas diri (NIK)',
      actions: [
        {
          id: 'lengkapi',
          to: 'registrasi',
          form: 'permohonan',
          records: ['completed'],
          clock: 'complete',
          effects: ['tanda-bukti'],
          tone: 'primary',
          tambahan: true,
        },
        {
          id: 'tutup-tidak-lengkap',
          by: 'petugas',
          to: 'end',
          outcome: 'tidak-lengkap',
          guards: ['completion-lapsed'],
          clock: 'closed',
          effects: ['ditutup'],
          decides: true,
          outgoing: true,
          tone: 'danger',
          tambahan: true,
        },
      ],
    },
    {
      id: 'registrasi',
      no: '2',
      lane: 'petugas',
      kegiatan:
        'Melakukan registrasi berkas permohonan informasi publik. Informasi yang sudah termasuk dalam DIP langsung diberikan; jika belum termasuk dalam DIP, berkas disampaikan kepada Bidang Pelayanan Informasi dan Dokumentasi PPID Pembantu',
      kelengkapan: 'Semua data pemohon informasi disimpan dalam bentuk hardcopy dan softcopy',
      waktu:
        'Pada hari dan jam kerja untuk permohonan informasi secara langsung, dan setiap saat untuk permohonan informasi secara tidak langsung',
      output: 'Daftar permohonan informasi publik yang telah di-file hardcopy dan softcopy',
      actions: [
        {
          id: 'ada-di-dip',
          to: 'penyampaian',
          form: 'dip-pilih',
          records: ['proposal-from-dip'],
          decides: true,
          tone: 'primary',
        },
        { id: 'teruskan', to: 'penugasan', tone: 'primary' },
        {
          id: 'minta-lengkapi',
          to: 'pengajuan',
          form: 'lengkapi',
          records: ['incomplete'],
          clock: 'completion-asked',
          effects: ['minta-lengkapi'],
          outgoing: true,
          tambahan: true,
        },
      ],
    },
    {
      id: 'penugasan',
      no: '3',
      lane: 'bidang',
      kegiatan:
        'Meminta kepada anggota PPID Pembantu untuk memberikan informasi atau dokumen yang sudah termasuk dalam DIP untuk diberikan kepada pemohon informasi',
      kelengkapan:
        'Daftar Informasi Publik yang telah ditetapkan oleh PPID Pembantu; informasi diberikan dalam bentuk hardcopy dan softcopy',
      waktu:
        '10 (sepuluh) hari kerja sejak permohonan informasi diterima PPID Pembantu, dan 7 (tujuh) hari kerja perpanjangan',
      output: 'Informasi atau dokumen yang diminta oleh pemohon informasi',
      actions: [
        { id: 'tugaskan', to: 'penyediaan', tone: 'primary' },
        { id: 'kembalikan', to: 'registrasi', form: 'alasan', tambahan: true },
      ],
    },
    {
      id: 'penyediaan',
      // The sheet's row 4 begins here: the information comes to the PPID Pembantu before it goes to the applicant.
      no: '3b',
      lane: 'ppid',
      kegiatan: 'Menyediakan informasi atau dokumen yang dibutuhkan kepada PPID Pembantu',
      kelengkapan: 'Informasi atau dokumen yang diminta oleh pemohon informasi',
      waktu: 'Dalam 10 (sepuluh) hari kerja dan 7 (tujuh) hari kerja perpanjangan',
      output: 'Informasi atau dokumen yang diminta, atau alasan penolakannya',
      tambahan: true,
      actions: [
        {
          id: 'sediakan',
          to: 'penyampaian',
          form: 'penyediaan',
          records: ['proposal-to-give'],
          decides: true,
          tone: 'primary',
        },
        {
          id: 'tolak',
          to: 'penyampaian',
          form: 'penolakan',
          records: ['proposal-to-refuse'],
          guards: ['ground-exempt'],
          decides: true,
          tone: 'danger',
          tambahan: true,
        },
        {
          id: 'uji',
          to: 'stay',
          guards: ['uji-not-open'],
          records: ['uji-waiting'],
          effects: ['uji-dibuka'],
          tambahan: true,
        },
        { id: 'kembalikan', to: 'penugasan', form: 'alasan', tambahan: true },
      ],
    },
    {
      id: 'penyampaian',
      no: '4',
      lane: 'petugas',
      kegiatan:
        'Memberikan informasi atau dokumen yang dibutuhkan kepada pemohon informasi yang telah menandatangani tanda bukti penerimaan',
      kelengkapan: 'Informasi atau dokumen yang diminta oleh pemohon informasi',
      waktu: 'Dalam 10 (sepuluh) hari kerja dan 7 (tujuh) hari kerja perpanjangan',
      output: 'Informasi atau dokumen dan tanda bukti penerimaan',
      actions: [
        {
          id: 'sampaikan',
          to: 'end',
          outcome: 'proposal',
          guards: ['has-proposal', 'exemption-live'],
          clock: 'answered',
          effects: ['jawaban'],
          decides: true,
          outgoing: true,
          tone: 'primary',
        },
        { id: 'kembalikan', to: 'penyediaan', form: 'alasan', records: ['no-proposal'], tambahan: true },
      ],
    },
  ],
  outcomes: ['dikabulkan-seluruhnya', 'dikabulkan-sebagian', 'ditolak', 'tidak-lengkap', 'dicabut'],
  clock: 'permohonan',
  anytime: [
    // Three lanes may extend, each at its own step: the one that finds out that the time will not do.
    extension('petugas', 'registrasi'),
    extension('bidang', 'penugasan'),
    extension('ppid', 'penyediaan'),
    {
      id: 'cabut',
      by: 'pemohon',
      at: ['pengajuan', 'registrasi', 'penugasan', 'penyediaan', 'penyampaian'],
      to: 'end',
      outcome: 'dicabut',
      form: 'batal',
      clock: 'withdrawn',
      tone: 'danger',
      tambahan: true,
    },
    {
      id: 'terima',
      by: 'pemohon',
      at: ['end'],
      to: 'stay',
      guards: ['information-given', 'not-received-yet'],
      records: ['receipt'],
      effects: ['tanda-terima'],
      tone: 'primary',
    },
    {
      id: 'uji-selesai',
      by: 'system',
      at: ['pengajuan', 'registrasi', 'penugasan', 'penyediaan', 'penyampaian'],
      to: 'stay',
      guards: ['uji-open'],
      records: ['uji-resolved'],
      tambahan: true,
    },
  ],
})

/** UU 14/2008 Ps 22 ayat (8): once, with the reason in writing to the applicant. */
function extension<const Lane extends string, const Step extends string>(by: Lane, at: Step) {
  return {
    id: 'perpanjang',
    by,
    at: [at],
    to: 'stay',
    form: 'perpanjangan',
    guards: ['not-extended', 'in-time'],
    records: ['extension'],
    clock: 'extended',
    effects: ['perpanjangan'],
    outgoing: true,
  } as const
}
