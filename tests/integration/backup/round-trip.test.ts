import { statSync } from 'node:fs'
import { cp, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { omittedTables } from '@/lib/backup/format'
import { restoreBackup } from '@/lib/backup/restoration'
import { writeBackup } from '@/lib/backup/writer'
import { prisma } from '@/lib/db'
import { readMigrations } from '@/lib/migrations'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { migrate } from '@/scripts/database/migrate'
import { loadDemo } from '@/scripts/demo-data'
import {
  ask,
  createDatabase,
  migrations,
  ownUrl,
  readForm,
  readRows,
  temporaryFolder,
} from '@/tests/integration/backup/databases'

const folder = temporaryFolder()

const file = join(folder, 'demo.backup')
const now = new Date('2026-11-29T10:00:00Z')
const write = (url: string, to: string) => writeBackup({ url, file: to, application: '0.1.0', now })
let written: Awaited<ReturnType<typeof writeBackup>>

beforeAll(async () => {
  await loadFirstReport()
  await loadDemo()
  const { id: userId } = await prisma().user.findFirstOrThrow()
  await prisma().session.create({ data: { id: 's', token: 'lets in', userId, expiresAt: now } })
  const bytes = Buffer.from([0, 92, 46, 10, 13, 9, 255])
  await prisma().officeTemplate.create({
    data: {
      id: crypto.randomUUID(),
      name: '模板',
      fileName: 'a.docx',
      bytes,
      sha256: 'x',
      createdById: userId,
    },
  })
  // What a row may hold that looks like the end of the rows, or is longer than what is read at once.
  const odd = { body: `\\.\n\\.\n\t\\N${'长'.repeat(400_000)}`, html: '\n\\.\n', tags: ['\\.', '\n', ''] }
  const { id } = await prisma().annotation.findFirstOrThrow({ where: { visibility: 'private' } })
  await prisma().annotation.update({ where: { id }, data: odd })
  written = await write(ownUrl(), file)
})

it('brings back every row, private annotations and files included, and the form of the database', async () => {
  const url = await createDatabase()
  const restored = await restoreBackup({ url, file, migrations })
  const [before, after] = [await readRows(ownUrl()), await readRows(url)]
  expect(after).toEqual(before)
  expect(before.Annotation?.filter((row) => row.includes('private'))).toHaveLength(3)
  expect(before.OfficeTemplate).toHaveLength(1)
  expect(before.Activity?.length).toBeGreaterThan(10)
  expect(restored.rows).toBe(Object.values(before).flat().length)
  expect(restored).toMatchObject({ rows: written.rows, skipped: [], header: { takenAt: now.toISOString() } })
  expect(await readForm(url)).toEqual(await readForm(ownUrl()))
})

it('lets people go on writing where they were: triggers fire, keys are checked, numbers go on', async () => {
  const url = await createDatabase()
  await restoreBackup({ url, file, migrations })
  const [last] = await ask<{ id: string }>(url, 'SELECT max(id) AS id FROM "Activity"')
  await ask(
    url,
    `INSERT INTO "Activity" (verb, "subjectKind", "subjectId") VALUES ('report.imported', 'report', 'x'); SELECT number_events()`,
  )
  const [next] = await ask<{ activity: string; event: string }>(
    url,
    `SELECT a.id AS activity, e.id AS event FROM "Activity" a JOIN "Event" e ON e."activityId" = a.id ORDER BY a.id DESC`,
  )
  expect(Number(next?.activity)).toBe(Number(last?.id) + 1)
  expect(next?.event).not.toBeNull()
  await expect(ask(url, 'DELETE FROM "Activity"')).rejects.toThrow()
  await expect(ask(url, `UPDATE "Comment" SET "threadId" = gen_random_uuid()`)).rejects.toThrow(/foreign key/)
})

it('holds no session and nothing else that lets in, and is for its owner alone', async () => {
  const text = gunzipSync((await readFile(file)).subarray(0, -73)).toString()
  for (const table of omittedTables) expect(text).not.toContain(`{"table":"${table}"`)
  expect(text).not.toContain('lets in')
  expect(text).not.toContain(process.env.TASHAN_SECRET)
  expect(text).toContain('{"table":"Account"')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(file).size).toBe(written.bytes)
})

it('never takes the place of a file, and leaves none where it fails', async () => {
  await expect(write(ownUrl(), file)).rejects.toMatchObject({ faults: [{ message: 'backupFileExists' }] })
  expect(statSync(file).size).toBe(written.bytes)
  const other = join(folder, 'alone', 'nothing.backup')
  await expect(write(await createDatabase(), other)).rejects.toMatchObject({
    faults: [{ message: 'backupNothing' }],
  })
  await expect(write('postgresql://nobody@127.0.0.1:1/none', other)).rejects.toThrow()
  await rm(join(folder, 'alone'), { recursive: false }).catch(() => {})
  await expect(readFile(other)).rejects.toThrow()
})

it('restores what an older version wrote, and brings it up to date', async () => {
  const old = join(folder, 'old-migrations')
  await cp(migrations, old, { recursive: true })
  const names = readMigrations(migrations).map(({ name }) => name)
  const later = names.filter((name) => name >= '20261129000500')
  for (const name of later) await rm(join(old, name), { recursive: true })
  const before = await createDatabase()
  await migrate(before, old)
  await ask(
    before,
    `INSERT INTO "User" (id, name, email, "updatedAt") VALUES ('u', '王建国', 'w@example.test', now());
     INSERT INTO "Activity" ("actorId", verb, "subjectKind", "subjectId") VALUES ('u', 'person.created', 'person', 'u');
     INSERT INTO "Report" (id, slug, title, "createdById") VALUES ('00000000-0000-4000-8000-000000000001', 'a', '旧', 'u')`,
  )
  const from = join(folder, 'old.backup')
  await write(before, from)
  const after = await createDatabase()
  const { header } = await restoreBackup({ url: after, file: from, migrations })
  expect(header.migrations).toEqual(names.filter((name) => !later.includes(name)))
  expect(await migrate(after, migrations)).toEqual([])
  // The same as where the database itself was brought up to date.
  await migrate(before, migrations)
  expect(await readForm(after)).toEqual(await readForm(before))
  expect(await readRows(after)).toEqual(await readRows(before))
})

it('makes the folder it is to write to', async () => {
  const deep = join(folder, 'a', 'b', 'c.backup')
  await write(ownUrl(), deep)
  expect(statSync(join(folder, 'a', 'b')).mode & 0o777).toBe(0o700)
  await mkdir(join(folder, 'a'), { recursive: true })
})
