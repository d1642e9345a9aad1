import { join } from 'node:path'
import { packageRoot } from '../../../src/root.ts'
import { expectSeen, partOf } from '../expectation.ts'
import type { GroupLane, Role, Stage } from '../stage.ts'

/** Who serves in which lane. */
const staff: readonly (readonly [GroupLane, Role])[] = [
  ['petugas', 'budi'],
  ['petugas', 'tia'],
  ['bidang', 'hendra'],
  ['ppid', 'rina'],
  ['atasan', 'junaidi'],
]

/** The admin makes the bot ready, all in chat; the list of public information comes by the command line. */
export async function setUp(stage: Stage): Promise<void> {
  const lestari = stage.alone('lestari')
  await stage.transcript.scene('set-up')

  await stage.transcript.page('set-up-check')
  await lestari.says('/start')
  await lestari.sees('Loket PPID')
  await lestari.says('/periksa')
  await lestari.sees('/jalur petugas')

  await stage.transcript.page('set-up-lanes')
  for (const lane of ['petugas', 'bidang', 'ppid', 'atasan'] as const) await bindLane(stage, lane)

  await stage.transcript.page('set-up-invite')
  for (const [lane, role] of staff) await invite(stage, lane, role)

  await stage.transcript.page('set-up-done')
  const [imported = ''] = await stage.operate('dip', 'import', join(packageRoot, 'bots', 'demo', 'dip.csv'))
  expectSeen(imported, '8')
  await lestari.says('/periksa')
  await lestari.sees('Penyiapan sudah lengkap')
}

async function bindLane(stage: Stage, lane: GroupLane): Promise<void> {
  await stage.addBot('lestari', lane)
  const lestari = stage.inGroup('lestari', lane)
  await lestari.sees('/jalur')
  await lestari.says(`/jalur ${lane}`)
  await lestari.sees('Grup ini sekarang tempat jalur')
}

async function invite(stage: Stage, lane: GroupLane, role: Role): Promise<void> {
  const lestari = stage.alone('lestari')
  await lestari.says(`/undang ${lane}`)
  const invitation = await lestari.sees('Undangan untuk jalur')
  const officer = stage.alone(role)
  await officer.opens(partOf(invitation.text, /(https:\/\/t\.me\/\S+)/))
  await officer.sees('Selamat bergabung')
  await lestari.sees('sudah bergabung')
}
