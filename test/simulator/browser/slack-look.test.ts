import { expect, it } from 'vitest'
import type { ModalView } from '../../../bots/simulator/browser/protocol.ts'
import { actInChat, sendFile } from '../../../bots/simulator/browser/panes/act.ts'
import type { PaneAct } from '../../../bots/simulator/browser/panes/acts.ts'
import { viewChat } from '../../../bots/simulator/browser/panes/view.ts'
import { useBareTown } from './bare-town.ts'
import { pressOf } from './page.ts'

const town = useBareTown()

const channelOf = () => town().slack.groups.petugas.id
const viewOf = (person = 'budi', chat = channelOf()) => viewChat(town().looker(person), 'slack', chat)
const lastIn = (person?: string) => viewOf(person).messages.at(-1)
const modalOf = (): ModalView | null => viewOf().modal
const acts = (act: PaneAct) => actInChat(town().looker(act.person), act)
const says = (text: string, replyTo?: string) =>
  acts({
    do: 'say',
    person: 'budi',
    platform: 'slack',
    chat: channelOf(),
    text,
    ...(replyTo !== undefined && { replyTo }),
  })
const plain = (text: string) => ({ type: 'plain_text', text })
const post = (blocks: object[], more: object = {}) =>
  town().slackApp<{ ts: string }>('chat.postMessage', {
    channel: channelOf(),
    text: 'kartu',
    blocks,
    ...more,
  })

const accept = {
  type: 'actions',
  elements: [
    {
      type: 'button',
      action_id: 'b1',
      text: plain('Tolak'),
      value: 'tolak',
      style: 'danger',
      confirm: {
        title: plain('Tolak'),
        text: plain('Anda yakin?'),
        confirm: plain('Ya'),
        deny: plain('Tidak'),
      },
    },
    { type: 'button', action_id: 'b2', text: plain('Buka'), url: 'https://loket.example/dip' },
  ],
}

it('shows the blocks of a message in their order, with markup where it counts and links that are pages', async () => {
  const { budi } = town().slack.people
  await post([
    { type: 'header', text: plain('Permohonan *001*') },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: `<@${budi.id}> *penting* &lt;b&gt; <https://loket.example/x|di sini>` },
    },
    {
      type: 'section',
      text: plain('Apa *adanya* <https://x.example>'),
      fields: [plain('Jalur'), plain('Bidang')],
    },
    { type: 'divider' },
    accept,
    { type: 'context', elements: [{ type: 'mrkdwn', text: '_SOP 1_' }] },
  ])
  const shown = lastIn()
  expect(shown?.header).toEqual([{ text: 'Permohonan *001*' }])
  expect(shown?.text.map(({ text }) => text).join('')).toBe(
    '@Budi Hartono penting <b> di sini\nApa *adanya* <https://x.example>\nJalur\nBidang\n———',
  )
  expect(shown?.text.slice(0, 5)).toEqual([
    { text: '@Budi Hartono', style: 'bold' },
    { text: ' ' },
    { text: 'penting', style: 'bold' },
    { text: ' <b> ' },
    { text: 'di sini', href: 'https://loket.example/x' },
  ])
  expect(shown?.footer).toEqual([{ text: 'SOP 1', style: 'italic' }])
  expect(shown?.buttons[0]).toMatchObject([
    { label: 'Tolak', tone: 'danger', confirm: 'Anda yakin?', href: null },
    { label: 'Buka', tone: 'plain', confirm: null, href: 'https://loket.example/dip' },
  ])
})

it('shows what is for one alone only to that one, and answers in the thread of what they answer', async () => {
  const { people, simulator } = town().slack
  await town().slackApp('chat.postEphemeral', {
    channel: channelOf(),
    user: people.budi.id,
    text: 'Hanya Anda',
  })
  const alone = lastIn('budi')
  expect(alone).toMatchObject({ onlyForYou: true, text: [{ text: 'Hanya Anda' }] })
  expect(lastIn('tia')?.id).not.toBe(alone?.id)
  await expect(says('Baik', alone?.id)).rejects.toThrow('simulator-chat-no-thread')

  const { ts } = await post([{ type: 'section', text: plain('Apa alasannya?') }])
  await says('Kurang lengkap', ts)
  const answer = lastIn('tia')
  expect(answer).toMatchObject({
    mine: false,
    sender: { name: 'Budi Hartono', bot: false },
    replyTo: { id: ts, name: 'Loket PPID', excerpt: 'Apa alasannya?' },
  })
  const heard = simulator.direct.deliveries().at(-1)?.payload['event']
  expect(heard).toMatchObject({ type: 'app_mention', thread_ts: ts })
  await says('Sudah <saya> balas', answer?.id)
  expect(lastIn()?.replyTo?.id).toBe(ts)
  expect(
    lastIn()
      ?.text.map(({ text }) => text)
      .join(''),
  ).toBe('@Loket PPID Sudah <saya> balas')
})

it('tells the one who acts when the app does not answer, and knows no commands but the app’s', async () => {
  const before = town().told.length
  await says('/loket antrean')
  expect(town().told.slice(before)).toContainEqual({
    type: 'toast',
    person: 'budi',
    text: 'Loket tidak menjawab pada waktunya. Mohon dicoba lagi.',
    alert: false,
  })
  await expect(says('/antrean')).rejects.toThrow('simulator-chat-no-command')
  expect(viewOf().commands).toEqual([{ command: '/loket', description: expect.stringContaining('antrean') }])
})

it('takes a press for the version of the message that was seen', async () => {
  const { ts } = await post([accept])
  const seen = lastIn()
  const later = { ...accept, elements: [{ ...accept.elements[0], text: plain('Riwayat'), value: 'riwayat' }] }
  await town().slackApp('chat.update', { channel: channelOf(), ts, text: 'kartu', blocks: [later] })
  const now = lastIn()
  expect(now).toMatchObject({ id: ts, edited: true })
  if (seen === undefined || now === undefined) throw new Error('no card')
  const press = (label: string, on: typeof seen) =>
    acts({
      do: 'press',
      person: 'budi',
      platform: 'slack',
      chat: channelOf(),
      message: ts,
      press: pressOf(on, label),
    })
  const pressed = () => town().slack.simulator.direct.deliveries().at(-1)?.payload['actions']
  await press('Tolak', seen)
  expect(pressed()).toMatchObject([{ value: 'tolak' }])
  await press('Riwayat', now)
  expect(pressed()).toMatchObject([{ value: 'riwayat' }])
  const forged = JSON.stringify(['x', 'b1'])
  const act = { do: 'press', person: 'budi', platform: 'slack', chat: channelOf(), message: ts } as const
  await expect(acts({ ...act, press: forged })).rejects.toThrow('simulator-chat-no-button')
  await expect(acts({ ...act, press: '{' })).rejects.toThrow('simulator-chat-no-button')
  await expect(acts({ ...act, person: 'sari', press: forged })).rejects.toThrow('simulator-chat-not-theirs')
})

it('asks by a modal, says what its screen does not take, and keeps what was filled in and attached', async () => {
  await opensModal()
  const modal = modalOf()
  expect(modal).toMatchObject({
    title: 'Sediakan',
    text: [{ text: 'Mohon diisi' }],
    submit: 'Lanjut',
    close: 'Tutup',
    fields: [
      { key: 'alasan', label: 'Apa alasannya?', kind: 'lines', optional: false, value: null, error: null },
      { key: 'lembar', label: 'Berapa lembar?', kind: 'number', optional: true, value: null },
      {
        key: 'bentuk',
        kind: 'choice',
        options: [
          { value: 'b', label: 'Berkas — PDF' },
          { value: 't', label: 'Teks' },
        ],
      },
      {
        key: 'siapa',
        kind: 'member',
        options: expect.arrayContaining([{ value: expect.any(String), label: 'Tia Permata' }]),
      },
      { key: 'berkas', kind: 'files', optional: true },
    ],
  })
  const id = modal?.id ?? ''
  const submits = (values: Record<string, string>) =>
    acts({ do: 'submit', person: 'budi', modal: id, values })
  const told = town().slack.simulator.direct.deliveries().length
  await submits({ alasan: '', lembar: '200', bentuk: 't' })
  const wrong = modalOf()
  expect(wrong?.fields.map(({ key, value, error }) => [key, value, error])).toEqual([
    ['alasan', null, 'Mohon diisi.'],
    ['lembar', '200', 'Mohon diisi dengan bilangan bulat dari 1 sampai 99.'],
    ['bentuk', 't', null],
    ['siapa', null, 'Mohon diisi.'],
    ['berkas', [], null],
  ])
  expect(wrong?.revision).not.toBe(modal?.revision)
  expect(town().slack.simulator.direct.deliveries()).toHaveLength(told)

  const file = { person: 'budi', platform: 'slack', chat: channelOf(), as: 'document', modal: id } as const
  for (const name of ['satu.pdf', 'dua.pdf', 'tiga.pdf']) {
    await sendFile(
      town().looker('budi'),
      { ...file, name, field: 'berkas' },
      Buffer.from(name),
      'application/pdf',
    )
  }
  // Two are asked for; the screen has room for no more.
  expect(modalOf()?.fields.at(-1)?.value).toEqual(['dua.pdf', 'tiga.pdf'])
  const elsewhere = sendFile(
    town().looker('budi'),
    { ...file, name: 'x', field: 'alasan' },
    Buffer.from('x'),
    'text/plain',
  )
  await expect(elsewhere).rejects.toThrow('simulator-chat-no-field')

  await submits({ alasan: 'Lengkap', lembar: '2', bentuk: 'b', siapa: town().slack.people.tia.id })
  const sent = town().slack.simulator.direct.deliveries().at(-1)?.payload
  expect(sent).toMatchObject({
    type: 'view_submission',
    view: {
      state: {
        values: { alasan: { a: { value: 'Lengkap' } }, bentuk: { b: { selected_option: { value: 'b' } } } },
      },
    },
  })
  await acts({ do: 'close', person: 'budi', modal: id })
  expect(modalOf()).toBeNull()
  await expect(acts({ do: 'close', person: 'budi', modal: id })).rejects.toThrow('simulator-chat-modal-gone')
})

it('shows the home between its lines, where nothing can be written', async () => {
  const blocks = [
    { type: 'section', text: plain('Antrean Anda') },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'b1', text: plain('Antrean'), value: 'c:antrean' }],
    },
    { type: 'divider' },
    { type: 'section', text: plain('Bantuan') },
  ]
  await town().slackApp('views.publish', {
    user_id: town().slack.people.budi.id,
    view: { type: 'home', blocks },
  })
  const home = viewOf('budi', 'home-budi')
  expect(home).toMatchObject({ chat: 'home-budi', writable: false, subtitle: 'Beranda' })
  expect(home.messages.map(({ text }) => text[0]?.text)).toEqual(['Antrean Anda', 'Bantuan'])
  expect(home.revision).toBeGreaterThan(0)
  const [first] = home.messages
  if (first === undefined) throw new Error('no home')
  const where = { person: 'budi', platform: 'slack', chat: 'home-budi', message: first.id } as const
  await acts({ do: 'press', ...where, press: pressOf(first, 'Antrean') })
  expect(town().slack.simulator.direct.deliveries().at(-1)?.payload).toMatchObject({
    container: { type: 'view' },
    actions: [{ value: 'c:antrean' }],
  })
  expect(() => viewOf('tia', 'home-budi')).toThrow('simulator-chat-not-theirs')
  await expect(acts({ do: 'say', ...where, text: 'halo' })).rejects.toThrow('simulator-chat-not-theirs')
})

/** Budi presses a button, and the app opens a modal. */
async function opensModal(): Promise<void> {
  await post([accept])
  const card = lastIn()
  if (card === undefined) throw new Error('no card')
  await acts({
    do: 'press',
    person: 'budi',
    platform: 'slack',
    chat: channelOf(),
    message: card.id,
    press: pressOf(card, 'Tolak'),
  })
  const trigger_id = town().slack.simulator.direct.deliveries().at(-1)?.payload['trigger_id']
  const option = (value: string, text: string, description?: string) => ({
    value,
    text: plain(text),
    ...(description !== undefined && { description: plain(description) }),
  })
  const asks = (block_id: string, label: string, element: object, optional = false) => ({
    type: 'input',
    block_id,
    label: plain(label),
    element,
    optional,
  })
  await town().slackApp('views.open', {
    trigger_id,
    view: {
      type: 'modal',
      title: plain('Sediakan'),
      submit: plain('Lanjut'),
      close: plain('Tutup'),
      blocks: [
        { type: 'section', text: plain('Mohon diisi') },
        asks('alasan', 'Apa alasannya?', {
          type: 'plain_text_input',
          action_id: 'a',
          multiline: true,
          max_length: 100,
        }),
        asks(
          'lembar',
          'Berapa lembar?',
          {
            type: 'number_input',
            action_id: 'n',
            is_decimal_allowed: false,
            min_value: '1',
            max_value: '99',
          },
          true,
        ),
        asks('bentuk', 'Apa bentuknya?', {
          type: 'radio_buttons',
          action_id: 'b',
          options: [option('b', 'Berkas', 'PDF'), option('t', 'Teks')],
        }),
        asks('siapa', 'Siapa?', { type: 'users_select', action_id: 's' }),
        asks('berkas', 'Berkasnya', { type: 'file_input', action_id: 'f', max_files: 2 }, true),
      ],
    },
  })
}
