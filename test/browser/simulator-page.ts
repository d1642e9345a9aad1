import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { patienceMs } from '../support/browser.ts'

/** The simulator's page, used as people use it: by what can be read on it. */
export interface SimulatorPage {
  readonly page: Page
  readonly warga: DeviceOnPage
  readonly petugas: DeviceOnPage
  readonly kepala: DeviceOnPage
  /** The panel of cases. */
  readonly cases: Locator
  /** Moves the program's clock. */
  movesClock(label: string): Promise<void>
}

/** Waits until the office is set up and everything is drawn. @param page at the simulator's address */
export async function simulatorPage(page: Page): Promise<SimulatorPage> {
  const device = (name: string) => new DeviceOnPage(page.getByRole('region', { name, exact: true }))
  const simulator: SimulatorPage = {
    page,
    warga: device('Warga'),
    petugas: device('Petugas'),
    kepala: device('Kepala dinas'),
    cases: page.getByRole('region', { name: 'Perkara', exact: true }),
    movesClock: async (label) => {
      const clock = page.getByRole('region', { name: 'Jam program' })
      const before = await clock.innerText()
      await clock.getByRole('button', { name: label, exact: true }).click()
      await expect.poll(() => clock.innerText(), { timeout: patienceMs }).not.toBe(before)
    },
  }
  await page.locator('body.ready').waitFor()
  return simulator
}

/** One of the devices that stand side by side. */
export class DeviceOnPage {
  readonly root: Locator
  readonly log: Locator
  readonly input: Locator

  constructor(root: Locator) {
    this.root = root
    this.log = root.getByRole('log')
    this.input = root.getByRole('textbox', { name: 'Tulis pesan' })
  }

  /** Types into the open chat, and sends with Enter. */
  async says(text: string): Promise<void> {
    await this.input.fill(text)
    await this.input.press('Enter')
    await expect.poll(() => this.input.inputValue(), { timeout: patienceMs }).toBe('')
  }

  /** Waits for words in the open chat. @returns the last place where they stand */
  async sees(words: string | RegExp): Promise<Locator> {
    const found = this.log.getByText(words).last()
    await found.waitFor()
    return found
  }

  /** Waits for words and for the button below them, and presses it; on WhatsApp it may be a row of a list. */
  async presses(label: string, words: string | RegExp): Promise<void> {
    const message = this.message(words)
    const button = message.getByRole('button', { name: label, exact: true })
    const list = message.locator('[aria-haspopup=dialog]')
    await button.or(list).first().waitFor()
    if (await button.isVisible()) return button.click()
    await list.click()
    const rows = this.root.page().getByRole('dialog')
    await rows.getByRole('button').filter({ hasText: label }).first().click()
  }

  /** The last message of somebody else with these words. */
  message(words: string | RegExp): Locator {
    return this.log.locator('.message.theirs').filter({ hasText: words }).last()
  }

  /** What the alert on the device says; nothing where there is none. */
  async alert(): Promise<string> {
    const [words] = await this.root.getByRole('alertdialog').allInnerTexts()
    return words ?? ''
  }

  /** A chat in the list. */
  line(chat: string): Locator {
    return this.root
      .getByRole('navigation', { name: 'Daftar percakapan' })
      .getByRole('button', { name: chat })
  }

  /** Opens another chat of the list. */
  async opens(chat: string): Promise<void> {
    await this.line(chat).click()
    await this.root.getByRole('heading', { name: chat, exact: true }).waitFor()
  }

  /** Takes the device into the hands of somebody. */
  async becomes(name: string): Promise<void> {
    const select = this.root.getByRole('combobox', { name: 'Saya' })
    const option = select.getByRole('option', { name }).first()
    await select.selectOption((await option.getAttribute('value')) ?? name)
  }

  /** Changes the look. */
  async looksLike(platform: 'Telegram' | 'WhatsApp' | 'Slack'): Promise<void> {
    await this.root
      .getByRole('group', { name: 'Tampilan' })
      .getByRole('button', { name: platform, exact: true })
      .click()
  }

  /** Answers the last message with these words, as forms in groups ask for. */
  async answers(words: string, text: string): Promise<void> {
    await this.message(words)
      .getByRole('button', { name: /^Balas / })
      .click()
    await this.says(text)
  }

  /** Answers the last message with these words by a file of one's own. */
  async answersWithFile(
    words: string,
    file: { name: string; mimeType: string; buffer: Buffer },
  ): Promise<void> {
    await this.sees(words)
    await this.message(words)
      .getByRole('button', { name: /^Balas / })
      .click()
    const choosing = this.root.page().waitForEvent('filechooser')
    await this.root.getByRole('button', { name: 'Lampirkan' }).click()
    await this.root.getByRole('button', { name: 'Berkas dari komputer ini' }).click()
    await (await choosing).setFiles(file)
  }

  /** Sends the sample KTP. */
  async sendsSampleKtp(): Promise<void> {
    await this.root.getByRole('button', { name: 'Lampirkan' }).click()
    await this.root.getByRole('button', { name: /^Contoh foto KTP/ }).click()
  }
}
