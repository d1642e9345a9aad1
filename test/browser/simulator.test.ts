/** The simulator's page itself: how much it weighs, who can use it, and its stories. */
import type { Page, Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sizes } from '../../bots/docs/chromium.ts'
import { expectAccessible, patienceMs, useBrowser } from '../support/browser.ts'
import { useSimulation } from '../support/simulation.ts'
import { simulatorPage } from './simulator-page.ts'

const simulation = useSimulation()
const browser = useBrowser()
const address = (query = '') => `${simulation().app.url}/${query}`

/** Most that the page may bring to the browser before it can be used, in bytes. */
const pageMost = 100_000

describe('the page of the simulator', { timeout: 120_000 }, () => {
  it('is small: with its styles, modules and first answers under 100 kB', async () => {
    const page = await browser.open('about:blank')
    const finished: Request[] = []
    page.on('requestfinished', (request) => {
      if (!request.url().endsWith('/simulator/events')) finished.push(request)
    })
    await page.goto(address())
    await simulatorPage(page)
    await page.waitForLoadState('load')
    const bytes = await Promise.all(finished.map(transferred))
    expect(bytes.length).toBeGreaterThan(10)
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(pageMost)
  })

  it.each(['id', 'en'])('gives axe nothing to report at a desk and on a phone (%s)', async (language) => {
    for (const viewport of [sizes.desk, sizes.phone]) {
      const page = await browser.open(address(`?lang=${language}`), { viewport })
      await page.locator('body.ready').waitFor()
      await page.locator('.messages > *').first().waitFor({ state: 'attached' })
      await expectAccessible(page)
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(viewport.width)
    }
  })

  it('changes its language, and the words of the bots stay those of the people', async () => {
    const page = await browser.open(address())
    const simulator = await simulatorPage(page)
    await page.getByRole('navigation', { name: 'Bahasa' }).getByRole('link', { name: 'EN' }).click()
    await page.getByRole('region', { name: 'Citizen' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByText('Grup ini sekarang tempat jalur Petugas Pelayanan Informasi.').waitFor()
    expect(await simulator.warga.root.count()).toBe(0)
  })

  it('leads to the public pages and back', async () => {
    const page = await browser.open(address())
    await simulatorPage(page)
    const opening = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Daftar informasi' }).click()
    const pages = await opening
    await pages.getByRole('heading', { level: 1, name: 'Daftar Informasi Publik' }).waitFor()
    await pages.getByRole('link', { name: 'Beranda' }).click()
    await pages.getByRole('heading', { level: 1, name: 'Minta informasi publik' }).waitFor()
    await expectAccessible(pages)
    await pages.getByRole('link', { name: 'Chat disimulasikan di sini: buka simulator' }).click()
    await simulatorPage(pages)
  })

  it('opens the chat that is pressed, also when a message comes there between the down and the up', async () => {
    const page = await browser.open(address())
    const { petugas } = await simulatorPage(page)
    const { petugas: colleague } = await simulatorPage(await browser.open(address()))
    await colleague.opens('Bidang Informasi')
    await petugas.line('Bidang Informasi').hover()
    await page.mouse.down()
    await colleague.says('Selamat pagi')
    // Beside the chat that is pressed the page shows at once that something has come.
    await page.locator('#tabs .dot:not([hidden])').first().waitFor({ state: 'attached' })
    await page.mouse.up()
    await petugas.sees('Selamat pagi')
    await petugas.root.getByRole('heading', { name: 'Bidang Informasi', exact: true }).waitFor()
  })

  it('is used with the keyboard alone, from the address to an answer', async () => {
    const page = await browser.open(address())
    await simulatorPage(page)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Langsung ke percakapan')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Mulai')
    await page.keyboard.press('Enter')
    const log = page.getByRole('region', { name: 'Warga', exact: true }).getByRole('log')
    await log.getByText('Di sini Anda dapat meminta informasi publik').waitFor()
    await expect.poll(() => focused(page), { timeout: patienceMs }).toBe('Tulis pesan')
    await page.keyboard.type('/bantuan')
    await page.keyboard.press('Enter')
    await log.getByText('/bantuan', { exact: true }).last().waitFor()
    await tabTo(page, 'Lampirkan', 'Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatch(/^Contoh foto KTP/)
    await page.keyboard.press('Escape')
    expect(await focused(page)).toBe('Lampirkan')
  })
})

describe('a story', { timeout: 240_000 }, () => {
  it('is played to its end step by step, and the page goes where it is', async () => {
    const page = await browser.open(address())
    const { cases } = await simulatorPage(page)
    const stories = page.getByRole('region', { name: 'Cerita' })
    await stories.getByRole('button', { name: /^Pendokumentasian/ }).click()
    const next = stories.getByRole('button', { name: 'Langkah berikutnya' })
    const again = stories.getByRole('button', { name: 'Pilih cerita lain' })
    const acting = new Set<string>()
    let aims = 0
    for (;;) {
      await next.and(page.locator('[aria-disabled=false]')).or(again).first().waitFor()
      if (await again.isVisible()) break
      const step = stories.getByText(/^langkah \d+$/)
      const before = await step.innerText()
      for (const name of await page.locator('.acting-name').allInnerTexts()) acting.add(name)
      aims += await aimedMessages(page)
      await next.click()
      await expect.poll(() => stories.innerText(), { timeout: patienceMs }).not.toContain(`${before}\n`)
    }
    expect(await stories.innerText()).toContain('Cerita ini selesai.')
    expect(acting.size).toBeGreaterThan(3)
    expect(aims).toBeGreaterThan(5)
    await cases
      .getByRole('definition')
      .filter({ hasText: 'sudah diterbitkan di Daftar Informasi Publik' })
      .waitFor()
    await expectAccessible(page)
    await again.click()
  })
})

describe('a story on WhatsApp', { timeout: 240_000 }, () => {
  it('shows what comes of a step below the message that was pressed', async () => {
    // A low window, which the answer fills.
    const page = await browser.open(address(), { viewport: { ...sizes.desk, height: 620 } })
    const { warga } = await simulatorPage(page)
    await warga.looksLike('WhatsApp')
    const stories = page.getByRole('region', { name: 'Cerita' })
    await stories.getByRole('button', { name: /^Uji konsekuensi/ }).click()
    const next = stories.getByRole('button', { name: 'Langkah berikutnya' })
    for (let isSent = false; !isSent;) {
      await next.and(page.locator('[aria-disabled=false]')).waitFor()
      const before = await stories.getByText(/^langkah \d+$/).innerText()
      isSent = (await stories.innerText()).includes('menekan “Send”')
      await next.click()
      await expect.poll(() => stories.innerText()).not.toContain(`${before}\n`)
    }
    const answer = warga.message(/[Rr]egistration number: /)
    await answer.waitFor()
    const window = await warga.log.boundingBox()
    const isInside = async () => {
      const box = await answer.boundingBox()
      if (box === null || window === null) return false
      return box.y + box.height > window.y && box.y < window.y + window.height
    }
    await expect.poll(isInside).toBe(true)
    await stories.getByRole('button', { name: 'Berhenti' }).click()
  })
})

/** How many messages are marked as what comes next, one or none; the buttons below it can be seen. */
async function aimedMessages(page: Page): Promise<number> {
  const aimed = await page.locator('.device.acting .aimed').count()
  if (aimed > 0)
    await expect.poll(() => page.evaluate<boolean>(endIsInView), { timeout: patienceMs }).toBe(true)
  return aimed
}

const endIsInView = `(() => {
  const message = document.querySelector('.device.acting .aimed')
  const place = message?.closest('.scroller').getBoundingClientRect()
  const bottom = message?.getBoundingClientRect().bottom
  return bottom > place?.top && bottom <= place?.bottom + 1
})()`

/** What came over the wire for a request, in bytes. */
async function transferred(request: Request): Promise<number> {
  const { responseHeadersSize, responseBodySize } = await request.sizes()
  return responseHeadersSize + responseBodySize
}

/** What is read out where the focus is. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement?.ariaLabel ?? document.activeElement?.innerText ?? ""')
}

/** Goes on with the tabulator until something of this name has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press(key)
    if ((await focused(page)) === name) return
  }
  throw new Error(`${name} is not reached by the keyboard`)
}
