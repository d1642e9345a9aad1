/** The demo with its staff on Slack and its citizens on WhatsApp; one run for all that is looked at. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoFolders, patienceMs, startDemo, type DemoFolders } from '../support/demo-run.ts'

let folders: DemoFolders
let said: string
let page: string

beforeAll(async () => {
  folders = await demoFolders()
  const demo = await startDemo(folders, '--staff', 'slack', '--citizen', 'whatsapp')
  const [code] = await demo.ended
  said = demo.said()
  expect(code, said).toBe(0)
  page = await readFile(join(folders.out, 'transcript.html'), 'utf8')
}, patienceMs)

afterAll(() => folders.remove())

/** What stands in the transcript below the name of a chat, up to the next one. */
function chats(): { readonly name: string; readonly text: string }[] {
  return said
    .split(/^ +┌ /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n')
      return { name, text: lines.join('\n') }
    })
}

it('plays the main job to its end without any Telegram, and leaves nothing behind', async () => {
  expect(said).toContain('server Slack dan WhatsApp tiruan')
  expect(said).toContain('Buku besar utuh: 2 perkara')
  const names = await readdir(join(folders.out, 'files'))
  for (const letter of ['tanda-bukti-permohonan', 'perpanjangan', 'pemberitahuan-tertulis', 'sk-penolakan'])
    expect(names.some((name) => name.startsWith(letter) && name.endsWith('.pdf'))).toBe(true)
  expect(await folders.leftInTemporary()).toEqual([])
  expect(await folders.leftRunning()).toEqual([])
})

it('has the staff work in channels, with windows for what they enter and words that one of them sees', () => {
  const inChannel = chats().filter(({ name }) => name === '#ppid-pembantu')
  const provided = inChannel.map(({ text }) => text).join('\n')
  expect(provided).toMatch(/mengisi jendela “Sediakan informasi”[^]*daftar-koperasi-aktif[^]*Biaya: Gratis/)
  expect(said).toContain('mengisi jendela “Tambah petugas”')
  expect(said).toContain('hanya dilihat Dimas Prasetyo: Tombol ini untuk')
  expect(page).toMatch(/class="phone group slack"[^]*<dt>Cakupan<\/dt>\s*<dd class="">Seluruhnya<\/dd>/)
})

it('shows the identity card in the direct messages of the one who asked for it, and in no channel', () => {
  const withCard = chats().filter(({ text }) => text.includes('Foto KTP ·'))
  expect(new Set(withCard.map(({ name }) => name))).toEqual(new Set(['Budi Hartono']))
})

it('has the citizens tap, choose from a list, type a number or a word, and get letters on WhatsApp', () => {
  const wordsOf = (citizen: string) =>
    chats()
      .filter(({ name }) => name === citizen)
      .map(({ text }) => text)
      .join('\n')
  const words = wordsOf('Sari Rahmawati')
  expect(wordsOf('Andreas Wijaya')).toMatch(/\[ A group of people \][^]{0,80}│ Andreas +1\n/)
  expect(words).toMatch(/☰ Pilih\n[^]*\[ Perorangan \][^]*menekan \[ Perorangan \]/)
  expect(words).toContain('menekan [ Pakai nomor ini ]')
  expect(words).toMatch(/│ Sari +status \S+\n/)
  expect(words).toContain('(berkas: pemberitahuan-tertulis')
  expect(page).toContain('class="phone private whatsapp"')
})

it('refuses a platform that a side cannot use, with the sentence that names those it can', async () => {
  const demo = await startDemo(folders, '--staff', 'whatsapp')
  const [code] = await demo.ended
  expect(code).toBe(2)
  expect(demo.said()).toContain('[--staff telegram|slack] [--citizen telegram|whatsapp]')
})
