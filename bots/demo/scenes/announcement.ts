import { expectSeen, partOf } from '../expectation.ts'
import { announcementLines as lines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/** SOP 4: what is now public is announced, after three people looked at its text. */
export async function announcement(stage: Stage): Promise<void> {
  await stage.scene('announcement')
  await stage.page('announcement-order')
  const nomor = await ordersAndDrafts(stage)
  await stage.page('announcement-approve')
  await approve(stage, nomor)
  await stage.page('announcement-publish')
  await publish(stage, nomor)
}

async function ordersAndDrafts(stage: Stage): Promise<string> {
  await subscribes(stage)
  const hendra = stage.alone('hendra')
  await hendra.fillsIn('/tugaskan', undefined, [
    ['Apa sifat pengumumannya?', { picks: 'Berkala' }],
    ['Apa judul pengumumannya?', lines.title],
    ['Apa arahannya', lines.order],
    ['Siapa yang ditugaskan', { picks: /Nia/ }],
  ])
  const opened = await hendra.sees('dibuka dan ditugaskan')
  const nomor = partOf(opened.text, /Pengumuman (\S+) dibuka/)
  const nia = stage.inGroup('nia', 'pengumuman')
  await nia.fillsIn('Serahkan konsep', await nia.sees(nomor, { button: 'Serahkan konsep' }), [
    ['Tulis teks pengumumannya', lines.text],
    ['Apakah ada lampirannya', { picks: 'Tanpa lampiran' }],
  ])
  return nomor
}

async function subscribes(stage: Stage): Promise<void> {
  const sari = stage.citizen('sari')
  await sari.says('/pengumuman')
  const list = await sari.sees('engumuman')
  // Who subscribed before is offered to end it.
  if (!list.buttons.includes('Berlangganan')) return
  await sari.presses('Berlangganan', list)
  await sari.sees('setiap pengumuman baru akan dikirim')
}

async function approve(stage: Stage, nomor: string): Promise<void> {
  const hendra = stage.inGroup('hendra', 'pengumuman')
  const card = await hendra.sees(nomor, { button: 'Sesuai' })
  expectSeen(card.text, lines.text)
  await hendra.presses('Sesuai', card)
  await hendra.isConfirmed('Tercatat')
  const wulan = stage.inGroup('wulan', 'sekretariat')
  await wulan.presses('Sesuai', await wulan.sees(nomor, { button: 'Sesuai' }))
  const junaidi = stage.inGroup('junaidi', 'atasan')
  await junaidi.presses('Setujui', await junaidi.sees(nomor, { button: 'Setujui' }))
  await junaidi.isConfirmed('Tercatat: Setujui')
}

async function publish(stage: Stage, nomor: string): Promise<void> {
  const nia = stage.inGroup('nia', 'pengumuman')
  await nia.presses('Umumkan', await nia.sees(nomor, { button: 'Umumkan' }))
  await stage.goesOut(nia, nomor)
  const got = await stage.citizen('sari').sees(lines.title)
  expectSeen(got.text, lines.text)
  await nia.fillsIn('Dokumentasikan', await nia.sees(nomor, { button: 'Dokumentasikan' }), [
    ['Apa bukti pengumuman', { picks: 'Tidak ada media offline' }],
    ['Mengapa tidak diumumkan', lines.offline],
  ])
}
