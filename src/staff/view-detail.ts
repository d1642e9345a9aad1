import { answersOf, openFiledForm } from '../case/filed-form.ts'
import { announcementSop } from '../announcements/announcement.ts'
import type { Button } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import { valueOf } from '../conversation/answer-values.ts'
import type { Answers } from '../conversation/definition.ts'
import type { Sentence } from '../conversation/result.ts'
import { shorten } from '../conversation/typed.ts'
import { shownAnswer } from '../conversation/wording.ts'
import type { Desk } from '../desk/desk.ts'
import { say, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { testSop } from '../dikecualikan/open-test.ts'
import { documentationSop } from '../pendokumentasian/items.ts'
import { formatInstant } from '../i18n/dates.ts'
import { placesOf } from '../sop/machine.ts'
import { listEvents } from '../storage/case-events.ts'
import { announcementDetail } from './announcement-detail.ts'
import { documentationDetail } from './documentation-detail.ts'
import { openForStaff, type OpenedCase } from './access.ts'
import { groupText, namedIn } from './group-text.ts'
import { objectionDetail } from './objection-detail.ts'
import { testDetail } from './test-detail.ts'

/** Room for the heading, in characters. */
const headingRoom = 200

/** What was asked for, why and how, and what is proposed to be answered; without the applicant's identity. */
export async function showDetail(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const opened = await openForStaff(desk, turn, caseId, 'detail')
  if ('refusal' in opened) return opened.refusal
  const { row } = opened
  const filed = (await openFiledForm(desk.db, desk.sealer, row.id))?.answers ?? {}
  const matter = await matterIn(desk, turn, opened, filed)
  const text = [matter, ...(await proposed(desk, t, opened))].join('\n\n')
  // In a group the applicant's own words may name who need not be known there.
  const shown = turn.incoming.chat.kind === 'private' ? text : groupText(text, namedIn(filed))
  return say(turn, {
    heading: t('view-detail-heading', { nomor: row.nomor }),
    text: shorten(shown, textMaxOf(desk, turn)),
    ...(row.dueOn !== null && { buttons: [[dueButton(t, row.id)]] }),
  })
}

async function matterIn(desk: Desk, turn: Turn, opened: OpenedCase, filed: Answers): Promise<string> {
  const { row } = opened
  if (row.sop === testSop) return testDetail(desk, turn, row, filed)
  if (row.sop === announcementSop) return announcementDetail(desk, turn, row, filed)
  if (row.sop === documentationSop) return documentationDetail(desk, turn, row, filed)
  if (row.facts.objection !== undefined) return objectionDetail(desk, turn, row, filed)
  return asked(desk, turn, wordsFor(desk, turn), opened, filed)
}

/** Characters that a message of this turn's platform holds besides its heading. */
export function textMaxOf(desk: Desk, turn: Turn): number {
  const channel = desk.channels.get(turn.incoming.platform)
  if (channel === undefined) throw new Error('an update came from a channel that is not on')
  return channel.capabilities.textMax - headingRoom
}

function dueButton(t: Sentence, caseId: number): Button {
  return { label: t('card-button-tenggat'), token: writeToken({ kind: 'view', caseId, view: 'tenggat' }) }
}

function asked(desk: Desk, turn: Turn, t: Sentence, { row, sop }: OpenedCase, filed: Answers): string {
  const form = desk.forms.get(sop.filing.form)
  const shown = (key: string) => {
    const question = form?.questions.find((each) => each.key === key)
    const answer = filed[key]
    return form === undefined || question === undefined || answer === undefined
      ? '–'
      : shownAnswer(form, question, answer, t)
  }
  return t('view-detail', {
    rincian: valueOf(filed, 'rincian') ?? row.summary,
    tujuan: shown('tujuan'),
    cara: shown('cara-memperoleh'),
    kirim: shown('cara-mengirim'),
    filed: formatInstant(localeOf(turn), row.filedAt, desk.agency.zone),
  })
}

/** The proposal as its form was filled in, question by question. */
async function proposed(desk: Desk, t: Sentence, { row, sop }: OpenedCase): Promise<string[]> {
  const { proposal } = row.facts
  if (proposal === undefined) return []
  const events = await listEvents(desk.db, row.id)
  const answers = await answersOf(desk.db, desk.sealer, row.id, proposal.version)
  const made = events.find(({ type, data }) => type === 'action' && versionOf(data) === proposal.version)
  const place = placesOf(sop).find(({ action }) => action.id === made?.action)
  const form = desk.forms.get(place?.action.form ?? '')
  if (form === undefined || answers === undefined) return []
  const lines = form.questions.flatMap((question) => {
    const answer = answers[question.key]
    if (answer === undefined) return []
    const value = shownAnswer(form, question, answer, t)
    return [t('forms-review-line', { label: t(`${form.id}-${question.key}-label`), value })]
  })
  return [[t('view-detail-material'), ...lines].join('\n')]
}

function versionOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined
}
