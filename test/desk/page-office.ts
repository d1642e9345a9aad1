import { expect } from 'vitest'
import type { Chat, FileReference, PageAnswers } from '../../src/chat/incoming.ts'
import type { FormPage } from '../../src/conversation/page.ts'
import type { Handled } from '../../src/desk/handle.ts'
import { openOffice, privately, type Office, type Someone } from '../staff/office.ts'

/** The members of the workspace, by user id. */
export const members = new Map([['77', 'Mira Baru']])

/** What lies at the platform, by the reference of a file. */
export const files = new Map<string, Buffer>()

/** An office on a platform that shows pages and can name members; whatever people do there can open a page. */
export async function openPageOffice(): Promise<Office> {
  const office = await openOffice(
    {},
    {
      capabilities: { pages: true, members: true, contactButton: false },
      memberName: (id) => Promise.resolve(members.get(id)),
      fetchFile: ({ ref }) => {
        const bytes = files.get(ref)
        return Promise.resolve(bytes === undefined ? { ok: false, code: 'gone' } : { ok: true, bytes })
      },
    },
  )
  office.opensPages = true
  return office
}

/** A file that somebody chose; without content it is gone when it is fetched. */
export function chosenFile(ref: string, content?: string): FileReference {
  if (content !== undefined) files.set(ref, Buffer.from(content))
  return { ref, name: `${ref}.pdf`, mime: 'application/pdf', as: 'document' }
}

/** The page that something was answered with. */
export function pageIn({ page }: Handled): FormPage {
  if (page === undefined) throw new Error('no page was shown')
  return page
}

/** Somebody fills a page in and sends it. */
export function sends(
  office: Office,
  who: Someone,
  { form, at }: Pick<FormPage, 'form' | 'at'>,
  answers: PageAnswers,
  chat: Chat = privately(who),
): Promise<Handled> {
  return office.does(who, { kind: 'page', form, at, answers }, chat)
}

/** Presses the newest button of this label in a chat. */
export function presses(office: Office, who: Someone, label: string, chat: Chat = privately(who)) {
  const token = office.button(chat.id, label)
  return office.does(who, { kind: 'press', token, messageId: '1', pressId: 'p' }, chat)
}

/** Presses a button that stands on a page. */
export function pressesOn(
  office: Office,
  who: Someone,
  page: FormPage,
  label: string,
  chat: Chat = privately(who),
) {
  const button = page.buttons.find((each) => each.label === label)
  if (button === undefined || !('token' in button)) throw new Error(`no button ${label} on the page`)
  return office.does(who, { kind: 'press', token: button.token, pressId: 'p' }, chat)
}

/** Keys of a page's fields. */
export const keysOf = (page: FormPage): string[] => page.fields.map(({ key }) => key)

/** Labels of what can be chosen in a field. */
export function optionsIn(page: FormPage, key: string): string[] {
  const input = page.fields.find((each) => each.key === key)?.input
  expect(input?.kind).toMatch(/^choices?$/)
  return input !== undefined && 'options' in input ? input.options.map(({ label }) => label) : []
}

/** The id of what is chosen by its label. */
export function optionNamed(page: FormPage, key: string, label: string): string {
  const input = page.fields.find((each) => each.key === key)?.input
  const found =
    input !== undefined && 'options' in input ? input.options.find((each) => each.label === label) : undefined
  if (found === undefined) throw new Error(`${label} cannot be chosen in ${key}`)
  return found.id
}
