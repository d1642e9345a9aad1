import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { Api } from 'grammy'
import { afterEach, describe, expect, it } from 'vitest'
import { createTelegramApi, createTelegramChannel } from '../../bots/telegram/channel.ts'
import type { Channel, Sent } from '../../src/chat/channel.ts'
import type { Incoming } from '../../src/chat/incoming.ts'
import { Secret } from '../../src/secret.ts'
import { scene, type Scene } from '../simulator/support.ts'

// What each refusal of Telegram becomes, tried against the simulated Bot API server, which makes the same
// descriptions as the real one.

interface ChannelScene extends Scene {
  channel: Channel
  groupId: number
}

async function open(options: Parameters<typeof scene>[0] = {}): Promise<ChannelScene> {
  const made = await scene(options)
  const api = createTelegramApi({ token: new Secret(made.sim.token), apiRoot: `${made.sim.url}/` })
  const { id } = await made.client.createChat({
    type: 'group',
    title: 'Petugas',
    creatorId: made.userId,
    bot: 'member',
  })
  return { ...made, channel: createTelegramChannel(api), groupId: id }
}

function failureOf(sent: Sent) {
  if (sent.ok) throw new Error('the call was taken')
  return sent.failure
}

function idOf(sent: Sent): string {
  if (!sent.ok) throw new Error(`the call was refused: ${sent.failure.code}`)
  return sent.messageId
}

describe('sending', () => {
  it('shows what was meant, and edits and deletes it', async () => {
    const { channel, client, userId } = await open()
    const chatId = String(userId)
    const buttons = [[{ label: 'Kirim', token: 'f:1:kirim:ya', tone: 'primary' as const }]]
    const id = idOf(await channel.send(chatId, { heading: 'Judul', text: 'isi', buttons }, undefined))
    const seen = await client.waitFor({ chatId: userId, byBot: true, containsText: 'Judul' })
    expect(seen).toMatchObject({
      messageId: Number(id),
      text: 'Judul\nisi',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
      buttons: [[{ text: 'Kirim', data: 'f:1:kirim:ya', style: 'primary' }]],
    })
    expect(idOf(await channel.edit(chatId, id, { text: 'selesai' }))).toBe(id)
    const edited = await client.waitFor({ chatId: userId, messageId: Number(id), edited: true })
    expect(edited).toMatchObject({ text: 'selesai', buttons: [] })
    expect(await channel.delete(chatId, id)).toEqual({ ok: true, messageId: id })
    await client.waitFor({ chatId: userId, messageId: Number(id), deleted: true })
  })

  it('carries a document with its name, and edits its caption', async () => {
    const { channel, client, userId } = await open()
    const file = { fileId: 1, name: 'tanda bukti.pdf', as: 'document' } as const
    const bytes = Buffer.from('%PDF-1.7 contoh')
    const id = idOf(await channel.send(String(userId), { text: 'Tanda bukti Anda', file }, bytes))
    const seen = await client.waitFor({ chatId: userId, kind: 'document' })
    expect(seen.document).toMatchObject({ name: 'tanda bukti.pdf', size: bytes.length })
    expect(await client.file({ fileId: seen.document?.fileId ?? '' })).toEqual(bytes)
    idOf(await channel.edit(String(userId), id, { text: 'Tanda bukti lama', file }))
    expect((await client.waitFor({ chatId: userId, messageId: Number(id), edited: true })).text).toBe(
      'Tanda bukti lama',
    )
  })

  it('counts an edit that changes nothing as done', async () => {
    const { channel, userId } = await open()
    const id = idOf(await channel.send(String(userId), { text: 'sama' }, undefined))
    expect(await channel.edit(String(userId), id, { text: 'sama' })).toEqual({ ok: true, messageId: id })
  })

  it('refuses before the call what Telegram would refuse for good', async () => {
    const { channel, client, userId } = await open()
    const sent = await channel.send(String(userId), { text: 'x'.repeat(4097) }, undefined)
    expect(failureOf(sent)).toEqual({ kind: 'refused', code: 'render:text-too-long' })
    expect(await client.calls({ method: 'sendMessage' })).toEqual([])
  })
})

describe('what a refusal means', () => {
  const text = { text: 'halo' }

  it('blocked: by the person, or their account is gone, or they never wrote', async () => {
    const { channel, client, userId } = await open()
    const stranger = await client.createUser({ firstName: 'Tono' })
    expect(failureOf(await channel.send(String(stranger.id), text, undefined))).toEqual({
      kind: 'blocked',
      code: 'not-started',
    })
    expect(failureOf(await channel.send('4242', text, undefined))).toEqual({
      kind: 'blocked',
      code: 'chat-not-found',
    })
    await client.setBlocked({ userId, blocked: true })
    expect(failureOf(await channel.send(String(userId), text, undefined))).toEqual({
      kind: 'blocked',
      code: 'blocked-by-user',
    })
    await client.setBlocked({ userId, blocked: false })
    await client.deactivateUser({ userId })
    expect(failureOf(await channel.send(String(userId), text, undefined))).toEqual({
      kind: 'blocked',
      code: 'user-deactivated',
    })
  })

  it('blocked: the bot was thrown out of the group', async () => {
    const { channel, client, groupId } = await open()
    await client.setBot({ chatId: groupId, standing: 'kicked' })
    expect(failureOf(await channel.send(String(groupId), text, undefined))).toEqual({
      kind: 'blocked',
      code: 'not-in-chat',
    })
  })

  it('moved: the group became a supergroup', async () => {
    const { channel, client, groupId } = await open()
    const after = await client.migrate({ chatId: groupId })
    expect(failureOf(await channel.send(String(groupId), text, undefined))).toEqual({
      kind: 'moved',
      chatId: String(after.id),
      code: 'moved',
    })
  })

  it('gone: there is nothing to edit or delete', async () => {
    const { channel, userId } = await open()
    const edited = await channel.edit(String(userId), '9999', text)
    expect(failureOf(edited)).toEqual({ kind: 'gone', code: 'message-gone' })
    expect(failureOf(await channel.delete(String(userId), '9999')).kind).toBe('gone')
  })

  it('retry: too many, with the seconds that Telegram asks for', async () => {
    const { channel, client, userId } = await open()
    await client.addFault({ method: 'sendMessage', kind: '429', retryAfter: 7 })
    expect(failureOf(await channel.send(String(userId), text, undefined))).toEqual({
      kind: 'retry',
      afterMs: 7000,
      code: 'rate-limited',
    })
  })

  it.each(['500', '502', 'drop-after-accept', 'malformed'] as const)('retry: %s', async (kind) => {
    const { channel, client, userId } = await open()
    await client.addFault({ method: 'sendMessage', kind })
    const failure = failureOf(await channel.send(String(userId), text, undefined))
    expect(failure).toMatchObject({ kind: 'retry' })
    expect(failure).not.toHaveProperty('afterMs')
  })

  it('retry: a token that Telegram does not know, after a longer while', async () => {
    const { sim, userId } = await open()
    const channel = createTelegramChannel(new Api('7000000001:AAwrongTokenOfNoBot', { apiRoot: sim.url }))
    const failure = failureOf(await channel.send(String(userId), text, undefined))
    expect(failure).toEqual({ kind: 'retry', afterMs: 30_000, code: 'unauthorized' })
  })

  it('retry: nobody is there', async () => {
    const { sim, channel, userId } = await open()
    await sim.close()
    const failure = failureOf(await channel.send(String(userId), text, undefined))
    expect(failure).toEqual({ kind: 'retry', code: 'unreachable' })
    expect(JSON.stringify(failure)).not.toContain(sim.token)
  })

  it('refused: anything else for good, by a code that holds none of our words', async () => {
    const { channel, groupId } = await open()
    const sent = await channel.send(String(groupId), { text: 'Budi', threadId: '999' }, undefined)
    expect(failureOf(sent)).toEqual({ kind: 'refused', code: 'topic-gone' })
  })
})

const press = (pressId: string): Incoming => ({
  id: '1',
  platform: 'telegram',
  chat: { id: '1', kind: 'private', isPublic: false },
  sender: { id: '1', name: 'Sari' },
  content: { kind: 'press', token: 'f:1:kirim:ya', pressId },
})

describe('presses', () => {
  it('are answered with a notice of at most 200 characters', async () => {
    const { channel, client, userId } = await open()
    await channel.send(
      String(userId),
      { text: 'x', buttons: [[{ label: 'Kirim', token: 'f:1:a:b' }]] },
      undefined,
    )
    const { queryId } = await client.press({ userId, text: 'Kirim' })
    await channel.acknowledge(press(queryId), { text: 'y'.repeat(250), alert: true })
    expect(await client.waitForAnswer({ queryId })).toMatchObject({
      text: `${'y'.repeat(199)}…`,
      showAlert: true,
    })
  })

  it('that are too old are nobody’s loss', async () => {
    const { channel } = await open()
    await expect(channel.acknowledge(press('12345'), undefined)).resolves.toBeUndefined()
  })

  it('that are no presses are left alone', async () => {
    const { channel, client } = await open()
    await channel.acknowledge({ ...press('1'), content: { kind: 'text', text: 'halo' } }, undefined)
    expect(await client.calls({ method: 'answerCallbackQuery' })).toEqual([])
  })
})

describe('fetching files', () => {
  it('brings the bytes a person sent', async () => {
    const { channel, client, api, userId } = await open()
    const bytes = Buffer.from('%PDF-1.7 surat kuasa')
    await client.sendDocument({ userId, bytes, name: 'surat.pdf', mime: 'application/pdf' })
    const [update] = await api.getUpdates({ offset: -1 })
    const ref = update?.message?.document?.file_id ?? ''
    expect(await channel.fetchFile({ ref, as: 'document' })).toEqual({ ok: true, bytes })
  })

  it('refuses one that is too big before asking, and one that Telegram finds too big', async () => {
    const { channel, client, api, userId } = await open()
    const size = 21 * 1024 * 1024
    expect(await channel.fetchFile({ ref: 'x', size, as: 'document' })).toEqual({
      ok: false,
      code: 'too-big',
    })
    expect(await client.calls({ method: 'getFile' })).toEqual([])
    await client.sendDocument({ userId, sizeBytes: size, name: 'besar.pdf' })
    const [update] = await api.getUpdates({ offset: -1 })
    const ref = update?.message?.document?.file_id ?? ''
    expect(await channel.fetchFile({ ref, as: 'document' })).toEqual({ ok: false, code: 'too-big' })
  })

  it('tells one that is gone from a server that is away', async () => {
    const { channel, sim } = await open()
    expect(await channel.fetchFile({ ref: 'tidak-ada', as: 'photo' })).toEqual({ ok: false, code: 'gone' })
    await sim.close()
    expect(await channel.fetchFile({ ref: 'x', as: 'photo' })).toEqual({ ok: false, code: 'unreachable' })
  })
})

describe('fetching from a server that lies', () => {
  let server: Server | undefined

  afterEach(() => {
    server?.closeAllConnections()
    server?.close()
  })

  it('stops reading at the limit, whatever size was announced', async () => {
    let written = 0
    server = createServer((request, response) => {
      if (request.url?.includes('/getFile')) {
        return response.end(
          JSON.stringify({ ok: true, result: { file_id: 'x', file_size: 10, file_path: 'a' } }),
        )
      }
      const part = Buffer.alloc(1024 * 1024)
      const pour = () => {
        while (!response.destroyed && response.write(part)) written += part.length
        written += part.length
      }
      response.on('drain', pour)
      return pour()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const bound = server.address()
    const port = typeof bound === 'object' ? bound?.port : undefined
    const channel = createTelegramChannel(new Api('1:x', { apiRoot: `http://127.0.0.1:${port}` }))
    expect(await channel.fetchFile({ ref: 'x', size: 10, as: 'document' })).toEqual({
      ok: false,
      code: 'too-big',
    })
    expect(written).toBeLessThan(40 * 1024 * 1024)
  })
})
