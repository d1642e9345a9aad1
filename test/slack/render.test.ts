import { describe, expect, it } from 'vitest'
import { RenderError } from '../../bots/render-error.ts'
import { render } from '../../bots/slack/render.ts'
import type { Button, Message } from '../../src/chat/message.ts'

const person = 'U0PERSON1'
const channel = 'C0CHANNEL'
const blocksOf = (message: Message, chatId = channel) => render(chatId, message).blocks
const fault = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof RenderError) return error.code
    throw error
  }
  return 'none'
}

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })

describe('the words', () => {
  it('stand as they were typed, where Slack reads no markup', () => {
    expect(blocksOf({ heading: 'Nomor 12', text: '*a* <@U1> & :smile:' })).toEqual([
      { type: 'header', text: plain('Nomor 12') },
      { type: 'section', text: plain('*a* <@U1> & :smile:') },
    ])
  })

  it('are escaped where Slack does read it: in what a notification shows', () => {
    expect(render(channel, { heading: 'a < b', text: '<!channel> & <@U1>' }).text).toBe(
      'a &lt; b\n&lt;!channel&gt; &amp; &lt;@U1&gt;',
    )
  })

  it('name whom they are for in a channel, and nobody in a direct message', () => {
    const message = { text: 'Apa alasannya?', to: { id: 'U0BUDI', name: 'Budi' } }
    expect(blocksOf(message)[0]).toEqual({
      type: 'section',
      text: { type: 'mrkdwn', text: '<@U0BUDI>', verbatim: true },
    })
    expect(render(channel, message).text).toBe('<@U0BUDI> Apa alasannya?')
    expect(blocksOf(message, person)).toHaveLength(1)
  })

  it('that are long stand in several sections, whole', () => {
    const words = Array.from({ length: 1200 }, (_, index) => `kata${index}`).join(' ')
    const sections = blocksOf({ text: words.slice(0, 8000) })
    expect(sections.length).toBe(3)
    const texts = sections.map((block) => (block.type === 'section' ? (block.text?.text ?? '') : ''))
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(3000)
    expect(texts.join(' ')).toBe(words.slice(0, 8000).trim())
  })

  it('name commands as Slack knows them', () => {
    const text = 'Kirim /antrean atau (/jalur petugas), bukan /tidakada, a/antrean, https://x.id/antrean'
    expect(blocksOf({ text })[0]).toMatchObject({
      text: {
        text: 'Kirim /loket antrean atau (/loket jalur petugas), bukan /tidakada, a/antrean, https://x.id/antrean',
      },
    })
  })

  it('are refused when there are none or too many', () => {
    expect(fault(() => render(channel, { text: ' \n' }))).toBe('text-empty')
    expect(fault(() => render(channel, { text: 'x'.repeat(8001) }))).toBe('text-too-long')
    expect(fault(() => render(channel, { text: 'x'.repeat(8000) }))).toBe('none')
  })

  it('that are a heading longer than a header takes stand in a section', () => {
    expect(blocksOf({ heading: 'x'.repeat(151), text: '' })[0]).toMatchObject({ type: 'section' })
  })
})

describe('the thread', () => {
  it('is that of the topic, else that of the card that is asked about', () => {
    const ask = { kind: 'reply', replyTo: '1700000001.000100' } as const
    expect(render(channel, { text: 'x', threadId: '1700000000.000200', ask }).threadTs).toBe(
      '1700000000.000200',
    )
    expect(render(channel, { text: 'x', ask }).threadTs).toBe('1700000001.000100')
    expect(render(channel, { text: 'x', ask: { kind: 'reply', replyTo: 'F0FILE' } }).threadTs).toBeUndefined()
  })
})

describe('the buttons', () => {
  const button: Button = { label: 'Teruskan', token: 'a:1:1:teruskan' }

  it('carry their token, their tone, or an address, and each a name of its own', () => {
    const buttons: Button[][] = [
      [
        { ...button, tone: 'primary' },
        { label: 'Tolak', token: 'a:1:1:tolak', tone: 'danger' },
      ],
      [{ label: 'Lihat', url: 'https://example.go.id/dip' }],
    ]
    expect(blocksOf({ text: 'x', buttons }).slice(1)).toEqual([
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: plain('Teruskan'),
            action_id: 'b1',
            value: 'a:1:1:teruskan',
            style: 'primary',
          },
          { type: 'button', text: plain('Tolak'), action_id: 'b2', value: 'a:1:1:tolak', style: 'danger' },
        ],
      },
      {
        type: 'actions',
        elements: [
          { type: 'button', text: plain('Lihat'), action_id: 'b3', url: 'https://example.go.id/dip' },
        ],
      },
    ])
  })

  it('that stand in many rows fill the blocks up', () => {
    const rows = Array.from({ length: 60 }, () => [button])
    const blocks = blocksOf({ text: 'x', buttons: rows }).slice(1)
    expect(blocks.map((block) => (block.type === 'actions' ? block.elements.length : 0))).toEqual([
      25, 25, 10,
    ])
  })

  it('are refused when Slack would refuse them', () => {
    const withButton = (each: Button) => fault(() => blocksOf({ text: 'x', buttons: [[each]] }))
    expect(withButton({ label: 'x', token: '' })).toBe('button-token-size')
    expect(withButton({ label: ' ', token: 'x' })).toBe('button-label-empty')
    expect(withButton({ label: 'x', url: 'javascript:alert(1)' })).toBe('button-url')
    const many = Array.from({ length: 101 }, () => [button])
    expect(fault(() => blocksOf({ text: 'x', buttons: many }))).toBe('too-many-buttons')
  })
})
