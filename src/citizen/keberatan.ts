import type { Desk } from '../desk/desk.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { wordsFor } from '../desk/words.ts'

/** How and until when an objection is filed with the superior of the PPID (UU 14/2008 Ps 35–36). */
export async function keberatanHow(desk: Desk, turn: Turn): Promise<Reply> {
  const t = wordsFor(desk, turn)
  return say(turn, {
    heading: t('citizen-keberatan-how-heading'),
    text: t('citizen-keberatan-how', {
      atasan: desk.agency.officials.atasan.title,
      address: desk.agency.address,
      email: desk.agency.email ?? 'none',
    }),
  })
}
