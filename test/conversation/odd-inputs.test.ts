import { describe, expect, it } from 'vitest'
import { penyediaan } from '../../flows/forms/penyediaan.ts'
import { penolakan } from '../../flows/forms/penolakan.ts'
import { permohonan } from '../../flows/intake/permohonan.ts'
import type { FormDefinition, FormInput } from '../../src/conversation/definition.ts'
import { oddThings } from '../../src/conversation/reading.ts'
import { clearPhoto, Sitting } from '../flows/desk-of-one.ts'
import { review } from '../flows/permohonan-steps.ts'

const questions: readonly (readonly [string, FormDefinition])[] = [
  ['kategori', permohonan],
  ['nama', permohonan],
  ['nik', permohonan],
  ['sk', permohonan],
  ['ktp', permohonan],
  ['akta', permohonan],
  ['kontak', permohonan],
  ['rincian', permohonan],
  ['berkas', penyediaan],
  ['lembar', penyediaan],
  ['dik', penolakan],
]

const odd: readonly FormInput[] = [
  ...oddThings.map((what) => ({ kind: 'odd', what }) as const),
  { kind: 'odd', what: 'a-kind-of-next-year' },
  { kind: 'edited' },
]

const files: readonly FormInput[] = [{ kind: 'file', outcome: clearPhoto }]
const contacts: readonly FormInput[] = [{ kind: 'contact', phone: '6281234567890', own: true }]

/** What each question does not take, besides what no question takes. */
const wrong: Readonly<Record<string, readonly FormInput[]>> = {
  kategori: [...files, ...contacts, { kind: 'text', text: 'yang biasa saja' }],
  nama: [...files, ...contacts],
  nik: [...files, ...contacts, { kind: 'text', text: 'nanti saja' }],
  sk: [...files, ...contacts, { kind: 'text', text: 'nanti saja' }],
  ktp: [...contacts, { kind: 'text', text: '6171014508900001' }],
  akta: [...contacts, { kind: 'text', text: 'akta saya' }],
  kontak: [...files, { kind: 'text', text: 'rumah saya' }],
  rincian: [...files, ...contacts],
  berkas: [...contacts, { kind: 'text', text: 'ini berkasnya' }],
  lembar: [...files, ...contacts, { kind: 'text', text: 'banyak' }],
  dik: [...files, ...contacts],
}

const cases = questions.flatMap(([key, form]) =>
  [...odd, ...(wrong[key] ?? [])].map((input) => ({ key, form, input, name: describeInput(input) })),
)

function describeInput(input: FormInput): string {
  return input.kind === 'odd' ? input.what : input.kind
}

describe('what is no answer', () => {
  it.each(cases)(
    '$name at $key gets one sentence and the question again, nothing lost',
    ({ key, form, input }) => {
      const sitting = new Sitting(form, { only: [key], rows: [{ id: '1', label: 'Satu' }] })
      const [question] = sitting.messages
      const before = sitting.state
      sitting.give(input)
      expect([sitting.result.kind, sitting.state]).toEqual(['refused', before])
      const [sentence, ...again] = sitting.text.split('\n\n')
      expect(sentence).toMatch(/^[A-Z].*[.id/0-9]$/)
      expect(again.join('\n\n')).toBe(question?.text)
      expect(sitting.messages.at(-1)?.buttons).toEqual(question?.buttons)
    },
  )

  it.each([
    ['sticker', 'stiker'],
    ['voice', 'pesan suara'],
    ['location', 'lokasi'],
    ['album', 'beberapa gambar sekaligus'],
    ['forwarded', 'diteruskan'],
    ['photo', 'tidak memerlukan foto'],
    ['a-kind-of-next-year', 'kiriman seperti itu'],
  ])('is answered by what it is: %s', (what, words) => {
    expect(new Sitting(permohonan).give({ kind: 'odd', what }).text).toContain(words)
  })

  it.each([...odd, ...files, ...contacts, { kind: 'text', text: 'sudah benar semua' } as const])(
    'leaves the last look as it was (%#)',
    (input) => {
      const sitting = review()
      const before = sitting.state
      expect(sitting.give(input).result.kind).toBe('refused')
      expect(sitting.state).toEqual(before)
      expect(sitting.text).toContain('Mohon periksa sekali lagi.')
    },
  )
})
