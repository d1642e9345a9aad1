import { wordsIn } from '../../../src/desk/words.ts'
import { formatInstant } from '../../../src/i18n/dates.ts'
import type { Locale } from '../../../src/i18n/locale.ts'
import type { SimulatorContext } from './hub.ts'
import { devicesOf } from './panes/devices.ts'
import type { SimulatorState } from './protocol.ts'

/** Everything but the chats, for the page. */
export function stateOf(context: SimulatorContext, locale: Locale): SimulatorState {
  const { desk, clock } = context
  const setUp = context.setUp()
  const now = clock.now()
  const { agency } = desk
  const t = wordsIn(desk, locale)
  return {
    ready: setUp === 1,
    setUp,
    agency: { name: agency.name, shortName: agency.shortName },
    clock: { now: now.getTime(), words: formatInstant(locale, now, agency.zone), movable: clock.movable },
    devices: devicesOf(context, locale),
    stories: clock.movable ? context.stories.list(t) : [],
    playing: context.stories.playing(t),
  }
}
