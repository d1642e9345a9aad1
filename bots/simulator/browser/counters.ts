import { adminId, headId, type CastId } from './cast.ts'
import type { Counter } from './set-up.ts'
import type { SlackTown, TelegramTown } from './town.ts'

/** On a machine that is busy starting a program everything takes longer, but it comes. */
const timeoutMs = 60_000

/** Setting up on Telegram. */
export function telegramCounter({ simulator, people, groups }: TelegramTown): Counter {
  const { direct } = simulator
  const types = async (userId: number, text: string, { chatId = userId, containsText = '' } = {}) => {
    const { revision } = await direct.sendText({ userId, chatId, text })
    return direct.waitFor({ chatId, afterRevision: revision, containsText, timeoutMs })
  }
  return {
    platform: 'telegram',
    userIdOf: (who) => String(people[who]),
    async commands({ id }, command) {
      await types(people[adminId], command, { chatId: groups[id] })
    },
    async commandsAlone(command) {
      await types(people[headId], command)
    },
    async enlists(lane, who) {
      // Beside the invitation comes who took up the one before.
      const { text } = await types(people[adminId], `/undang ${lane}`, { containsText: '?start=' })
      const start = /[?]start=([\w-]+)/.exec(text)?.[1]
      if (start === undefined) throw new Error(`no invitation came for the lane ${lane}`)
      await types(people[who], `/start ${start}`)
    },
  }
}

interface RunHow {
  readonly channel?: { readonly id: string }
  /** Words of the answer that is meant. */
  readonly contains?: string
}

/** Setting up on Slack. */
export function slackCounter({ people, groups }: SlackTown): Counter {
  const runs = async (who: CastId, line: string, { channel, contains }: RunHow = {}) => {
    const person = people[who]
    const after = person.sim.world.revision
    await person.runs(`/loket ${line.slice(1)}`, channel)
    const where = channel === undefined ? {} : { in: channel }
    return person.sees({ ...where, ...(contains !== undefined && { contains }), after, timeoutMs })
  }
  return {
    platform: 'slack',
    userIdOf: (who) => people[who].id,
    async commands({ id }, command) {
      await runs(adminId, command, { channel: groups[id] })
    },
    async commandsAlone(command) {
      await runs(headId, command)
    },
    async enlists(lane, who) {
      const { text } = await runs(adminId, `/undang ${lane}`, { contains: ' gabung ' })
      const code = / gabung ([A-Z0-9]+)/.exec(text)?.[1]
      if (code === undefined) throw new Error(`no invitation came for the lane ${lane}`)
      await runs(who, `/gabung ${code}`)
    },
  }
}
