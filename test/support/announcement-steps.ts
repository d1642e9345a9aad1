import { newOfficer, type Officer, type OfficeFile, type Shown } from './officer.ts'
import type { Office } from './office.ts'
import { answers, writes } from './staff-steps.ts'

/** The lanes of SOP 4. */
type AnnouncementLane = 'kabid' | 'pelaksana' | 'sekretaris' | 'kadis'

/** The channel of announcements in these stories. */
export const channelName = 'ppid_contoh'

/** What is announced. */
export const text =
  'Pendaftaran pelatihan koperasi dibuka 1 sampai 5 Desember 2026 di Jalan Contoh 1, Pontianak.'

/** The people who announce, each with a group of the lane. */
export interface Newsroom {
  readonly people: Readonly<Record<AnnouncementLane, Officer>>
  readonly group: Readonly<Record<AnnouncementLane, number>>
  /** Chat id of the channel. */
  readonly channel: number
  /** Waits for the live card of an announcement in a lane's group. */
  card(nomor: string, lane: AnnouncementLane, button: string): Promise<Shown>
}

/** Puts people into the lanes of SOP 4 and makes the channel, with the bot as its administrator. */
export async function openNewsroom(office: Office): Promise<Newsroom> {
  const { program, admin } = office
  const names = {
    kabid: 'Kadir Kabid',
    pelaksana: 'Lestari Pelaksana',
    sekretaris: 'Sekar Sekretaris',
    kadis: 'Hadi Kadis',
  }
  const join = async (lane: AnnouncementLane) => {
    const officer = await newOfficer(program, { name: names[lane] })
    const chatId = await office.opensGroup(`Grup ${lane}`, [officer])
    await admin.types(`/jalur ${lane}`, chatId)
    await admin.sees('sekarang tempat jalur', chatId)
    await office.invites(officer, lane)
    return { officer, chatId }
  }
  // One after the other: each waits for the admin's own chat.
  const kabid = await join('kabid')
  const pelaksana = await join('pelaksana')
  const sekretaris = await join('sekretaris')
  const kadis = await join('kadis')
  const people = {
    kabid: kabid.officer,
    pelaksana: pelaksana.officer,
    sekretaris: sekretaris.officer,
    kadis: kadis.officer,
  }
  const group = {
    kabid: kabid.chatId,
    pelaksana: pelaksana.chatId,
    sekretaris: sekretaris.chatId,
    kadis: kadis.chatId,
  }
  const { id: channel } = await program.telegram.direct.createChat({
    type: 'channel',
    title: 'PPID Contoh',
    username: channelName,
    creatorId: admin.id,
    memberIds: [],
    bot: 'administrator',
  })
  const room = { people, group, channel }
  return {
    ...room,
    async card(nomor, lane, button) {
      await program.quiet()
      return program.telegram.direct.waitFor({
        chatId: room.group[lane],
        containsText: `Pengumuman ${nomor}\n`,
        hasButton: button,
      })
    },
  }
}

/** What the Kabid orders. */
export interface Order {
  readonly kind?: 'Berkala' | 'Serta merta'
  readonly title?: string
}

/** SOP 4 step 1: the Kabid opens an announcement. @returns its number */
export async function assigns(
  { people: { kabid } }: Newsroom,
  { kind = 'Berkala', title = 'Pelatihan koperasi' }: Order = {},
): Promise<string> {
  await kabid.types('/tugaskan')
  await kabid.presses(kind, await kabid.sees('Apa sifat pengumumannya?'))
  await kabid.sees('Apa judul pengumumannya?')
  await kabid.types(title)
  await kabid.sees('Apa arahannya')
  await kabid.types('Susun singkat, sebut tanggal dan tempatnya.')
  await kabid.presses('1. Lestari Pelaksana', await kabid.sees('Siapa yang ditugaskan'))
  const opened = await kabid.sees('dibuka dan ditugaskan')
  const nomor = /Pengumuman (\S+) dibuka/.exec(opened.text)?.[1]
  if (nomor === undefined) throw new Error(`no number in: ${opened.text}`)
  return nomor
}

/** SOP 4 step 2: the officer hands in a draft. */
export async function drafts(
  room: Newsroom,
  nomor: string,
  draft: { readonly text?: string; readonly files?: readonly OfficeFile[] } = {},
): Promise<void> {
  const { pelaksana } = room.people
  const card = await room.card(nomor, 'pelaksana', 'Serahkan konsep')
  await pelaksana.presses('Serahkan konsep', card)
  await writes(pelaksana, card, 'Tulis teks pengumumannya', draft.text ?? text)
  if (draft.files === undefined) await answers(pelaksana, card, 'Apakah ada lampirannya', 'Tanpa lampiran')
  else {
    await answers(pelaksana, card, 'Apakah ada lampirannya', 'Dengan lampiran')
    let question = await pelaksana.sees('Kirim lampirannya', card)
    for (const [index, file] of draft.files.entries()) {
      await pelaksana.repliesWithFile(file, question)
      question = await pelaksana.sees(`Berkas diterima (${index + 1})`, card)
    }
    await pelaksana.presses('Selesai', question)
  }
  await pelaksana.sees('Tercatat: Serahkan konsep.', card)
}

/** Presses a button that asks nothing on the live card of a lane. @returns the card as it was pressed */
export async function presses(
  room: Newsroom,
  nomor: string,
  lane: AnnouncementLane,
  button: string,
): Promise<Shown> {
  const card = await room.card(nomor, lane, button)
  await room.people[lane].presses(button, card)
  const { text: told } = await room.people[lane].isTold()
  if (!told.startsWith('Tercatat')) throw new Error(told)
  return card
}

/** Sends an announcement back with a reason. */
export async function sendsBack(room: Newsroom, nomor: string, lane: AnnouncementLane): Promise<void> {
  const card = await room.card(nomor, lane, 'Kembalikan')
  await room.people[lane].presses('Kembalikan', card)
  await answers(room.people[lane], card, 'Mengapa dikembalikan?', 'Perlu diperbaiki')
  await room.people[lane].sees('Tercatat: Kembalikan.', card)
}

/** From the draft to the approval of the head. */
export async function passesAll(room: Newsroom, nomor: string): Promise<void> {
  await presses(room, nomor, 'kabid', 'Sesuai')
  await presses(room, nomor, 'sekretaris', 'Sesuai')
  await presses(room, nomor, 'kadis', 'Setujui')
}
