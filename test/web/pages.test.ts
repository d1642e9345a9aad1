import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importDip } from '../../src/storage/dip.ts'
import { startProgram, type TestProgram } from '../support/program.ts'

let program: TestProgram
let entry: number

beforeAll(async () => {
  program = await startProgram({})
  const { db } = program.app.desk
  const row = {
    code: 'LKJ/2025 & lain',
    class: 'berkala' as const,
    judul: 'Laporan kinerja 2025',
    ringkasan: 'Capaian program',
    penguasa: 'Sekretariat',
    penanggungJawab: 'Sekretaris Dinas',
    waktuTempat: '2026, Pontianak',
    format: 'PDF',
    retensi: '5 tahun',
  }
  await importDip(db, [row], program.clock.now())
  entry = (await db.dipEntry.findFirstOrThrow()).id
})

afterAll(() => program.stop())

function get(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> {
  const all = { 'accept-language': 'id', accept: 'text/html', ...headers }
  return fetch(`${program.app.url}${path}`, { headers: all, method, redirect: 'manual' })
}

async function text(path: string, headers?: Readonly<Record<string, string>>): Promise<string> {
  return (await get(path, headers)).text()
}

const pages = () => ['/', '/beranda', '/dip', `/dip/${entry}`, '/pengumuman', '/statistik', '/verifikasi']

describe('every page', () => {
  it('has its language, one heading, landmarks, a way past the head, and neither script nor style of its own', async () => {
    for (const path of [...pages(), '/dip/0', '/tidak/ada', '/verifikasi/AAAA-AAAA-AAAA'])
      for (const language of ['id', 'en']) {
        const page = await text(path, { 'accept-language': language })
        expect(page, path).toContain(`<html lang="${language}">`)
        expect(page.match(/<h1/g), path).toHaveLength(1)
        for (const tag of ['<header>', '<main id="isi"', '<footer>', 'href="#isi"'])
          expect(page, path).toContain(tag)
        expect(page, path).not.toMatch(/<script|<style| style="| on\w+="/)
      }
  })

  it('lets in no script, no style but its sheet, and no frame around it', async () => {
    for (const path of [...pages(), '/tidak/ada'])
      expect((await get(path)).headers.get('content-security-policy'), path).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
  })

  it('says who the agency is, where it is and when it is open', async () => {
    for (const path of pages()) {
      const page = await text(path)
      expect(page, path).toContain('Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Kalimantan Barat<br')
      expect(page, path).toContain('Senin–Kamis 07.30–12.00, 13.00–16.00 WIB')
      expect(page, path).toContain('Jumat 07.30–11.30, 13.00–16.30 WIB')
    }
  })

  it('is known again by its tag, and is asked for with HEAD', async () => {
    for (const path of pages()) {
      const first = await get(path)
      const etag = first.headers.get('etag') ?? ''
      expect(first.headers.get('cache-control'), path).toMatch(/^public, max-age=\d+$/)
      expect(first.headers.get('vary'), path).toBe('accept-language')
      const again = await get(path, { 'if-none-match': `"x", W/${etag}` })
      expect(again.status, path).toBe(304)
      expect(await again.text()).toBe('')
      const head = await get(path, {}, 'HEAD')
      expect([head.status, head.headers.get('etag'), await head.text()], path).toEqual([200, etag, ''])
      // Another language is another page
      expect((await get(path, { 'accept-language': 'en', 'if-none-match': etag })).status, path).toBe(200)
    }
  })

  it('goes over into the other language, which the links then keep', async () => {
    expect(await text('/dip?cari=laporan&kelas=berkala')).toContain(
      'href="/dip?cari=laporan&amp;kelas=berkala&amp;lang=en"',
    )
    const english = await text('/dip?lang=en&cari=laporan')
    expect(english).toContain('<html lang="en">')
    for (const kept of [
      'href="/statistik?lang=en"',
      `href="/dip/${entry}?lang=en"`,
      '<input type="hidden" name="lang" value="en" />',
      'href="/?lang=en#keberatan"',
      'href="/dip?cari=laporan&amp;lang=id"',
    ])
      expect(english).toContain(kept)
    // Who chose none goes on without
    expect(await text('/dip')).toContain('href="/statistik"')
    expect(await text('/dip?lang=fr')).toContain('<html lang="id">')
  })
})

describe('the front page', () => {
  it('leads to the bot, also by a QR code, once its name is known', async () => {
    const link = 'https://t.me/loket_bot'
    await expect
      .poll(async () => {
        program.clock.advance(10_000)
        return text('/')
      })
      .toContain(`href="${link}"`)
    const page = await text('/')
    expect(page).toContain('Buka Telegram')
    expect(page).toContain('aria-label="Kode QR untuk membuka chat Telegram"')
    expect(page).toContain('viewBox="0 0 25 25"')
  })

  it('says what is needed, how long it takes, what it costs and how to object', async () => {
    const page = await text('/')
    for (const said of [
      'NIK dan foto KTP',
      '10 hari kerja',
      '7 hari kerja',
      'UU 14/2008 Pasal 22',
      'tidak dipungut biaya',
      '/keberatan',
      'Komisi Informasi',
    ])
      expect(page).toContain(said)
    expect(await text('/', { 'accept-language': 'en' })).toContain('within 10 working days')
  })
})

describe('an entry of the list', () => {
  it('is found under the code of the agency too, whatever is in it', async () => {
    const answer = await get(`/dip/kode/${encodeURIComponent('LKJ/2025 & lain')}?lang=en`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/dip/${entry}?lang=en`])
    const page = await text(`/dip/${entry}`)
    expect(page).toContain(`href="/dip/kode/${encodeURIComponent('LKJ/2025 & lain')}"`)
    const unknown = await get('/dip/kode/TIDAK%00ADA')
    expect((await get(unknown.headers.get('location') ?? '')).status).toBe(404)
  })

  it('says what to do when a search finds nothing, and keeps what was typed', async () => {
    const page = await text('/dip?cari=antariksa&kelas=serta-merta')
    expect(page).toContain('value="antariksa"')
    expect(page).toContain('<option value="serta-merta" selected>')
    expect(page).toContain('Coba kata lain')
    expect(page).toContain('href="/#cara"')
  })
})

describe('the check of a letter', () => {
  it('takes a code as it is typed, and shows it again when there is no such letter', async () => {
    const answer = await get('/verifikasi/?kode=7k3m+q9vx+2d8r&lang=en')
    expect(answer.headers.get('location')).toBe('/verifikasi/7K3M-Q9VX-2D8R?lang=en')
    expect((await get('/verifikasi/?kode=')).headers.get('location')).toBe('/verifikasi')
    const unknown = await get('/verifikasi/7K3M-Q9VX-2D8R')
    expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([404, 'no-cache'])
    expect(await unknown.text()).toContain('value="7K3M-Q9VX-2D8R"')
    const odd = await get('/verifikasi/?kode=%22%3E%3Cscript%3E')
    expect(await text(odd.headers.get('location') ?? '')).not.toContain('<script>')
  })
})

describe('an address that is not there', () => {
  it('has a kind page for people and a word for programs', async () => {
    const page = await get('/tidak/ada')
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('Halaman tidak ditemukan')
    expect(await text('/tidak/ada?lang=en')).toContain('Page not found')
    const script = await get('/tidak/ada', { accept: 'application/json' })
    expect([script.status, await script.json()]).toEqual([404, { error: 'not found' }])
    expect((await get('/dip/1/berkas/99')).status).toBe(404)
    expect((await get('/tidak/ada', {}, 'POST')).headers.get('content-type')).toContain('application/json')
  })
})

describe('the style sheet', () => {
  it('is kept for a year under the address that the pages name', async () => {
    const address = /href="(?<path>\/web\/style\.css\?v=[^"]+)"/.exec(await text('/'))?.groups?.['path'] ?? ''
    const sheet = await get(address)
    expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(sheet.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/web/style.css')).headers.get('cache-control')).toBe('public, max-age=60')
    const tag = sheet.headers.get('etag') ?? ''
    expect((await get(address, { 'if-none-match': tag })).status).toBe(304)
    expect((await get('/favicon.ico')).headers.get('content-type')).toBe('image/svg+xml')
  })
})
