/** The side panel of the simulator, over a program at work. */
import Fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { addCaseRoutes } from '../../../bots/simulator/browser/cases.ts'
import type { CaseLine, CaseView, SimulatorEvent } from '../../../bots/simulator/browser/protocol.ts'
import { useOffice } from '../../support/office.ts'

const office = useOffice()

/** The panel's routes, and the stream that they watch and tell. */
function openPanel() {
  const listeners = new Set<(event: SimulatorEvent) => void>()
  const told: SimulatorEvent[] = []
  const http = Fastify()
  const hub = {
    tell: (event: SimulatorEvent) => {
      told.push(event)
      for (const listener of listeners) listener(event)
    },
    listen: (listener: (event: SimulatorEvent) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  let later: (() => void)[] = []
  const after = (_milliseconds: number, run: () => void) => {
    later.push(run)
    return () => {
      later = later.filter((each) => each !== run)
    }
  }
  addCaseRoutes(http, { desk: office().program.app.desk, hub, timers: { after } })
  onTestFinished(() => http.close())
  return {
    http,
    hub,
    told: () => told.filter(({ type }) => type === 'cases').length,
    wait: () => later.splice(0).forEach((run) => run()),
    waiting: () => later.length,
    get: async <T>(path: string): Promise<T> =>
      (await http.inject({ url: `/simulator/cases${path}` })).json(),
  }
}

it('shows a case with where it stands, how its date is counted and what was done, in the language asked for', async () => {
  const { nomor, answers } = await office().receives()
  const { petugas, bidang, group } = office()
  const card = await office().card(nomor, 'petugas')
  // Bidang does not hold the lane of this step.
  const { telegram } = office().program
  await telegram.direct.setMember({ chatId: group.petugas, userId: bidang.id, status: 'member' })
  await bidang.presses('Teruskan ke Bidang', card)
  await bidang.isTold()
  await petugas.presses('Teruskan ke Bidang', card)
  await bidang.sees(nomor, group.bidang, { button: 'Tugaskan PPID' })
  const panel = openPanel()

  const lines = await panel.get<CaseLine[]>('?lang=id')
  const line = lines.find((each) => each.nomor === nomor)
  expect(line).toMatchObject({
    words: 'Permohonan · Bidang Pelayanan Informasi · tenggat Senin, 7 Desember 2026',
    open: true,
  })
  const view = await panel.get<CaseView>(`/${line?.id}?lang=id`)
  expect(view).toMatchObject({ nomor, title: answers.rincian })
  expect(view.facts).toContainEqual({ label: 'Langkah', value: '3 · Penugasan' })
  expect(view.facts).toContainEqual({
    label: 'Tenggat',
    value: 'Senin, 7 Desember 2026 (sisa 10 hari kerja)',
  })
  expect(view.deadline.at(-1)).toContain('Senin, 7 Desember 2026')
  expect(view.deadline.some((day) => day.includes('hari kerja ke-10'))).toBe(true)
  expect(view.steps.map(({ state }) => state)).toEqual(['done', 'done', 'here', 'open', 'open'])
  expect(view.steps[2]?.words).toBe('3 Penugasan · Bidang Pelayanan Informasi')
  const words = view.ledger.map((row) => row.words)
  expect(words[0]).toBe('Permohonan diajukan · pemohon · Pengajuan → Registrasi')
  expect(words).toContain('Teruskan ke Bidang · Budi Petugas · Registrasi → Penugasan')
  expect(words).toContain('Tombol ditekan tanpa hak atau terlambat (Teruskan ke Bidang) · Dewi Bidang')
  const hashes = view.ledger.map(({ hash }) => hash)
  expect(hashes.every((hash) => /^[0-9a-f]{12}$/.test(hash))).toBe(true)
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(view.revision).toBe(hashes.length)

  const inEnglish = await panel.get<CaseView>(`/${line?.id}?lang=en`)
  expect(inEnglish.facts).toContainEqual({
    label: 'Due',
    value: 'Monday, 7 December 2026 (10 working days left)',
  })
})

it('draws the SOP sheet with the current step as a picture that may do nothing', async () => {
  const { nomor } = await office().receives()
  const panel = openPanel()
  const lines = await panel.get<CaseLine[]>('')
  const id = lines.find((each) => each.nomor === nomor)?.id
  const sheet = await panel.http.inject({ url: `/simulator/cases/${id}/sheet.svg?lang=id` })
  expect(sheet.statusCode).toBe(200)
  expect(sheet.headers['content-type']).toContain('image/svg+xml')
  expect(sheet.headers['content-security-policy']).toContain("default-src 'none'; sandbox")
  expect(sheet.body).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  // The colour of the step where the case stands, and no outside source.
  expect(sheet.body).toContain('#ffd24a')
  expect(sheet.body).not.toMatch(/href|url\(|@import/)
})

it('knows nothing of a case that is not there', async () => {
  const panel = openPanel()
  for (const path of ['/999999', '/abc', '/-1', '/99999999999999', '/999999/sheet.svg'])
    expect((await panel.http.inject({ url: `/simulator/cases${path}` })).statusCode, path).toBe(404)
})

it('tells the stream once when a ledger grew, a moment after the chats changed, and not when none did', async () => {
  const panel = openPanel()
  const chats = { type: 'chats', chats: [] } as const
  panel.hub.tell(chats)
  panel.wait()
  await expect.poll(panel.told).toBe(1)
  const { nomor } = await office().receives()
  panel.hub.tell(chats)
  panel.hub.tell(chats)
  expect(panel.waiting()).toBe(1)
  panel.wait()
  await expect.poll(panel.told).toBe(2)
  // A chat that has to do with no case.
  panel.hub.tell(chats)
  panel.wait()
  await panel.get('')
  panel.hub.tell({ type: 'toast', person: 'sari', text: nomor, alert: false })
  expect(panel.waiting()).toBe(0)
  expect(panel.told()).toBe(2)
})
