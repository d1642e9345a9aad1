/** Two programs on one database, behind one webhook. */
import { beforeAll, expect, it } from 'vitest'
import type { App } from '../../bots/app.ts'
import type { Timers } from '../../src/timers.ts'
import { fillsPermohonan, newCitizen } from '../support/citizen.ts'
import { newOfficer } from '../support/officer.ts'
import { useProgram } from '../support/program.ts'

/** What recurs in each process, set off by hand. */
const waiting = new Set<() => void>()
const timers: Timers = {
  after(_milliseconds, run) {
    waiting.add(run)
    return () => void waiting.delete(run)
  },
}

function halfAMinutePasses(): void {
  const due = [...waiting]
  waiting.clear()
  for (const run of due) run()
}

const adminId = 900_100_001
const program = useProgram({ mode: 'webhook', admins: [adminId], timers })

let replica: App

beforeAll(async () => {
  replica = await program().replica()
})

/** Brings an update to both programs at the same moment. @returns the statuses they answer with */
async function bringsToBoth(update: unknown): Promise<number[]> {
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': program().webhookSecret,
  }
  const answers = await Promise.all(
    [program().app.url, replica.url].map((url) =>
      fetch(`${url}/telegram`, { method: 'POST', headers, body: JSON.stringify(update) }),
    ),
  )
  return answers.map(({ status }) => status)
}

/** Until both took it for done, as Telegram would. */
async function bringsUntilTaken(update: unknown): Promise<void> {
  await expect.poll(() => bringsToBoth(update)).toEqual([200, 200])
}

it('an update that comes to both is handled once', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => newCitizen(program())))
  for (const person of people) await person.types('/bahasa')
  for (const person of people) await person.sees('Pilih bahasa')
  await Promise.all(
    people.map(({ id, name }, index) => {
      const from = { id, is_bot: false, first_name: name, language_code: 'id' }
      const chat = { id, type: 'private' }
      const message = { message_id: 9_000, date: 1, from, chat, text: '/start' }
      return bringsUntilTaken({ update_id: 700_000_000 + index, message })
    }),
  )
  await program().quiet()
  for (const person of people) {
    expect(await person.answers()).toHaveLength(2)
  }
})

it('a permohonan that both are given is filed once, and its letter is written and sent once', async () => {
  const sari = await newCitizen(program())
  const review = await fillsPermohonan(sari, 'review')
  const button = review.buttons.flat().find(({ text }) => text === 'Kirim')
  const from = { id: sari.id, is_bot: false, first_name: sari.name, language_code: 'id' }
  const message = { message_id: review.messageId, date: 1, chat: { id: sari.id, type: 'private' } }
  const press = { id: 'q1', from, chat_instance: '1', data: button?.data, message }
  await bringsUntilTaken({ update_id: 710_000_000, callback_query: press })
  await sari.receivesFile()
  await program().quiet()
  const { db } = program().app.desk
  expect(await db.case.count()).toBe(1)
  expect(await db.letter.count()).toBe(1)
  const chat = await sari.chat()
  expect(chat.filter(({ document }) => document !== undefined)).toHaveLength(1)
  expect(chat.filter(({ text }) => text.includes('Nomor pendaftaran'))).toHaveLength(1)
})

it('a holiday that one adds counts there at once, and in the other half a minute later', async () => {
  const day = '2026-12-01'
  const works = (app: App) => app.desk.calendar().isWorkingDay(day)
  const admin = await newOfficer(program(), { name: 'Ani Admin', id: adminId })
  await admin.types(`/libur ${day} nasional Pemungutan suara`)
  const preview = await admin.sees('Pemungutan suara')
  expect([works(program().app), works(replica)]).toEqual([true, true])
  await admin.presses('Ya, terapkan', preview)
  await expect.poll(() => works(program().app)).toBe(false)
  expect(works(replica)).toBe(true)
  halfAMinutePasses()
  await expect.poll(() => works(replica)).toBe(false)
})
