import { findAnnouncement } from '../announcements/announcement.ts'
import { announcementButton, fileMessages, pageOf, titleWords } from '../announcements/words.ts'
import type { Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import { shorten } from '../conversation/typed.ts'
import type { Desk } from '../desk/desk.ts'
import { answer, say, type Reply, type Turn } from '../desk/turn.ts'
import { localeOf, wordsFor } from '../desk/words.ts'
import { formatDate } from '../i18n/dates.ts'
import {
  findPublished,
  isSubscribed,
  listPublished,
  subscribe,
  unsubscribe,
} from '../storage/announcements.ts'

/** Announcements in the list: more do not fit a phone's screen. */
const listMax = 5

/** Characters of a title on a button. */
const labelMax = 44

/**
 * `/pengumuman`: the newest announcements and whether one is told of them; `langganan` and `berhenti` change that, and
 * a number (as the buttons send) shows one with its attachments.
 */
export async function announcements(desk: Desk, turn: Turn, args: string): Promise<Reply> {
  const wish = args.trim().toLowerCase()
  if (wish === 'langganan' || wish === 'berhenti') return changeSubscription(desk, turn, wish)
  if (/^\d{1,9}$/.test(wish)) return showOne(desk, turn, Number(wish))
  return say(turn, await list(desk, turn))
}

async function list(desk: Desk, turn: Turn): Promise<Message> {
  const t = wordsFor(desk, turn)
  const subscribed = await isSubscribed(desk.db, turn.person.personId)
  const rows: { readonly line: string; readonly label: string; readonly caseId: number }[] = []
  for (const { caseId, publishedAt } of await listPublished(desk.db, { limit: listMax, offset: 0 })) {
    const announcement = await findAnnouncement(desk.db, desk, caseId)
    if (announcement === undefined) continue
    const title = titleWords(t, announcement)
    const position = rows.length + 1
    const date = formatDate(localeOf(turn), publishedAt, desk.agency.zone)
    rows.push({
      caseId,
      line: t('announcement-row', { position, title, date }),
      label: shorten(`${position}. ${title}`, labelMax),
    })
  }
  const lead = rows.length === 0 ? t('announcement-none') : rows.map(({ line }) => line).join('\n')
  return {
    heading: t('announcement-heading'),
    text: [lead, t(subscribed ? 'announcement-subscribed' : 'announcement-not-subscribed')].join('\n\n'),
    buttons: [
      ...rows.map(({ label, caseId }) => [announcementButton(label, String(caseId))]),
      [subscriptionButton(t, subscribed)],
    ],
  }
}

function subscriptionButton(t: Sentence, subscribed: boolean) {
  return subscribed
    ? announcementButton(t('announcement-button-stop'), 'berhenti')
    : announcementButton(t('announcement-button-subscribe'), 'langganan')
}

async function showOne(desk: Desk, turn: Turn, caseId: number): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const published = await findPublished(desk.db, caseId)
  const announcement = published === undefined ? undefined : await findAnnouncement(desk.db, desk, caseId)
  if (published === undefined || announcement === undefined)
    return say(turn, { text: t('announcement-gone') })
  const date = formatDate(localeOf(turn), published.publishedAt, desk.agency.zone)
  const link = pageOf(desk, caseId)
  const text = [
    announcement.draft.text,
    [t('announcement-shown-foot', { nomor: announcement.nomor, date }), ...(link ? [link] : [])].join('\n'),
  ]
  return say(
    turn,
    { heading: titleWords(t, announcement), text: text.join('\n\n') },
    ...fileMessages(announcement),
  )
}

function changeSubscription(desk: Desk, turn: Turn, wish: 'langganan' | 'berhenti'): Promise<Reply> {
  const t = wordsFor(desk, turn)
  const { personId } = turn.person
  const begins = wish === 'langganan'
  return Promise.resolve({
    deliveries: [],
    form: 'keep',
    async work(tx) {
      const changed = await (begins ? subscribe : unsubscribe)(tx, personId, turn.now)
      const key = begins
        ? changed
          ? 'announcement-now-subscribed'
          : 'announcement-subscribed'
        : changed
          ? 'announcement-now-stopped'
          : 'announcement-not-subscribed'
      const buttons = [[subscriptionButton(t, begins)]]
      return { deliveries: [answer(turn, { text: t(key), buttons })] }
    },
  })
}
