import { defineSop } from '../../src/sop/definition.ts'
import { lanes } from './lanes.ts'

/**
 * SOP 4, Pengumuman Informasi Publik. Step 1 is done by opening the case: the Kabid's Tugaskan. The sheet's row 2
 * hands the draft to the "Kasubid", a slip for Kabid/Kasubag. Its step 6 has one act, to announce and to document it;
 * here it is two buttons, because the photo of the notice comes later than the post.
 */
export const pengumuman = defineSop({
  id: 'pengumuman',
  version: 1,
  nomor: '…/SOP/DISKOPUMKM.A/2023',
  judul: 'Pengumuman Informasi Publik',
  instansi: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat',
  sumber: 'SOP Nomor …/SOP/DISKOPUMKM.A/2023; nomor urut, tanggal dan tanda tangannya belum diisi',
  dasarHukum: [
    'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah',
    'Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
    'Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017 tentang Pedoman Pengelolaan Pelayanan Informasi dan Dokumentasi Kementerian Dalam Negeri dan Pemerintahan Daerah',
    'Peraturan Menteri Komunikasi dan Informatika Nomor 8 Tahun 2019 tentang Penyelenggaraan Urusan Pemerintahan Konkuren Bidang Komunikasi dan Informatika',
    'Keputusan Gubernur Kalimantan Barat Nomor 7/DISKOMINFO/2020 tentang Pembentukan Pengelola Layanan Informasi dan Dokumentasi di Lingkungan Pemerintah Provinsi Kalimantan Barat',
    'Peraturan Komisi Informasi Nomor 1 Tahun 2021 tentang Standar Layanan Informasi Publik',
  ],
  lanes: lanes('kabid', 'pelaksana', 'sekretaris', 'kadis'),
  initial: 'penugasan',
  filing: { by: 'kabid', form: 'penugasan', to: 'konsep', effects: ['ditugaskan'] },
  steps: [
    {
      id: 'penugasan',
      no: '1',
      lane: 'kabid',
      kegiatan: 'Menugaskan Fungsional/Pelaksana mempersiapkan konsep pengumuman informasi publik',
      kelengkapan: 'Agenda Kerja dan Disposisi',
      waktu: '15 menit',
      output: 'Disposisi',
      actions: [],
    },
    {
      id: 'konsep',
      no: '2',
      lane: 'pelaksana',
      kegiatan:
        'Menyusun konsep pengumuman informasi publik yang diumumkan secara berkala dan serta merta dan disampaikan kepada Kabid/Kasubag',
      kelengkapan: 'Bahan Informasi',
      waktu: '1 hari',
      output: 'Konsep pengumuman informasi publik',
      actions: [
        { id: 'serahkan-konsep', to: 'periksa-kabid', form: 'konsep', records: ['draft'], tone: 'primary' },
      ],
    },
    {
      id: 'periksa-kabid',
      no: '3',
      lane: 'kabid',
      kegiatan:
        'Memeriksa konsep pengumuman informasi publik yang diumumkan secara berkala dan serta merta; jika sudah sesuai diteruskan ke Sekretaris Dinas, jika belum sesuai dikembalikan ke Fungsional/Pelaksana',
      kelengkapan: 'Konsep pengumuman informasi publik',
      waktu: '1 jam',
      output: 'Konsep pengumuman informasi publik',
      actions: [
        { id: 'sesuai', to: 'periksa-sekretaris', bindsDraft: true, tone: 'primary' },
        { id: 'kembalikan', to: 'konsep', form: 'alasan' },
      ],
    },
    {
      id: 'periksa-sekretaris',
      no: '4',
      lane: 'sekretaris',
      kegiatan:
        'Memeriksa konsep pengumuman informasi publik; jika sudah sesuai diteruskan ke Kepala Dinas, jika belum sesuai dikembalikan ke Kabid/Kasubag',
      kelengkapan: 'Konsep pengumuman informasi publik',
      waktu: '1 jam',
      output: 'Konsep pengumuman informasi publik',
      actions: [
        { id: 'sesuai', to: 'persetujuan', bindsDraft: true, tone: 'primary' },
        { id: 'kembalikan', to: 'periksa-kabid', form: 'alasan' },
      ],
    },
    {
      id: 'persetujuan',
      no: '5',
      lane: 'kadis',
      kegiatan:
        'Memeriksa konsep pengumuman informasi publik; jika sudah sesuai menyetujui untuk diumumkan dan diteruskan ke Fungsional/Pelaksana untuk diumumkan ke publik, jika belum sesuai dikembalikan ke Kabid/Kasubag untuk diperbaiki',
      kelengkapan: 'Konsep pengumuman informasi publik',
      waktu: '10 menit',
      output: 'Konsep pengumuman informasi publik yang telah disetujui',
      actions: [
        { id: 'setujui', to: 'umumkan', bindsDraft: true, records: ['approval'], tone: 'primary' },
        { id: 'kembalikan', to: 'periksa-kabid', form: 'alasan' },
      ],
    },
    {
      id: 'umumkan',
      no: '6',
      lane: 'pelaksana',
      kegiatan: 'Mengumumkan informasi publik di media online dan offline dan mendokumentasikan',
      kelengkapan: 'Pengumuman Informasi Publik',
      waktu: '15 menit',
      output: 'Bukti pengumuman di media offline dan online',
      actions: [
        {
          id: 'umumkan',
          to: 'stay',
          bindsDraft: true,
          guards: ['draft-approved', 'not-announced-yet'],
          records: ['announced'],
          effects: ['umumkan'],
          outgoing: true,
          tone: 'primary',
        },
        {
          id: 'dokumentasikan',
          to: 'end',
          outcome: 'diumumkan',
          form: 'bukti-offline',
          guards: ['announced'],
          effects: ['bukti-offline'],
          tone: 'primary',
        },
      ],
    },
  ],
  outcomes: ['diumumkan'],
  clock: null,
  timedSteps: true,
  anytime: [],
})
