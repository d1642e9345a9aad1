import { expectSeen } from '../expectation.ts'
import { staffLines } from '../script-lines.ts'
import type { Stage } from '../stage.ts'

/** SOP 1 step 4: two officers send the answer at the same moment, and it goes out once. */
export async function delivery(stage: Stage, nomor: string): Promise<void> {
  await stage.scene('delivery')
  await stage.page('delivery-race')
  await bothSend(stage, nomor)
  await stage.page('delivery-answer')
  await receives(stage, nomor)
}

async function bothSend(stage: Stage, nomor: string): Promise<void> {
  const budi = stage.inGroup('budi', 'petugas')
  const tia = stage.inGroup('tia', 'petugas')
  const card = await budi.sees(nomor, { button: 'Sampaikan' })
  await Promise.all([budi.presses('Sampaikan', card), tia.presses('Sampaikan', card)])
  // One of them is told that it was late; that the other one decided shows in the card.
  await Promise.any([budi.isTold('oleh Tia'), tia.isTold('oleh Budi')])
  await budi.sees(nomor, { button: 'Batalkan', earlier: true })
  await stage.goesOut(budi, nomor)
}

async function receives(stage: Stage, nomor: string): Promise<void> {
  const sari = stage.citizen('sari')
  await sari.sees(`Permohonan ${nomor} dijawab`)
  await sari.receives('pemberitahuan-tertulis')
  await sari.receives(staffLines.document)
  await sari.sees('Bila informasinya sudah Anda terima', { button: 'Sudah saya terima' })
  await stage.inGroup('budi', 'petugas').sees('Selesai: dikabulkan seluruhnya')
  await sari.presses('Sudah saya terima')
  await sari.receives('tanda-bukti-penerimaan')
  await sari.says(`/status ${nomor}`)
  const status = await sari.sees(nomor)
  expectSeen(status.text, 'dikabulkan seluruhnya')
}
