import { join } from 'node:path'
import { packageRoot } from '../../../src/root.ts'
import { expectSeen } from '../expectation.ts'
import type { DemoStage, GroupLane, StaffRole } from '../stage.ts'

/** Who serves in which lane. */
const staff: readonly (readonly [string, StaffRole])[] = [
  ['petugas', 'budi'],
  ['petugas', 'tia'],
  ['bidang', 'hendra'],
  ['ppid', 'rina'],
  ['atasan', 'junaidi'],
]

/** The lanes of the other SOPs: where they stand, and who serves in them. One group may hold several. */
const more: readonly { readonly lane: string; readonly group: GroupLane; readonly role: StaffRole }[] = [
  { lane: 'petugas-ppid', group: 'dikecualikan', role: 'wulan' },
  { lane: 'klasifikasi', group: 'data', role: 'wulan' },
  { lane: 'sekretaris-ppid', group: 'sekretariat', role: 'wulan' },
  { lane: 'kabid', group: 'pengumuman', role: 'hendra' },
  { lane: 'pelaksana', group: 'pengumuman', role: 'nia' },
  { lane: 'sekretaris', group: 'sekretariat', role: 'wulan' },
  { lane: 'kadis', group: 'atasan', role: 'junaidi' },
  { lane: 'bidang-uptd Bidang Koperasi', group: 'koperasi', role: 'beni' },
  { lane: 'bidang-uptd UPTD Pelatihan', group: 'pelatihan', role: 'umi' },
]

/** The admin makes the bot ready, all in chat; the list of public information comes by the command line. */
export async function setUp(stage: DemoStage): Promise<void> {
  const lestari = stage.alone('lestari')
  await stage.scene('set-up')

  await stage.page('set-up-check')
  await lestari.says('/start')
  await lestari.sees('Loket PPID')
  await lestari.says('/periksa')
  await lestari.sees('jalur petugas')

  await stage.page('set-up-lanes')
  for (const lane of ['petugas', 'bidang', 'ppid', 'atasan'] as const) await bindLane(stage, lane)

  await stage.page(`set-up-${stage.enlisting}`)
  for (const [lane, role] of staff) await stage.enlist('lestari', role, lane)
  if (stage.all) await setUpMore(stage)

  await stage.page('set-up-done')
  const [imported = ''] = await stage.operate('dip', 'import', join(packageRoot, 'bots', 'demo', 'dip.csv'))
  expectSeen(imported, '8')
  await lestari.says('/periksa')
  await lestari.sees('Penyiapan sudah lengkap')
}

async function setUpMore(stage: DemoStage): Promise<void> {
  await stage.page('set-up-more')
  const seen = new Set<GroupLane>(['atasan'])
  for (const { lane, group, role } of more) {
    if (!seen.has(group)) {
      await stage.addBot('lestari', group)
      await stage.inGroup('lestari', group).sees('jalur')
    }
    seen.add(group)
    await stage.inGroup('lestari', group).says(`/jalur ${lane}`)
    await stage.inGroup('lestari', group).sees('Grup ini sekarang tempat jalur')
    await stage.enlist('lestari', role, lane)
  }
}

async function bindLane(stage: DemoStage, lane: GroupLane): Promise<void> {
  await stage.addBot('lestari', lane)
  const lestari = stage.inGroup('lestari', lane)
  await lestari.sees('jalur')
  await lestari.says(`/jalur ${lane}`)
  await lestari.sees('Grup ini sekarang tempat jalur')
}
