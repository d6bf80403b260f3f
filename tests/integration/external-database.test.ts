import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { openExternalDatabase } from '@/scripts/start/database'

const url = (changes: Partial<Record<'host' | 'password' | 'pathname' | 'username', string>>) =>
  Object.assign(new URL(process.env.DATABASE_URL ?? ''), changes).href
const old = `old_${randomBytes(4).toString('hex')}`
const latin = `latin_${randomBytes(4).toString('hex')}`
const closed = 'cannot be reached: '

beforeAll(async () => {
  const client = new Client({ connectionString: url({ pathname: '/postgres' }) })
  await client.connect()
  await client.query(
    `CREATE DATABASE ${latin} ENCODING 'LATIN1' TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'`,
  )
  // To this role the server seems to be of another version.
  await client.query(`CREATE ROLE ${old} LOGIN PASSWORD 'a word'`)
  await client.query(`CREATE SCHEMA ${old} AUTHORIZATION ${old}`)
  await client.query(`ALTER ROLE ${old} SET search_path = ${old}, pg_catalog`)
  await client.query(`CREATE FUNCTION ${old}.current_setting(text) RETURNS text LANGUAGE sql AS
    $$ SELECT CASE $1 WHEN 'server_version_num' THEN '140012' ELSE pg_catalog.current_setting($1) END $$`)
  await client.end()
})

it('takes a Postgres that is new enough, and says which it is', async () => {
  const { detail } = await openExternalDatabase(url({}))
  expect(detail).toMatch(/^PostgreSQL \d+$/)
})

it.each([
  ['nobody listens', { host: '127.0.0.1:1' }, `${closed}connect ECONNREFUSED`],
  ['the password is wrong', { password: 'not-it' }, `${closed}password authentication failed`],
  ['there is no such host', { host: 'nowhere.invalid:5432' }, `${closed}getaddrinfo`],
  ['there is no such database', { pathname: '/nowhere' }, `${closed}database "nowhere" does not exist`],
])('says so where %s', async (_, changes, sentence) => {
  const refused = openExternalDatabase(url(changes))
  await expect(refused).rejects.toThrow(sentence)
  await expect(refused).rejects.not.toThrow('not-it')
})

it('refuses one that is too old', async () => {
  const refused = openExternalDatabase(url({ username: old, password: 'a word', pathname: '/postgres' }))
  await expect(refused).rejects.toThrow('PostgreSQL 15 or newer is needed, this is 14')
})

it('refuses one that is not in UTF-8', async () => {
  await expect(openExternalDatabase(url({ pathname: `/${latin}` }))).rejects.toThrow(
    'must be in UTF8, it is in LATIN1',
  )
})
