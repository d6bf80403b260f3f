import { randomBytes } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeEach, expect, inject, it } from 'vitest'
import { readMigrations } from '@/lib/migrations'
import { openEngine, readSchema } from '@/scripts/database/engine'
import { MigrationError, migrate } from '@/scripts/database/migrate'

const shipped = 'prisma/migrations'
const names = readMigrations(shipped).map((one) => one.name)
const later = '20990101000000_later'
const scratch = mkdtempSync(join(tmpdir(), 'tashan-migrate-'))
let url: string
let folder: string

async function ask<T extends object>(at: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: at })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

beforeEach(async () => {
  const name = `migrate_${randomBytes(6).toString('hex')}`
  await ask(inject('template').replace('/template_migrated', '/postgres'), `CREATE DATABASE ${name}`)
  url = inject('template').replace('/template_migrated', `/${name}`)
  folder = join(scratch, name)
  cpSync(shipped, folder, { recursive: true })
})

afterAll(() => rmSync(scratch, { recursive: true }))

function add(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

const recorded = () =>
  ask<{ migration_name: string }>(
    url,
    'SELECT migration_name FROM _prisma_migrations ORDER BY migration_name',
  ).then((rows) => rows.map((row) => row.migration_name))

const filters = { externalTables: [], externalEnums: [] }

/** What `prisma migrate status` and `prisma migrate deploy` ask their engine. */
async function prismasView() {
  const engine = await openEngine(url, readSchema('prisma/schema'))
  const lock = join(folder, 'migration_lock.toml')
  const migrationsList = {
    baseDir: resolve(folder),
    lockfile: { path: lock, content: readFileSync(lock, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  }
  const status = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters,
  })
  return { status, deploy: () => engine.applyMigrations({ migrationsList, filters }) }
}

const inStep = { history: null, editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true }

it('applies what is missing, once, and Prisma finds nothing to add', async () => {
  expect(await migrate(url, folder)).toEqual(names)
  expect(await migrate(url, folder)).toEqual([])
  const { status, deploy } = await prismasView()
  expect(status).toMatchObject(inStep)
  expect(await deploy()).toEqual({ appliedMigrationNames: [] })
})

it('gives comments that were there before an excerpt of their words', async () => {
  const excerpts = '20261129001500_comment_excerpt'
  for (const name of names.filter((one) => one >= excerpts)) rmSync(join(folder, name), { recursive: true })
  await migrate(url, folder)
  const bodies = [
    '<p>统筹 <strong>全局</strong>\n</p><p>A &#x3C; B &#x26; C</p>',
    `<p>${'长'.repeat(61)}</p>`,
    '',
  ]
  await ask(
    url,
    `SET session_replication_role = replica; ${bodies
      .map(
        (html, at) => `INSERT INTO "Comment" (id, "threadId", "authorId", body, html, renderer, "createdAt")
          VALUES (gen_random_uuid(), gen_random_uuid(), 'x', '', '${html}', 1, now() + interval '${at} s')`,
      )
      .join(';')}`,
  )
  await migrate(url, shipped)
  const rows = await ask<{ excerpt: string }>(url, 'SELECT excerpt FROM "Comment" ORDER BY "createdAt"')
  expect(rows.map((row) => row.excerpt)).toEqual(['统筹 全局 A < B & C', `${'长'.repeat(60)}…`, ''])
})

it('renames what versions and finished summaries hold', async () => {
  const renamed = '20261129003000_summary_names'
  for (const name of names.filter((one) => one >= renamed)) rmSync(join(folder, name), { recursive: true })
  await migrate(url, folder)
  const heading = { id: 'h', kind: 'heading', level: 1, text: '题' }
  const point = { id: 'p', kind: 'point', takeawayId: 'k', takes: ['evidence'] }
  const inputs = { parts: [{ ...point, basis: { code: 'P-1' } }, heading], comments: [] }
  await ask(
    url,
    `SET session_replication_role = replica;
     INSERT INTO "SummaryVersion" ("summaryId", version, title, template, intro, closing, outline, "savedById")
       VALUES (gen_random_uuid(), 1, '', 'study', '', '', '${JSON.stringify([heading, point])}', 'x');
     INSERT INTO "SummaryFinish" (id, "summaryId", "finishedById", matter)
       VALUES (gen_random_uuid(), gen_random_uuid(), 'x', '${JSON.stringify(inputs)}')`,
  )
  await migrate(url, shipped)
  const sections = { id: 'p', kind: 'point', takeawayId: 'k', sections: ['evidence'] }
  expect(await ask(url, 'SELECT outline FROM "SummaryVersion"')).toEqual([{ outline: [heading, sections] }])
  expect(await ask(url, 'SELECT inputs FROM "SummaryFinish"')).toEqual([
    { inputs: { parts: [{ ...sections, snapshot: { code: 'P-1' } }, heading], comments: [] } },
  ])
})

it('goes on from what Prisma applied itself', async () => {
  add(later, 'CREATE TABLE later (id INTEGER PRIMARY KEY);')
  await migrate(url, shipped)
  const { status, deploy } = await prismasView()
  expect(status.history).toEqual({ diagnostic: 'databaseIsBehind', unappliedMigrationNames: [later] })
  expect(await deploy()).toEqual({ appliedMigrationNames: [later] })
  // As when Prisma's process ends: its connection goes, and its lock with it.
  await ask(
    url,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  expect(await migrate(url, folder)).toEqual([])
})

it('applies each once when several start at the same time', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)))
  expect(applied.flat()).toEqual(names)
  expect(await recorded()).toEqual(names)
})

it('refuses one that was edited after it was applied, by name', async () => {
  await migrate(url, folder)
  appendFileSync(join(folder, names[0] ?? '', 'migration.sql'), '\n-- edited\n')
  const refused = migrate(url, folder)
  await expect(refused).rejects.toThrow(MigrationError)
  await expect(refused).rejects.toThrow(new RegExp(`${names[0]}.*was edited after it was applied`))
  expect((await prismasView()).status.editedMigrationNames).toEqual([names[0]])
})

it('leaves nothing of one that fails, and applies it once it is repaired', async () => {
  add(later, 'CREATE TABLE later (id INTEGER); INSERT INTO nowhere VALUES (1);')
  await expect(migrate(url, folder)).rejects.toThrow(new RegExp(`${later}.*rolled back: relation "nowhere"`))
  expect(await recorded()).toEqual(names)
  expect(await ask(url, `SELECT 1 FROM pg_class WHERE relname = 'later'`)).toEqual([])
  add(later, 'CREATE TABLE later (id INTEGER);')
  expect(await migrate(url, folder)).toEqual([later])
})

it('refuses a database in which Prisma left one failed, until it is marked as rolled back', async () => {
  await migrate(url, folder)
  add(later, 'CREATE TABLE later (id INTEGER);')
  await ask(
    url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'whatever', '${later}')`,
  )
  await expect(migrate(url, folder)).rejects.toThrow(new RegExp(`${later}.*failed before`))
  expect((await prismasView()).status.failedMigrationNames).toEqual([later])
  await ask(url, `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${later}'`)
  expect(await migrate(url, folder)).toEqual([later])
})

it('refuses a database that is newer than the program', async () => {
  add(later, 'CREATE TABLE later (id INTEGER);')
  await migrate(url, folder)
  await expect(migrate(url, shipped)).rejects.toThrow(new RegExp(`${later}.*newer than this program`))
})

it('says so where the database user may not create tables', async () => {
  const role = `reader_${randomBytes(4).toString('hex')}`
  await ask(url, `CREATE ROLE ${role} LOGIN PASSWORD 'a word'`)
  const theirs = new URL(url)
  Object.assign(theirs, { username: role, password: 'a word' })
  await expect(migrate(theirs.href, folder)).rejects.toThrow(/make it the database's owner/)
})
