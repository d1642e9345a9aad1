/** An update that makes the program fail is given up, but not in silence. */
import { expect, it } from 'vitest'
import { listOpenTasks } from '../../src/storage/tasks.ts'
import { newCitizen } from '../support/citizen.ts'
import { useProgram } from '../support/program.ts'

const program = useProgram()

/** Does something while a table is not where the program looks for it. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  const { db } = program().app.desk
  await db.$executeRawUnsafe(`ALTER TABLE "${table}" RENAME TO "${table}_away"`)
  try {
    await work()
  } finally {
    await db.$executeRawUnsafe(`ALTER TABLE "${table}_away" RENAME TO "${table}"`)
  }
}

const metrics = async () => (await fetch(`${program().app.url}/metrics`)).text()

it('the person is asked to send it again, in the language they chose, and the chat goes on', async () => {
  const sari = await newCitizen(program(), { language: 'en' })
  await sari.types('/start')
  await sari.sees('The service is free')
  await sari.types('/bahasa')
  await sari.sees('Pilih bahasa', { button: 'Bahasa Indonesia' })
  await sari.presses('Bahasa Indonesia')
  await sari.sees('Bahasa diganti')
  await without('dip_entry', async () => {
    await sari.types('/dip laporan keuangan')
    const told = await sari.sees('Maaf, ada gangguan di sistem kami')
    expect(told.text).toBe(program().app.desk.translator.t('id', 'desk-given-up-message'))
  })
  await program().quiet()
  await sari.types('/dip laporan keuangan')
  await sari.sees('')
  const apologies = (await sari.chat()).filter(({ text }) => text.includes('ada gangguan'))
  expect(apologies).toHaveLength(1)
})

it('one who pressed a button is told by the notice', async () => {
  const mary = await newCitizen(program(), { language: 'en' })
  await mary.types('/start')
  await mary.sees('The service is free')
  await without('conversation', async () => {
    await mary.presses('Ask for information')
    const text = program().app.desk.translator.t('en', 'desk-given-up-press')
    expect(await mary.isTold()).toEqual({ text, alert: true })
  })
})

it('the faults are one task a kind in /periksa, and counted', async () => {
  const tasks = (await listOpenTasks(program().app.desk.db, 10)).filter(({ kind }) => kind === 'update-fault')
  expect(tasks.length).toBeGreaterThan(0)
  expect(new Set(tasks.map(({ subject }) => subject)).size).toBe(tasks.length)
  const text = await metrics()
  expect(text).toMatch(/^loket_updates_given_up_total\{platform="telegram",kind="command"\} 1$/m)
  expect(text).toMatch(/^loket_updates_given_up_total\{platform="telegram",kind="press"\} 1$/m)
})
