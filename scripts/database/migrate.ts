import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** The key of the lock of Prisma's own tools, so that they and this runner exclude each other. */
const lockKey = 72707369

const insufficientPrivilege = '42501'

type Migration = { name: string; sql: string; checksum: string }
type AppliedMigration = {
  migration_name: string
  checksum: string
  finished_at: Date | null
  rolled_back_at: Date | null
}

export class MigrationError extends Error {}

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    })
}

/**
 * Applies missing migrations, each in its own transaction, under a lock, recorded as `prisma migrate deploy`
 * does. Throws MigrationError for an edited, unknown or failed one; returns the names applied.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    await client.query(createTableSql).catch((error) => Promise.reject(toPermissionError(error)))
    const migrations = readMigrations(folder)
    const applied = await client.query<AppliedMigration>(
      'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    assertApplicable(migrations, applied.rows)
    const known = new Set(applied.rows.map((row) => row.migration_name))
    const missing = migrations.filter((migration) => !known.has(migration.name))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

const createTableSql = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

function toPermissionError(error: Error): Error {
  if ((error as { code?: string }).code !== insufficientPrivilege) return error
  return new MigrationError(
    `数据库用户无权建表，请把数据库交给它所有 / The database user may not create tables, make it the database's owner: ${error.message}`,
  )
}

function assertApplicable(migrations: Migration[], applied: AppliedMigration[]) {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of applied) {
    const migration = byName.get(row.migration_name)
    if (!row.finished_at) {
      throw new MigrationError(
        `迁移 ${row.migration_name} 上次执行失败，请先修复 / migration failed before, repair it first`,
      )
    }
    if (!migration) {
      throw new MigrationError(
        `数据库含有本版本没有的迁移 ${row.migration_name} / the database is newer than this program: unknown migration`,
      )
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationError(
        `迁移 ${row.migration_name} 在执行后被改动 / migration was edited after it was applied`,
      )
    }
  }
}

/** Applies and records a migration in one transaction. */
async function apply(client: Client, { name, sql, checksum }: Migration) {
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationError(
      `迁移 ${name} 执行失败，已回滚 / migration failed and was rolled back: ${reason}`,
    )
  }
}
