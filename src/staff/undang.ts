import type { Desk } from '../desk/desk.ts'
import { codeHash, newCode } from '../desk/secret-code.ts'
import { answer, say, type Reply, type Turn, type Worked } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { noteWrongTry, triesLeft } from '../desk/wrong-tries.ts'
import { formatInstant } from '../i18n/dates.ts'
import { localeOf } from '../desk/words.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import type { Db } from '../storage/db.ts'
import { findBinding } from '../storage/lane-bindings.ts'
import { addInvitation, takeInvitation } from '../storage/invitations.ts'
import { grantLane } from '../storage/staff.ts'
import { staffNameOf } from './as-admin.ts'
import { bindHere } from './jalur.ts'
import { headLanes, laneName, readLane, staffLanes, type NamedLane } from './lanes.ts'
import { tellPerson } from './tell-person.ts'

const validDays = 7
const millisecondsPerDay = 86_400_000

/** `/undang LANE [UNIT]`: a one-time invitation. In private only, because whoever sees it can use it. */
export async function invite(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const lanes = staffLanes(desk).join(', ')
  if (args.trim() === '') return say(turn, { text: t('undang-how', { lanes }) })
  const named = readLane(desk, args)
  if ('code' in named) return say(turn, { text: t(`lane-refused-${named.code}`, { lanes }) })
  const code = newCode()
  const expiresAt = new Date(turn.now.getTime() + validDays * millisecondsPerDay)
  const until = formatInstant(localeOf(turn), expiresAt, desk.agency.zone)
  const link = desk.channels.get(turn.incoming.platform)?.inviteLink?.(code)
  const way = link === undefined ? t('undang-code', { code }) : t('undang-link', { link, code })
  const text = [t('undang-made', { lane: laneName(t, named), until }), way].join('\n\n')
  return {
    deliveries: [answer(turn, { heading: t('undang-heading'), text })],
    form: 'keep',
    async work(tx) {
      const createdBy = turn.person.personId
      await addInvitation(tx, {
        ...named,
        codeHash: codeHash(desk.sealer, code, 'invitation'),
        createdBy,
        now: turn.now,
        expiresAt,
      })
      return { deliveries: [] }
    },
  }
}

/** `/gabung CODE`. */
export async function join(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const t = wordsFor(desk, turn)
  if (turn.incoming.chat.kind !== 'private') return say(turn, { text: t('gabung-private') })
  return args.trim() === '' ? say(turn, { text: t('gabung-how') }) : redeemInvitation(desk, turn, args)
}

/**
 * Makes the one who wrote staff of the invitation's lane, under the name that the platform shows. Of two with the
 * same code the first gets in. Whoever guesses is not told which part of the guess was wrong, nor, after some
 * wrong ones, whether the next is right.
 */
export async function redeemInvitation(desk: Desk, turn: Turn, code: string): Promise<Reply> {
  return { deliveries: [], form: 'keep', work: (tx) => redeem(tx, desk, turn, code) }
}

async function redeem(tx: Db, desk: Desk, turn: Turn, code: string): Promise<Worked> {
  const t = wordsFor(desk, turn)
  const { personId } = turn.person
  const tries = { what: 'invitation', personId, now: turn.now }
  const refused: Worked = { deliveries: [answer(turn, { text: t('gabung-wrong') })] }
  if ((await triesLeft(tx, tries)) === 0) return refused
  const taken = await takeInvitation(tx, {
    codeHash: codeHash(desk.sealer, code, 'invitation'),
    personId,
    now: turn.now,
  })
  if (taken === undefined) {
    await noteWrongTry(tx, tries)
    return refused
  }
  const { lane, unit, createdBy } = taken
  const name = staffNameOf(turn)
  await grantLane(tx, desk.sealer, { personId, name, lane, unit, grantedBy: createdBy, now: turn.now })
  const welcomed = await welcome(tx, desk, turn, { name, lane, unit })
  return { deliveries: [...welcomed, ...(await tellInviter(tx, desk, createdBy, { name, lane, unit }))] }
}

/** What a new member of staff is told; the turn is theirs, in their own chat. */
export async function welcome(
  tx: Db,
  desk: Desk,
  turn: Turn,
  { name, ...named }: NamedLane & { readonly name: string },
): Promise<NewDelivery[]> {
  const t = wordsFor(desk, turn)
  const heading = t('gabung-heading', { name })
  const text = t('gabung-done', { lane: laneName(t, named) })
  return [answer(turn, { heading, text }), ...(await ownChatOfHead(tx, desk, turn, named))]
}

/** Heads decide from their phones: while a head's lane stands nowhere, its cards come to the head's own chat. */
async function ownChatOfHead(tx: Db, desk: Desk, turn: Turn, named: NamedLane): Promise<NewDelivery[]> {
  const { lane, unit } = named
  if (!headLanes.includes(lane) || (await findBinding(tx, lane, unit)) !== undefined) return []
  const { cards } = await bindHere(tx, desk, turn, named)
  const text = wordsFor(desk, turn)('jalur-bound-private', { lane: laneName(wordsFor(desk, turn), named) })
  return [answer(turn, { text }), ...cards]
}

async function tellInviter(
  tx: Db,
  desk: Desk,
  createdBy: number | null,
  joined: { readonly name: string; readonly lane: string; readonly unit: string },
): Promise<NewDelivery[]> {
  if (createdBy === null) return []
  return tellPerson(tx, desk, createdBy, (t) => ({
    text: t('gabung-told', { name: joined.name, lane: laneName(t, joined) }),
  }))
}
