import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { omittedTables } from '@/lib/backup/format'

export const migrations = 'prisma/migrations'

/** A folder of this test file alone. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tashan-backup-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The database that the use cases of this test file write to. */
export const ownUrl = () => process.env.DATABASE_URL ?? ''

/** A new database without any table, or one like the template. */
export async function createDatabase(template = 'template0'): Promise<string> {
  const name = `backup_${randomBytes(6).toString('hex')}`
  const url = new URL(inject('template'))
  await ask(url.href.replace(url.pathname, '/postgres'), `CREATE DATABASE ${name} TEMPLATE ${template}`)
  url.pathname = `/${name}`
  return url.href
}

export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table as text, in an order of its own: what a backup must bring back. */
export async function readRows(url: string): Promise<Record<string, string[]>> {
  const tables = await ask<{ name: string }>(
    url,
    `SELECT c.relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  )
  const rows: Record<string, string[]> = {}
  for (const { name } of tables) {
    if (name === '_prisma_migrations' || omittedTables.includes(name)) continue
    const found = await ask<{ row: string }>(
      url,
      `SELECT t::text AS row FROM "${name}" t ORDER BY t::text COLLATE "C"`,
    )
    rows[name] = found.map(({ row }) => row)
  }
  return rows
}

/** The form of the schema: columns, constraints, indexes, triggers as they fire, functions and sequences. */
export async function readForm(url: string): Promise<string[]> {
  const rows = await ask<{ form: string }>(
    url,
    `SELECT format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS form
       FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT format('%s %s', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT format('%s %s', t.typname, e.enumlabel) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
     UNION ALL SELECT migration_name || checksum FROM _prisma_migrations
     ORDER BY 1`,
  )
  return rows.map(({ form }) => form)
}
