import * as fc from 'fast-check'
import { Api } from 'grammy'
import { expect, it } from 'vitest'
import { MemoryError, MemoryFormat, type Memory } from '../../bots/simulator/memory.ts'
import type { RunningTelegramSimulator } from '../../bots/simulator/telegram/server.ts'
import { jpeg, pending, scene, start } from './support.ts'

const unpacked = (memory: Memory) => new MemoryFormat<unknown>('telegram', 1).unpack(memory)
const yes = { inline_keyboard: [[{ text: 'Ya', callback_data: 'y' }]] }

/** The same, started again. */
async function again(sim: RunningTelegramSimulator): Promise<RunningTelegramSimulator & { api: Api }> {
  const memory = sim.remember()
  await sim.close()
  const next = await start({ memory })
  return { ...next, api: new Api(next.token, { apiRoot: next.url }) }
}

it('shows the same chats after a restart', async () => {
  const { sim, api, client, userId } = await scene()
  const ktp = await client.sendPhoto({ userId, bytes: await jpeg(1000, 700) })
  const answer = await api.sendMessage(userId, 'Diterima', {
    reply_markup: yes,
    reply_parameters: { message_id: ktp.messageId },
  })
  await api.editMessageText(userId, answer.message_id, 'Diperiksa', { reply_markup: yes })
  await api.deleteMessage(userId, (await api.sendMessage(userId, 'keliru')).message_id)
  await api.sendMessage(userId, 'Nomor Anda?', { reply_markup: { force_reply: true } })
  const group = await client.createChat({
    type: 'supergroup',
    title: 'PPID',
    creatorId: userId,
    bot: 'member',
  })
  await api.sendMessage(group.id, 'Kartu')
  const look = ({ direct }: RunningTelegramSimulator) =>
    Promise.all([direct.chat({ chatId: userId }), direct.chat({ chatId: group.id })])
  const before = await look(sim)
  const after = await look(await again(sim))
  expect(after).toStrictEqual(before)
  expect(before[0].messages).toHaveLength(5)
})

it('lets the bot edit, delete and answer old messages, and people press on them', async () => {
  const { sim, api, userId } = await scene()
  const card = await api.sendMessage(userId, 'Setuju?', { reply_markup: yes })
  const next = await again(sim)
  const { queryId } = await next.direct.press({ userId, messageId: card.message_id, text: 'Ya' })
  const [update] = await pending(next.api)
  expect(update?.callback_query).toMatchObject({ data: 'y', message: { message_id: card.message_id } })
  await next.api.answerCallbackQuery(queryId, { text: 'Dicatat' })
  await next.api.editMessageText(userId, card.message_id, 'Disetujui')
  const seen = await next.direct.waitFor({ chatId: userId, containsText: 'Disetujui' })
  expect(seen).toMatchObject({ messageId: card.message_id, edited: true, past: [{ text: 'Setuju?' }] })
  await next.api.deleteMessage(userId, card.message_id)
  await next.api.sendMessage(userId, 'lagi', {
    reply_parameters: { message_id: card.message_id, allow_sending_without_reply: true },
  })
})

it('keeps the contents of files, to look at and to download', async () => {
  const { sim, api, client, userId } = await scene()
  await client.sendDocument({ userId, bytes: Buffer.from('isi surat'), name: 'surat.txt' })
  await client.sendPhoto({ userId, bytes: await jpeg(1000, 700) })
  await client.sendDocument({ userId, sizeBytes: 30_000_000, name: 'besar.zip' })
  const [document, photo] = (await client.chat({ chatId: userId })).messages.slice(-3)
  const fileId = document!.document!.fileId
  const picture = await client.file({ fileId: photo!.photo!.fileId })
  const path = (await api.getFile(fileId)).file_path
  const next = await again(sim)
  expect(String(await next.direct.file({ fileId }))).toBe('isi surat')
  expect(await next.direct.file({ fileId: photo!.photo!.fileId })).toEqual(picture)
  expect((await next.api.getFile(fileId)).file_path).toBe(path)
  const response = await fetch(`${next.url}/file/bot${next.token}/${path}`)
  expect(await response.text()).toBe('isi surat')
  await next.api.sendPhoto(userId, photo!.photo!.fileId)
})

it('gives the bot what it had not taken yet, and the words it has set', async () => {
  const { sim, api, client, userId } = await scene()
  await api.setMyCommands([{ command: 'status', description: 'Lihat status' }])
  const { updateId } = await client.sendText({ userId, text: 'belum dibaca' })
  const next = await again(sim)
  expect(await pending(next.api)).toMatchObject([{ update_id: updateId, message: { text: 'belum dibaca' } }])
  expect(await next.api.getMyCommands()).toEqual([{ command: 'status', description: 'Lihat status' }])
})

it('gives no id twice to what came after the memory that it was started from', async () => {
  const { sim, api, client, userId } = await scene()
  const group = await client.createChat({
    type: 'supergroup',
    title: 'PPID',
    creatorId: userId,
    bot: 'member',
  })
  await api.sendMessage(group.id, 'Kartu')
  const memory = sim.remember()
  const lost = [
    await client.sendText({ userId, text: 'a' }),
    await client.sendText({ userId, text: '/b', chatId: group.id }),
  ]
  await sim.close()
  const next = await start({ memory })
  next.skipIds(1000)
  const fresh = [
    await next.direct.sendText({ userId, text: 'a' }),
    await next.direct.sendText({ userId, text: '/b', chatId: group.id }),
  ]
  for (const [index, { messageId, updateId, revision }] of fresh.entries()) {
    expect(messageId).toBe(lost[index]!.messageId + 1000)
    expect(updateId).toBe(lost[index]!.updateId! + 1000)
    expect(revision).toBe(lost[index]!.revision + 1000)
  }
})

it('tells of every new, changed and deleted message until it is enough', async () => {
  const { sim, api, userId } = await scene()
  let changes = 0
  const stop = sim.watch(() => {
    changes += 1
  })
  const { message_id } = await api.sendMessage(userId, 'a')
  await api.editMessageText(userId, message_id, 'b')
  await api.deleteMessage(userId, message_id)
  expect(changes).toBe(3)
  stop()
  await api.sendMessage(userId, 'c')
  expect(changes).toBe(3)
})

it('knows its chats, and refuses a memory that is none', async () => {
  const { sim, userId } = await scene()
  expect([sim.knows(userId), sim.knows(userId + 1)]).toEqual([true, false])
  const { state, contents } = sim.remember()
  const cut = { state: state.subarray(0, -1), contents }
  await expect(start({ memory: cut })).rejects.toThrow(MemoryError)
})

it('remembers the same again after any play', async () => {
  const text = fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((one) => one.trim() !== '' && !one.startsWith('#'))
  const act = fc.oneof(
    fc.record({ does: fc.constant('says' as const), text }),
    fc.record({ does: fc.constant('edits' as const), text }),
    fc.record({ does: fc.constant('answers' as const), text }),
    fc.record({ does: fc.constant('sends' as const), text }),
    fc.record({ does: fc.constant('presses' as const), text }),
    fc.record({ does: fc.constant('takes' as const), text }),
    fc.record({ does: fc.constant('blocks' as const), text }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const { sim, api, client, userId } = await scene()
      for (const { does, text: words } of acts) {
        if (does === 'blocks') await client.setBlocked({ userId, blocked: true })
        else await client.setBlocked({ userId, blocked: false })
        if (does === 'says') await client.sendText({ userId, text: words })
        if (does === 'sends') await client.sendDocument({ userId, bytes: Buffer.from(words), name: 'a.txt' })
        if (does === 'answers') await api.sendMessage(userId, `= ${words}`, { reply_markup: yes })
        if (does === 'takes') await api.getUpdates({ offset: -1 })
        const { messages } = await client.chat({ chatId: userId })
        const mine = messages.find(({ byBot, kind }) => !byBot && kind === 'text')
        const card = messages.find(({ byBot }) => byBot)
        if (does === 'edits') await client.editText({ userId, messageId: mine!.messageId, text: words })
        if (does === 'presses' && card !== undefined) {
          await client.press({ userId, messageId: card.messageId, text: 'Ya' })
        }
      }
      const first = sim.remember()
      const next = await again(sim)
      expect(unpacked(next.remember())).toStrictEqual(unpacked(first))
      await next.close()
    }),
    { numRuns: 25 },
  )
})
