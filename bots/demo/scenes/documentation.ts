import { activeCooperatives } from '../documents.ts'
import { expectSeen, partOf } from '../expectation.ts'
import { documentationLines as lines, objectionLines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/** SOP 5: the units are asked, one gives, one has nothing; it is checked twice and published, with what was proposed. */
export async function documentation(stage: Stage): Promise<void> {
  await stage.transcript.scene('documentation')
  await stage.transcript.page('documentation-ask')
  const nomor = await asks(stage)
  await stage.transcript.page('documentation-units')
  await unitsAnswer(stage, nomor)
  await stage.transcript.page('documentation-check')
  await classifiesAndChecks(stage, nomor)
  await stage.transcript.page('documentation-publish')
  await publishes(stage, nomor)
}

async function asks(stage: Stage): Promise<string> {
  const wulan = stage.inGroup('wulan', 'data')
  await wulan.says('/dokumentasi')
  await wulan.says(lines.period, await wulan.sees('Bahan untuk periode apa'))
  await wulan.says(lines.order, await wulan.sees('Adakah arahan khusus'))
  for (const unit of ['Bidang Koperasi', 'UPTD Pelatihan']) {
    const question = await wulan.sees('Unit mana yang diminta')
    await wulan.presses(
      question.buttons.flat().find(({ text }) => text.endsWith(unit))?.text ?? unit,
      question,
    )
  }
  await wulan.presses('Selesai', await wulan.sees('Unit mana yang diminta', { button: 'Selesai' }))
  await wulan.presses('Kirim', await wulan.sees('Periksa sekali lagi'))
  const opened = await wulan.sees('dibuka. Nota dinas dikirim')
  for (const [role, group] of [
    ['beni', 'koperasi'],
    ['umi', 'pelatihan'],
  ] as const)
    await stage.inGroup(role, group).receives('nota-dinas')
  return partOf(opened.text, /Pendokumentasian (\S+) dibuka/)
}

async function unitsAnswer(stage: Stage, nomor: string): Promise<void> {
  const umi = stage.inGroup('umi', 'pelatihan')
  await umi.presses('Nihil', await umi.sees(nomor, { button: 'Nihil' }))
  expectSeen(await umi.isTold(), 'Tercatat: Nihil')
  const beni = stage.inGroup('beni', 'koperasi')
  await beni.presses('Serahkan bahan', await beni.sees(nomor, { button: 'Serahkan bahan' }))
  await beni.says(lines.title, await beni.sees('Apa judul informasinya'))
  await beni.says(lines.summary, await beni.sees('Apa isinya'))
  await beni.says(lines.responsible, await beni.sees('Siapa penanggung jawab'))
  await beni.says(lines.when, await beni.sees('Kapan dan di mana'))
  await beni.presses('Softcopy', await beni.sees('Apa bentuk informasi'))
  await beni.presses('Selama berlaku', await beni.sees('Berapa lama disimpan'))
  await beni.presses('Ya, dengan berkas', await beni.sees('Apakah berkasnya dikirim'))
  await beni.sendsFile(
    objectionLines.document,
    await activeCooperatives(),
    await beni.sees('Kirim berkasnya'),
  )
  await beni.presses('Selesai', await beni.sees('Berkas diterima', { button: 'Selesai' }))
  await beni.presses('Tidak, sudah semua', await beni.sees('masih ada bahan lain'))
  await beni.presses('Kirim', await beni.sees('Periksa sekali lagi'))
  await beni.sees('Tercatat: Serahkan bahan')
}

async function classifiesAndChecks(stage: Stage, nomor: string): Promise<void> {
  const wulan = stage.inGroup('wulan', 'data')
  await wulan.presses('Klasifikasikan', await wulan.sees(nomor, { button: 'Klasifikasikan' }))
  const question = await wulan.sees('Bahan mana?')
  await wulan.presses(
    question.buttons.flat().find(({ text }) => text.includes('Rekapitulasi'))?.text ?? '',
    question,
  )
  await wulan.presses('Setiap saat', await wulan.sees('Apa sifat informasinya'))
  await wulan.sees('Tercatat: Klasifikasikan')
  await takesProposal(stage, nomor)
  await wulan.presses('Teruskan ke Sekretaris', await wulan.sees(nomor, { button: 'Teruskan ke Sekretaris' }))
  const secretary = stage.inGroup('wulan', 'sekretariat')
  await secretary.presses('Sesuai', await secretary.sees(nomor, { button: 'Sesuai' }))
  const junaidi = stage.inGroup('junaidi', 'atasan')
  const card = await junaidi.sees(`Pendokumentasian ${nomor}`, { button: 'Setujui' })
  await junaidi.presses('Detail', card)
  expectSeen((await junaidi.sees('Detail')).text, lines.title, lines.proposal)
  await junaidi.presses('Setujui', card)
  expectSeen(await junaidi.isTold(), 'Tercatat: Setujui')
}

/** What Andreas was given is open to everybody: the proposal gets words for the public. */
async function takesProposal(stage: Stage, nomor: string): Promise<void> {
  const wulan = stage.inGroup('wulan', 'data')
  await wulan.presses('Ambil usul', await wulan.sees(nomor, { button: 'Ambil usul' }))
  const question = await wulan.sees('Usul mana yang diambil?')
  await wulan.presses(question.buttons.flat()[0]?.text ?? '', question)
  await wulan.says(lines.proposal, await wulan.sees('Bagaimana judulnya ditulis'))
  await wulan.says(lines.proposalSummary, await wulan.sees('Apa isinya'))
  await wulan.presses('Setiap saat', await wulan.sees('Apa sifat informasinya?'))
  await wulan.presses('Kirim', await wulan.sees('Periksa sekali lagi'))
  await wulan.sees('Tercatat: Ambil usul')
}

async function publishes(stage: Stage, nomor: string): Promise<void> {
  const wulan = stage.inGroup('wulan', 'data')
  await wulan.presses('Terbitkan', await wulan.sees(nomor, { button: 'Terbitkan' }))
  expectSeen(await wulan.isTold(), 'Tercatat: Terbitkan')
  const sari = stage.alone('sari')
  await sari.says('/dip jumlah anggota koperasi')
  expectSeen((await sari.sees('Rekapitulasi')).text, lines.title)
}
