import { describe, expect, it } from 'vitest'
import { checkContact, normalisePhone } from '../../src/identity/contact.ts'

describe('a contact', () => {
  it.each([
    ['081234567890', '+6281234567890'],
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['62 812 3456 7890', '+6281234567890'],
    ['+62 0812 3456 7890', '+6281234567890'],
    ['0062 812 3456 7890', '+6281234567890'],
    ['81234567890', '+6281234567890'],
    ['(0561) 736-541', '+62561736541'],
    ['+60 12-345 6789', '+60123456789'],
    ['0044 20 7946 0958', '+442079460958'],
  ])('%s is the phone number %s', (text, phone) => {
    expect(checkContact(text)).toEqual({ ok: true, kind: 'phone', value: phone })
  })

  it('is the same number when it is normalised again', () => {
    expect(normalisePhone('+6281234567890')).toBe('+6281234567890')
  })

  it.each([
    ['Sari.Dewi@example.go.id', 'Sari.Dewi@example.go.id'],
    ['  sari+ppid@mail.example.co.id ', 'sari+ppid@mail.example.co.id'],
    ['mailto:sari@example.id', 'sari@example.id'],
  ])('%s is the e-mail address %s', (text, email) => {
    expect(checkContact(text)).toEqual({ ok: true, kind: 'email', value: email })
  })

  it.each([
    ['tidak ada', 'not-a-contact'],
    ['', 'not-a-contact'],
    ['0812', 'not-a-phone'],
    ['08123456789012345', 'not-a-phone'],
    ['0812345678 / 0856789012', 'not-a-phone'],
    ['WA 081234567890', 'not-a-phone'],
    ['+0812345678', 'not-a-phone'],
    ['6171011708900001', 'not-a-phone'],
    ['sari@', 'not-an-email'],
    ['sari@example', 'not-an-email'],
    ['sari dewi@example.id', 'not-an-email'],
    [`${'a'.repeat(250)}@example.id`, 'not-an-email'],
  ])('cannot be %j: %s', (text, code) => {
    expect(checkContact(text)).toEqual({ ok: false, code })
  })
})
