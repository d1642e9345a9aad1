import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diffDatabaseToSchema, schemaPath } from '../../prisma/schema-engine.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { sql } from './embedded-program.ts'

// prisma/schema.prisma is what the program is compiled against, prisma/migrations is what the database gets.

let database: TestDatabase
let schema: string

beforeAll(async () => {
  database = await createTestDatabase()
  schema = await readFile(schemaPath, 'utf8')
})
afterAll(() => database.drop())

describe('migrations and schema.prisma', () => {
  it('agree', async () => {
    expect(await diffDatabaseToSchema(database.url, schema)).toBe('')
  })

  it.each([
    ['a column more', 'model Counter {\n  note String?', /ADD COLUMN\s+"note" TEXT/],
    ['a table more', 'model Extra {\n  id Int @id\n}\n\nmodel Counter {', /CREATE TABLE "Extra"/],
    ['an index more', 'model Counter {\n  @@index([value])', /CREATE INDEX "counter_value_idx"/],
  ])('are found to disagree by %s', async (_what, replacement, script) => {
    const changed = schema.replace('model Counter {', replacement)
    expect(changed).not.toBe(schema)
    expect(await diffDatabaseToSchema(database.url, changed)).toMatch(script)
  })

  it('are found to disagree by a column that only the database has', async () => {
    const own = await createTestDatabase()
    await sql(own.url, 'ALTER TABLE counter ADD COLUMN note text')
    expect(await diffDatabaseToSchema(own.url, schema)).toMatch(/DROP COLUMN "note"/)
    await own.drop()
  })
})

describe('what only the migrations say', () => {
  it('an entry of the DIP is found by the Indonesian stem of its words', async () => {
    await sql(
      database.url,
      `INSERT INTO dip_entry (code, class, judul, ringkasan, penguasa, penanggung_jawab, waktu_tempat, format, retensi,
         created_at, updated_at)
       VALUES ('a', 'berkala', 'Rencana Kerja', 'Pembangunan jalan provinsi', '', '', '', '', '', now(), now())`,
    )
    const found = "SELECT code FROM dip_entry WHERE search @@ plainto_tsquery('indonesian', 'membangun')"
    expect(await sql(database.url, found)).toEqual([{ code: 'a' }])
  })

  it('a subject has one open task, and a new one after that was resolved', async () => {
    const insert = "INSERT INTO task (kind, subject, created_at) VALUES ('undeliverable', 'x', now())"
    await sql(database.url, insert)
    await expect(sql(database.url, insert)).rejects.toThrow(/task_open_key/)
    await sql(database.url, 'UPDATE task SET resolved_at = now()')
    await sql(database.url, insert)
    expect(await sql(database.url, 'SELECT count(*)::int AS n FROM task')).toEqual([{ n: 2 }])
  })
})
