import { expect, it } from 'vitest'
import { actInChat } from '../../../bots/simulator/browser/panes/act.ts'
import type { PaneAct } from '../../../bots/simulator/browser/panes/acts.ts'
import { viewChat } from '../../../bots/simulator/browser/panes/view.ts'
import { watchChats } from '../../../bots/simulator/browser/panes/watch.ts'
import { useBareTown } from './bare-town.ts'
import { pressOf } from './page.ts'

const town = useBareTown()

const sari = () => town().whatsapp.people.sari
const view = () => viewChat(town().looker('sari'), 'whatsapp', sari().phone)
const last = () => view().messages.at(-1)
const acts = (act: PaneAct) => actInChat(town().looker(act.person), act)
const where = () => ({ person: 'sari', platform: 'whatsapp', chat: sari().phone }) as const
const sends = (payload: object) => town().whatsappBusiness({ to: sari().phone, ...payload })
const interactive = (content: object) => sends({ type: 'interactive', interactive: content })

it('shows what is typed with ticks, then that it was read and somebody writes, until the answer comes', async () => {
  await acts({ do: 'say', ...where(), text: 'Halo *Loket*' })
  const mine = last()
  expect(mine).toMatchObject({
    mine: true,
    sender: { name: 'Sari Rahmawati', bot: false },
    text: [{ text: 'Halo ' }, { text: 'Loket', style: 'bold' }],
    ticks: 'delivered',
  })
  const status = { status: 'read', message_id: mine?.id, typing_indicator: { type: 'text' } }
  await town().whatsappBusiness(status)
  expect(view().typing).toBe(true)
  expect(last()).toMatchObject({ id: mine?.id, ticks: 'read' })
  await sends({ type: 'text', text: { body: '_Selamat pagi_, lihat https://loket.example/dip.' } })
  expect(view().typing).toBe(false)
  expect(last()).toMatchObject({
    mine: false,
    sender: { bot: true },
    ticks: null,
    text: [
      { text: 'Selamat pagi', style: 'italic' },
      { text: ', lihat ' },
      { text: 'https://loket.example/dip', href: 'https://loket.example/dip' },
      { text: '.' },
    ],
  })
})

it('reads for the business what somebody looks at', async () => {
  await sends({ type: 'text', text: { body: 'Sudah dibaca?' } })
  const status = () => town().whatsapp.simulator.direct.sent().at(-1)?.status
  expect(status()).not.toBe('read')
  view()
  await expect.poll(status).toBe('read')
})

it('shows reply buttons, lists and links, and answers them by a tap', async () => {
  await interactive({
    type: 'button',
    header: { type: 'text', text: 'Pilih' },
    body: { text: 'Apa yang Anda perlukan?' },
    footer: { text: 'Gratis' },
    action: { buttons: [{ type: 'reply', reply: { id: 'c:permohonan:', title: 'Ajukan' } }] },
  })
  const asked = last()
  expect(asked).toMatchObject({
    header: [{ text: 'Pilih', style: 'bold' }],
    footer: [{ text: 'Gratis' }],
    buttons: [[{ label: 'Ajukan', tone: 'plain', confirm: null, href: null }]],
    list: null,
  })
  if (asked === undefined) throw new Error('nothing was asked')
  await acts({ do: 'press', ...where(), message: asked.id, press: pressOf(asked, 'Ajukan') })
  expect(last()).toMatchObject({ mine: true, text: [{ text: 'Ajukan' }], replyTo: { id: asked.id } })

  const row = (id: string, title: string, description?: string) => ({
    id,
    title,
    ...(description !== undefined && { description }),
  })
  await interactive({
    type: 'list',
    body: { text: 'Layanan' },
    action: {
      button: 'Lihat',
      sections: [
        { title: 'Permohonan', rows: [row('1', 'Ajukan', 'Minta informasi')] },
        { title: 'Lain', rows: [row('2', 'Bantuan'), row('3', 'Bahasa')] },
      ],
    },
  })
  const list = last()
  expect(list?.buttons).toEqual([])
  expect(list?.list).toMatchObject({
    label: 'Lihat',
    sections: [
      { title: 'Permohonan', rows: [{ label: 'Ajukan', description: 'Minta informasi' }] },
      { title: 'Lain', rows: [{ label: 'Bantuan', description: '' }, { label: 'Bahasa' }] },
    ],
  })
  if (list === undefined) throw new Error('no list')
  await acts({ do: 'press', ...where(), message: list.id, press: pressOf(list, 'Bahasa') })
  expect(last()).toMatchObject({ mine: true, text: [{ text: 'Bahasa' }] })

  await interactive({
    type: 'cta_url',
    body: { text: 'Daftar informasi' },
    action: { name: 'cta_url', parameters: { display_text: 'Buka DIP', url: 'https://loket.example/dip' } },
  })
  const link = last()
  expect(link?.buttons[0]).toMatchObject([{ label: 'Buka DIP', href: 'https://loket.example/dip' }])
  const act = { do: 'press', ...where(), message: link?.id ?? '' } as const
  await expect(acts({ ...act, press: '0' })).rejects.toThrow('simulator-chat-no-button')
  await expect(acts({ ...act, press: '9' })).rejects.toThrow('simulator-chat-no-button')
  await expect(acts({ ...act, chat: '628000', press: '0' })).rejects.toThrow('simulator-chat-not-theirs')
})

it('tells the pages of a burst of changes once, and that typing ended by itself', async () => {
  const waiting: { milliseconds: number; run: () => void }[] = []
  const end = watchChats(town().context, {
    after(milliseconds, run) {
      waiting.push({ milliseconds, run })
      return () => undefined
    },
  })
  const from = town().told.length
  await acts({ do: 'say', ...where(), text: 'Satu' })
  await acts({ do: 'say', ...where(), text: 'Dua' })
  const status = { status: 'read', message_id: last()?.id, typing_indicator: { type: 'text' } }
  await town().whatsappBusiness(status)
  expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([50])
  waiting.shift()?.run()
  const chats = [{ platform: 'whatsapp', id: sari().phone, revision: sari().revision }]
  expect(town().told.slice(from)).toEqual([{ type: 'chats', chats }])
  const [typing] = waiting
  expect(typing?.milliseconds).toBe(25_000)
  waiting.shift()?.run()
  waiting.shift()?.run()
  expect(town().told.slice(from)).toHaveLength(2)
  end()
  await acts({ do: 'say', ...where(), text: 'Tiga' })
  expect(waiting).toEqual([])
})
