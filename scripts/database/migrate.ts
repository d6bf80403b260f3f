import { Client } from 'pg'
import {
  applyMigration,
  createMigrationTable,
  type Migration,
  migrationLockKey,
  readMigrations,
} from '@/lib/migrations'

const insufficientPrivilege = '42501'

type AppliedMigration = {
  migration_name: string
  checksum: string
  finished_at: Date | null
  rolled_back_at: Date | null
}

export class MigrationError extends Error {}

/**
 * Applies missing migrations, each in its own transaction, under a lock, recorded as `prisma migrate deploy`
 * does. Throws MigrationError for an edited, unknown or failed one; returns the names applied.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLockKey])
    await client.query(createMigrationTable).catch((error) => Promise.reject(toPermissionError(error)))
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
        `数据库来自更新版本的他山（迁移 ${row.migration_name}），本版本不能使用：请换回更新的版本，或把升级前的备份恢复到空数据库 / The database is newer than this program, which cannot use it: run the newer program, or restore a backup from before the upgrade into an empty database`,
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
async function apply(client: Client, migration: Migration) {
  try {
    await client.query('BEGIN')
    await applyMigration(client, migration)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationError(
      `迁移 ${migration.name} 执行失败，已回滚 / migration failed and was rolled back: ${reason}`,
    )
  }
}
