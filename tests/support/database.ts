import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject, vi } from 'vitest'

const template = new URL(inject('template'))
const name = `test_${randomBytes(6).toString('hex')}`
const url = new URL(template)
url.pathname = `/${name}`

const admin = new URL(template)
admin.pathname = '/postgres'
const client = new Client({ connectionString: admin.href })
await client.connect()
await client.query(`CREATE DATABASE ${name} TEMPLATE template_migrated`)
await client.end()

process.env.DATABASE_URL = url.href
process.env.TASHAN_SECRET = 'a secret of the tests alone, long enough'
process.env.LOG_LEVEL = 'silent'

// What the process keeps (client, settings, limiters, listener) belongs to the database of the file before.
for (const key of Object.keys(globalThis))
  if (key.startsWith('tashan')) Reflect.deleteProperty(globalThis, key)

afterAll(async () => {
  vi.restoreAllMocks()
  const { tashanListener } = globalThis as { tashanListener?: { end(): Promise<void> } }
  // It ends the queues that listen to it.
  await tashanListener?.end()
  const { prisma } = await import('@/lib/db')
  await prisma().$disconnect()
})
