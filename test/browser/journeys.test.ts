/** What people do on the simulator's page, from the first message to what it comes to. */
import { describe, expect, it } from 'vitest'
import { sizes } from '../../bots/docs/chromium.ts'
import { patienceMs, useBrowser, type WindowOptions } from '../support/browser.ts'
import { useSimulation } from '../support/simulation.ts'
import { bringToHead, files } from './objection-steps.ts'
import { bringToPpid, filesPermohonan, provides, refuses } from './permohonan-steps.ts'
import { simulatorPage, type SimulatorPage } from './simulator-page.ts'

const simulation = useSimulation()
const browser = useBrowser()

async function opens(options?: WindowOptions): Promise<SimulatorPage> {
  return simulatorPage(await browser.open(simulation().app.url, options))
}

describe('the people of one office, one after the other', { timeout: 240_000 }, () => {
  it('object to a refusal on WhatsApp, and the kepala dinas orders an answer on the phone', async () => {
    const desk = await opens()
    const { warga, petugas } = desk
    await warga.looksLike('WhatsApp')
    await warga.root.getByRole('button', { name: /^Sapa/ }).click()
    const request = await filesPermohonan(warga)
    await bringToPpid(desk, request)
    await refuses(desk, request)
    const nomor = await files(warga, 'Permohonan tidak dipenuhi (huruf e)')
    await warga.log.getByRole('link', { name: /tanda-bukti-keberatan/ }).waitFor()
    const quotes = await warga.log.getByRole('blockquote').allInnerTexts()
    expect(quotes.length).toBeGreaterThan(3)
    expect(quotes.join(' '), 'the marks of what is bold').not.toContain('*')
    await bringToHead(petugas, nomor)

    const { page, kepala, cases } = await opens({ viewport: sizes.phone })
    await page.getByRole('button', { name: 'Kepala' }).click()
    await kepala.presses('Perintahkan menjawab', `Keberatan ${nomor}`)
    await kepala.presses('Berikan informasi yang diminta pemohon', 'Apa perintahnya')
    await kepala.sees('Dalam berapa hari kerja')
    await kepala.says('5')
    await kepala.sees('Perintahkan menjawab – Junaidi Kurniawan')
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(sizes.phone.width)
    await page.getByRole('button', { name: 'Perkara' }).click()
    await cases.getByRole('definition').filter({ hasText: 'Bidang Pelayanan Informasi' }).waitFor()
    await petugas.sees('Surat perintah')
  })

  it('press at once in two windows: one wins, and the other is told who it was', async () => {
    const first = await opens()
    const { warga, petugas: budi } = first
    await warga.root.getByRole('button', { name: 'Mulai' }).click()
    const nomor = await filesPermohonan(warga)
    await bringToPpid(first, nomor)
    await provides(first, nomor)
    await budi.opens('Petugas Informasi')
    const { petugas: tia } = await opens()
    await tia.becomes('Tia Permata')
    const answer = 'Usul jawaban: dikabulkan seluruhnya'
    for (const each of [budi, tia])
      await each.message(answer).getByRole('button', { name: 'Sampaikan' }).waitFor()
    await Promise.all([budi.presses('Sampaikan', answer), tia.presses('Sampaikan', answer)])

    const told = async () => [await budi.alert(), await tia.alert()].toSorted()
    const late = /^Sudah diputus: Sampaikan oleh (Budi Hartono|Tia Permata)/
    await expect.poll(told, { timeout: patienceMs }).toEqual(['', expect.stringMatching(late)])
    const isBudiLate = (await budi.alert()) !== ''
    const loser = isBudiLate ? budi : tia
    await loser.root.getByRole('button', { name: 'OK', exact: true }).click()
    for (const each of [budi, tia])
      await each.sees(isBudiLate ? 'Sampaikan – Tia Permata' : 'Sampaikan – Budi Hartono')
  })

  it('move to Slack with what waits for them, where a form says at the field what is wrong', async () => {
    const { petugas } = await opens()
    await petugas.looksLike('Slack')
    await petugas.root.getByRole('button', { name: 'Pindahkan petugas ke Slack' }).click()
    await petugas.root.getByText('Kartu petugas sekarang masuk ke Telegram.').waitFor({ state: 'hidden' })
    await petugas.opens('#bidang-informasi')
    await petugas.presses('Serahkan informasi', 'Atas permohonan 001/')

    const form = petugas.root.getByRole('dialog')
    await form.getByRole('button', { name: 'Lanjut' }).click()
    await form.getByText('Mohon diisi.').waitFor()
    const whole = form.getByRole('combobox').first()
    expect(await whole.getAttribute('aria-invalid')).toBe('true')
    const described = (await whole.getAttribute('aria-describedby')) ?? ''
    const spoken = described.split(' ').map((id) => form.locator(`[id="${id}"]`).innerText())
    expect((await Promise.all(spoken)).join(' ')).toContain('Mohon diisi.')
    await whole.selectOption('Seluruhnya')
    const next = form.locator('[type=submit]')
    await next.click()
    await form.getByRole('combobox', { name: 'Bentuk' }).selectOption('Teks')
    await next.click()
    await form.getByRole('textbox').fill('Notulennya tidak pernah dibuat; yang ada hanya daftar hadir.')
    await next.click()
    await form.getByRole('combobox', { name: 'Biaya' }).selectOption('Gratis')
    await next.click()
    await form.waitFor({ state: 'hidden' })
    await petugas.sees('Serahkan informasi – Hendra Saputra')
  })
})
