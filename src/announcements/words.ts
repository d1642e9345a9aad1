import { writeToken } from '../chat/token.ts'
import type { Button, Message } from '../chat/message.ts'
import type { Sentence } from '../conversation/result.ts'
import type { Desk } from '../desk/desk.ts'
import type { Announcement, AnnouncementClass } from './announcement.ts'

/** Path of the public page. */
export const announcementsPath = '/pengumuman'

/** The public address of an announcement; undefined when the program has none. */
export function pageOf({ publicUrl }: Pick<Desk, 'publicUrl'>, caseId: number): string | undefined {
  return publicUrl === undefined ? undefined : `${publicUrl}${announcementsPath}/${caseId}`
}

/** The title of an announcement; one that is serta merta says so in front. */
export function titleWords(
  t: Sentence,
  { title, ...rest }: { readonly title: string; readonly class: AnnouncementClass },
): string {
  return rest.class === 'serta-merta' ? t('announcement-urgent', { title }) : title
}

/** The post in a channel: for everybody, so in the language of the land and with nothing that only we could press. */
export function channelMessages(desk: Desk, t: Sentence, announcement: Announcement): Message[] {
  const link = pageOf(desk, announcement.caseId)
  const { nomor, draft } = announcement
  const foot = [t('announcement-foot', { nomor, agency: desk.agency.shortName }), ...(link ? [link] : [])]
  return [
    { heading: titleWords(t, announcement), text: [draft.text, foot.join('\n')].join('\n\n') },
    ...fileMessages(announcement),
  ]
}

/** What a subscriber gets: the text, and buttons for the attachments and for getting no more. */
export function subscriberMessage(desk: Desk, t: Sentence, announcement: Announcement): Message {
  const link = pageOf(desk, announcement.caseId)
  return {
    heading: titleWords(t, announcement),
    text: [announcement.draft.text, ...(link ? [link] : [])].join('\n\n'),
    buttons: [
      ...(announcement.draft.files.length === 0
        ? []
        : [[announcementButton(t('announcement-button-files'), String(announcement.caseId))]]),
      [announcementButton(t('announcement-button-stop'), 'berhenti')],
    ],
  }
}

/** The attachments, a message each. */
export function fileMessages({ draft }: Pick<Announcement, 'draft'>): Message[] {
  return draft.files.map(({ fileId, name }) => ({ text: '', file: { fileId, name, as: 'document' } }))
}

/** A button that does what `/pengumuman ARGUMENT` does. */
export function announcementButton(label: string, argument: string): Button {
  return { label, token: writeToken({ kind: 'command', name: 'pengumuman', argument }) }
}
