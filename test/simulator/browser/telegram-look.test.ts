import { expect, it } from 'vitest'
import { actInChat } from '../../../bots/simulator/browser/panes/act.ts'
import { telegramView } from '../../../bots/simulator/browser/panes/telegram/view.ts'
import { useBareTown } from './bare-town.ts'
import { labelsOf, textOf } from './page.ts'

const town = useBareTown()

interface Sent {
  readonly message_id: number
}

const groupOf = () => String(town().telegram.groups.petugas)
const lastIn = (chat: string, person = 'budi') => telegramView(town().looker(person), chat).messages.at(-1)

it('shows formatting as Telegram does, and makes links of nothing but pages of the web', async () => {
  const text =
    'Penting: Pasal 17 https://jdih.kalbarprov.go.id/a?b=1. Bot: https://t.me/x?start=u-1 dan ini, itu'
  const entity = (type: string, words: string, more: object = {}) => ({
    type,
    offset: text.indexOf(words),
    length: words.length,
    ...more,
  })
  await town().telegramBot('sendMessage', {
    chat_id: groupOf(),
    text,
    entities: [
      entity('bold', 'Penting: Pasal'),
      entity('italic', 'Pasal 17'),
      entity('text_link', 'ini', { url: 'https://loket.example/x' }),
      entity('text_link', 'itu', { url: 'tg://resolve?domain=x' }),
    ],
  })
  const shown = lastIn(groupOf())
  expect(shown?.text).toEqual([
    { text: 'Penting: Pasal', style: 'bold' },
    { text: ' 17', style: 'italic' },
    { text: ' ' },
    { text: 'https://jdih.kalbarprov.go.id/a?b=1', href: 'https://jdih.kalbarprov.go.id/a?b=1' },
    { text: '. Bot: ' },
    { text: 'https://t.me/x?start=u-1' },
    { text: ' dan ' },
    { text: 'ini', href: 'https://loket.example/x' },
    { text: ', itu' },
  ])
})

it('shows buttons with their tone and links, edits as edits, and nothing of what was deleted', async () => {
  const keyboard = {
    inline_keyboard: [
      [
        { text: 'Setujui', callback_data: 'a', style: 'primary' },
        { text: 'Tolak', callback_data: 'b', style: 'danger' },
      ],
      [{ text: 'Buka', url: 'https://loket.example/dip' }],
    ],
  }
  const chat_id = groupOf()
  const sent = await town().telegramBot<Sent>('sendMessage', {
    chat_id,
    text: 'Satu',
    reply_markup: keyboard,
  })
  const first = lastIn(chat_id)
  expect(first?.buttons).toEqual([
    [
      { label: 'Setujui', tone: 'primary', press: 'a', confirm: null, href: null },
      { label: 'Tolak', tone: 'danger', press: 'b', confirm: null, href: null },
    ],
    [{ label: 'Buka', tone: 'plain', press: '', confirm: null, href: 'https://loket.example/dip' }],
  ])
  const { message_id } = sent
  await town().telegramBot('editMessageText', { chat_id, message_id, text: 'Dua' })
  const second = lastIn(chat_id)
  expect(second).toMatchObject({ id: first?.id, edited: true, text: [{ text: 'Dua' }], buttons: [] })
  expect(second?.revision).toBeGreaterThan(first?.revision ?? Infinity)
  await town().telegramBot('deleteMessage', { chat_id, message_id })
  expect(lastIn(chat_id)?.id).not.toBe(first?.id)
})

it('lets only the one who was asked answer by the next message, and only once', async () => {
  const chat_id = groupOf()
  const { people } = town().telegram
  const ask = { force_reply: true, selective: true, input_field_placeholder: 'Alasan' }
  const asked = await town().telegramBot<Sent>('sendMessage', {
    chat_id,
    text: 'Budi Hartono, mengapa?',
    entities: [
      {
        type: 'text_mention',
        offset: 0,
        length: 12,
        user: { id: people.budi, is_bot: false, first_name: 'Budi' },
      },
    ],
    reply_markup: ask,
  })
  const placeholder = (person: string) => telegramView(town().looker(person), chat_id).placeholder
  expect([placeholder('budi'), placeholder('tia')]).toEqual(['Alasan', null])
  const say = (person: string, text: string) =>
    actInChat(town().looker(person), { do: 'say', person, platform: 'telegram', chat: chat_id, text })
  await say('tia', 'Saya bukan Budi')
  expect(lastIn(chat_id, 'tia')).toMatchObject({ mine: true, replyTo: null })
  await say('budi', 'Karena kurang lengkap')
  expect(lastIn(chat_id)).toMatchObject({
    mine: true,
    replyTo: { id: String(asked.message_id), name: 'Loket', excerpt: 'Budi Hartono, mengapa?' },
  })
  expect(placeholder('budi')).toBeNull()
  await say('budi', 'Satu lagi')
  expect(lastIn(chat_id)?.replyTo).toBeNull()
})

it('says what happened in a group, offers the commands of its kind, and keeps strangers out', async () => {
  const view = telegramView(town().looker('budi'), groupOf())
  expect(view).toMatchObject({
    title: 'Petugas Informasi',
    subtitle: '5 anggota',
    typing: false,
    modal: null,
  })
  const [first] = view.messages
  expect(first).toMatchObject({ service: true, mine: false })
  expect(first === undefined ? '' : textOf(first)).toBe('Lestari Wulandari menambahkan Loket')
  const commands = [{ command: 'antrean', description: 'Perkara yang terbuka' }]
  await town().telegramBot('setMyCommands', { commands, scope: { type: 'all_group_chats' } })
  await town().telegramBot('setMyCommands', {
    commands: [{ command: 'status', description: 'Your requests' }],
    scope: { type: 'all_private_chats' },
    language_code: 'en',
  })
  const commandsOf = (person: string, chat: string | number) =>
    telegramView(town().looker(person), String(chat)).commands
  expect(commandsOf('budi', groupOf())).toEqual([
    { command: '/antrean', description: 'Perkara yang terbuka' },
  ])
  const { people } = town().telegram
  expect(commandsOf('andreas', people.andreas)).toEqual([
    { command: '/status', description: 'Your requests' },
  ])
  expect(commandsOf('sari', people.sari)).toEqual([])
  expect(() => telegramView(town().looker('sari'), groupOf())).toThrow('simulator-chat-not-theirs')
  expect(() => telegramView(town().looker('sari'), String(people.budi))).toThrow('simulator-chat-not-theirs')
})

it('takes a press on a button that was there before an edit, and none that never was', async () => {
  const chat_id = groupOf()
  const reply_markup = { inline_keyboard: [[{ text: 'Terima', callback_data: 'lama' }]] }
  const { message_id } = await town().telegramBot<Sent>('sendMessage', {
    chat_id,
    text: 'Kartu',
    reply_markup,
  })
  await town().telegramBot('editMessageText', { chat_id, message_id, text: 'Kartu selesai' })
  const shown = lastIn(chat_id)
  expect(shown === undefined ? [] : labelsOf(shown)).toEqual([])
  const press = (data: string) =>
    actInChat(town().looker('budi'), {
      do: 'press',
      person: 'budi',
      platform: 'telegram',
      chat: chat_id,
      message: String(message_id),
      press: data,
    })
  await press('lama')
  const updates = await town().telegramBot<{ callback_query?: { data: string } }[]>('getUpdates', {
    timeout: 0,
  })
  expect(updates.flatMap(({ callback_query: query }) => query?.data ?? [])).toEqual(['lama'])
  await expect(press('palsu')).rejects.toThrow('simulator-chat-no-button')
})
