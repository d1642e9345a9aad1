import type { Db } from './db.ts'

/** Remembers a value under a name; the first one stays. @returns the value that is remembered */
export async function remember(db: Db, name: string, value: string, now: Date): Promise<string> {
  await db.$executeRaw`
    INSERT INTO installation (name, value, at) VALUES (${name}, ${value}, ${now}) ON CONFLICT DO NOTHING`
  const { value: kept } = await db.installation.findUniqueOrThrow({ where: { name } })
  return kept
}

/** What is remembered under a name. */
export async function recall(db: Db, name: string): Promise<string | undefined> {
  return (await db.installation.findUnique({ where: { name } }))?.value
}

/** All that is remembered under names with a beginning, by name. */
export async function recallAll(db: Db, beginning: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.installation.findMany({
    where: { name: { startsWith: beginning } },
    orderBy: { name: 'asc' },
  })
  return new Map(rows.map(({ name, value }) => [name, value]))
}

/** Forgets all that is remembered under names with a beginning, but one. */
export async function forgetAllBut(db: Db, beginning: string, name: string): Promise<void> {
  await db.installation.deleteMany({ where: { name: { startsWith: beginning, not: name } } })
}
