import type { Client } from 'pg'
import { Prisma } from '@/prisma/generated/client'

type TableColumns = { table: string; columns: string[] }

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/** COPY of a table with these columns. */
export function copySql({ table, columns }: TableColumns, direction: 'TO STDOUT' | 'FROM STDIN'): string {
  return `COPY ${quote(table)} (${columns.map(quote).join(', ')}) ${direction}`
}

/** Tables of the schema that belong to no extension. */
const ownTables = `pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')`

/** The tables that belong to who owns the migration table, with the columns that can be written. */
export async function findTables(client: Client): Promise<TableColumns[]> {
  const { rows } = await client.query<TableColumns>(`
    SELECT c.relname::text AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM (SELECT c.* FROM ${ownTables}) c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relname <> '_prisma_migrations'
      AND c.relowner = (SELECT relowner FROM pg_class WHERE oid = to_regclass('_prisma_migrations'))
    GROUP BY c.relname ORDER BY c.relname`)
  return rows
}

/** Keeps the tables from being changed in form until the transaction ends; their rows may be. */
export async function lockTables(client: Client, tables: string[]): Promise<void> {
  await client.query(`LOCK TABLE ${tables.map(quote).join(', ')} IN ACCESS SHARE MODE`)
}

export async function findServerVersion(client: Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS version`,
  )
  return rows[0]?.version ?? ''
}

/** The finished migrations by name; null where there is no migration table. */
export async function findMigrations(client: Client): Promise<string[] | null> {
  const found = await client.query<{ present: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present`,
  )
  if (!found.rows[0]?.present) return null
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  return rows.map(({ name }) => name)
}

/** Tables that are none of this program. */
export async function findForeignTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT c.relname::text AS name FROM ${ownTables}`)
  const names = rows.map(({ name }) => name)
  const own = names.includes('_prisma_migrations')
    ? [...Object.keys(Prisma.ModelName), '_prisma_migrations']
    : []
  return names.filter((name) => !own.includes(name))
}

/** Whether somebody has an account, as all that people write belongs to one; nobody gets one until the transaction ends. */
export async function lockPeople(client: Client): Promise<boolean> {
  const found = await client.query<{ present: boolean }>(
    `SELECT to_regclass('"User"') IS NOT NULL AS present`,
  )
  if (!found.rows[0]?.present) return false
  await client.query('LOCK TABLE "User" IN ACCESS EXCLUSIVE MODE')
  const { rowCount } = await client.query('SELECT 1 FROM "User" LIMIT 1')
  return rowCount !== 0
}

/** How many other connections use this database as this user. */
export async function countOtherConnections(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  )
  return rows[0]?.count ?? 0
}

/** Ends the other connections of this user, which remember tables that are gone; they connect anew. */
export async function endOtherConnections(client: Client): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
  )
}

const notOfExtension = (classOf: string, oid: string) =>
  `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = '${classOf}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`

/** Drops the tables, functions and types of the schema. */
export async function emptySchema(client: Client): Promise<void> {
  const schema = 'current_schema()::regnamespace'
  await run(
    client,
    `SELECT format('DROP TABLE %s CASCADE', string_agg(c.oid::regclass::text, ', ')) AS sql FROM ${ownTables}
     HAVING count(*) > 0`,
  )
  await run(
    client,
    `SELECT format('DROP FUNCTION %s CASCADE', p.oid::regprocedure) AS sql FROM pg_proc p
     WHERE p.pronamespace = ${schema} AND p.prokind = 'f' AND ${notOfExtension('pg_proc', 'p.oid')}`,
  )
  await run(
    client,
    `SELECT format('DROP TYPE %s CASCADE', t.oid::regtype) AS sql FROM pg_type t
     WHERE t.typnamespace = ${schema} AND t.typtype = 'e' AND ${notOfExtension('pg_type', 't.oid')}`,
  )
}

/** Runs the statements that a query answers. */
async function run(client: Client, query: string): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(query)
  await client.query(rows.map(({ sql }) => sql).join(';'))
}

/**
 * Takes away what checks and follows each row: foreign keys, triggers and indexes that no constraint needs. Returns a
 * function that puts all of it back.
 */
export async function suspendChecks(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ drop: string; create: string }>(`
    WITH tables AS (SELECT c.oid FROM ${ownTables})
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS create,
      2 AS step
    FROM pg_constraint WHERE contype = 'f' AND conrelid IN (SELECT oid FROM tables)
    UNION ALL
    SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 1
    FROM pg_index i WHERE indrelid IN (SELECT oid FROM tables) AND NOT indisunique
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
    UNION ALL
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
      format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass,
        CASE tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, tgname), 3
    FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D' AND tgrelid IN (SELECT oid FROM tables)
    ORDER BY step`)
  await client.query(rows.map(({ drop }) => drop).join(';'))
  return async () => {
    await client.query(rows.map(({ create }) => create).join(';'))
  }
}

/** Empties the tables of what migrations put into them; only while checks are suspended. */
export async function deleteAllRows(client: Client): Promise<void> {
  await run(
    client,
    `SELECT format('TRUNCATE %s', string_agg(c.oid::regclass::text, ', ')) AS sql FROM ${ownTables}
       AND c.relname <> '_prisma_migrations'`,
  )
}

/** Tells Postgres how much there is of what, so that it plans well at once. */
export async function analyzeTables(client: Client): Promise<void> {
  await run(client, `SELECT format('ANALYZE %s', c.oid::regclass) AS sql FROM ${ownTables}`)
}

/** Lets each sequence of a column go on after the largest value of the column. */
export async function advanceSequences(client: Client): Promise<void> {
  await run(
    client,
    `SELECT format('SELECT setval(%L, coalesce(max(%I), 1), max(%I) IS NOT NULL) FROM %s',
       d.objid::regclass, a.attname, a.attname, d.refobjid::regclass) AS sql
     FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
     JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
     WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
       AND d.refobjid IN (SELECT c.oid FROM ${ownTables})`,
  )
}
