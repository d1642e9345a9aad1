import { Client } from 'pg'
import { expect, it } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { sql } from './embedded-program.ts'

it('is a fresh database with the product’s and the worker’s schema', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await sql(one.url, "INSERT INTO counter VALUES ('permohonan:2026', 1)")
  expect(await sql(two.url, 'SELECT count(*)::int AS n FROM counter')).toEqual([{ n: 0 }])
  expect(await sql(two.url, "SELECT to_regnamespace('graphile_worker') IS NOT NULL AS there")).toEqual([
    { there: true },
  ])
  await Promise.all([one.drop(), two.drop()])
})

it('complains of a connection left open, and is removed all the same', async () => {
  const database = await createTestDatabase()
  const forgotten = new Client({ connectionString: database.url })
  forgotten.on('error', () => undefined)
  await forgotten.connect()
  await expect(database.drop()).rejects.toThrow('1 connections to the test database were left open')
  await expect(sql(database.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' })
  await forgotten.end()
})
