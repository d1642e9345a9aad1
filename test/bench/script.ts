import { prompts, receiptMark, type Prompt } from './form.ts'

/** What a person does next. */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly label: string }
  | { readonly kind: 'photo' }

/** One input, and how its answer is known among the messages of the bot. */
export interface Step {
  readonly name: string
  readonly input: Input
  readonly expect: { readonly hasButton: string } | { readonly containsText: string }
}

/** What one made-up person writes. */
interface Person {
  readonly nama: string
  readonly nik: string
  readonly email: string
}

/** Person number 1, 2, 3 …; the NIK is one that can be, of a region and a day that exist. */
export function personOf(number: number): Person {
  const serial = String((number % 9999) + 1).padStart(4, '0')
  return { nama: 'Sari Contoh Wijaya', nik: `617101570890${serial}`, email: `warga${number}@contoh.id` }
}

/** The whole form, from the command to the receipt: thirteen inputs. */
export function stepsOf({ nama, nik, email }: Person): readonly Step[] {
  const write = (name: string, text: string, next: Prompt): Step => ({
    name,
    input: { kind: 'text', text },
    expect: sight(next),
  })
  const choose = (from: Prompt, option: number, next: Prompt): Step => ({
    name: from.key,
    input: { kind: 'press', label: from.options[option] ?? '' },
    expect: sight(next),
  })
  return [
    write('mulai', '/permohonan', prompts.privasi),
    choose(prompts.privasi, 0, prompts.kategori),
    choose(prompts.kategori, 0, prompts.nama),
    write('nama', nama, prompts.nik),
    write('nik', nik, prompts.ktp),
    { name: 'ktp', input: { kind: 'photo' }, expect: sight(prompts.alamat) },
    write(
      'alamat',
      'Jl. Contoh No. 1 RT 001/RW 002, Kel. Contoh, Kec. Contoh, Kota Pontianak',
      prompts.kontak,
    ),
    write('kontak', email, prompts.rincian),
    write('rincian', 'Daftar koperasi aktif di Kota Pontianak tahun 2025 dengan alamatnya', prompts.tujuan),
    write('tujuan', 'Bahan penelitian tentang koperasi', prompts.caraMemperoleh),
    choose(prompts.caraMemperoleh, 1, prompts.caraMengirim),
    choose(prompts.caraMengirim, 0, prompts.review),
    { name: 'kirim', input: { kind: 'press', label: prompts.review.options[0] ?? '' }, expect: filed },
  ]
}

const filed = { containsText: receiptMark }

/** A question is known by its first button, or by its first sentence. */
function sight({ text, options }: Prompt): Step['expect'] {
  const [first] = options
  return first === undefined ? { containsText: text.split(/\n|(?<=[.?]) /)[0] ?? text } : { hasButton: first }
}
