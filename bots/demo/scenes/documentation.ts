import { activeCooperatives } from '../documents.ts'
import { expectSeen, partOf } from '../expectation.ts'
import { sends } from '../seat.ts'
import { documentationLines as lines, objectionLines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/** SOP 5: the units are asked, one gives, one has nothing; it is checked twice and published, with what was proposed. */
export async function documentation(stage: Stage): Promise<void> {
  await stage.scene('documentation')
  await stage.page('documentation-ask')
  const nomor = await asks(stage)
  await stage.page('documentation-units')
  await unitsAnswer(stage, nomor)
  await stage.page('documentation-check')
  await classifiesAndChecks(stage, nomor)
  await stage.page('documentation-publish')
  await publishes(stage, nomor)
}

async function asks(stage: Stage): Promise<string> {
  const wulan = stage.inGroup('wulan', 'data')
  await wulan.fillsIn('/dokumentasi', undefined, [
    ['Bahan untuk periode apa', lines.period],
    ['Adakah arahan khusus', lines.order],
    ['Unit mana yang diminta', { picksAll: [/Bidang Koperasi$/, /UPTD Pelatihan$/] }],
    ['Periksa sekali lagi', sends],
  ])
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
  await umi.isConfirmed('Tercatat: Nihil')
  const beni = stage.inGroup('beni', 'koperasi')
  await beni.fillsIn('Serahkan bahan', await beni.sees(nomor, { button: 'Serahkan bahan' }), [
    ['Apa judul informasinya', lines.title],
    ['Apa isinya', lines.summary],
    ['Siapa penanggung jawab', lines.responsible],
    ['Kapan dan di mana', lines.when],
    ['Apa bentuk informasi', { picks: 'Softcopy' }],
    ['Berapa lama disimpan', { picks: 'Selama berlaku' }],
    ['Apakah berkasnya dikirim', { picks: 'Ya, dengan berkas' }],
    ['Kirim berkasnya', { file: objectionLines.document, bytes: await activeCooperatives() }],
    ['masih ada bahan lain', { picks: 'Tidak, sudah semua' }],
    ['Periksa sekali lagi', sends],
  ])
}

async function classifiesAndChecks(stage: Stage, nomor: string): Promise<void> {
  const wulan = stage.inGroup('wulan', 'data')
  const card = await wulan.sees(nomor, { button: 'Klasifikasikan' })
  const proposed = await stage.hasProposals()
  await wulan.fillsIn('Klasifikasikan', card, [
    ['Bahan mana?', { picks: /Rekapitulasi/ }],
    ['Apa sifat informasinya', { picks: 'Setiap saat' }],
  ])
  if (proposed) await takesProposal(stage, nomor)
  await wulan.presses('Teruskan ke Sekretaris', await wulan.sees(nomor, { button: 'Teruskan ke Sekretaris' }))
  const secretary = stage.inGroup('wulan', 'sekretariat')
  await secretary.presses('Sesuai', await secretary.sees(nomor, { button: 'Sesuai' }))
  const junaidi = stage.inGroup('junaidi', 'atasan')
  const toApprove = await junaidi.sees(`Pendokumentasian ${nomor}`, { button: 'Setujui' })
  await junaidi.presses('Detail', toApprove)
  expectSeen((await junaidi.sees('Detail')).text, lines.title, ...(proposed ? [lines.proposal] : []))
  await junaidi.presses('Setujui', toApprove)
  await junaidi.isConfirmed('Tercatat: Setujui')
}

/** What Andreas was given is open to everybody: the proposal gets words for the public. */
async function takesProposal(stage: Stage, nomor: string): Promise<void> {
  const wulan = stage.inGroup('wulan', 'data')
  await wulan.fillsIn('Ambil usul', await wulan.sees(nomor, { button: 'Ambil usul' }), [
    ['Usul mana yang diambil?', { picks: /./ }],
    ['Bagaimana judulnya ditulis', lines.proposal],
    ['Apa isinya', lines.proposalSummary],
    ['Apa sifat informasinya?', { picks: 'Setiap saat' }],
    ['Periksa sekali lagi', sends],
  ])
}

async function publishes(stage: Stage, nomor: string): Promise<void> {
  const wulan = stage.inGroup('wulan', 'data')
  await wulan.presses('Terbitkan', await wulan.sees(nomor, { button: 'Terbitkan' }))
  await wulan.isConfirmed('Tercatat: Terbitkan')
  const sari = stage.citizen('sari')
  await sari.says('/dip jumlah anggota koperasi')
  expectSeen((await sari.sees('Rekapitulasi')).text, lines.title)
}
