import { defineConfig } from 'prisma/config'

// `prisma generate` needs no schema engine, but the CLI insists on finding one and would download it.
// Pointing it at any executable keeps the install offline. Migrations are written and applied by our own
// runner (src/storage/migrate.ts, prisma/new-migration.ts): with this setting Prisma's `migrate`
// commands do nothing and exit 0, so never call them.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } })
