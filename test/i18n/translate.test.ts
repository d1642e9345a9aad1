import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFluentFiles, type FluentFiles } from '../../src/i18n/fluent-files.ts'
import { createTranslator } from '../../src/i18n/translate.ts'

/** Messages of one file for both languages. */
function files(id: string, en: string = id): FluentFiles {
  return { id: [{ name: 'a.ftl', text: id }], en: [{ name: 'a.ftl', text: en }] }
}

const translator = createTranslator(
  files(
    [
      '# komentar',
      '-produk = Loket',
      'hello = Halo, { $name }!',
      'days = Sisa { $count } hari kerja pada { -produk }.',
      'year = Tahun { $year }',
      'fee = Rp{ NUMBER($sum, useGrouping: "always") }',
      'long =',
      '    Baris satu.',
      '',
      '    Baris { $two }.',
    ].join('\n'),
    'hello = Hello, { $name }!\ndays = { $count ->\n    [one] One working day\n   *[other] { $count } working days\n } left.',
  ),
)

describe('translating', () => {
  it('fills variables in the language asked for', () => {
    expect(translator.t('id', 'hello', { name: 'Sari' })).toBe('Halo, Sari!')
    expect(translator.t('en', 'hello', { name: 'Sari' })).toBe('Hello, Sari!')
  })

  it('adds no invisible marks around variables', () => {
    expect(translator.t('id', 'hello', { name: 'Sari' })).not.toMatch(/[\u{2066}-\u{2069}]/u)
  })

  it('chooses plural forms by number', () => {
    expect(translator.t('en', 'days', { count: 1 })).toBe('One working day left.')
    expect(translator.t('en', 'days', { count: 3 })).toBe('3 working days left.')
    expect(translator.t('id', 'days', { count: 3 })).toBe('Sisa 3 hari kerja pada Loket.')
  })

  it('writes a year as it is and groups a sum only when the message asks for it', () => {
    expect(translator.t('id', 'year', { year: 2026 })).toBe('Tahun 2026')
    expect(translator.t('id', 'fee', { sum: 1_250_000 })).toBe('Rp1.250.000')
  })

  it('keeps the lines of a long message', () => {
    expect(translator.t('id', 'long', { two: 'dua' })).toBe('Baris satu.\n\nBaris dua.')
  })

  it('takes more variables than the message uses', () => {
    expect(translator.t('id', 'hello', { name: 'Sari', unused: 1 })).toBe('Halo, Sari!')
  })

  it('throws on a key that the language lacks, also when the other has it', () => {
    expect(() => translator.t('id', 'nothing')).toThrow('no text for nothing in id')
    expect(() => translator.t('en', 'long', { two: '2' })).toThrow('no text for long in en')
    expect(() => translator.t('id', '-produk')).toThrow('no text for -produk in id')
  })

  it('throws on a missing variable, naming it and no value', () => {
    expect(() => translator.t('id', 'hello', { nama: 'Sari' })).toThrow(
      /text hello in id: Unknown variable: \$name/,
    )
    expect(() => translator.t('id', 'hello', { nama: 'Sari' })).not.toThrow(/Sari/)
    expect(() => translator.t('id', 'hello')).toThrow(/\$name/)
  })

  it('lists each key with its variables', () => {
    expect([...translator.keys('id')]).toEqual([
      ['hello', ['name']],
      ['days', ['count']],
      ['year', ['year']],
      ['fee', ['sum']],
      ['long', ['two']],
    ])
  })
})

describe('loading messages', () => {
  it.each([
    [
      'a message that cannot be read',
      'a = { $x ->\n    [one] satu\n }',
      /a\.ftl: the message a cannot be read/,
    ],
    ['a line that lost its indent', 'a =\n    satu\ndua', /a\.ftl: line 3 belongs to no message/],
    ['a message without text', 'a =\n    .judul = Judul', /a\.ftl: the message a has no text/],
    ['a key twice in a file', 'a = satu\na = dua', /a\.ftl: Attempt to override an existing message: "a"/],
  ])('refuses %s', (_what, text, message) => {
    expect(() => createTranslator(files(text))).toThrow(message)
  })

  it('refuses a key that stands in two files', () => {
    const twice = [
      { name: 'a.ftl', text: 'x = satu' },
      { name: 'b.ftl', text: 'x = dua' },
    ]
    expect(() => createTranslator({ id: twice, en: [] })).toThrow('locales/id/b.ftl')
  })

  it('reads the .ftl files of each language from a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'loket-locales-'))
    try {
      for (const locale of ['id', 'en']) {
        mkdirSync(join(folder, locale))
        writeFileSync(join(folder, locale, 'b.ftl'), `b = ${locale} b`)
        writeFileSync(join(folder, locale, 'a.ftl'), `a = ${locale} a`)
        writeFileSync(join(folder, locale, 'notes.md'), 'not a message')
      }
      const read = createTranslator(readFluentFiles(folder))
      expect([...read.keys('en').keys()]).toEqual(['a', 'b'])
      expect(read.t('id', 'b')).toBe('id b')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
