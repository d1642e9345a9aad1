import { afterEach, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/case/verify-ledger.ts'
import {
  Citizen,
  filesPermohonan,
  fillsPermohonan,
  newCitizen,
  permohonanQuestions,
} from '../../support/citizen.ts'
import { useProgram } from '../../support/program.ts'

const program = useProgram()

const wrong = 'Kode itu tidak berlaku.'

afterEach(async () => {
  const { db, sealer } = program().app.desk
  const { faults } = await verifyLedger(db, sealer)
  expect(faults).toEqual([])
})

/** Asks for a code. @returns it as it is shown */
async function codeFor(citizen: Citizen): Promise<string> {
  await citizen.types('pindah')
  const { text } = await citizen.sees('ketik: pindah ')
  return /pindah ([A-Z2-9]{5}-[A-Z2-9]{5})\n/.exec(text)?.[1] ?? ''
}

const identityOf = (citizen: Citizen) =>
  program().app.desk.db.channelIdentity.findFirstOrThrow({ where: { userId: String(citizen.id) } })

it('moves a case to another channel of the same person, who is one person from then on', async () => {
  // Given a request on one channel, and a request, a form and a name of one's own on another
  const here = await newCitizen(program())
  const { nomor } = await filesPermohonan(here)
  const there = await newCitizen(program(), { name: 'Sari di Aplikasi Lain' })
  const other = await filesPermohonan(there, { rincian: 'Rencana kerja dinas tahun 2027' })
  await fillsPermohonan(there, 'nik')
  const { personId: kept, id: hereId } = await identityOf(here)
  const { personId: joined, id: thereId } = await identityOf(there)
  expect(joined).not.toBe(kept)
  // When the code that is given here is typed there, in whatever way it is written
  const code = await codeFor(here)
  await there.types(`/pindah ${code.toLowerCase().replace('-', ' ')}`)
  // Then it is said in both places, without anything else of the case
  const done = await there.sees(`Kabar tentang ${nomor} mulai sekarang`)
  expect(done.text).not.toContain('Rahmawati')
  await here.sees('di aplikasi chat lain, sesuai kode yang dibuat di sini')
  // And the form that waited goes on where it was
  await there.sees(permohonanQuestions.nik)
  await there.types('batal')
  await there.types('ya')
  await there.sees('Formulir dibatalkan')
  // And both channels are the same person's
  for (const citizen of [here, there]) {
    await citizen.types('/status')
    const labels = Citizen.labels(await citizen.sees('dari yang terbaru'))
    const shown = labels.map((label) => label.split(' · ')[0])
    expect(new Set(shown)).toEqual(new Set([nomor, other.nomor]))
    await citizen.types('/data')
    expect((await citizen.sees('Data Anda yang kami simpan')).text).toContain('Permohonan: 2')
  }
  const { db } = program().app.desk
  expect(await db.person.count({ where: { id: joined } })).toBe(0)
  expect(await db.conversation.count({ where: { personId: joined } })).toBe(0)
  expect(await db.file.count({ where: { ownerId: joined } })).toBe(0)
  expect(await db.case.findFirstOrThrow({ where: { nomor } })).toMatchObject({
    applicantId: kept,
    replyToId: thereId,
  })
  expect(await db.case.findFirstOrThrow({ where: { nomor: other.nomor } })).toMatchObject({
    applicantId: kept,
    replyToId: thereId,
  })
  const moved = await db.caseEvent.findMany({ where: { type: 'moved' }, orderBy: { id: 'asc' } })
  expect(moved.map(({ data }) => data)).toEqual([{ what: 'channel' }, { what: 'applicant' }])
  // And it can be moved back, by a code of its own: of several cases one is chosen
  await there.types('pindah')
  const pick = await there.sees('Permohonan mana')
  await there.types(String(Citizen.labels(pick).indexOf(nomor) + 1))
  const back = /pindah ([A-Z2-9-]{11})/.exec((await there.sees('ketik: pindah ')).text)?.[1] ?? ''
  await here.types(`pindah ${back}`)
  await here.sees('Sudah dipindahkan')
  expect((await db.case.findFirstOrThrow({ where: { nomor } })).replyToId).toBe(hereId)
})

it('says the same of every code that does not open anything', async () => {
  const here = await newCitizen(program())
  await filesPermohonan(here)
  const there = await newCitizen(program())
  // An earlier code of the same case, a made-up one, one without a case
  const first = await codeFor(here)
  const second = await codeFor(here)
  for (const code of [first, 'ABCDE-FGHJK', 'x']) {
    await there.types(`pindah ${code}`)
    await there.sees(wrong)
  }
  // One whose day is over
  program().clock.advance(24 * 3_600_000 + 1_000)
  await there.types(`pindah ${second}`)
  await there.sees(wrong)
  // And one that was used
  const third = await codeFor(here)
  await there.types(`pindah ${third}`)
  await there.sees('Sudah dipindahkan')
  const late = await newCitizen(program())
  await late.types(`pindah ${third}`)
  await late.sees(wrong)
  // And the right one after too many wrong ones
  const last = await codeFor(here)
  for (let tries = 0; tries < 4; tries += 1) {
    await late.types('pindah ABCDE-FGHJK')
    await late.sees(wrong)
  }
  await late.types(`pindah ${last}`)
  await late.sees(wrong)
  expect((await identityOf(late)).personId).not.toBe((await identityOf(here)).personId)
})

it('gives nobody a code for what is not theirs, and keeps none in the open', async () => {
  const here = await newCitizen(program())
  const { nomor } = await filesPermohonan(here)
  const { id } = await program().app.desk.db.case.findFirstOrThrow({ where: { nomor } })
  const stranger = await newCitizen(program())
  await stranger.types('pindah')
  const none = await stranger.sees('Anda belum mempunyai permohonan di sini')
  await stranger.forges(`c:pindah:k-${id}`, none)
  expect((await stranger.isTold()).text).toBe('Tombol ini bukan untuk Anda.')
  const code = await codeFor(here)
  const rows = await program().app.desk.db.$queryRaw`SELECT row_to_json(k)::text AS row FROM claim_code k`
  expect(JSON.stringify(rows)).not.toContain(code.slice(0, 5))
})

it('joins no member of staff with anybody, whichever of the two it is', async () => {
  const { db } = program().app.desk
  const here = await newCitizen(program())
  await filesPermohonan(here)
  const code = await codeFor(here)
  const there = await newCitizen(program())
  await there.types('/start')
  await there.sees('Layanan ini gratis')
  const makeStaff = async (citizen: Citizen) => {
    const { personId } = await identityOf(citizen)
    await db.staff.create({ data: { personId, sealedName: Buffer.from('x'), createdAt: new Date(0) } })
  }
  // Given that the one who has the code is of the staff: it is said so, right or wrong
  await makeStaff(there)
  for (const typed of [code, 'ABCDE-FGHJK']) {
    await there.types(`/pindah ${typed}`)
    await there.sees('Akun petugas tidak dapat digabungkan')
  }
  // Given that the one who made it has become so: it is no code any more
  await makeStaff(here)
  const third = await newCitizen(program())
  await third.types(`/pindah ${code}`)
  await third.sees(wrong)
})
