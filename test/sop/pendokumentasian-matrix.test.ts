import { expect, it } from 'vitest'
import { pendokumentasian } from '../../flows/sop/pendokumentasian.ts'
import { stepRule } from '../../src/deadline/rules.ts'
import type { Facts } from '../../src/sop/facts.ts'
import { placesOf, type Actor } from '../../src/sop/machine.ts'
import { matrixOf } from './matrix.ts'
import { documentationAt, pressDocumentation, unitOfficer } from './pendokumentasian-support.ts'
import { officer, stranger, system } from './support.ts'

const actors: Readonly<Record<string, Actor>> = {
  klasifikasi: officer('klasifikasi'),
  'unit asked': unitOfficer('A'),
  'unit answered': unitOfficer('B'),
  'unit not asked': unitOfficer('X'),
  sekretaris: officer('sekretaris-ppid'),
  atasan: officer('atasan'),
  'orang lain': stranger,
  program: system,
}
const actions = [...new Set(placesOf(pendokumentasian).map(({ action }) => action.id))]
const steps = [...pendokumentasian.steps.map(({ id }) => id), 'end']

const waiting: Facts = { units: { open: ['A'], given: [], nihil: ['B'], skipped: [] } }
const answered: Facts = { units: { open: [], given: ['A'], nihil: ['B'], skipped: [] } }
const classified: Facts = { bahan: { live: [1], next: 2, classes: { '1': 'berkala' } } }

/** Every condition that an action asks for is met, so that the table shows rights and ways alone. */
function cell(actor: Actor, step: string, action: string): string {
  const units = action === 'semua-menjawab' ? answered : waiting
  const snapshot = documentationAt(step, { ...units, ...classified })
  const result = pressDocumentation(snapshot, actor, action)
  if (!result.ok) return result.code
  return `→ ${result.to}${result.to === 'end' ? `: ${result.outcome}` : ''}`
}

it('says of every lane at every step what each action does', () => {
  expect(matrixOf({ steps, actions, actors, cell })).toMatchInlineSnapshot(`
    "
    permintaan     | klasifikasi | unit asked | unit answered | unit not asked | sekretaris | atasan     | orang lain | program
    serahkan-bahan | no-role     | wrong-step | wrong-step    | wrong-step     | no-role    | no-role    | no-role    | no-role
    nihil          | no-role     | wrong-step | wrong-step    | wrong-step     | no-role    | no-role    | no-role    | no-role
    semua-menjawab | no-role     | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | wrong-step
    lanjutkan      | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    klasifikasikan | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    ambil-usul     | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    teruskan       | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    sesuai         | no-role     | no-role    | no-role       | no-role        | wrong-step | no-role    | no-role    | no-role
    kembalikan     | no-role     | no-role    | no-role       | no-role        | wrong-step | wrong-step | no-role    | no-role
    setujui        | no-role     | no-role    | no-role       | no-role        | no-role    | wrong-step | no-role    | no-role
    terbitkan      | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role

    pengumpulan    | klasifikasi    | unit asked    | unit answered    | unit not asked   | sekretaris | atasan     | orang lain | program
    serahkan-bahan | no-role        | → pengumpulan | guard:unit-asked | guard:unit-asked | no-role    | no-role    | no-role    | no-role
    nihil          | no-role        | → pengumpulan | guard:unit-asked | guard:unit-asked | no-role    | no-role    | no-role    | no-role
    semua-menjawab | no-role        | no-role       | no-role          | no-role          | no-role    | no-role    | no-role    | → identifikasi
    lanjutkan      | → identifikasi | no-role       | no-role          | no-role          | no-role    | no-role    | no-role    | no-role
    klasifikasikan | wrong-step     | no-role       | no-role          | no-role          | no-role    | no-role    | no-role    | no-role
    ambil-usul     | wrong-step     | no-role       | no-role          | no-role          | no-role    | no-role    | no-role    | no-role
    teruskan       | wrong-step     | no-role       | no-role          | no-role          | no-role    | no-role    | no-role    | no-role
    sesuai         | no-role        | no-role       | no-role          | no-role          | wrong-step | no-role    | no-role    | no-role
    kembalikan     | no-role        | no-role       | no-role          | no-role          | wrong-step | wrong-step | no-role    | no-role
    setujui        | no-role        | no-role       | no-role          | no-role          | no-role    | wrong-step | no-role    | no-role
    terbitkan      | wrong-step     | no-role       | no-role          | no-role          | no-role    | no-role    | no-role    | no-role

    identifikasi   | klasifikasi          | unit asked | unit answered | unit not asked | sekretaris | atasan     | orang lain | program
    serahkan-bahan | no-role              | wrong-step | wrong-step    | wrong-step     | no-role    | no-role    | no-role    | no-role
    nihil          | no-role              | wrong-step | wrong-step    | wrong-step     | no-role    | no-role    | no-role    | no-role
    semua-menjawab | no-role              | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | wrong-step
    lanjutkan      | wrong-step           | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    klasifikasikan | → identifikasi       | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    ambil-usul     | → identifikasi       | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    teruskan       | → periksa-sekretaris | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    sesuai         | no-role              | no-role    | no-role       | no-role        | wrong-step | no-role    | no-role    | no-role
    kembalikan     | no-role              | no-role    | no-role       | no-role        | wrong-step | wrong-step | no-role    | no-role
    setujui        | no-role              | no-role    | no-role       | no-role        | no-role    | wrong-step | no-role    | no-role
    terbitkan      | wrong-step           | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role

    periksa-sekretaris | klasifikasi | unit asked | unit answered | unit not asked | sekretaris       | atasan     | orang lain | program
    serahkan-bahan     | no-role     | wrong-step | wrong-step    | wrong-step     | no-role          | no-role    | no-role    | no-role
    nihil              | no-role     | wrong-step | wrong-step    | wrong-step     | no-role          | no-role    | no-role    | no-role
    semua-menjawab     | no-role     | no-role    | no-role       | no-role        | no-role          | no-role    | no-role    | wrong-step
    lanjutkan          | wrong-step  | no-role    | no-role       | no-role        | no-role          | no-role    | no-role    | no-role
    klasifikasikan     | wrong-step  | no-role    | no-role       | no-role        | no-role          | no-role    | no-role    | no-role
    ambil-usul         | wrong-step  | no-role    | no-role       | no-role        | no-role          | no-role    | no-role    | no-role
    teruskan           | wrong-step  | no-role    | no-role       | no-role        | no-role          | no-role    | no-role    | no-role
    sesuai             | no-role     | no-role    | no-role       | no-role        | → periksa-atasan | no-role    | no-role    | no-role
    kembalikan         | no-role     | no-role    | no-role       | no-role        | → identifikasi   | no-role    | no-role    | no-role
    setujui            | no-role     | no-role    | no-role       | no-role        | no-role          | wrong-step | no-role    | no-role
    terbitkan          | wrong-step  | no-role    | no-role       | no-role        | no-role          | no-role    | no-role    | no-role

    periksa-atasan | klasifikasi | unit asked | unit answered | unit not asked | sekretaris | atasan               | orang lain | program
    serahkan-bahan | no-role     | wrong-step | wrong-step    | wrong-step     | no-role    | no-role              | no-role    | no-role
    nihil          | no-role     | wrong-step | wrong-step    | wrong-step     | no-role    | no-role              | no-role    | no-role
    semua-menjawab | no-role     | no-role    | no-role       | no-role        | no-role    | no-role              | no-role    | wrong-step
    lanjutkan      | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role              | no-role    | no-role
    klasifikasikan | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role              | no-role    | no-role
    ambil-usul     | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role              | no-role    | no-role
    teruskan       | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role              | no-role    | no-role
    sesuai         | no-role     | no-role    | no-role       | no-role        | wrong-step | no-role              | no-role    | no-role
    kembalikan     | no-role     | no-role    | no-role       | no-role        | no-role    | → periksa-sekretaris | no-role    | no-role
    setujui        | no-role     | no-role    | no-role       | no-role        | no-role    | → dokumentasi        | no-role    | no-role
    terbitkan      | wrong-step  | no-role    | no-role       | no-role        | no-role    | no-role              | no-role    | no-role

    dokumentasi    | klasifikasi        | unit asked | unit answered | unit not asked | sekretaris | atasan     | orang lain | program
    serahkan-bahan | no-role            | wrong-step | wrong-step    | wrong-step     | no-role    | no-role    | no-role    | no-role
    nihil          | no-role            | wrong-step | wrong-step    | wrong-step     | no-role    | no-role    | no-role    | no-role
    semua-menjawab | no-role            | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | wrong-step
    lanjutkan      | wrong-step         | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    klasifikasikan | wrong-step         | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    ambil-usul     | wrong-step         | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    teruskan       | wrong-step         | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role
    sesuai         | no-role            | no-role    | no-role       | no-role        | wrong-step | no-role    | no-role    | no-role
    kembalikan     | no-role            | no-role    | no-role       | no-role        | wrong-step | wrong-step | no-role    | no-role
    setujui        | no-role            | no-role    | no-role       | no-role        | no-role    | wrong-step | no-role    | no-role
    terbitkan      | → end: diterbitkan | no-role    | no-role       | no-role        | no-role    | no-role    | no-role    | no-role

    end            | klasifikasi | unit asked | unit answered | unit not asked | sekretaris | atasan  | orang lain | program
    serahkan-bahan | no-role     | closed     | closed        | closed         | no-role    | no-role | no-role    | no-role
    nihil          | no-role     | closed     | closed        | closed         | no-role    | no-role | no-role    | no-role
    semua-menjawab | no-role     | no-role    | no-role       | no-role        | no-role    | no-role | no-role    | closed
    lanjutkan      | closed      | no-role    | no-role       | no-role        | no-role    | no-role | no-role    | no-role
    klasifikasikan | closed      | no-role    | no-role       | no-role        | no-role    | no-role | no-role    | no-role
    ambil-usul     | closed      | no-role    | no-role       | no-role        | no-role    | no-role | no-role    | no-role
    teruskan       | closed      | no-role    | no-role       | no-role        | no-role    | no-role | no-role    | no-role
    sesuai         | no-role     | no-role    | no-role       | no-role        | closed     | no-role | no-role    | no-role
    kembalikan     | no-role     | no-role    | no-role       | no-role        | closed     | closed  | no-role    | no-role
    setujui        | no-role     | no-role    | no-role       | no-role        | no-role    | closed  | no-role    | no-role
    terbitkan      | closed      | no-role    | no-role       | no-role        | no-role    | no-role | no-role    | no-role
    "
  `)
})

it('is not held up by an old card: each unit answers whatever the others did', () => {
  const snapshot = documentationAt('pengumpulan', waiting)
  const old = pressDocumentation(snapshot, unitOfficer('A'), 'nihil', { version: snapshot.version - 2 })
  expect(old).toMatchObject({ ok: true, to: 'pengumpulan' })
  const lead = pressDocumentation(snapshot, officer('klasifikasi'), 'lanjutkan', {
    version: snapshot.version - 2,
  })
  expect(lead).toMatchObject({ ok: false, code: 'stale' })
})

it('counts each answer for the unit of who gave it, and for one that is still open', () => {
  const units = { open: ['A', 'B'], given: [], nihil: [], skipped: [] }
  const both: Actor = { personId: 60, lanes: [...unitOfficer('A').lanes, ...unitOfficer('B').lanes] }
  const first = pressDocumentation(documentationAt('pengumpulan', { units }), both, 'nihil')
  if (!first.ok) throw new Error(first.code)
  expect(first.facts.units).toEqual({ open: ['B'], given: [], nihil: ['A'], skipped: [] })
  expect(first.grant?.unit).toBe('A')
  const second = pressDocumentation(documentationAt('pengumpulan', first.facts), both, 'serahkan-bahan')
  if (!second.ok) throw new Error(second.code)
  expect(second.facts.units).toEqual({ open: [], given: ['B'], nihil: ['A'], skipped: [] })
})

it('keeps a unit open that has more to give, and does not call it nihil when it then has none', () => {
  const units = { open: ['A'], given: [], nihil: [], skipped: [] }
  const more = pressDocumentation(
    documentationAt('pengumpulan', { units }),
    unitOfficer('A'),
    'serahkan-bahan',
    {
      more: true,
    },
  )
  if (!more.ok) throw new Error(more.code)
  expect(more.facts.units?.open).toEqual(['A'])
  const done = pressDocumentation(documentationAt('pengumpulan', more.facts), unitOfficer('A'), 'nihil')
  expect(done.ok && done.facts.units).toEqual({ open: [], given: ['A'], nihil: [], skipped: [] })
})

it('goes up only when every piece has a class', () => {
  const keeper = officer('klasifikasi')
  const bahan = { live: [1, 2], next: 3, classes: { '1': 'berkala' as const } }
  const snapshot = documentationAt('identifikasi', { ...answered, bahan })
  expect(pressDocumentation(snapshot, keeper, 'teruskan')).toMatchObject({ code: 'guard:all-classified' })
  const whole = pressDocumentation(snapshot, keeper, 'klasifikasikan', { item: 2 })
  if (!whole.ok) throw new Error(whole.code)
  expect(pressDocumentation(documentationAt('identifikasi', whole.facts), keeper, 'teruskan').ok).toBe(true)
  expect(pressDocumentation(snapshot, keeper, 'klasifikasikan', { item: 7 })).toMatchObject({ code: 'input' })
})

it('gives each step the time of the sheet', () => {
  const times = pendokumentasian.steps.map(({ id, waktu }) => {
    const rule = stepRule(waktu, pendokumentasian.nomor)
    return [id, rule?.unit === 'days' ? rule.days : undefined]
  })
  expect(times).toEqual([
    ['permintaan', 1],
    ['pengumpulan', 5],
    ['identifikasi', 2],
    ['periksa-sekretaris', 2],
    ['periksa-atasan', 1],
    ['dokumentasi', 1],
  ])
})
