import { groupTitles, names } from '../../demo/script-lines.ts'
import type { DeviceId } from './protocol.ts'

/** Somebody who can be played in the simulator. */
export interface CastMember {
  readonly id: CastId
  readonly name: string
  /** On which device they are held. */
  readonly device: DeviceId
  /** Language of their phone. */
  readonly language: 'id' | 'en'
  /** International, without a plus. */
  readonly phone: string
  /** Telegram's user id, which stays when the program is started again. */
  readonly telegramId: number
}

/** A group of the staff: a Telegram group, and a private channel on Slack. */
export interface CastGroup {
  readonly id: GroupId
  readonly title: string
  /** The first made it and is the one whom one plays there by custom… */
  readonly members: readonly CastId[]
  /** …unless these are named. */
  readonly usual: readonly CastId[]
  /** Lanes whose cards stand there, as `/jalur` names them. */
  readonly lanes: readonly string[]
}

export type CastId = keyof typeof names
/** The kepala dinas has no group: cards come to the private chat. */
export type GroupId = Exclude<keyof typeof groupTitles, 'atasan'>

/** The first administrator. */
export const adminId: CastId = 'lestari'
/** The kepala dinas, an administrator too: who binds a lane to a chat says so in that chat. */
export const headId: CastId = 'junaidi'

const devices: Partial<Record<CastId, DeviceId>> = { sari: 'warga', andreas: 'warga', [headId]: 'kepala' }

const castIds = Object.keys(names).filter((id): id is CastId => id in names)

/** Everybody. Made up; the numbers belong to nobody. */
export const cast: readonly CastMember[] = castIds.map((id, index) => ({
  id,
  name: names[id],
  device: devices[id] ?? 'petugas',
  language: id === 'andreas' ? 'en' : 'id',
  phone: `62812000017${String(17 + index)}`,
  telegramId: 5_100_000_001 + index,
}))

/** The groups, in the order of the list. */
export const groups: readonly CastGroup[] = [
  group('petugas', ['lestari', 'budi', 'tia', 'dimas'], ['budi', 'tia'], ['petugas']),
  group('bidang', ['lestari', 'hendra'], ['hendra'], ['bidang']),
  group('ppid', ['lestari', 'rina'], ['rina'], ['ppid']),
  group('dikecualikan', ['lestari', 'wulan'], ['wulan'], ['petugas-ppid']),
  group('data', ['lestari', 'wulan'], ['wulan'], ['klasifikasi']),
  group('sekretariat', ['lestari', 'wulan'], ['wulan'], ['sekretaris-ppid', 'sekretaris']),
  group('pengumuman', ['lestari', 'hendra', 'nia'], ['nia', 'hendra'], ['kabid', 'pelaksana']),
  group('koperasi', ['lestari', 'beni'], ['beni'], ['bidang-uptd Bidang Koperasi']),
  group('pelatihan', ['lestari', 'umi'], ['umi'], ['bidang-uptd UPTD Pelatihan']),
]

/** Who serves in which lane, as `/undang` names it. */
export const service: readonly (readonly [lane: string, who: CastId])[] = [
  ['petugas', 'budi'],
  ['petugas', 'tia'],
  ['bidang', 'hendra'],
  ['ppid', 'rina'],
  ['atasan', headId],
  ['kadis', headId],
  ['petugas-ppid', 'wulan'],
  ['klasifikasi', 'wulan'],
  ['sekretaris-ppid', 'wulan'],
  ['sekretaris', 'wulan'],
  ['kabid', 'hendra'],
  ['pelaksana', 'nia'],
  ['bidang-uptd Bidang Koperasi', 'beni'],
  ['bidang-uptd UPTD Pelatihan', 'umi'],
]

function group(
  id: GroupId,
  members: readonly CastId[],
  usual: readonly CastId[],
  lanes: readonly string[],
): CastGroup {
  return { id, title: groupTitles[id], members, usual, lanes }
}
