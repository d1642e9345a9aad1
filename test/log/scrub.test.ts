import { describe, expect, it } from 'vitest'
import { scrub } from '../../src/log/scrub.ts'

describe('scrubbing a text', () => {
  it.each([
    ['NIK 6171014508900001.', 'NIK [number].'],
    ['6171.0145.0890.0001', '[number]'],
    ['NIP 19650809 198603 1 012', 'NIP [number]'],
    ['hubungi 0812-3456-7890 ya', 'hubungi [phone] ya'],
    ['+6281234567890, 6281234567890', '[phone], [phone]'],
    ['kantor 0561 736541', 'kantor [phone]'],
    ['+44 20 7946 0958', '[phone]'],
    ['kirim ke sari.dewi+1@mail.example.co.id', 'kirim ke [email]'],
  ])('blots out %s', (text, scrubbed) => {
    expect(scrub(text)).toBe(scrubbed)
  })

  it.each([
    'migration 20261127093000_init applied in 12.034 ms',
    '007/PPID/XI/2026 due 2026-11-27 14:30:00',
    '    at run (file:///app/node_modules/@fluent/bundle/esm/bundle.js:120:31)',
    'listening on http://127.0.0.1:3000',
    'update 812345678 of telegram in 3.5 ms',
    'grammy@1.46.0',
  ])('leaves %s', (text) => {
    expect(scrub(text)).toBe(text)
  })
})
