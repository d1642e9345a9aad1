import { expect, it } from 'vitest'
import { pdfPages } from '../../letters/pdf.ts'
import { filesPermohonan, newCitizen } from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram({ mode: 'webhook' })

it('serves eight people at once, each with their own answers, numbers and papers', async () => {
  // Given eight people
  const names = ['Ani', 'Budi', 'Citra', 'Dedi', 'Eka', 'Fitri', 'Gita', 'Hadi']
  // When all of them file at the same time
  const filed = await Promise.all(
    names.map(async (name, index) => {
      const citizen = await newCitizen(program(), { name: `${name} Contoh` })
      const answers = {
        nama: `${name} Contoh`,
        nik: `617101470890${String(index + 1).padStart(4, '0')}`,
        alamat: `Jl. Contoh ${name} No. ${index + 1}, Pontianak`,
        kontak: `${name.toLowerCase()}@contoh.id`,
        rincian: `Permintaan data koperasi oleh ${name} tahun 2025`,
      }
      const { nomor, pdf } = await filesPermohonan(citizen, answers)
      return { citizen, name, answers, nomor, text: pdfPages(pdf).join('\n') }
    }),
  )
  // Then the numbers run from one to eight
  const numbers = filed.map(({ nomor }) => Number(nomor.split('/')[0]))
  expect(numbers.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  // And nobody sees anything of another
  for (const { citizen, name, answers, nomor, text } of filed) {
    expect(text).toContain(nomor)
    expect(text).toContain(answers.nama)
    const seen = (await citizen.chat()).map((message) => message.text).join('\n')
    for (const other of names.filter((each) => each !== name)) expect(`${seen}\n${text}`).not.toContain(other)
  }
  // And the program's numbers tell of it, without anybody in them
  const metrics = await (await fetch(`${program().app.url}/metrics`)).text()
  expect(metrics).toMatch(/loket_updates_total\{platform="telegram",kind="text",outcome="done"\} [1-9]/)
  expect(metrics).toMatch(/loket_turn_seconds_count\{platform="telegram"\} [1-9]/)
  expect(metrics).toMatch(/loket_deliveries_total\{platform="telegram",outcome="sent"\} [1-9]/)
  expect(metrics).toMatch(/loket_deliveries_waiting \d/)
  for (const { citizen, name } of filed) {
    expect(metrics).not.toContain(name)
    expect(metrics).not.toContain(String(citizen.id))
  }
})
