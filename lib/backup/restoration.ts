import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import {
  advanceSequences,
  analyzeTables,
  copySql,
  countOtherConnections,
  deleteAllRows,
  emptySchema,
  endOtherConnections,
  findForeignTables,
  findTables,
  lockPeople,
  suspendChecks,
} from '@/lib/backup/data/catalog'
import { type BackupHeader, sectionHeader, valueSettings } from '@/lib/backup/format'
import { BackupReader, parseJson, verifyBackup } from '@/lib/backup/reader'
import { directDatabaseUrl, env } from '@/lib/env'
import { DomainError, invalid } from '@/lib/errors'
import { defineJob } from '@/lib/jobs/job'
import { applyMigration, createMigrationTable, migrationLockKey, readMigrations } from '@/lib/migrations'

type RestoredBackup = { header: BackupHeader; rows: number; skipped: string[] }
type RestoreOptions = {
  url: string
  file: string
  /** Where the migrations of this program are. */
  migrations: string
  /** Whether what people wrote in the database may go. */
  replace?: boolean
  /** Whether the site is running and asks for it itself; else nobody may be connected. */
  whileServing?: boolean
  onProgress?: (done: { table: string; rows: number; percent: number }) => void
}

/**
 * Replaces the database by a backup in one transaction: its tables, their rows, and the migrations since. Writes nothing
 * and throws if the file is damaged, foreign or newer, or the database has people or foreign tables.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoredBackup> {
  const known = readMigrations(options.migrations)
  const header = await verifyBackup(
    options.file,
    known.map(({ name }) => name),
  )
  const client = new Client({ connectionString: options.url, application_name: 'tashan restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLockKey])
    await client.query(`BEGIN; ${valueSettings}`)
    await assertRestorable(client, options)
    await endOtherConnections(client)
    await emptySchema(client)
    await client.query(createMigrationTable)
    for (const migration of known.filter(({ name }) => header.migrations.includes(name)))
      await applyMigration(client, migration)
    await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    const resumeChecks = await suspendChecks(client)
    await deleteAllRows(client)
    const loaded = await loadRows(client, options)
    await resumeChecks()
    await advanceSequences(client)
    for (const migration of known.filter(({ name }) => !header.migrations.includes(name))) {
      await applyMigration(client, migration)
      // What waits for the end of the transaction would keep the next one from changing its table.
      await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    }
    await client.query('COMMIT')
    await analyzeTables(client)
    await endOtherConnections(client)
    return { header, ...loaded }
  } finally {
    await client.end().catch(() => {})
  }
}

/** Throws where the database holds what a restore must not take away; from then on nobody can add to it. */
async function assertRestorable(
  client: Client,
  { replace = false, whileServing = false }: RestoreOptions,
): Promise<void> {
  const [foreign] = await findForeignTables(client)
  if (foreign) throw invalid('', 'databaseForeign', { table: foreign })
  if (!whileServing && (await countOtherConnections(client)) > 0) throw conflict('databaseInUse')
  if ((await lockPeople(client)) && !replace) throw conflict('databaseNotEmpty')
}

const conflict = (message: string) => new DomainError('conflict', { faults: [{ path: '', message }] })

async function loadRows(
  client: Client,
  { file, onProgress }: RestoreOptions,
): Promise<{ rows: number; skipped: string[] }> {
  const { size } = await stat(file)
  let read = 0
  const reader = await BackupReader.open(file, (count) => {
    read += count
  })
  try {
    await reader.readHeader()
    const present = new Set((await findTables(client)).map(({ table }) => table))
    const skipped: string[] = []
    const counts: Record<string, number> = {}
    let rows = 0
    for (;;) {
      const section = sectionHeader.safeParse(parseJson(await reader.readLine())).data
      if (!section) throw invalid('file', 'backupDamaged')
      if ('rows' in section) {
        for (const table of skipped) delete section.rows[table]
        if (JSON.stringify(section.rows) !== JSON.stringify(counts)) throw invalid('file', 'backupDamaged')
        if ((await reader.readLine()) !== null) throw invalid('file', 'backupDamaged')
        return { rows, skipped }
      }
      const { table } = section
      if (!present.has(table)) {
        for await (const _ of reader.readRows());
        skipped.push(table)
        continue
      }
      const target = client.query(copyFrom(copySql(section, 'FROM STDIN')))
      const source = Readable.from(reader.readRows(), { objectMode: false })
      source.on('data', () => onProgress?.({ table, rows, percent: Math.floor((read / size) * 100) }))
      await pipeline(source, target)
      counts[table] = target.rowCount
      rows += target.rowCount
    }
  } finally {
    await reader.close()
  }
}

/** Restores an uploaded backup into the empty database of the running site. */
export const restoreJob = defineJob({
  name: 'restore',
  input: z.object({ file: z.string() }),
  async run({ file }) {
    const url = directDatabaseUrl(env())
    const { rows } = await restoreBackup({ url, file, migrations: 'prisma/migrations', whileServing: true })
    return { rows }
  },
})
