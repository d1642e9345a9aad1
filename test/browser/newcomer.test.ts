/** A newcomer's path: from `npm start` without any setting to the letter that a citizen receives. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addressOf,
  newFolder,
  removeFolder,
  startProcess,
  type ProgramProcess,
} from '../support/built-program.ts'
import { patienceMs, useBrowser } from '../support/browser.ts'
import { letterText } from '../support/staff-steps.ts'
import { bringToPpid, filesPermohonan, provides, typed } from './permohonan-steps.ts'
import { simulatorPage, type SimulatorPage } from './simulator-page.ts'

const browser = useBrowser()
let folder: string
let program: ProgramProcess

beforeAll(async () => {
  folder = await newFolder()
  program = await startProcess(['serve'], { LOKET_DATA_DIR: join(folder, 'data'), PORT: '0' })
})

afterAll(async () => {
  await program.kill('SIGTERM')
  await removeFolder(folder)
})

describe('who starts the program for the first time', () => {
  it('goes from the address on the terminal to a letter that proves genuine', async () => {
    const address = await addressOf(program)
    expect(await program.says('★ Simulator')).toContain(address)
    const page = await browser.open(address)
    await page.getByText('Simulator: orang, nomor, dan surat di sini rekaan.').waitFor()
    const simulator = await simulatorPage(page)

    const { warga } = simulator
    await warga.root.getByRole('button', { name: 'Mulai' }).click()
    const nomor = await filesPermohonan(warga)
    await warga.log.getByRole('link', { name: /tanda-bukti-permohonan/ }).waitFor()
    await expectCase(simulator, { step: '2 · Registrasi', events: 1 })

    await bringToPpid(simulator, nomor)
    await expectCase(simulator, { step: '3b · Penyediaan informasi', events: 3 })
    await provides(simulator, nomor)
    await simulator.petugas.opens('Petugas Informasi')
    await simulator.petugas.presses('Sampaikan', 'Usul jawaban: dikabulkan seluruhnya')
    await simulator.petugas
      .message('Sampaikan – Budi Hartono')
      .getByRole('button', { name: 'Batalkan' })
      .waitFor()
    // From now on it cannot be taken back.
    await simulator.movesClock('+1 jam')
    await warga.sees(`Permohonan ${nomor} dijawab`)
    await simulator.cases.getByRole('definition').filter({ hasText: 'dikabulkan seluruhnya' }).waitFor()

    const letter = await opens(simulator, /pemberitahuan-tertulis/)
    expect(letter).toContain(nomor)
    expect(letter).toContain(typed.nama)
    const code = /Kode verifikasi:? (\S+)/.exec(letter)?.[1] ?? ''
    await page.goto(`${address}/verifikasi/${code}`)
    await page.getByText('asli').first().waitFor()
  }, 240_000)
})

/** Waits until the panel shows that the case stands there, and that its ledger has grown. */
async function expectCase(
  { cases }: SimulatorPage,
  { step, events }: { readonly step: string; readonly events: number },
): Promise<void> {
  await cases.getByRole('definition').filter({ hasText: step }).waitFor()
  const ledger = cases.getByText(/^Buku kejadian \(\d+\)$/)
  const count = async () => Number(/\d+/.exec(await ledger.innerText())?.[0])
  await expect.poll(count, { timeout: patienceMs }).toBeGreaterThanOrEqual(events)
}

/** Opens a document of the citizen in a tab of its own. @returns what it says */
async function opens({ page, warga }: SimulatorPage, name: RegExp): Promise<string> {
  const link = warga.log.getByRole('link', { name }).last()
  const opening = page
    .context()
    .waitForEvent('response', (response) => response.url().includes('/simulator/file/'))
  await link.click()
  const response = await opening
  expect(response.headers()['content-type']).toBe('application/pdf')
  const bytes = await page.request.get(response.url())
  return letterText(await bytes.body())
}
