import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { __wbg_set_wasm as setModule } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool, type QueryArrayConfig, type QueryArrayResult } from 'pg'
import { packageRoot } from '../src/root.ts'

/** The schema that the migrations must lead to. */
export const schemaPath: string = join(packageRoot, 'prisma', 'schema.prisma')

/** PostgreSQL's internal type "char", which the catalogues use, the engine wants and the adapter refuses. */
const CHAR_OID = 18
const TEXT_OID = 25

/**
 * The SQL that leads from a live database to a schema text; empty when they agree.
 * It reads a database that our own runner migrated, not the migrations: the adapter's way to apply scripts cuts them
 * at every semicolon, also within functions.
 */
export async function diffDatabaseToSchema(url: string, schema: string): Promise<string> {
  const files = [{ path: schemaPath, content: schema }]
  const { exitCode, stdout } = await withSchemaEngine(url, schema, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(schemaPath) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  return exitCode === 0 ? '' : (stdout ?? '')
}

/**
 * Asks Prisma's own schema engine about a live database. It runs as WebAssembly, because its binary cannot be
 * downloaded everywhere.
 */
export async function withSchemaEngine<Answer>(
  url: string,
  schema: string,
  ask: (engine: bindings.SchemaEngine) => Promise<Answer>,
): Promise<Answer> {
  await loadEngine()
  const pool = new Pool({ connectionString: url })
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueReadingPg(pool))
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schemaPath, schema]] },
    () => undefined,
    adapter,
  )
  try {
    return await ask(engine)
  } finally {
    engine.free()
    await pool.end()
  }
}

/** Prisma's adapter, able to read columns of type "char". */
class CatalogueReadingPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const charColumns = new WeakMap<object, number[]>()
    const pool = adapter.underlyingDriver()
    const query = pool.query.bind(pool) as (config: QueryArrayConfig) => Promise<QueryArrayResult>
    const queryRaw = adapter.queryRaw.bind(adapter)
    Object.assign(pool, {
      query: async (config: QueryArrayConfig) => {
        const result = await query(config)
        const columns = result.fields.flatMap((field, index) =>
          field.dataTypeID === CHAR_OID ? [index] : [],
        )
        for (const index of columns) Object.assign(result.fields[index] ?? {}, { dataTypeID: TEXT_OID })
        charColumns.set(result.rows, columns)
        return result
      },
    })
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql)
      for (const index of charColumns.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    }
    return adapter
  }
}

let loading: Promise<void> | undefined

function loadEngine(): Promise<void> {
  loading ??= instantiate()
  return loading
}

/** Node 20 does not import .wasm files as modules, so the package's own entry is done by hand. */
async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const code = await readFile(entry.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...bindings } })
  setModule(instance.exports)
  const begin = instance.exports['__wbindgen_start']
  if (typeof begin !== 'function')
    throw new TypeError('the schema engine is not the build this was written for')
  begin()
}
