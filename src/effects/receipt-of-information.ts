import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import { tandaBuktiPenerimaanInformasi } from '../letters/tanda-bukti-penerimaan-informasi.ts'
import type { LetterDefinition, LetterFrame, LetterWords } from '../letters/types.ts'
import type { Db } from '../storage/db.ts'
import { lettersOf } from '../storage/letters.ts'
import { decisionAnswers, type Dossier } from './dossier.ts'
import { deliveryWayOf, givenBy, obtainWayOf } from './given-items.ts'

/** Tanda bukti penerimaan informasi: what was handed over, when and how, confirmed by the applicant's press. */
export async function letterDraftOf(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  now: Date,
): Promise<(frame: LetterFrame, words: LetterWords) => LetterDefinition> {
  const { row, filed, request } = dossier
  const { proposal, receipt } = row.facts
  const t = wordsIn(desk, 'id')
  const answers = proposal === undefined ? {} : await decisionAnswers(tx, desk, row.id, proposal.version)
  const given = await givenBy(tx, desk, t, {
    answers,
    dipEntryId: proposal?.dipEntryId,
    obtain: obtainWayOf(filed),
  })
  const letters = await lettersOf(tx, row.id)
  const answer = letters.findLast(({ kind }) => kind === 'pemberitahuan-tertulis')
  return (frame, words) =>
    tandaBuktiPenerimaanInformasi(
      {
        frame,
        request,
        answerNumber: answer?.nomor ?? '',
        items: given.items,
        channel: t(`letters-delivery-${deliveryWayOf(filed) ?? 'chat'}`),
        sentAt: (answer?.issuedAt ?? now).toISOString(),
        confirmedAt: receipt?.at ?? now.toISOString(),
      },
      words,
    )
}
