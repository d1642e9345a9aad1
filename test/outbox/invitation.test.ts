import { expect, it } from 'vitest'
import { invitationSubject, invitationTexts } from '../../src/outbox/invitation.ts'
import { createTranslator } from '../../src/i18n/translate.ts'

const translator = createTranslator()
const texts = invitationTexts(translator, { name: 'Dinas Koperasi' })

it('gives a text for each language and each thing that an invitation may be about', () => {
  expect(texts.map(({ about, locale }) => `${about} ${locale}`)).toEqual([
    'case id',
    'announcement id',
    'case en',
    'announcement en',
  ])
})

it('writes them as platforms approve them: one place in the middle, an example, a short button', () => {
  for (const { about, body, examples, button } of texts) {
    const places = body.match(/\{\{\d+\}\}/g) ?? []
    expect(places).toEqual(about === 'case' ? ['{{1}}'] : [])
    expect(examples).toHaveLength(places.length)
    expect(body).toMatch(/^Dinas Koperasi .*\.$/)
    expect(body.length).toBeLessThanOrEqual(1024)
    expect(button.length).toBeLessThanOrEqual(20)
  }
})

it('names the case by its number, and without one the service', () => {
  const about = { locale: 'id', about: 'case' } as const
  expect(invitationSubject(translator, { ...about, nomor: '012/PPID/XI/2026' })).toContain('012/PPID/XI/2026')
  expect(invitationSubject(translator, about)).toBe('layanan informasi publik kami')
})
