import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { filledForm, group, monday, openOffice, privately, type Office, type Someone } from './office.ts'

// Twenty requests, of which lists show eight at a time.

const siti: Someone = { id: '11', name: 'Siti Petugas' }
const rina: Someone = { id: '12', name: 'Rina Petugas' }
const citra: Someone = { id: '21', name: 'Citra' }
const desk = group('-1')
const textMax = 4096

let office: Office
const filed: { readonly caseId: number; readonly nomor: string }[] = []

/** As long as a matter's line may be, so that pages are as long as they get. */
const matter = (n: number) =>
  `Laporan keuangan koperasi ke-${'abcdefghijklmnopqrst'[n]} `.padEnd(119, 'panjang ')

beforeAll(async () => {
  office = await openOffice()
  for (const who of [siti, rina]) await office.hires(who, 'petugas')
  await office.types({ id: '1', name: 'Ani Admin' }, '/jalur petugas', desk)
  for (let n = 0; n < 20; n += 1) {
    office.clock.advance(60_000)
    filed.push(await office.files(citra, { ...filledForm, rincian: { kind: 'text', value: matter(n) } }))
  }
})

afterAll(() => office.close())

beforeEach(() => {
  office.clock.set(new Date(monday.getTime() + 3_600_000))
})

const nomors = (from: number, to: number) => filed.slice(from, to).map(({ nomor }) => nomor)
const previous: string = '« Sebelumnya'
const next: string = 'Berikutnya »'

/** The nomor on each button of the newest message with buttons, and the labels of those that turn the page. */
function shown(chatId: string): { readonly cases: string[]; readonly turns: string[] } {
  const labels = office.labels(chatId).at(-1) ?? []
  const turns = labels.filter((label) => label === previous || label === next)
  const cases = labels.filter((label) => !turns.includes(label))
  return { cases: cases.map((label) => label.replace(/^\d+\. /, '').replace(/ · .*/, '')), turns }
}

const count = (chatId: string) => office.texts(chatId).length

it.each([
  ['/antrean', 'in the order of urgency', siti, () => nomors(0, 20)],
  ['/cari koperasi', 'the newest first', siti, () => nomors(0, 20).toReversed()],
  ['/status', 'the newest first', citra, () => nomors(0, 20).toReversed()],
] as const)(
  '%s shows eight at a time, %s, and turns its pages in place',
  async (command, _how, who, order) => {
    const all = order()
    expect(await office.types(who, command)).toContain('Halaman 1 dari 3 · 20 semuanya')
    expect(shown(who.id)).toEqual({ cases: all.slice(0, 8), turns: [next] })
    const standing = count(who.id)
    const second = await office.presses(who, next)
    expect(second).toContain('Halaman 2 dari 3')
    expect(shown(who.id)).toEqual({ cases: all.slice(8, 16), turns: [previous, next] })
    expect(await office.presses(who, next)).toContain('Halaman 3 dari 3')
    expect(shown(who.id)).toEqual({ cases: all.slice(16), turns: [previous] })
    await office.presses(who, previous)
    await office.presses(who, previous)
    expect(shown(who.id).cases).toEqual(all.slice(0, 8))
    expect(count(who.id)).toBe(standing)
    for (const text of office.texts(who.id)) expect(text.length).toBeLessThanOrEqual(textMax)
  },
)

it('numbers on from page to page, and opens the card of a case on a later one', async () => {
  await office.types(siti, '/antrean')
  await office.presses(siti, next)
  const ninth = filed[8]?.nomor ?? ''
  expect(office.labels(siti.id).at(-1)?.[0]).toBe(`9. ${ninth}`)
  expect(office.last(siti.id)).toContain(`9. ${ninth} · Registrasi`)
  await office.presses(siti, ninth)
  expect(office.last(siti.id)).toContain(`Permohonan ${ninth}`)
})

it('shows the last page there is when an old page’s button asks for one beyond it', async () => {
  const own = await openOffice()
  await own.hires(siti, 'petugas')
  const requests: { readonly caseId: number; readonly nomor: string }[] = []
  for (let n = 0; n < 9; n += 1) requests.push(await own.files(citra))
  await own.types(siti, '/antrean')
  const closed = requests.slice(0, 5).map(({ caseId }) => caseId)
  await own.desk.db.case.updateMany({ where: { id: { in: closed } }, data: { closedAt: monday } })
  expect(await own.presses(siti, next)).not.toContain('Halaman')
  expect(own.labels(siti.id).at(-1)).toEqual(
    requests.slice(5).map(({ nomor }, index) => `${index + 1}. ${nomor}`),
  )
  await own.close()
})

it('asks for a page as often as it is pressed, at whatever page the list stands', async () => {
  await office.types(siti, '/antrean')
  const standing = office.chats.get(siti.id)?.at(-1)
  const token = office.button(siti.id, next)
  for (const pressId of ['1', '2']) {
    await office.does(siti, { kind: 'press', token, messageId: standing?.id ?? '', pressId })
    expect(standing?.message.text).toContain('Halaman 2 dari 3')
  }
})

it('says so in a new message when the platform did not say on which the button is', async () => {
  await office.types(siti, '/antrean')
  const standing = count(siti.id)
  const token = office.button(siti.id, next)
  await office.does(siti, { kind: 'press', token, pressId: '1' })
  expect(count(siti.id)).toBe(standing + 1)
  expect(office.last(siti.id)).toContain('Halaman 2 dari 3')
})

it('lets the one who asked turn the pages in a group, and tells others to ask for themselves', async () => {
  await office.types(siti, '/antrean', desk)
  expect(await office.presses(rina, next, desk)).toBe(
    'Daftar ini diminta orang lain. Kirim perintahnya sendiri untuk melihat daftar Anda.',
  )
  expect(office.last(desk.id)).toContain('Halaman 1 dari 3')
  expect(await office.presses(siti, next, desk)).toContain('Halaman 2 dari 3')
})

it('turns the pages of a citizen who is filling in a form without asking its question again', async () => {
  await office.types(citra, '/keberatan')
  await office.types(citra, '/status')
  const standing = count(citra.id)
  await office.presses(citra, next)
  expect(count(citra.id)).toBe(standing)
  const states = await office.desk.db.conversation.count({ where: { chatId: privately(citra).id } })
  expect(states).toBe(1)
  await office.types(citra, '/batal')
})

it('takes nothing that is forged for a page', async () => {
  for (const argument of ['0-1', '99999-1', '2', '2-', '-2', '2-zzzzzzzz']) {
    await office.does(siti, { kind: 'press', token: `c:antrean:${argument}`, pressId: argument })
    expect(office.last(siti.id)).toContain('Halaman 1 dari 3')
  }
})

it('shows the first 80 cases of a search and says that there are more', async () => {
  const own = await openOffice()
  await own.hires(siti, 'petugas')
  const { caseId } = await own.files(citra)
  const { sop, sopVersion, step, ledgerHead, ledgerLength, summary } =
    await own.desk.db.case.findUniqueOrThrow({
      where: { id: caseId },
    })
  const like = { sop, sopVersion, step, ledgerHead, ledgerLength, summary, stepSince: monday, year: 2026 }
  await own.desk.db.case.createMany({
    data: Array.from({ length: 81 }, (_, n) => ({
      ...like,
      nomor: `${n + 101}/PPID/XI/2026`,
      sequence: n + 101,
      filedAt: new Date(monday.getTime() + n),
    })),
  })
  expect(await own.types(siti, '/cari koperasi')).toContain('Halaman 1 dari 10 · 80 semuanya')
  expect(own.last(siti.id)).toContain('Lebih dari 80 perkara cocok')
  expect(own.labels(siti.id).at(-1)?.[0]).toBe('1. 181/PPID/XI/2026')
  await own.types(siti, '/cari 101/ppid/xi/2026')
  expect(own.labels(siti.id).at(-1)).toEqual(['1. 101/PPID/XI/2026'])
  expect(await own.types(siti, '/cari 18/ppid')).toContain('Tidak ada perkara yang cocok')
  await own.close()
})
