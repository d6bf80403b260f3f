import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool } from 'pg'

const require = createRequire(import.meta.url)

type Glue = typeof glue & { __wbg_set_wasm: (exports: unknown) => void }

let loaded = false

/** Loads the WebAssembly of the schema engine by hand, as Node 20 cannot import .wasm. */
function loadEngine() {
  if (loaded) return
  loaded = true
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports }
  const { exports } = new WebAssembly.Instance(module, imports)
  ;(glue as Glue).__wbg_set_wasm(exports)
  ;(exports as { __wbindgen_start: () => void }).__wbindgen_start()
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(message)
      },
    },
  })
}

const charType = 18
const textType = 25

/** Columns of Postgres' `"char"` type, which the adapter refuses and the engine requests. */
const charColumns = new Set<string>()

class EnginePool extends Pool {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has a dozen overloads, all passed through
  override async query(...given: any[]): Promise<any> {
    const result = await super.query(...(given as [string]))
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== charType) continue
      charColumns.add(field.name)
      field.dataTypeID = textType
    }
    return result
  }
}

class EngineAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const read = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await read(query)
      const columnTypes = result.columnTypes.map((type, index) =>
        charColumns.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    }
    return adapter
  }
}

function adapterFactory(url: string) {
  const pool = new EnginePool({ connectionString: url })
  pool.on('error', () => {})
  return bindMigrationAwareSqlAdapterFactory(new EngineAdapter(pool, { disposeExternalPool: true }))
}

export function readSchema(folder: string): { path: string; content: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, content: readFileSync(join(folder, name), 'utf8') }))
}

/** Prisma's schema engine on this database. */
export async function openEngine(url: string, files: { path: string; content: string }[]) {
  loadEngine()
  const datamodels = files.map(({ path, content }): [string, string] => [path, content])
  return glue.SchemaEngine.new({ datamodels }, () => {}, adapterFactory(url))
}

/** The SQL that changes the database into the schema; null when they agree. */
export async function diffToSchema(url: string, folder: string): Promise<string | null> {
  const files = readSchema(folder)
  const engine = await openEngine(url, files)
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  })
  return exitCode === 0 ? null : stdout
}
