import axe from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { sizes, startChromium } from '../../bots/docs/chromium.ts'

/** How long a page may take for what must come: on a busy machine it takes longer, but it comes. */
export const patienceMs = 30_000

/** A browser for the tests of one file. */
export interface TestBrowser {
  /**
   * A window of its own, which shares nothing with others, on an address. It is closed after the test, which fails if
   * the page had a fault: an error in its console (what its policy forbids is one), an error that nobody caught, a
   * request that failed.
   */
  open(address: string, options?: WindowOptions): Promise<Page>
}

/** How a window differs from an Indonesian one as wide as a desk. */
export interface WindowOptions extends BrowserContextOptions {
  /** Faults that belong to the test, by their words. */
  readonly expected?: RegExp
}

interface Window {
  readonly context: BrowserContext
  readonly faults: string[]
}

/** One browser for all tests of a file; to be used inside them. */
export function useBrowser(): TestBrowser {
  let starting: Promise<Browser> | undefined
  let windows: Window[] = []
  afterEach(async () => {
    const open = windows
    windows = []
    for (const { context } of open) await context.close()
    expect(open.flatMap(({ faults }) => faults)).toEqual([])
  })
  afterAll(async () => (await starting)?.close())
  return {
    async open(address, { expected, ...options } = {}) {
      starting ??= startChromium()
      const browser = await starting
      const context = await browser.newContext({ locale: 'id-ID', viewport: sizes.desk, ...options })
      context.setDefaultTimeout(patienceMs)
      const faults: string[] = []
      windows.push({ context, faults })
      const note = (fault: string) => {
        if (expected?.test(fault) !== true) faults.push(fault)
      }
      context.on('page', (page) => watch(page, note))
      const page = await context.newPage()
      await page.goto(address)
      return page
    },
  }
}

function watch(page: Page, note: (fault: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      note(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // A page that is left breaks off what it was still asking for.
    if (why !== 'net::ERR_ABORTED') note(`${request.method()} ${request.url()}: ${why}`)
  })
}

/** What axe reports, as far as it is told here. */
interface AxeReport {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly help: string
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
  }[]
}

/** Expects that axe finds nothing at all in a page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  // Without a look into the style sheets' sources, which axe would ask for once more against the page's policy.
  const report = await page.evaluate<AxeReport>('axe.run(document, { preload: false })')
  const found = report.violations.map(
    ({ id, impact, help, nodes }) =>
      `${impact ?? ''} ${id}: ${help}\n${nodes.map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary ?? ''}`).join('\n')}`,
  )
  expect(found.join('\n\n')).toBe('')
}
