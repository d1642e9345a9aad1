import type { Message } from '../chat/message.ts'
import type { Desk } from '../desk/desk.ts'
import type { Reply, Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'
import { queue } from './antrean.ts'
import { check } from './periksa.ts'
import { yearInFigures } from './statistik.ts'

/**
 * What stands in the place that a platform gives each person: the own queue, for admins what is not set up, and the
 * year's figures. Who is not on the staff is told how to come in. Changes nothing.
 */
export async function showHome(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const { staffId, isAdmin } = turn.person
  const shown = (home: readonly Message[]): Reply => ({ deliveries: [], form: 'keep', home })
  if (staffId === undefined && !isAdmin) {
    const agency = desk.agency.shortName
    return shown([{ heading: t('home-heading', { agency }), text: t('home-not-staff') }])
  }
  const { message: figures } = await yearInFigures(desk, turn)
  return shown([
    ...said(await queue(desk, turn, '')),
    ...(isAdmin ? said(await check(desk, turn, '')) : []),
    figures,
    { text: t('home-help') },
  ])
}

function said({ deliveries }: Reply): Message[] {
  return deliveries.flatMap((delivery) => (delivery.kind === 'message' ? [delivery.message] : []))
}
