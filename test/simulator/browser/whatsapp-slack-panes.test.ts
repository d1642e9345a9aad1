import { expect, it } from 'vitest'
import { useSimulation } from '../../support/simulation.ts'
import type { ModalView } from '../../../bots/simulator/browser/protocol.ts'
import { Page, labelsOf, textOf, type Seat } from './page.ts'
import { filesPermohonan } from './permohonan.ts'

const program = useSimulation()
const page = new Page(program)

it('moves the staff to Slack, where cards come from then on', async () => {
  await page.does({ do: 'move-staff', platform: 'slack' })
  const { devices } = await page.state()
  expect(devices.map(({ id, platform }) => [id, platform])).toEqual([
    ['warga', 'telegram'],
    ['petugas', 'slack'],
    ['kepala', 'slack'],
  ])
  const kepala = await page.chats('junaidi', 'slack')
  expect(kepala.map(({ kind }) => kind)).toEqual(['private', 'home'])
})

it('lets a citizen file a permohonan on WhatsApp by typing, tapping and a photo', async () => {
  const sari = await page.seat('sari', 'whatsapp')
  const { nomor } = await filesPermohonan(page, sari)
  const { messages } = await page.view(sari)
  const photo = messages.find(({ mine, files }) => mine && files.length > 0)
  expect(photo?.files[0]).toMatchObject({ picture: true, mime: 'image/jpeg', name: 'foto.jpg' })
  const picture = await fetch(`${program().app.url}${photo?.files[0]?.url}`)
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  expect(picture.headers.get('content-security-policy')).toContain('sandbox')
  expect(Buffer.from(await picture.arrayBuffer()).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  const letter = await page.sees(sari, ({ files }) => files[0]?.name.startsWith('tanda-bukti') === true)
  expect(letter.files[0]).toMatchObject({ picture: false, mime: 'application/pdf' })
  await page.until(
    async () =>
      (await page.view(sari)).messages.filter(({ mine }) => mine).every(({ ticks }) => ticks === 'read') ||
      undefined,
  )
  const budi = await page.seat('budi', 'slack', '#petugas-informasi')
  const card = await page.reads(budi, nomor)
  expect(labelsOf(card)).toContain('Minta lengkapi')
})

it('tells one who may not press so that nobody else sees it', async () => {
  const budi = await page.seat('budi', 'slack', '#petugas-informasi')
  const dimas = { ...budi, person: 'dimas' }
  const card = await page.sees(budi, (message) => labelsOf(message).includes('Teruskan ke Bidang'))
  await page.presses(dimas, card, 'Teruskan ke Bidang')
  const told = await page.sees(dimas, ({ onlyForYou }) => onlyForYou)
  expect(textOf(told)).toContain('belum terdaftar')
  expect((await page.view(budi)).messages.some(({ onlyForYou }) => onlyForYou)).toBe(false)
})

it('asks by a modal that is checked, filled in, closed and opened again, and shows the end in the card', async () => {
  const budi = await page.seat('budi', 'slack', '#petugas-informasi')
  const card = await page.sees(budi, (message) => labelsOf(message).includes('Minta lengkapi'))
  const stream = await page.listens()
  await page.presses(budi, card, 'Minta lengkapi')
  const modal = await opened(budi)
  await page.until(() => stream.events.find((event) => event.type === 'modal' && event.person === 'budi'))
  await page.does({ do: 'close', person: 'budi', modal: modal.id })
  expect((await page.view(budi)).modal).toBeNull()
  await page.presses(budi, card, 'Minta lengkapi')
  const again = await opened(budi)
  const [part] = again.fields
  expect(part).toMatchObject({ kind: 'choice', optional: false, value: null, error: null })
  const submit = { do: 'submit', person: 'budi', modal: again.id } as const
  await page.does({ ...submit, values: {} })
  const wrong = (await page.view(budi)).modal
  expect(wrong?.fields.map(({ error }) => error)).toEqual(['Mohon diisi.'])
  expect(wrong?.revision).not.toBe(again.revision)
  await submits(budi, { 'Rincian informasi': true })
  const next = await page.until(async () => {
    const { modal: shown } = await page.view(budi)
    return shown?.fields.some(({ kind }) => kind === 'lines') === true ? shown : undefined
  })
  const values = Object.fromEntries(
    next.fields.flatMap(({ key, kind }) => (kind === 'lines' ? [[key, 'Tahun berapa?']] : [])),
  )
  await page.does({ do: 'submit', person: 'budi', modal: next.id, values })
  await page.until(async () => ((await page.view(budi)).modal === null ? true : undefined))
  const changed = await page.sees(budi, ({ id, revision }) => id === card.id && revision > card.revision)
  expect(labelsOf(changed)).toContain('Batalkan')
  expect(await page.fails({ ...submit, values: {} })).toContain('sudah tertutup')
  stream.stop()
})

it('moves the clock, so that what could be called off is done', async () => {
  const sari = await page.seat('sari', 'whatsapp')
  const before = (await page.state()).clock.now
  await page.does({ do: 'clock', by: 'minutes' })
  await page.does({ do: 'clock', by: 'minutes' })
  expect((await page.state()).clock.now - before).toBeGreaterThanOrEqual(600_000)
  const asked = await page.reads(sari, 'Tahun berapa?')
  await page.presses(sari, asked, 'Lengkapi sekarang')
  await page.reads(sari, 'Informasi apa yang Anda minta?')
  await page.says(sari, 'Notulen lomba burung berkicau antarpegawai, Maret 2025')
  await page.until(async () =>
    (await page.view(sari)).messages.filter((each) => textOf(each).includes('Mohon periksa sekali lagi'))
      .length > 1
      ? true
      : undefined,
  )
  await page.presses(sari, await page.reads(sari, 'Mohon periksa sekali lagi'), 'Kirim')
  await page.reads(sari, 'sudah lengkap')
})

it('takes a file in a modal, and what is asked for in words by the command or the home', async () => {
  const budi = await page.seat('budi', 'slack', '#petugas-informasi')
  const hendra = await page.seat('hendra', 'slack', '#bidang-informasi')
  const rina = await page.seat('rina', 'slack', '#ppid-pembantu')
  const press = async (seat: Seat, label: string) =>
    page.presses(seat, await page.sees(seat, (message) => labelsOf(message).includes(label)), label)
  await press(budi, 'Teruskan ke Bidang')
  await press(hendra, 'Tugaskan PPID')
  await press(rina, 'Sediakan')
  await submits(rina, { Seluruhnya: true })
  await submits(rina, { Berkas: true })
  const asks = await page.until(async () => {
    const { modal } = await page.view(rina)
    return modal?.fields.some(({ kind }) => kind === 'files') === true ? modal : undefined
  })
  const field = asks.fields.find(({ kind }) => kind === 'files')?.key ?? ''
  const act = { ...rina, name: 'notulen.pdf', as: 'document', modal: asks.id, field } as const
  const pdf = Buffer.from('%PDF-1.4\n%%EOF')
  expect((await page.uploads(act, pdf, 'application/pdf')).status).toBe(200)
  expect((await page.view(rina)).modal?.fields.find(({ key }) => key === field)?.value).toEqual([
    'notulen.pdf',
  ])
  await submits(rina, { Gratis: true })
  await page.until(async () => ((await page.view(rina)).modal === null ? true : undefined))
  await page.sees(budi, (message) => labelsOf(message).includes('Sampaikan'))

  await page.says(budi, '/loket antrean')
  await page.reads(budi, 'Yang menunggu')
  await page.does({ do: 'home', person: 'budi' })
  const home = await page.until(async () => {
    const view = await page.view({ ...budi, chat: 'home-budi' })
    return view.messages.length > 0 ? view : undefined
  })
  expect(home).toMatchObject({ writable: false, chat: 'home-budi' })
  expect(home.messages.flatMap(labelsOf).length).toBeGreaterThan(0)
})

function opened(seat: Seat): Promise<ModalView> {
  return page.until(async () => {
    const { modal } = await page.view(seat)
    return modal === null || modal.fields.length === 0 ? undefined : modal
  })
}

/** Picks the option with such a label in the modal that has it, and sends that. */
async function submits(seat: Seat, labels: Readonly<Record<string, true>>): Promise<void> {
  const pickedIn = (modal: ModalView) =>
    modal.fields.flatMap(({ key, options }) =>
      options.filter(({ label }) => labels[label] === true).map(({ value }) => [key, value] as const),
    )
  const modal = await page.until(async () => {
    const shown = (await page.view(seat)).modal
    return shown === null || pickedIn(shown).length === 0 ? undefined : shown
  })
  await page.does({
    do: 'submit',
    person: seat.person,
    modal: modal.id,
    values: Object.fromEntries(pickedIn(modal)),
  })
}
