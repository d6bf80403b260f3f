import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { restoreBackup } from '@/lib/backup/restoration'
import { writeBackup } from '@/lib/backup/writer'
import { person } from '@/prisma/factories/person'
import {
  ask,
  createDatabase,
  migrations,
  ownUrl,
  readRows,
  temporaryFolder,
} from '@/tests/integration/backup/databases'

const folder = temporaryFolder()

const file = join(folder, 'people.backup')
let full: string

beforeAll(async () => {
  await person('admin', { name: '甲' })
  await writeBackup({ url: ownUrl(), file, application: '0.1.0', now: new Date() })
  full = await createDatabase('template_migrated')
  await ask(
    full,
    `INSERT INTO "User" (id, name, email, "updatedAt") VALUES ('b', '乙', 'b@example.test', now())`,
  )
})

const names = async (url: string) =>
  (await ask<{ name: string }>(url, 'SELECT name FROM "User"')).map(({ name }) => name)
const refusal = (message: string) => ({ faults: [{ message }] })

it('refuses a database with people, unless it is to replace them', async () => {
  const refused = restoreBackup({ url: full, file, migrations })
  await expect(refused).rejects.toMatchObject({ code: 'conflict', ...refusal('databaseNotEmpty') })
  expect(await names(full)).toEqual(['乙'])
})

it('fills a database that has the first report alone', async () => {
  const url = await createDatabase('template_migrated')
  await ask(
    url,
    `INSERT INTO "Report" (id, slug, title) VALUES (gen_random_uuid(), 'shanghai-2024', '第一份')`,
  )
  await restoreBackup({ url, file, migrations })
  expect(await readRows(url)).toEqual(await readRows(ownUrl()))
})

it.each([true, false])('refuses a database with tables of another program (with ours: %s)', async (ours) => {
  const url = await createDatabase(ours ? 'template_migrated' : 'template0')
  await ask(url, 'CREATE TABLE payroll (id INTEGER)')
  const refused = restoreBackup({ url, file, migrations, replace: true })
  await expect(refused).rejects.toMatchObject(refusal('databaseForeign'))
  expect(await ask(url, 'SELECT * FROM payroll')).toEqual([])
})

it('refuses a database that somebody uses, and ends the connections of a site that asks for it itself', async () => {
  const url = await createDatabase('template_migrated')
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await expect(restoreBackup({ url, file, migrations })).rejects.toMatchObject(refusal('databaseInUse'))
  const ended = new Promise((done) => client.once('end', done))
  await restoreBackup({ url, file, migrations, whileServing: true })
  await ended
  expect(await names(url)).toEqual(['甲'])
})

it('needs no rights but those of the owner of the database', async () => {
  const role = `owner_${randomBytes(4).toString('hex')}`
  const url = new URL(await createDatabase())
  const database = url.pathname.slice(1)
  await ask(
    url.href,
    `CREATE ROLE ${role} LOGIN PASSWORD 'a word'; ALTER DATABASE ${database} OWNER TO ${role}`,
  )
  Object.assign(url, { username: role, password: 'a word' })
  await restoreBackup({ url: url.href, file, migrations })
  const again = join(folder, 'owner.backup')
  await writeBackup({ url: url.href, file: again, application: '0.1.0', now: new Date() })
  await restoreBackup({ url: url.href, file: again, migrations, replace: true })
  expect(await readRows(url.href)).toEqual(await readRows(ownUrl()))
})

/** `npm run restore -- FILE --replace` with this typed on the console. */
async function replaceOnConsole(typed: string): Promise<{ code: unknown; said: string }> {
  const script = `import('./scripts/restore.ts').then(({ main }) => main(${JSON.stringify([file, '--replace'])})).then(process.exit)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], {
    env: { ...process.env, DATABASE_URL: full },
  })
  child.stdin.end(typed)
  const code = new Promise((done) => child.on('exit', done))
  const [said, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, said: said + errors }
}

it('replaces what a database holds only after a word on the console', async () => {
  for (const typed of ['', 'yes\n']) {
    expect(await replaceOnConsole(typed)).toMatchObject({
      code: 1,
      said: expect.stringContaining('没有恢复'),
    })
    expect(await names(full)).toEqual(['乙'])
  }
  expect(await replaceOnConsole('replace\n')).toMatchObject({ code: 0 })
  expect(await names(full)).toEqual(['甲'])
})
