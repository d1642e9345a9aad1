import { Client, escapeIdentifier } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleKtp } from '../../../bots/simulator/sample-ktp.ts'
import {
  Citizen,
  goesOn,
  newCitizen,
  permohonanQuestions,
  type PermohonanAnswers,
} from '../../support/citizen.ts'
import { useOffice } from '../../support/office.ts'

const office = useOffice()

/** Answers that stand nowhere else, so that each can be looked for. */
const answers: PermohonanAnswers = {
  nama: 'Kartikasari Wulandaru Contoh',
  nik: '6171014708907731',
  alamat: 'Gang Kemuning Rahasia No. 7731, Pontianak Tenggara',
  kontak: '0812-7731-7731',
  rincian:
    'Rekapitulasi bantuan permodalan 2025. Saya, Kartikasari Wulandaru Contoh, NIK 6171014708907731, ' +
    'telepon 0812-7731-7731, e-mail kartikasari@contoh.id, memerlukannya untuk sengketa warisan keluarga saya',
  tujuan: 'Keperluan gugatan perdata pribadi',
}

const paperMarker = 'PENANDA-SURAT-KUASA-7731'
const paperName = 'kuasa kartikasari.pdf'
const typedByMistake = '3271014708907732'

/** What nobody may read without the key. */
const secrets = [
  answers.nama,
  'Kartikasari',
  'Wulandaru',
  answers.nik,
  typedByMistake,
  answers.alamat,
  'Kemuning',
  answers.kontak,
  '+6281277317731',
  'kartikasari@contoh.id',
  answers.tujuan,
  paperMarker,
  paperName,
]

let watcher: Client

beforeAll(async () => {
  watcher = new Client({ connectionString: office().program.database.url })
  await watcher.connect()
  // Jobs are deleted when they are done, so each is noted when it comes.
  await watcher.query(`
    CREATE SCHEMA watch;
    CREATE TABLE watch.job (row text);
    CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN INSERT INTO watch.job VALUES (NEW::text); RETURN NEW; END $$;
    CREATE TRIGGER note AFTER INSERT OR UPDATE ON graphile_worker._private_jobs
      FOR EACH ROW EXECUTE FUNCTION watch.note();`)
})

afterAll(() => watcher.end())

/** Every row of every table as text, by table. */
async function everything(): Promise<Map<string, string>> {
  const { rows } = await watcher.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  const dump = new Map<string, string>()
  for (const { schema, name } of rows) {
    const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`
    const found = await watcher.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`)
    dump.set(`${schema}.${name}`, found.rows.map(({ row }) => row).join('\n'))
  }
  return dump
}

/** The ways in which a text may hide: as it is, and as the bytes of a bytea or of base64. */
function disguises(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const inBase64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes, Buffer.alloc(2)])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -6),
  )
  return [secret, bytes.toString('hex'), ...inBase64.filter((text) => text.length > 8)]
}

function told(text: string, of: readonly string[] = secrets): string[] {
  const lower = text.toLowerCase()
  return of.filter((secret) => disguises(secret).some((each) => lower.includes(each.toLowerCase())))
}

async function expectNothingTold(moment: string): Promise<void> {
  for (const [table, text] of await everything()) expect(told(text), `${table}, ${moment}`).toEqual([])
  expect(told(office().program.logged.join('\n')), `the log, ${moment}`).toEqual([])
}

/** Somebody who files for another, slips twice, and sends all that the form can take. */
async function filesEverything(): Promise<{ citizen: Citizen; nomor: string }> {
  const citizen = await newCitizen(office().program, { name: answers.nama, phone: '6281277317731' })
  await citizen.types('/permohonan')
  await citizen.sees(permohonanQuestions.privasi)
  await citizen.presses('Saya mengerti')
  await citizen.sees(permohonanQuestions.kategori)
  await citizen.presses('Perorangan')
  await citizen.sees(permohonanQuestions.nama)
  await citizen.presses('Saya kuasa dari orang lain')
  await citizen.sees('sebagai kuasa')
  await citizen.types(answers.nama)
  await citizen.sees(permohonanQuestions.nik)
  await citizen.types(`${typedByMistake}0`)
  await citizen.sees('17 angka')
  await citizen.types(answers.nik)
  await citizen.sees(permohonanQuestions.ktp)
  await citizen.sendsFile({
    bytes: await sampleKtp({ nik: answers.nik, name: answers.nama }),
    name: `KTP ${answers.nama}.jpg`,
  })
  await citizen.sees('Mohon kirim surat kuasa')
  const paper = Buffer.from(`%PDF-1.4\n% ${paperMarker}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`)
  await citizen.sendsFile({ bytes: paper, name: paperName, mime: 'application/pdf' })
  await goesOn(citizen, 'alamat', 'kontak', answers)
  await citizen.pressesKey('Bagikan nomor saya')
  await goesOn(citizen, 'rincian', 'cara-mengirim', answers)
  await citizen.presses('E-mail')
  await citizen.sees('Ke alamat e-mail mana')
  await citizen.types('kartikasari@contoh.id')
  await citizen.sees(permohonanQuestions.review)
  await expectNothingTold('at the last look')
  await citizen.presses('Kirim')
  const receipt = await citizen.sees('Nomor pendaftaran: ')
  const nomor = /Nomor pendaftaran: (\S+)/.exec(receipt.text)?.[1] ?? ''
  await citizen.receivesFile()
  return { citizen, nomor }
}

it('leaves nothing of a person to be read in the log, in jobs, in the database or in a group', async () => {
  const { program, group } = office()
  // Given a whole story: a form, a request, its views, its withdrawal
  const { citizen, nomor } = await filesEverything()
  await program.quiet()
  await expectNothingTold('when it is filed')
  await citizen.types('/status')
  const status = await citizen.sees(`Permohonan ${nomor}`)
  await citizen.presses('Kirim ulang berkas', status)
  await citizen.receivesFile()
  await citizen.types('/data')
  await citizen.sees('6171••••••••7731')
  // And a fault in its midst
  await program.telegram.direct.addFault({ method: 'sendMessage', chatId: citizen.id, kind: '500' })
  await citizen.types(`Nama saya ${answers.nama}, NIK ${answers.nik}`)
  await citizen.sees('Apa yang bisa kami bantu?')
  await citizen.presses('Cabut permohonan', status)
  await citizen.sees('tidak kami kerjakan lagi')
  await citizen.presses('Ya, cabut permohonan ini')
  await citizen.sees('alasannya')
  await citizen.types(`Karena ${answers.tujuan}`)
  await citizen.sees('sudah dicabut')
  await program.advance(3 * 24 * 3_600_000)
  await program.quiet()
  // Then nothing of the person can be read anywhere
  await expectNothingTold('in the end')
  const { rows } = await watcher.query<{ n: number }>('SELECT count(*)::int AS n FROM watch.job')
  expect(rows[0]?.n).toBeGreaterThan(1)
  // Not in what went to groups either
  const calls = await program.telegram.direct.calls()
  const toGroups = calls.filter(({ chatId }) => chatId !== undefined && chatId < 0)
  expect(toGroups.length).toBeGreaterThan(0)
  expect(told(JSON.stringify(toGroups))).toEqual([])
  const shown = await program.telegram.direct.chat({ chatId: group.petugas })
  expect(told(JSON.stringify(shown.messages.filter(({ byBot }) => byBot)))).toEqual([])
  // And of what was asked for, only a short line without the person stands in the clear, with the case
  const matter = 'Rekapitulasi bantuan permodalan 2025'
  const holders = [...(await everything())].filter(([, text]) => told(text, [matter]).length > 0)
  expect(holders.map(([table]) => table)).toEqual(['public.case'])
  for (const [table, text] of await everything()) expect(told(text, ['warisan keluarga']), table).toEqual([])
  const found = await watcher.query<{ summary: string }>('SELECT summary FROM "case" WHERE nomor = $1', [
    nomor,
  ])
  expect(found.rows[0]?.summary).toMatch(
    /^Rekapitulasi bantuan permodalan 2025\. Saya, ••••, NIK ••••, .{0,80}$/,
  )
  // While its applicant still reads all of it
  expect(status.text).toContain(answers.rincian)
})

it('would find a secret however it were kept', () => {
  const keptAs = (value: string) => told(`(1,"x${value}y")`)
  expect(keptAs(answers.nik)).toContain(answers.nik)
  expect(keptAs(Buffer.from(`ab${answers.nik}`).toString('hex'))).toContain(answers.nik)
  for (const before of ['', 'a', 'ab'])
    expect(keptAs(Buffer.from(`${before}${answers.nik}zz`).toString('base64'))).toContain(answers.nik)
  expect(keptAs('6171••••••••7731')).toEqual([])
})
