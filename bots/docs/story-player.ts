import { setTimeout as delay } from 'node:timers/promises'
import type { Act, Playing, SimulatorState } from '../simulator/browser/protocol.ts'

/** How often it is asked how far a story is. */
const pollMs = 100

/** Plays on a simulator by its interface; see bots/simulator/browser/protocol.ts. */
export interface Player {
  /** Waits until the office is set up. */
  ready(): Promise<void>
  /** Moves the clock to nine o'clock or a little later on a working day. */
  toMorning(): Promise<void>
  /** Plays a story from its beginning until its caption has these words; without them to its end. */
  plays(story: string, until?: RegExp): Promise<void>
  /** Goes on with the story that is played, to its end. */
  goesOn(): Promise<void>
}

/** Makes a player. @param address the program's */
export function createPlayer(address: string): Player {
  const state = async (): Promise<SimulatorState> => {
    const response = await fetch(`${address}/simulator/state?lang=id`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the program is of this release
    return (await response.json()) as SimulatorState
  }
  const act = async (what: Act): Promise<void> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${address}/simulator/act`, {
      method: 'POST',
      headers,
      body: JSON.stringify(what),
    })
    if (!response.ok) throw new Error(await response.text())
  }
  const goesOn = async (until?: RegExp): Promise<void> => {
    for (;;) {
      const playing = await settled(state)
      if (playing.state === 'broken') throw new Error(playing.caption)
      if (playing.state === 'ended' || until?.test(playing.caption) === true) return
      await act({ do: 'next' })
    }
  }
  return {
    async ready() {
      while (!(await state()).ready) await delay(pollMs)
    },
    async toMorning() {
      while (!/pukul 09|, 09\./.test((await state()).clock.words)) await act({ do: 'clock', by: 'hour' })
      if (/^(Sabtu|Minggu)/.test((await state()).clock.words)) await act({ do: 'clock', by: 'working-day' })
    },
    async plays(story, until) {
      await act({ do: 'play', story, auto: false, citizen: 'whatsapp' })
      await goesOn(until)
    },
    goesOn,
  }
}

/** Waits until nobody is at it. */
async function settled(state: () => Promise<SimulatorState>): Promise<Playing> {
  for (;;) {
    const { playing } = await state()
    if (playing !== null && playing.state !== 'acting') return playing
    await delay(pollMs)
  }
}
