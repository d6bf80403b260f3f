import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDatabase } from '@/scripts/database/embedded'
import { diffToSchema } from '@/scripts/database/engine'
import { migrate } from '@/scripts/database/migrate'
import { startScratch } from '@/scripts/database/scratch'

const folder = 'prisma/migrations'

/** `npm run db:new -- name`: writes the migration from the existing ones to the schema. */
async function main(name: string | undefined) {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error('用法 / usage: npm run db:new -- name_in_lower_case')
  }
  const scratch = await startScratch()
  try {
    const url = await ensureDatabase(scratch, 'authoring')
    mkdirSync(folder, { recursive: true })
    await migrate(url, folder)
    const sql = await diffToSchema(url, 'prisma/schema')
    if (!sql) return console.log('数据库结构没有变化 / the migrations already say what the schema says')
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const path = join(folder, `${stamp}_${name}`)
    mkdirSync(path)
    writeFileSync(join(path, 'migration.sql'), sql)
    const lock = join(folder, 'migration_lock.toml')
    if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')
    console.log(`${path}/migration.sql`)
  } finally {
    await scratch.remove()
  }
}

main(process.argv[2]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
