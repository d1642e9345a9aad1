import { expect, it } from 'vitest'
import { useSlackOffice } from '../../support/slack-office.ts'

const office = useSlackOffice()
const timeoutMs = 15_000

it('helps with the commands as Slack has them, and says how buttons are pressed by number', async () => {
  const { petugas, channel, admin } = office()
  for (const line of ['/loket', '/loket bantuan', '/loket help']) {
    const before = Math.max(0, ...petugas.messages().map(({ revision }) => revision))
    await petugas.runs(line)
    const help = await petugas.sees({ contains: 'Anda petugas di jalur: Petugas', after: before, timeoutMs })
    expect(help.text).toContain('/loket antrean')
    expect(help.text).toContain('@Loket 2')
    expect(help.text).not.toContain('/loket jalur')
  }
  await petugas.runs('/loket bantuan', channel.petugas)
  const inChannel = await petugas.sees({ in: channel.petugas, contains: '/loket antrean', timeoutMs })
  // What citizens do has no business there
  expect(inChannel.text).not.toContain('/loket permohonan')
  await admin.runs('/loket bantuan')
  await admin.sees({ contains: '/loket jalur', timeoutMs })
})

it('shows an admin in the home tab what is not set up and the figures of the year', async () => {
  const { admin, petugas } = office()
  await office().receives()
  admin.opensHome()
  const home = await admin.seesHome({ contains: 'Jalur Atasan PPID belum punya petugas', timeoutMs })
  expect(home.text).toContain('Layanan informasi publik tahun 2026')
  expect(home.text).toContain('/loket bantuan')
  petugas.opensHome()
  const theirs = await petugas.seesHome({ contains: 'Permohonan masuk: 1', timeoutMs })
  expect(theirs.text).not.toContain('Yang perlu disiapkan')
})
