import type { Prisma, PrismaClient } from './client/client.ts'

/** The database, or a transaction on it: queries take either. */
export type Db = PrismaClient | Prisma.TransactionClient

/** The database itself, where a transaction is opened. */
export type Database = PrismaClient
