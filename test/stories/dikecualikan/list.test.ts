import { expect, it } from 'vitest'
import { useOffice } from '../../support/office.ts'
import { labels } from '../../support/officer.ts'
import { answers, letterText, writes } from '../../support/staff-steps.ts'
import { addsSheet, listCard, opensList, testersJoin, type Testers } from '../../support/test-steps.ts'

const office = useOffice()

let testers: Testers
let nomor: string

it('is opened by the Petugas PPID with /uji, and by nobody else', async () => {
  testers = await testersJoin(office())
  const { petugas } = office()
  await petugas.types('/uji')
  await petugas.sees('Daftar uji konsekuensi dibuka oleh jalur Petugas PPID')
  await testers.keeper.types('/bantuan')
  await testers.keeper.sees('/uji – Buka daftar uji konsekuensi')
  nomor = await opensList(testers, 'Data rekening koperasi')
  expect(nomor).toBe('001/UK-PPID/XI/2026')
  const card = await listCard(office(), testers.group, nomor, 'Tambah lembar')
  expect(card.text).toContain('Data rekening koperasi')
  expect(card.text).toContain('Langkah 1/3 · Petugas PPID')
  expect(card.text).toContain('Tanpa tenggat (tentatif)')
  expect(labels(card).slice(0, 2)).toEqual(['Tambah lembar', 'Nyatakan terbuka'])
})

it('is filled lembar by lembar: added, copied, changed, removed', async () => {
  const { keeper, group } = testers
  await addsSheet(office(), testers, nomor)
  let card = await listCard(office(), group, nomor, 'Salin lembar')
  expect(card.text).toContain('Lembar uji konsekuensi: 1')
  // A copy with another name, ground and time
  await keeper.presses('Salin lembar', card)
  await answers(keeper, card, 'Lembar mana yang disalin', '1. 1 · Rekening bank pengurus koperasi')
  await keeper.sees('Tercatat: Salin lembar.', card)
  card = await listCard(office(), group, nomor, 'Ubah lembar')
  await keeper.presses('Ubah lembar', card)
  await answers(keeper, card, 'Lembar mana yang diubah', '2. 2 · Rekening bank pengurus koperasi')
  await answers(keeper, card, 'Bagian mana yang diubah', 'Informasi')
  await writes(keeper, card, 'Bagaimana informasinya ditulis sekarang', 'Berkas pemeriksaan koperasi')
  await keeper.sees('Tercatat: Ubah lembar.', card)
  card = await listCard(office(), group, nomor, 'Ubah lembar')
  await keeper.presses('Ubah lembar', card)
  await answers(keeper, card, 'Lembar mana yang diubah', '2. 2 · Berkas pemeriksaan koperasi')
  await answers(keeper, card, 'Bagian mana yang diubah', 'Pasal dan jangka waktu')
  await answers(keeper, card, 'Pasal 17 huruf apa', 'a · penegakan hukum')
  await answers(keeper, card, 'Berapa lama dikecualikan', 'Sekian tahun')
  await writes(keeper, card, 'Berapa tahun', '30')
  // A third, which is taken away again
  await addsSheet(office(), testers, nomor, { informasi: 'Memo rapat internal' })
  card = await listCard(office(), group, nomor, 'Hapus lembar')
  await keeper.presses('Hapus lembar', card)
  await answers(keeper, card, 'Lembar mana yang dihapus', '3. 3 · Memo rapat internal')
  card = await listCard(office(), group, nomor, 'Ajukan')
  expect(card.text).toContain('Lembar uji konsekuensi: 2')
})

it('goes to the superior, who reads every lembar and may say no with a reason', async () => {
  const { keeper, head, group } = testers
  await keeper.presses('Ajukan', await listCard(office(), group, nomor, 'Ajukan'))
  const card = await listCard(office(), head.id, nomor, 'Setujui & sahkan')
  expect(card.text).toContain('Langkah 2/3 · Atasan PPID')
  await head.presses('Detail', card)
  const detail = await head.sees('Lembar 1: Rekening bank pengurus koperasi')
  expect(detail.text).toContain('Lembar 2: Berkas pemeriksaan koperasi')
  expect(detail.text).toContain('Pasal 17 huruf a')
  expect(detail.text).toContain('Jangka waktu: 30 tahun')
  expect(detail.text).not.toContain('Memo rapat')
  await head.presses('Tidak', card)
  await head.sees('Apa alasannya')
  await head.types('Konsekuensi lembar 2 belum cukup jelas.')
  const back = await listCard(office(), group, nomor, 'Ajukan')
  expect(back.text).toContain('Tidak – Hadi Kepala')
  await keeper.presses('Riwayat', back)
  await keeper.sees('Konsekuensi lembar 2 belum cukup jelas.', group)
})

it('is approved: the PPID’s penetapan is written at once', async () => {
  const { keeper, head, group } = testers
  await keeper.presses('Ajukan', await listCard(office(), group, nomor, 'Ajukan'))
  await head.presses('Setujui & sahkan', await listCard(office(), head.id, nomor, 'Setujui & sahkan'))
  const told = await keeper.sees('Penetapan 001/SK-PPID/XI/2026', group)
  await keeper.presses('Berkas', told)
  const text = await paper('penetapan-dikecualikan-')
  expect(text).toContain('Rekening bank pengurus koperasi')
  expect(text).toContain('Berkas pemeriksaan koperasi')
  expect(text).toContain('Menyetujui:')
})

it('is documented: live entries with their expiry, the lembar and the register as PDF', async () => {
  const { keeper, group } = testers
  await keeper.presses('Dokumentasikan', await listCard(office(), group, nomor, 'Dokumentasikan'))
  const told = await keeper.sees('Daftar Informasi yang Dikecualikan (2 entri) siap', group)
  const { db } = office().program.app.desk
  const entries = await db.dikEntry.findMany({ orderBy: { id: 'asc' } })
  expect(entries).toMatchObject([
    {
      nomor: `${nomor}/1`,
      informasi: 'Rekening bank pengurus koperasi',
      pasal17: 'h',
      jangkaWaktu: 'Sampai yang bersangkutan memberi persetujuan tertulis',
      expiresOn: null,
      skNomor: '001/SK-PPID/XI/2026',
      skTanggal: new Date('2026-11-23'),
    },
    { nomor: `${nomor}/2`, pasal17: 'a', jangkaWaktu: '30 tahun', expiresOn: new Date('2056-11-22') },
  ])
  await keeper.presses('Berkas', told)
  const sheets = await paper('lembar-uji-')
  expect(sheets).toContain('Informasi 2')
  expect(sheets).toContain('Rahasia pribadi pengurus terbuka.')
  expect(sheets).toContain('001/SK-PPID/XI/2026')
  const register = await paper('dik-')
  expect(register).toContain('Berkas pemeriksaan koperasi')
  const card = await office().program.telegram.direct.waitFor({
    chatId: group,
    containsText: 'Selesai: masuk Daftar Informasi yang Dikecualikan',
  })
  expect(labels(card)).not.toContain('Dokumentasikan')
})

it('may end without anything exempt', async () => {
  const { keeper, group } = testers
  const open = await opensList(testers, 'Daftar alamat koperasi')
  const card = await listCard(office(), group, open, 'Nyatakan terbuka')
  await keeper.presses('Nyatakan terbuka', card)
  await writes(keeper, card, 'Apa alasannya', 'Alamat koperasi memang terbuka untuk umum.')
  await office().program.telegram.direct.waitFor({
    chatId: group,
    containsText: 'Selesai: informasinya terbuka',
  })
  expect(await office().ledger(open)).toEqual(['filed', 'action nyatakan-terbuka'])
})

/** The newest paper of a kind in the private chat of the Petugas PPID, as it reads. */
async function paper(kind: string): Promise<string> {
  const { keeper } = testers
  await office().program.quiet()
  const found = (await keeper.chat())
    .flatMap(({ document }) => document ?? [])
    .findLast(({ name }) => name?.startsWith(kind) === true)
  return letterText(await keeper.client.file({ fileId: found?.fileId ?? '' }))
}
