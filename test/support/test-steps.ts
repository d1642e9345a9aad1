import type { Office } from './office.ts'
import { newOfficer, type Officer, type Shown } from './officer.ts'
import { answers, writes } from './staff-steps.ts'

/** Those who make a uji konsekuensi: the Petugas PPID with a group, and the superior in a chat of their own. */
export interface Testers {
  readonly keeper: Officer
  readonly head: Officer
  /** Chat id of the group of the Petugas PPID. */
  readonly group: number
}

/** Sets the two lanes of SOP 3 up. */
export async function testersJoin(office: Office): Promise<Testers> {
  const keeper = await newOfficer(office.program, { name: 'Kania Dokumentasi' })
  const head = await newOfficer(office.program, { name: 'Hadi Kepala' })
  const group = await office.opensGroup('Grup petugas PPID', [keeper])
  await office.admin.types('/jalur petugas-ppid', group)
  await office.admin.sees('sekarang tempat jalur', group)
  await office.invites(keeper, 'petugas-ppid')
  await office.invites(head, 'atasan')
  return { keeper, head, group }
}

/** The Petugas PPID opens a list in the group. @returns its number */
export async function opensList({ keeper, group }: Testers, title: string): Promise<string> {
  await keeper.types('/uji', group)
  await keeper.replies(title, await keeper.sees('Informasi apa yang akan diuji', group))
  await keeper.presses('Sebelum ada permintaan', await keeper.sees('Kapan pengujian ini', group))
  const opened = await keeper.sees('Daftar uji konsekuensi 0', group)
  const nomor = /konsekuensi (\S+) dibuka/.exec(opened.text)?.[1]
  if (nomor === undefined) throw new Error(`no number in: ${opened.text}`)
  return nomor
}

/** Waits for the live card of a list, with a button that tells where it stands. */
export async function listCard(
  office: Office,
  chatId: number,
  nomor: string,
  button: string,
): Promise<Shown> {
  await office.program.quiet()
  return office.program.telegram.direct.waitFor({
    chatId,
    containsText: `Uji konsekuensi ${nomor}\n`,
    hasButton: button,
  })
}

/** What a lembar says, where it differs from an ordinary one. */
export interface SheetAnswers {
  readonly informasi?: string
  /** The label of the letter. */
  readonly pasal?: string
  /** Years; absent: without a number. */
  readonly years?: number
}

/** The Petugas PPID adds a lembar to a list. */
export async function addsSheet(
  office: Office,
  { keeper, group }: Testers,
  nomor: string,
  { informasi = 'Rekening bank pengurus koperasi', pasal = 'h · rahasia pribadi', years }: SheetAnswers = {},
): Promise<void> {
  const card = await listCard(office, group, nomor, 'Tambah lembar')
  await keeper.presses('Tambah lembar', card)
  await writes(keeper, card, 'Informasi apa yang diuji', informasi)
  await writes(keeper, card, 'Unit mana yang menguasainya', 'Bidang Kelembagaan')
  await answers(keeper, card, 'Pasal 17 huruf apa', pasal)
  await answers(keeper, card, 'Adakah dasar hukum lain', 'Lewati')
  await writes(keeper, card, 'Apa akibatnya bila informasi ini dibuka', 'Rahasia pribadi pengurus terbuka.')
  await writes(keeper, card, 'manfaatnya bagi publik', 'Pengurus terlindungi dan tetap mau melapor.')
  if (years === undefined) {
    await answers(keeper, card, 'Berapa lama dikecualikan', 'Tanpa batas angka')
    await answers(keeper, card, 'Sampai kapan', 'Sampai yang bersangkutan memberi persetujuan tertulis')
  } else {
    await answers(keeper, card, 'Berapa lama dikecualikan', 'Sekian tahun')
    await writes(keeper, card, 'Berapa tahun', String(years))
  }
  await answers(keeper, card, 'Periksa sekali lagi', 'Kirim')
  await keeper.sees('Tercatat: Tambah lembar.', card)
}

/** Submitted, approved and documented. */
export async function approves(office: Office, testers: Testers, nomor: string): Promise<void> {
  const { keeper, head, group } = testers
  await keeper.presses('Ajukan', await listCard(office, group, nomor, 'Ajukan'))
  await head.presses('Setujui & sahkan', await listCard(office, head.id, nomor, 'Setujui & sahkan'))
  await keeper.presses('Dokumentasikan', await listCard(office, group, nomor, 'Dokumentasikan'))
  await office.program.quiet()
}
