/** The public pages in a browser: what a citizen does there, with the keyboard, on a phone, and what axe finds. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { sizes } from '../../bots/docs/chromium.ts'
import { importDip } from '../../src/storage/dip.ts'
import { expectAccessible, useBrowser } from '../support/browser.ts'
import {
  assigns,
  drafts,
  openNewsroom,
  passesAll,
  presses as pressesOnCard,
} from '../support/announcement-steps.ts'
import { useOffice } from '../support/office.ts'
import { bringTo, deliver, lettersTo, provide } from '../support/staff-steps.ts'

const office = useOffice()
const browser = useBrowser()
let code: string

/** An office with something on every page: an answered request, an announcement, and a DIP of two pages. */
beforeAll(async () => {
  const { program } = office()
  await importDip(program.app.desk.db, dipRows(30), program.clock.now())
  const applicant = await office().receives()
  await provide(office().ppid, await bringTo(office(), 'ppid', applicant), { text: 'Ada tiga koperasi.' })
  await deliver(office(), applicant)
  await office().petugas.isTold()
  await program.advance(program.app.desk.agency.undoSeconds * 1000)
  await applicant.citizen.sees('dijawab')
  const [letter] = await lettersTo(office(), applicant, 'pemberitahuan-tertulis')
  code = /Kode verifikasi:? (\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
  const room = await openNewsroom(office())
  const nomor = await assigns(room, { title: 'Pelatihan koperasi' })
  await drafts(room, nomor)
  await passesAll(room, nomor)
  await pressesOnCard(room, nomor, 'pelaksana', 'Umumkan')
}, 120_000)

function dipRows(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    code: `CONTOH/${index + 1}`,
    class: index % 3 === 0 ? ('setiap-saat' as const) : ('berkala' as const),
    judul: index === 7 ? 'Rekapitulasi Koperasi Aktif 2025' : `Laporan kinerja nomor ${index + 1}`,
    ringkasan: 'Capaian program dalam setahun',
    penguasa: 'Sekretariat',
    penanggungJawab: 'Sekretaris Dinas',
    waktuTempat: '2026, Pontianak',
    format: 'PDF',
    retensi: '5 tahun',
  }))
}

const at = (path: string) => `${office().program.app.url}${path}`
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Every kind of page, with what its heading says. */
const pages = (): readonly (readonly [path: string, heading: string | RegExp])[] => [
  ['/', 'Minta informasi publik'],
  ['/beranda', 'Minta informasi publik'],
  ['/dip', 'Daftar Informasi Publik'],
  ['/dip?cari=tidakadasamasekali', /tidakadasamasekali/],
  ['/pengumuman', 'Pengumuman'],
  ['/statistik', /Layanan informasi publik tahun/],
  ['/verifikasi', 'Pemeriksaan surat'],
  [`/verifikasi/${code}`, 'Surat ini asli'],
  ['/verifikasi/AAAA-AAAA-AAAA', 'Surat tidak ditemukan'],
]

describe('every public page', () => {
  it('gives axe nothing to report, bright at a desk and dark on a phone', async () => {
    const windows = [
      { viewport: sizes.desk, colorScheme: 'light' },
      { viewport: sizes.phone, colorScheme: 'dark' },
    ] as const
    for (const look of windows) {
      const page = await browser.open(at('/'), { ...look, expected: /status of 404/ })
      for (const [path, title] of pages()) {
        await page.goto(at(path))
        await heading(page, title).waitFor()
        await expectAccessible(page)
      }
    }
  }, 120_000)

  it('fits on a phone without being pushed sideways, in both languages', async () => {
    const page = await browser.open(at('/'), { viewport: sizes.phone, expected: /status of 404/ })
    for (const [path] of pages())
      for (const language of ['id', 'en']) {
        await page.goto(at(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`))
        const width = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect(width, `${path} ${language}`).toBeLessThanOrEqual(sizes.phone.width)
      }
  }, 60_000)

  it('needs no script', async () => {
    const page = await browser.open(at('/'), { javaScriptEnabled: false, expected: /status of 404/ })
    for (const [path, title] of pages()) {
      await page.goto(at(path))
      await heading(page, title).waitFor()
      expect(await page.locator('script').count(), path).toBe(0)
    }
  }, 60_000)
})

describe('who looks for something', () => {
  it('finds an entry of the DIP by words and class, with the keyboard alone', async () => {
    const page = await browser.open(at('/dip'))
    const { keyboard } = page
    await keyboard.press('Tab')
    expect(await focused(page)).toBe('Langsung ke isi halaman')
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await keyboard.type('koperasi aktif')
    await keyboard.press('Tab')
    await keyboard.type('berkala')
    await keyboard.press('Tab')
    expect(await focused(page)).toBe('Cari')
    await keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: '1 informasi' }).waitFor()
    expect(await page.getByRole('searchbox', { name: 'Cari informasi' }).inputValue()).toBe('koperasi aktif')
    expect(await page.getByRole('combobox', { name: 'Klasifikasi' }).inputValue()).toBe('berkala')
    const found = page.getByRole('link', { name: 'Rekapitulasi Koperasi Aktif 2025' })
    await found.focus()
    await keyboard.press('Enter')
    await heading(page, 'Rekapitulasi Koperasi Aktif 2025').waitFor()
    await expectAccessible(page)
  })

  it('turns the pages of the DIP in English, and stays in it', async () => {
    const page = await browser.open(at('/dip'))
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Next' }).click()
    await page.getByText('Page 2 of 2').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: 'Statistics' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('reads an announcement, and comes back to all of them', async () => {
    const page = await browser.open(at('/pengumuman'))
    await page.getByRole('link', { name: /Pelatihan koperasi/ }).click()
    await heading(page, /Pelatihan koperasi/).waitFor()
    await expectAccessible(page)
    await page.getByText('Pendaftaran pelatihan koperasi dibuka').waitFor()
    await page.getByRole('link', { name: 'Semua pengumuman' }).click()
    await heading(page, 'Pengumuman').waitFor()
  })

  it('types the code of a letter, and learns that it is genuine', async () => {
    const page = await browser.open(at('/verifikasi'))
    await page.getByLabel('Kode verifikasi').fill(code.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Periksa' }).click()
    await heading(page, 'Surat ini asli').waitFor()
  })

  it('reads in the statistics what the chart shows as a table too', async () => {
    const page = await browser.open(at('/statistik'))
    const charts = page.getByRole('img', { name: /Angka yang sama ada di tabel/ })
    expect(await charts.count()).toBeGreaterThan(0)
    expect(await page.getByRole('table').count()).toBeGreaterThan(1)
  })
})

/** What is read out where the focus is. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement?.innerText ?? ""')
}
