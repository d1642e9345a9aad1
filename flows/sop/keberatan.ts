import { defineSop } from '../../src/sop/definition.ts'
import { lanes } from './lanes.ts'

/**
 * SOP 2, Penanganan Keberatan Informasi Publik (its head reads "Pengaturan Keberhasilan", a slip of the pen). The
 * outputs of steps 4 and 5 stand in each other's rows on the sheet; here each has its own. Who the "tidak" of step 4
 * goes back to cannot be read there: the Bidang that sent the file. What no sheet has is marked `tambahan`.
 */
export const keberatan = defineSop({
  id: 'keberatan',
  version: 1,
  nomor: '1828/DISKOP UKM.D',
  judul: 'Penanganan Keberatan Informasi Publik',
  instansi: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
  sumber: 'SOP Nomor 1828/DISKOP UKM.D, dibuat 31 Agustus 2023',
  dasarHukum: [
    'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    'Undang-Undang Nomor 23 Tahun 2013 tentang Anggaran Pendapatan dan Belanja Negara Tahun Anggaran 2014',
    'Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008',
    'Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017 tentang Pedoman Pengelolaan Pelayanan Informasi dan Dokumentasi Kementerian Dalam Negeri dan Pemerintahan Daerah',
    'Peraturan Komisi Informasi Nomor 1 Tahun 2010 tentang Standar Layanan Informasi Publik, kini Nomor 1 Tahun 2021',
    'Peraturan Komisi Informasi Nomor 1 Tahun 2013 tentang Prosedur Penyelesaian Sengketa Informasi Publik',
    'Peraturan Gubernur Kalimantan Barat Nomor 22 Tahun 2016 tentang Pedoman Pengelolaan Informasi Publik dan Dokumentasi di Lingkungan Pemerintah Provinsi Kalimantan Barat',
  ],
  lanes: lanes('pemohon', 'petugas', 'bidang', 'atasan'),
  initial: 'pengajuan',
  filing: { by: 'pemohon', form: 'keberatan', to: 'registrasi', effects: ['tanda-bukti-keberatan'] },
  steps: [
    {
      id: 'pengajuan',
      no: '1',
      lane: 'pemohon',
      kegiatan:
        'Menyampaikan pengajuan keberatan atas tidak terlayaninya permohonan informasi yang dibutuhkan',
      kelengkapan:
        'Formulir pengajuan keberatan informasi publik yang tersedia di meja pelayanan PPID atau ditampilkan di website dan dapat diunduh; fotokopi atau scan identitas diri (NIK) dari pemohon yang mengajukan keberatan',
      waktu: 'Pada hari dan jam kerja',
      output:
        'Formulir pengajuan keberatan pelayanan informasi publik yang telah diisi lengkap dan dilampiri fotokopi atau scan identitas diri (NIK)',
      actions: [
        {
          id: 'lengkapi',
          to: 'registrasi',
          form: 'keberatan',
          records: ['completed'],
          clock: 'complete',
          effects: ['tanda-bukti-keberatan'],
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
        'Melakukan registrasi formulir pengajuan keberatan pelayanan informasi dan menyampaikan pengajuan keberatan kepada Bidang Pelayanan Informasi dan Dokumentasi PPID Pembantu',
      kelengkapan: 'Semua data pemohon informasi disimpan dalam bentuk hardcopy dan softcopy',
      waktu: 'Pada hari dan jam kerja',
      output:
        'Daftar pengajuan keberatan pelayanan informasi yang telah di-file dalam bentuk hardcopy dan softcopy',
      actions: [
        { id: 'teruskan', to: 'pemeriksaan', tone: 'primary' },
        {
          id: 'minta-lengkapi',
          to: 'pengajuan',
          form: 'lengkapi-keberatan',
          records: ['incomplete'],
          clock: 'completion-asked',
          effects: ['minta-lengkapi'],
          outgoing: true,
          tambahan: true,
        },
      ],
    },
    {
      id: 'pemeriksaan',
      no: '3',
      lane: 'bidang',
      kegiatan:
        'Memeriksa formulir pengajuan keberatan pelayanan informasi dan menyampaikan pengajuan keberatan kepada Atasan PPID Pembantu',
      kelengkapan: 'Semua data pemohon informasi disimpan dalam bentuk hardcopy dan softcopy',
      waktu: 'Pada hari dan jam kerja',
      output:
        'Daftar pengajuan keberatan pelayanan informasi yang telah di-file dalam bentuk hardcopy dan softcopy',
      actions: [
        { id: 'teruskan-atasan', to: 'analisa', tone: 'primary' },
        { id: 'kembalikan', to: 'registrasi', form: 'alasan', tambahan: true },
      ],
    },
    {
      id: 'analisa',
      no: '4',
      lane: 'atasan',
      kegiatan:
        'Menganalisa formulir pengajuan keberatan dari pemohon informasi dan memerintahkan Bidang Pelayanan Informasi dan Dokumentasi PPID Pembantu untuk menjawab permohonan informasi',
      kelengkapan: 'Berkas pengajuan keberatan pelayanan informasi yang telah diisi lengkap',
      waktu: 'Pada hari dan jam kerja',
      output:
        'Surat perintah tertulis kepada PPID dan PPID Pembantu untuk memenuhi permintaan pemohon informasi yang mengajukan keberatan pelayanan informasi publik',
      actions: [
        {
          id: 'perintahkan',
          to: 'pemenuhan',
          form: 'perintah',
          guards: ['not-request-decider'],
          effects: ['surat-perintah'],
          tone: 'primary',
        },
        { id: 'tidak', to: 'pemeriksaan', form: 'alasan', guards: ['not-request-decider'] },
      ],
    },
    {
      id: 'pemenuhan',
      no: '5',
      lane: 'bidang',
      kegiatan: 'Memenuhi permintaan informasi dari pemohon informasi',
      kelengkapan:
        'Berkas pengajuan keberatan pelayanan informasi yang telah diisi lengkap; DIP yang telah diumumkan',
      waktu: 'Pada hari dan jam kerja',
      output:
        'Dokumen atau informasi yang dimaksud oleh pemohon informasi, atau rekomendasi surat penolakan dari PPID atau PPID Pembantu',
      actions: [
        {
          id: 'serahkan',
          to: 'jawaban',
          form: 'penyediaan',
          records: ['proposal-to-give'],
          tone: 'primary',
        },
        {
          id: 'rekomendasi-tolak',
          to: 'jawaban',
          form: 'penolakan-keberatan',
          records: ['proposal-to-refuse'],
          guards: ['ground-exempt'],
          tone: 'danger',
        },
      ],
    },
    {
      id: 'jawaban',
      no: '6',
      lane: 'atasan',
      kegiatan:
        'Menjawab pengajuan keberatan kepada pemohon informasi: memberikan informasi yang diminta jika informasi yang dimaksud telah masuk DIP; jika tidak termasuk dalam DIP yang telah diumumkan, karena informasi belum tersedia atau termasuk informasi yang dikecualikan, memberikan surat penolakan kepada pemohon informasi',
      kelengkapan:
        'Dokumen atau informasi yang dimaksud oleh pemohon informasi, atau rekomendasi surat penolakan dari PPID atau PPID Pembantu karena informasi yang diminta merupakan informasi yang dikecualikan',
      waktu: 'Pada hari dan jam kerja',
      output:
        'Informasi publik yang diminta oleh pemohon informasi atau surat penolakan kepada pemohon informasi',
      actions: [
        {
          id: 'setujui',
          to: 'end',
          outcome: 'proposal',
          guards: ['not-request-decider', 'has-proposal', 'exemption-live'],
          clock: 'answered',
          effects: ['tanggapan', 'usul-dip'],
          outgoing: true,
          tone: 'primary',
        },
        {
          id: 'kembalikan',
          to: 'pemenuhan',
          form: 'alasan',
          guards: ['not-request-decider'],
          records: ['no-proposal'],
        },
      ],
    },
  ],
  outcomes: ['dikabulkan-seluruhnya', 'dikabulkan-sebagian', 'ditolak', 'tidak-lengkap', 'dicabut'],
  clock: 'keberatanAnswer',
  anytime: [
    {
      id: 'cabut',
      by: 'pemohon',
      at: ['pengajuan', 'registrasi', 'pemeriksaan', 'analisa', 'pemenuhan', 'jawaban'],
      to: 'end',
      outcome: 'dicabut',
      form: 'batal-keberatan',
      clock: 'withdrawn',
      tone: 'danger',
      tambahan: true,
    },
    // The register of objections has a column for what the applicant says to the answer.
    {
      id: 'menerima',
      by: 'pemohon',
      at: ['end'],
      to: 'stay',
      guards: ['answered', 'not-responded-yet'],
      records: ['response-menerima'],
      tone: 'primary',
      tambahan: true,
    },
    {
      id: 'tidak-puas',
      by: 'pemohon',
      at: ['end'],
      to: 'stay',
      guards: ['answered', 'not-responded-yet'],
      records: ['response-tidak-puas'],
      tambahan: true,
    },
  ],
})
