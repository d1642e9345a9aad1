import { expectSeen, partOf } from '../expectation.ts'
import { announcementLines as lines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/** SOP 4: what is now public is announced, after three people looked at its text. */
export async function announcement(stage: Stage): Promise<void> {
  await stage.transcript.scene('announcement')
  await stage.transcript.page('announcement-order')
  const nomor = await ordersAndDrafts(stage)
  await stage.transcript.page('announcement-approve')
  await approve(stage, nomor)
  await stage.transcript.page('announcement-publish')
  await publish(stage, nomor)
}

async function ordersAndDrafts(stage: Stage): Promise<string> {
  const sari = stage.alone('sari')
  await sari.says('/pengumuman')
  await sari.presses('Berlangganan', await sari.sees('Belum ada pengumuman'))
  await sari.sees('setiap pengumuman baru akan dikirim')
  const hendra = stage.alone('hendra')
  await hendra.says('/tugaskan')
  await hendra.presses('Berkala', await hendra.sees('Apa sifat pengumumannya?'))
  await hendra.sees('Apa judul pengumumannya?')
  await hendra.says(lines.title)
  await hendra.sees('Apa arahannya')
  await hendra.says(lines.order)
  const question = await hendra.sees('Siapa yang ditugaskan')
  await hendra.presses(question.buttons.flat().find(({ text }) => text.includes('Nia'))?.text ?? '', question)
  const opened = await hendra.sees('dibuka dan ditugaskan')
  const nomor = partOf(opened.text, /Pengumuman (\S+) dibuka/)
  const nia = stage.inGroup('nia', 'pengumuman')
  await nia.presses('Serahkan konsep', await nia.sees(nomor, { button: 'Serahkan konsep' }))
  await nia.says(lines.text, await nia.sees('Tulis teks pengumumannya'))
  await nia.presses('Tanpa lampiran', await nia.sees('Apakah ada lampirannya'))
  await nia.sees('Tercatat: Serahkan konsep')
  return nomor
}

async function approve(stage: Stage, nomor: string): Promise<void> {
  const hendra = stage.inGroup('hendra', 'pengumuman')
  const card = await hendra.sees(nomor, { button: 'Sesuai' })
  expectSeen(card.text, lines.text)
  await hendra.presses('Sesuai', card)
  await hendra.isTold()
  const wulan = stage.inGroup('wulan', 'sekretariat')
  await wulan.presses('Sesuai', await wulan.sees(nomor, { button: 'Sesuai' }))
  const junaidi = stage.inGroup('junaidi', 'atasan')
  await junaidi.presses('Setujui', await junaidi.sees(nomor, { button: 'Setujui' }))
  expectSeen(await junaidi.isTold(), 'Tercatat: Setujui')
}

async function publish(stage: Stage, nomor: string): Promise<void> {
  const nia = stage.inGroup('nia', 'pengumuman')
  await nia.presses('Umumkan', await nia.sees(nomor, { button: 'Umumkan' }))
  const got = await stage.alone('sari').sees(lines.title)
  expectSeen(got.text, lines.text)
  await nia.presses('Dokumentasikan', await nia.sees(nomor, { button: 'Dokumentasikan' }))
  await nia.presses('Tidak ada media offline', await nia.sees('Apa bukti pengumuman'))
  await nia.says(lines.offline, await nia.sees('Mengapa tidak diumumkan'))
  await nia.sees('Tercatat: Dokumentasikan')
}
