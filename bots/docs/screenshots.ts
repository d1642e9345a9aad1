/**
 * `npm run docs:screenshots`: takes the pictures of the README from the running program, on data of its own that are
 * thrown away.
 */
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { packageRoot } from '../../src/root.ts'
import { sizes, startChromium } from './chromium.ts'
import { startOwnProgram } from './own-program.ts'
import { createPlayer } from './story-player.ts'

/** So long a page has to draw what came last; what passes by is gone then. */
const calmMs = 7000

const folder = await mkdtemp(join(tmpdir(), 'loket-screenshots-'))
// The database's own user goes through it.
await chmod(folder, 0o755)
const program = startOwnProgram(folder)
const browser = await startChromium()
try {
  await takeAll(await program.address, browser)
} finally {
  await browser.close()
  await program.stop()
  await rm(folder, { recursive: true })
}

async function takeAll(address: string, from: Browser): Promise<void> {
  const player = createPlayer(address)
  const open = async (path: string, viewport: (typeof sizes)[keyof typeof sizes]): Promise<Page> => {
    const page = await from.newPage({ locale: 'id-ID', viewport, reducedMotion: 'reduce' })
    await page.goto(`${address}${path}`)
    return page
  }
  await player.ready()
  await player.toMorning()

  const phone = await open('/', sizes.phone)
  await player.plays('keberatan', /^Junaidi|: Junaidi/)
  await take(phone, 'phone.png')
  await phone.close()
  await player.goesOn()

  const desk = await open('/', sizes.desk)
  await player.plays('permohonan', /Rina .*“Sediakan/)
  await take(desk, 'simulator.png')
  await player.goesOn()

  await take(await open('/dip', sizes.desk), 'dip.png')
  await take(await open('/statistik', sizes.desk), 'statistik.png')
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(calmMs)
  const path = join(packageRoot, 'bots/docs', name)
  // Few colours are enough for a page, and make a picture a third as big.
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(path)
  const { size } = await stat(path)
  process.stdout.write(`bots/docs/${name} ${Math.round(size / 1000)} kB\n`)
}
