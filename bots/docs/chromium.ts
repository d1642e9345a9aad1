import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where distributions put Chromium. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Sizes of windows, in CSS pixels. */
export const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

/** Starts a Chromium without a window. Throws, saying how to get one, where there is none. */
export async function startChromium(): Promise<Browser> {
  const executablePath = places.find((place) => existsSync(place))
  if (executablePath === undefined)
    throw new Error(`There is no browser at ${places.join(', ')}: apt-get install chromium`)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
