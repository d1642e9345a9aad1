import { laneIn } from '../agency.ts'
import type { Message } from '../chat/message.ts'
import { writeToken } from '../chat/token.ts'
import { numberOf, valueOf } from '../conversation/answer-values.ts'
import { deadlineRules } from '../deadline/rules.ts'
import type { Desk } from '../desk/desk.ts'
import { wordsIn } from '../desk/words.ts'
import { formatDate } from '../i18n/dates.ts'
import { suratPerintah } from '../letters/surat-perintah.ts'
import { tandaBuktiKeberatan } from '../letters/tanda-bukti-keberatan.ts'
import type { NewDelivery } from '../outbox/delivery.ts'
import { groupText } from '../staff/group-text.ts'
import { isoDay } from '../storage/dates.ts'
import type { Db } from '../storage/db.ts'
import { findBinding } from '../storage/lane-bindings.ts'
import { isDirectChat } from '../storage/people.ts'
import { decisionAnswers, runningDeadline, type Dossier } from './dossier.ts'
import { issueLetter } from './issue.ts'
import { informationOf, letterObjection, requestBehind } from './objection.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The lane that an order goes to (SOP 2 step 5). */
const orderedLane = 'bidang'

/** Tanda bukti keberatan: the filled form back to the one who filed it, with its number and the count of days. */
export async function writeObjectionReceipt(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  now: Date,
): Promise<NewDelivery[]> {
  const { row, filed } = dossier
  const request = await requestBehind(tx, desk, row)
  // Who only knows the number and the NIK of a request is not told what stands in it before the desk has looked.
  const own = request === undefined || request.own
  const purpose = own ? valueOf(request?.filed ?? {}, 'tujuan') : undefined
  const objection = letterObjection(dossier, own ? informationOf(dossier, request) : row.summary)
  const { dueOn, days, beyondHolidayList } = runningDeadline(dossier)
  const { attachment } = await issueLetter(tx, desk, {
    row,
    kind: 'tanda-bukti-keberatan',
    series: 'case',
    definition: (frame, words) =>
      tandaBuktiKeberatan(
        {
          frame,
          objection,
          ...(request === undefined ? { purpose: '–' } : purpose !== undefined && { purpose }),
          story: valueOf(filed, 'kasus-posisi') ?? '',
          attachments: (['ktp', 'surat-kuasa'] as const).filter((key) => filed[key] !== undefined),
          due: { dueOn, days, beyondHolidayList },
          workingDays: deadlineRules.keberatanAnswer.days,
        },
        words,
      ),
    now,
  })
  return tellApplicant(tx, desk, row, (t) => [
    { text: t('objection-receipt-caption', { nomor: row.nomor }), file: attachment },
  ])
}

/** Surat perintah: signed by the superior, to the lane that has to carry it out. */
export async function writeOrder(
  tx: Db,
  desk: Desk,
  dossier: Dossier,
  version: number,
  now: Date,
): Promise<NewDelivery[]> {
  const { row, filed } = dossier
  const answers = await decisionAnswers(tx, desk, row.id, version)
  const request = await requestBehind(tx, desk, row)
  const names = [
    valueOf(filed, 'nama'),
    valueOf(filed, 'pemberi-nama'),
    valueOf(request?.filed ?? {}, 'nama'),
  ]
  const covered = names.filter((name) => name !== undefined)
  const information = groupText(informationOf(dossier, request), covered)
  const term = orderTerm(desk, row.dueOn, numberOf(answers, 'hari') ?? 1, now)
  const { nomor, attachment } = await issueLetter(tx, desk, {
    row,
    kind: 'surat-perintah',
    series: 'surat',
    office: 'atasan',
    definition: (frame, words) =>
      suratPerintah(
        {
          frame,
          objection: letterObjection(dossier, information),
          order: groupText(valueOf(answers, 'isi') ?? '', covered),
          ...term,
        },
        words,
      ),
    now,
  })
  const binding = await findBinding(tx, laneIn(desk.agency, orderedLane))
  if (binding === undefined) return []
  const { platform, chatId, threadId } = binding
  // No file stands in a group: there Berkas gives it to each who asks, in private.
  const direct = await isDirectChat(tx, platform, chatId)
  const due = formatDate('id', term.dueOn, desk.agency.zone)
  const t = wordsIn(desk, 'id')
  const files = writeToken({ kind: 'view', caseId: row.id, view: 'berkas' })
  const message: Message = {
    text: t('order-issued', { surat: nomor, nomor: row.nomor, due }),
    ...(direct ? { file: attachment } : { buttons: [[{ label: t('card-button-berkas'), token: files }]] }),
    ...(threadId !== null && { threadId }),
  }
  return [{ platform, chatId, kind: 'message', message, unasked: true, caseId: row.id }]
}

/** The order's time ends with that of the answer at the latest, unless that is over already. */
function orderTerm(
  desk: Desk,
  answerDueOn: Date | null,
  days: number,
  now: Date,
): { readonly workingDays: number; readonly dueOn: string } {
  const calendar = desk.calendar()
  const today = calendar.dateOf(now)
  const wished = calendar.addWorkingDays(today, days)
  const last = answerDueOn === null ? undefined : isoDay(answerDueOn)
  if (last === undefined || wished <= last || last <= today) return { workingDays: days, dueOn: wished }
  return { workingDays: calendar.workingDaysBetween(today, last), dueOn: last }
}
