import { newOfficer, type Officer, type OfficeFile, type Shown } from './officer.ts'
import type { Office } from './office.ts'
import { answers, writes } from './staff-steps.ts'

/** Two units of the dinas. */
export const units = ['Bidang Koperasi', 'UPTD Pelatihan'] as const

/** Those who document: who asks, the units that are asked, and who checks. */
export interface Archive {
  readonly keeper: Officer
  readonly secretary: Officer
  readonly head: Officer
  /** The group of the one who asks. */
  readonly group: number
  /** Each unit: its officer and its group. */
  readonly unit: Readonly<Record<string, { readonly officer: Officer; readonly chatId: number }>>
  /** Waits for the card of a documentation in a chat, with a button that tells where it stands. */
  readonly card: (chatId: number, nomor: string, button: string) => Promise<Shown>
}

/** Sets the lanes of SOP 5 up, the units each with a chat of its own. */
export async function openArchive(office: Office): Promise<Archive> {
  const { program, admin } = office
  const seat = async (name: string, lane: string) => {
    const officer = await newOfficer(program, { name })
    const chatId = await office.opensGroup(`Grup ${lane}`, [officer])
    await admin.types(`/jalur ${lane}`, chatId)
    await admin.sees('sekarang tempat jalur', chatId)
    await office.invites(officer, lane)
    return { officer, chatId }
  }
  const keeper = await seat('Karta Klasifikasi', 'klasifikasi')
  const secretary = await seat('Sinta Sekretaris', 'sekretaris-ppid')
  const head = await seat('Hadi Atasan', 'atasan')
  const koperasi = await seat('Beni Koperasi', `bidang-uptd ${units[0]}`)
  const pelatihan = await seat('Umi Pelatihan', `bidang-uptd ${units[1]}`)
  return {
    keeper: keeper.officer,
    secretary: secretary.officer,
    head: head.officer,
    group: keeper.chatId,
    unit: { [units[0]]: koperasi, [units[1]]: pelatihan },
    async card(chatId, nomor, button) {
      await program.quiet()
      return program.telegram.direct.waitFor({
        chatId,
        containsText: `Pendokumentasian ${nomor}\n`,
        hasButton: button,
      })
    },
  }
}

/** The officer and the group of a unit. */
export function unitOf(
  archive: Archive,
  name: string,
): { readonly officer: Officer; readonly chatId: number } {
  const found = archive.unit[name]
  if (found === undefined) throw new Error(`no unit ${name}`)
  return found
}

/** SOP 5 step 1: a nota dinas to the units. @returns the number of the documentation */
export async function asksUnits(
  { keeper, group }: Archive,
  asked: readonly string[] = units,
): Promise<string> {
  await keeper.types('/dokumentasi', group)
  const first = await keeper.sees('Bahan untuk periode apa', group)
  await writes(keeper, first, 'Bahan untuk periode apa', 'Semester II 2026')
  await writes(keeper, first, 'Adakah arahan khusus', 'Utamakan data koperasi aktif.')
  for (const name of asked) {
    const question = await keeper.sees('Unit mana yang diminta', group)
    const label = question.buttons.flat().find(({ text }) => text.endsWith(name))?.text
    if (label === undefined) throw new Error(`${name} is not offered: ${JSON.stringify(question.buttons)}`)
    await keeper.presses(label, question)
  }
  await keeper.presses('Selesai', await keeper.sees('Unit mana yang diminta', group, { button: 'Selesai' }))
  await keeper.presses('Kirim', await keeper.sees('Periksa sekali lagi', group))
  const opened = await keeper.sees('dibuka. Nota dinas dikirim', group)
  const nomor = /Pendokumentasian (\S+) dibuka/.exec(opened.text)?.[1]
  if (nomor === undefined) throw new Error(`no number in: ${opened.text}`)
  return nomor
}

/** What a unit hands in. */
export interface Given {
  readonly title: string
  readonly files?: readonly OfficeFile[]
  readonly more?: boolean
}

/** SOP 5 step 2: a unit hands in one piece of information. */
export async function handsIn(archive: Archive, name: string, nomor: string, given: Given): Promise<void> {
  const { officer, chatId } = unitOf(archive, name)
  const card = await archive.card(chatId, nomor, 'Serahkan bahan')
  await officer.presses('Serahkan bahan', card)
  await writes(officer, card, 'Apa judul informasinya', given.title)
  await writes(officer, card, 'Apa isinya', `Ringkasan dari ${given.title} untuk umum.`)
  await writes(officer, card, 'Siapa penanggung jawab', 'Kepala Bidang')
  await writes(officer, card, 'Kapan dan di mana', 'Pontianak, 2026')
  await answers(officer, card, 'Apa bentuk informasi', 'Softcopy')
  await answers(officer, card, 'Berapa lama disimpan', 'Selama berlaku')
  if (given.files === undefined) await answers(officer, card, 'Apakah berkasnya dikirim', 'Tanpa berkas')
  else {
    await answers(officer, card, 'Apakah berkasnya dikirim', 'Ya, dengan berkas')
    let question = await officer.sees('Kirim berkasnya', card)
    for (const [index, file] of given.files.entries()) {
      await officer.repliesWithFile(file, question)
      question = await officer.sees(`Berkas diterima (${index + 1})`, card)
    }
    await officer.presses('Selesai', question)
  }
  await answers(
    officer,
    card,
    'masih ada bahan lain',
    given.more === true ? 'Ya, masih ada' : 'Tidak, sudah semua',
  )
  await officer.presses('Kirim', await officer.sees('Periksa sekali lagi', card))
  await officer.sees('Tercatat: Serahkan bahan.', card)
}

/** Presses a button that asks nothing on the card of a documentation. */
export async function presses(
  archive: Archive,
  who: { readonly officer: Officer; readonly chatId: number },
  nomor: string,
  button: string,
): Promise<void> {
  await who.officer.presses(button, await archive.card(who.chatId, nomor, button))
  const { text } = await who.officer.isTold()
  if (!text.startsWith('Tercatat')) throw new Error(text)
}

/** SOP 5 step 3: gives the piece of information with this title a class. */
export async function classifies(
  { keeper, group, card }: Archive,
  nomor: string,
  title: string,
  kelas: string,
): Promise<void> {
  const live = await card(group, nomor, 'Klasifikasikan')
  await keeper.presses('Klasifikasikan', live)
  const question = await keeper.sees('Bahan mana?', live)
  const label = question.buttons.flat().find(({ text }) => text.includes(title))?.text
  if (label === undefined) throw new Error(`${title} is not offered: ${JSON.stringify(question.buttons)}`)
  await keeper.presses(label, question)
  await answers(keeper, live, 'Apa sifat informasinya', kelas)
  await keeper.sees('Tercatat: Klasifikasikan.', live)
}
