import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../src/chat/channel.ts'
import type { Button, Message } from '../../src/chat/message.ts'
import type { Bench } from './bench.ts'

/** Characters that some platform or other takes for markup. */
const hostile = 'a *b* _c_ ~d~ `e` <f> &amp; <@U1> <!channel> [g](http://h) \\i #j > k @l'

const button = (label: string, option: string): Button => ({ label, token: `f:1:tujuan:${option}` })

const many = Array.from({ length: 12 }, (_, index) => [button(`Pilihan ${index + 1}`, `p${index + 1}`)])

const pdf = Buffer.from(`%PDF-1.7\n${'isi '.repeat(50)}`)

/**
 * What the program relies on, whatever the platform: each platform's own tests say how it is done, these say that it
 * is. A platform that cannot do something says so in its capabilities, and refuses it for good.
 */
export function channelContract(platform: string, make: () => Promise<Bench>): void {
  let opened: Bench | undefined
  const open = async () => (opened = await make())
  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  describe(`${platform}, what is said`, () => {
    it('is read as it was meant, whatever people typed into it', async () => {
      const bench = await open()
      taken(await bench.channel.send(bench.chatId, { heading: 'Judul', text: hostile }, undefined))
      const [seen] = await bench.shown()
      expect(seen?.text.split('\n')).toEqual(['Judul', hostile])
    })

    it('fits when it is as long as the capabilities say, and is refused for good when longer', async () => {
      const bench = await open()
      const { textMax } = bench.channel.capabilities
      const text = 'kata '.repeat(textMax).slice(0, textMax - 1)
      taken(await bench.channel.send(bench.chatId, { text: `${text}.` }, undefined))
      // Some platforms show a long text in parts.
      const read = (await bench.shown()).map((seen) => seen.text).join(' ')
      expect(read.replaceAll(/\s+/g, ' ')).toBe(`${text}.`)
      expect(refusal(await bench.channel.send(bench.chatId, { text: `${text}..` }, undefined))).toMatchObject(
        {
          kind: 'refused',
        },
      )
    })

    it('comes with its file, name and bytes', async () => {
      const bench = await open()
      const file = { fileId: 1, name: 'tanda bukti.pdf', as: 'document' } as const
      taken(await bench.channel.send(bench.chatId, { text: 'Tanda bukti Anda.', file }, pdf))
      const shown = await bench.shown()
      expect(shown.map((seen) => seen.text).join('\n')).toContain('Tanda bukti Anda.')
      expect(shown.flatMap((seen) => seen.file ?? [])).toEqual([{ name: 'tanda bukti.pdf', bytes: pdf }])
    })

    it('is taken by the platform whenever the program would make it', async () => {
      const bench = await open()
      await fc.assert(
        fc.asyncProperty(messages(bench), async (message) => {
          const sent = await bench.channel.send(bench.chatId, message, undefined)
          // A message that the platform refuses, rather than our own side before the call, is a fault of rendering.
          expect(sent.ok || sent.failure.code.startsWith('render:')).toBe(true)
        }),
        { numRuns: 60 },
      )
    })
  })

  describe(`${platform}, what was said before`, () => {
    it('is changed and taken away where the platform can, and else refused for good', async () => {
      const bench = await open()
      const { channel, chatId } = bench
      const id = taken(
        await channel.send(chatId, { text: 'lama', buttons: [[button('Ya', 'ya')]] }, undefined),
      )
      const edited = await channel.edit(chatId, id, { text: 'baru' })
      if (channel.capabilities.edits) {
        taken(edited)
        expect(await bench.shown()).toEqual([{ text: 'baru', taps: [], file: undefined }])
        expect((await channel.edit(chatId, id, { text: 'baru' })).ok).toBe(true)
      } else expect(refusal(edited).kind).toBe('refused')
      const removed = await channel.delete(chatId, id)
      if (channel.capabilities.deletes) {
        taken(removed)
        expect(await bench.shown()).toEqual([])
        expect(['gone', undefined]).toContain(failureOf(await channel.delete(chatId, id))?.kind)
      } else expect(refusal(removed).kind).toBe('refused')
    })
  })

  describe(`${platform}, buttons`, () => {
    it('reach the program as a press of the one who tapped', async () => {
      const bench = await open()
      const buttons = [[button('Ya', 'ya'), button('Tidak', 'tidak')]]
      taken(await bench.channel.send(bench.chatId, { text: 'Setuju?', buttons }, undefined))
      await bench.writes('halo')
      await bench.taps('Tidak')
      const [said, pressed] = bench.incoming.slice(-2)
      expect(pressed).toMatchObject({
        platform,
        chat: { id: bench.chatId, kind: 'private' },
        content: { kind: 'press', token: 'f:1:tujuan:tidak' },
      })
      expect(pressed?.sender.id).toBe(said?.sender.id)
    })

    it('are all within reach, however many', async () => {
      const bench = await open()
      taken(await bench.channel.send(bench.chatId, { text: 'Yang mana?', buttons: many }, undefined))
      const read = (await bench.shown()).flatMap((seen) => [seen.text, ...seen.taps]).join('\n')
      for (const [each] of many) expect(read).toContain(each?.label)
    })

    it('tell a refusal to the one who tapped', async () => {
      const bench = await open()
      const buttons = [[button('Ya', 'ya')]]
      taken(await bench.channel.send(bench.chatId, { text: 'Setuju?', buttons }, undefined))
      bench.answers({ notice: { text: 'Tombol itu sudah tidak berlaku.', alert: true } })
      await bench.taps('Ya')
      expect(await bench.told()).toEqual(['Tombol itu sudah tidak berlaku.'])
    })
  })

  describe(`${platform}, what people send`, () => {
    it('reaches the program as it was written, under one name for one person', async () => {
      const bench = await open()
      await bench.writes(hostile)
      await bench.writes('Selamat pagi 🌞 – “Ñoño”')
      const [first, second] = bench.incoming.slice(-2)
      expect([first?.content, second?.content]).toMatchObject([
        { kind: 'text', text: hostile },
        { kind: 'text', text: 'Selamat pagi 🌞 – “Ñoño”' },
      ])
      expect(second?.sender.id).toBe(first?.sender.id)
      expect(second?.id).not.toBe(first?.id)
    })

    it('is known again when the platform brings it twice', async () => {
      const bench = await open()
      await bench.writes('satu')
      await bench.repeatsLast()
      const ids = bench.incoming.slice(-2).map(({ id }) => id)
      expect(new Set(ids).size).toBe(1)
    })

    it('is fetched when it is a file, and refused before the download when it is too big', async () => {
      const bench = await open()
      await bench.sends('surat kuasa.pdf', pdf)
      const content = bench.incoming.at(-1)?.content
      if (content?.kind !== 'file') throw new Error(`no file came, but ${content?.kind}`)
      expect(content.file.name).toBe('surat kuasa.pdf')
      expect(await bench.channel.fetchFile(content.file)).toEqual({ ok: true, bytes: pdf })
      await bench.sendsTooMuch()
      const large = bench.incoming.at(-1)?.content
      if (large?.kind !== 'file') throw new Error(`no file came, but ${large?.kind}`)
      const before = await bench.downloads()
      expect(await bench.channel.fetchFile(large.file)).toEqual({ ok: false, code: 'too-big' })
      expect(await bench.downloads()).toBe(before)
    })
  })

  describe(`${platform} in trouble`, () => {
    it.each(['busy', 'broken'] as const)('is tried again when it is %s', async (how) => {
      const bench = await open()
      await bench.fails(how)
      const failure = refusal(await bench.channel.send(bench.chatId, { text: 'halo' }, undefined))
      expect(failure.kind).toBe('retry')
      taken(await bench.channel.send(bench.chatId, { text: 'halo' }, undefined))
    })

    it('says when a person cannot be reached there any more', async () => {
      const bench = await open()
      await bench.leaves()
      const failure = refusal(await bench.channel.send(bench.chatId, { text: 'halo' }, undefined))
      expect(['blocked', 'undeliverable']).toContain(failure.kind)
    })
  })
}

/** Messages like those the program makes: its own limits on buttons and words, any characters in them. */
function messages({ channel }: Bench): fc.Arbitrary<Message> {
  const { textMax, buttonsMax } = channel.capabilities
  const words = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength })
  const buttons = fc.array(
    fc.array(
      fc
        .record({ label: words(80), option: fc.stringMatching(/^[a-z]{1,12}$/) })
        .map(({ label, option }) => button(label, option)),
      { minLength: 1, maxLength: 3 },
    ),
    { maxLength: Math.min(12, buttonsMax) },
  )
  return fc.record(
    { heading: words(140), text: words(Math.min(textMax, 3_000)), buttons },
    { requiredKeys: ['text'] },
  )
}

function taken(sent: Sent): string {
  if (!sent.ok) throw new Error(`the call was refused: ${sent.failure.kind} ${sent.failure.code}`)
  return sent.messageId
}

function failureOf(sent: Sent) {
  return sent.ok ? undefined : sent.failure
}

function refusal(sent: Sent) {
  if (sent.ok) throw new Error('the call was taken')
  return sent.failure
}
