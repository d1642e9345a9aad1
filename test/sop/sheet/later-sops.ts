/** SOPs of shapes that those in flows need not have: clocks of minutes, loops, work of several units at one step. */
import { defineSop, type SopDefinition, type StepDefinition } from '../../../src/sop/definition.ts'

type Part = Pick<StepDefinition, 'lane' | 'kegiatan' | 'waktu' | 'output' | 'actions'>

function sop(id: string, lanes: Record<string, string>, parts: Record<string, Part>): SopDefinition {
  const [initial = ''] = Object.keys(parts)
  return defineSop<string, string>({
    id,
    version: 1,
    nomor: '07/SOP/DISKOPUMKM.A/2023',
    judul: `Pelaksanaan ${id} Informasi Publik`,
    instansi: 'Dinas Koperasi dan UKM',
    sumber: 'SOP contoh',
    dasarHukum: ['Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik'],
    lanes: Object.entries(lanes).map(([lane, nama]) => ({ id: lane, nama })),
    initial,
    filing: { by: parts[initial]?.lane ?? '', form: id, to: initial },
    steps: Object.entries(parts).map(([step, part], index) => ({
      id: step,
      no: String(index + 1),
      kelengkapan: `Berkas langkah ${index + 1}`,
      ...part,
    })),
    outcomes: ['selesai'],
    clock: null,
    anytime: [],
  })
}

const back = (to: string) => ({ id: 'kembalikan', to, form: 'alasan' })

/** Four lanes, minutes and hours, two steps that send back to one and the same. */
export const pengumuman = sop(
  'pengumuman',
  {
    kabid: 'Kabid/Kasubag',
    pelaksana: 'Fungsional/Pelaksana',
    sekretaris: 'Sekretaris',
    kadis: 'Kepala Dinas',
  },
  {
    penugasan: {
      lane: 'kabid',
      kegiatan: 'Menugaskan penyusunan konsep',
      waktu: '15 menit',
      output: 'Disposisi',
      actions: [{ id: 'tugaskan', to: 'konsep' }],
    },
    konsep: {
      lane: 'pelaksana',
      kegiatan: 'Menyusun konsep pengumuman',
      waktu: '1 hari',
      output: 'Konsep',
      actions: [{ id: 'serahkan-konsep', to: 'periksa-kabid' }],
    },
    'periksa-kabid': {
      lane: 'kabid',
      kegiatan: 'Memeriksa konsep',
      waktu: '1 jam',
      output: 'Konsep yang diperiksa',
      actions: [{ id: 'sesuai', to: 'periksa-sekretaris' }, back('konsep')],
    },
    'periksa-sekretaris': {
      lane: 'sekretaris',
      kegiatan: 'Memeriksa konsep',
      waktu: '1 jam',
      output: 'Konsep yang diperiksa',
      actions: [{ id: 'sesuai', to: 'persetujuan' }, back('periksa-kabid')],
    },
    persetujuan: {
      lane: 'kadis',
      kegiatan: 'Menyetujui pengumuman',
      waktu: '10 menit',
      output: 'Persetujuan',
      actions: [{ id: 'setujui', to: 'umumkan' }, back('periksa-kabid')],
    },
    umumkan: {
      lane: 'pelaksana',
      kegiatan: 'Mengumumkan di media online dan offline',
      waktu: '15 menit',
      output: 'Bukti pengumuman',
      actions: [
        { id: 'umumkan', to: 'stay' },
        { id: 'dokumentasikan', to: 'end', outcome: 'selesai' },
      ],
    },
  },
)

/** Units that each answer at one step, and a lane that goes on without those who have not. */
export const pendokumentasian = sop(
  'pendokumentasian',
  {
    klasifikasi: 'Petugas Pengelolaan Data dan Klasifikasi Informasi',
    'bidang-uptd': 'Bidang/UPTD',
    'sekretaris-ppid': 'Sekretaris PPID',
    atasan: 'Atasan PPID Pembantu',
  },
  {
    permintaan: {
      lane: 'klasifikasi',
      kegiatan: 'Meminta bahan informasi kepada Bidang/UPTD',
      waktu: '1 hari kerja',
      output: 'Nota dinas',
      actions: [{ id: 'kirim-nota', to: 'pengumpulan' }],
    },
    pengumpulan: {
      lane: 'bidang-uptd',
      kegiatan: 'Mengumpulkan bahan informasi',
      waktu: '5 hari kerja',
      output: 'Bahan informasi',
      actions: [
        { id: 'serahkan-bahan', to: 'stay' },
        { id: 'nihil', to: 'stay' },
        { id: 'semua-menjawab', by: 'system', to: 'identifikasi' },
        { id: 'lanjutkan', by: 'klasifikasi', to: 'identifikasi', form: 'alasan' },
      ],
    },
    identifikasi: {
      lane: 'klasifikasi',
      kegiatan: 'Mengidentifikasi informasi',
      waktu: '2 hari kerja',
      output: 'Daftar informasi',
      actions: [
        { id: 'klasifikasikan', to: 'stay' },
        { id: 'teruskan', to: 'periksa-sekretaris' },
      ],
    },
    'periksa-sekretaris': {
      lane: 'sekretaris-ppid',
      kegiatan: 'Memeriksa daftar informasi',
      waktu: '2 hari kerja',
      output: 'Daftar yang diperiksa',
      actions: [{ id: 'sesuai', to: 'periksa-atasan' }, back('identifikasi')],
    },
    'periksa-atasan': {
      lane: 'atasan',
      kegiatan: 'Menyetujui daftar informasi',
      waktu: '1 hari kerja',
      output: 'Daftar yang disetujui',
      actions: [{ id: 'setujui', to: 'dokumentasi' }, back('periksa-sekretaris')],
    },
    dokumentasi: {
      lane: 'klasifikasi',
      kegiatan: 'Menerbitkan Daftar Informasi Publik',
      waktu: '1 hari kerja',
      output: 'Daftar Informasi Publik',
      actions: [{ id: 'terbitkan', to: 'end', outcome: 'selesai' }],
    },
  },
)
