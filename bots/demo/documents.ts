import { renderLetter } from '../../src/letters/render.ts'

/** A made-up list, as an office keeps it: the document that the first request is answered with. */
export function activeCooperatives(): Promise<Buffer> {
  const rows = [
    ['Koperasi Contoh Sejahtera', 'Jl. Contoh Gajah Mada No. 12, Pontianak Selatan', '214'],
    ['Koperasi Contoh Khatulistiwa', 'Jl. Contoh Tanjungpura No. 45, Pontianak Kota', '538'],
    ['Koperasi Contoh Kapuas Mandiri', 'Jl. Contoh Adisucipto No. 7, Pontianak Tenggara', '96'],
    ['Koperasi Contoh Pasar Flamboyan', 'Jl. Contoh Pahlawan No. 3, Pontianak Selatan', '1.027'],
    ['Koperasi Contoh Tenun Siantan', 'Jl. Contoh Khatulistiwa No. 88, Pontianak Utara', '143'],
  ]
  const head = ['No.', 'Nama koperasi', 'Alamat', 'Anggota'].map((text) => ({ text, bold: true }))
  return renderLetter({
    pageSize: 'A4',
    pageMargins: [56, 64, 56, 56],
    info: { title: 'Daftar koperasi aktif Kota Pontianak 2025' },
    foot: { left: 'Bidang Kelembagaan dan Pengawasan', page: 'Halaman {page} dari {pages}' },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
    content: [
      { text: 'DAFTAR KOPERASI AKTIF', fontSize: 15, bold: true, alignment: 'center' },
      { text: 'Kota Pontianak, keadaan per 31 Desember 2025', alignment: 'center', margin: [0, 2, 0, 18] },
      {
        layout: 'letterGrid',
        table: {
          headerRows: 1,
          widths: [24, 160, '*', 50],
          body: [head, ...rows.map((row, index) => [`${index + 1}.`, ...row])],
        },
      },
      {
        text: 'Data contoh untuk peragaan; bukan koperasi yang sebenarnya.',
        fontSize: 9,
        margin: [0, 14, 0, 0],
      },
    ],
  })
}
