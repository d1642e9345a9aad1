import { InputFile, InputMediaBuilder } from 'grammy'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { expectBadRequest, jpeg, pending, raw, scene, wrongly, type Scene } from './support.ts'

function textFile() {
  return InputMediaBuilder.document(new InputFile(Buffer.from('isi'), 'x.txt'))
}

async function download({ sim, api }: Scene, fileId: string): Promise<Buffer> {
  const { file_path } = await api.getFile(fileId)
  const response = await fetch(`${sim.url}/file/bot${sim.token}/${file_path}`)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

it("gives a person's photo in several sizes, smallest first, without metadata", async () => {
  const here = await scene()
  const picture = await sharp(await jpeg(3000, 2000))
    .withExif({ IFD0: { Artist: 'Sari' } })
    .toBuffer()
  await here.client.sendPhoto({ userId: here.userId, bytes: picture, caption: 'KTP' })
  const message = (await pending(here.api))[0]!.message!
  expect(message.caption).toBe('KTP')
  expect(message.photo!.map((size) => [size.width, size.height])).toEqual([
    [90, 60],
    [320, 213],
    [800, 533],
    [1280, 853],
  ])
  const bytes = await download(here, message.photo!.at(-1)!.file_id)
  expect(bytes).toHaveLength(message.photo!.at(-1)!.file_size!)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1280 })
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
})

it("gives a person's document byte for byte, with its name and type", async () => {
  const here = await scene()
  const bytes = Buffer.from('%PDF-1.7 akta')
  await here.client.sendDocument({ userId: here.userId, bytes, name: 'akta.pdf', mime: 'application/pdf' })
  const { document } = (await pending(here.api))[0]!.message!
  expect(document).toMatchObject({
    file_name: 'akta.pdf',
    mime_type: 'application/pdf',
    file_size: bytes.length,
  })
  expect(await download(here, document!.file_id)).toEqual(bytes)
})

it('refuses to hand over more than 20 MB, and files it does not know', async () => {
  const { sim, api, client, userId } = await scene()
  await client.sendDocument({ userId, sizeBytes: 20 << 20, name: 'pas.zip' })
  await client.sendDocument({ userId, sizeBytes: (20 << 20) + 1, name: 'lebih.zip' })
  const [fits, over] = (await pending(api)).map((update) => update.message!.document!.file_id)
  expect((await api.getFile(fits!)).file_size).toBe(20 << 20)
  await expectBadRequest(api.getFile(over!), 'file is too big')
  await expectBadRequest(api.getFile('AgACAgUAAx0'), 'wrong file_id or the file is temporarily unavailable')
  expect((await raw(sim, `/file/bot${sim.token}/photos/file_99.jpg`)).status).toBe(404)
  expect((await raw(sim, '/file/bot1:x/photos/file_99.jpg')).status).toBe(401)
})

it('takes photos and documents by multipart and again by their file_id', async () => {
  const { api, client, userId } = await scene()
  const photo = await api.sendPhoto(userId, new InputFile(await jpeg(400, 300), 'alur.jpg'), {
    caption: 'Alur',
  })
  const again = await api.sendPhoto(userId, photo.photo[0]!.file_id)
  expect(again.photo).toEqual(photo.photo)
  const pdf = await api.sendDocument(userId, new InputFile(Buffer.from('%PDF-1.7'), 'tanda “bukti”.pdf'), {
    reply_markup: { inline_keyboard: [[{ text: 'Sudah saya terima', callback_data: 't' }]] },
  })
  expect(pdf.document).toMatchObject({
    file_name: 'tanda “bukti”.pdf',
    mime_type: 'application/pdf',
    file_size: 8,
  })
  await expectBadRequest(
    api.sendPhoto(userId, pdf.document.file_id),
    "can't use file of type Document as Photo",
  )
  const shown = await client.waitFor({ chatId: userId, hasButton: 'Sudah saya terima' })
  expect((await client.file({ fileId: shown.document!.fileId })).toString()).toBe('%PDF-1.7')
})

it('refuses photos that are no pictures, too long, too large or over 10 MB', async () => {
  const { api, userId } = await scene()
  const send = (bytes: Buffer) => api.sendPhoto(userId, new InputFile(bytes, 'x.jpg'))
  await expectBadRequest(send(Buffer.from('bukan gambar')), 'IMAGE_PROCESS_FAILED')
  await expectBadRequest(send(await jpeg(2101, 100)), 'PHOTO_INVALID_DIMENSIONS')
  await expectBadRequest(send(await jpeg(6000, 4001)), 'PHOTO_INVALID_DIMENSIONS')
  const size = (10 << 20) + 1
  await expectBadRequest(
    send(Buffer.alloc(size)),
    `file of size ${size} bytes is too big for a photo; the maximum size is 10485760 bytes`,
  )
})

it('refuses a caption over 1024 characters and an empty file', async () => {
  const { api, userId } = await scene()
  const send = (content: string, caption: string) =>
    api.sendDocument(userId, new InputFile(Buffer.from(content), 'a.txt'), { caption })
  await send('isi', 'x'.repeat(1024))
  await expectBadRequest(send('isi', 'x'.repeat(1025)), 'message caption is too long')
  await expectBadRequest(send('', 'kosong'), 'file must be non-empty')
})

it('sends albums of 2 to 10, documents only with documents', async () => {
  const { api, client, userId } = await scene({ flood: false })
  const picture = await jpeg(50, 50)
  const photo = () => InputMediaBuilder.photo(new InputFile(picture, 'x.jpg'))
  const sent = await api.sendMediaGroup(userId, [photo(), photo()])
  expect(sent.map((message) => 'photo' in message)).toEqual([true, true])
  await api.sendMediaGroup(userId, Array.from({ length: 10 }, textFile))
  await expectBadRequest(api.sendMediaGroup(userId, []), 'there are no messages to send')
  await expectBadRequest(api.sendMediaGroup(userId, [photo()]), 'an album has at least 2 items')
  await expectBadRequest(
    api.sendMediaGroup(userId, Array.from({ length: 11 }, textFile)),
    'too many messages to send as an album',
  )
  await expectBadRequest(
    api.sendMediaGroup(userId, wrongly([photo(), textFile()])),
    "document can't be mixed with other media types",
  )
  const shown = (await client.chat({ chatId: userId })).messages.filter((one) => one.byBot)
  expect(shown).toHaveLength(12)
  expect(new Set(shown.map((one) => one.mediaGroupId)).size).toBe(2)
})

it("tells of a person's album in one update an item, the caption on the first", async () => {
  const { api, client, userId } = await scene()
  const bytes = await jpeg(60, 40)
  const sent = await client.sendAlbum({
    userId,
    caption: 'Dua sisi',
    items: [
      { kind: 'photo', bytes },
      { kind: 'photo', bytes },
    ],
  })
  const messages = (await pending(api)).map((update) => update.message!)
  expect(messages.map((message) => message.message_id)).toEqual(sent.map((one) => one.messageId))
  expect(messages.map((message) => message.caption)).toEqual(['Dua sisi', undefined])
  expect(messages[0]!.media_group_id).toBe(messages[1]!.media_group_id)
})
