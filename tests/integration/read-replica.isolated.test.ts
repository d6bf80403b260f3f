import { afterAll, beforeAll, expect, it } from 'vitest'
import { prisma, replica } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { searchEverything } from '@/lib/search/search-everything'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { ensureDatabase } from '@/scripts/database/embedded'
import { migrate } from '@/scripts/database/migrate'
import { member } from '@/tests/integration/people/scene'
import { ask, type ServerPair, startServerPair } from '@/tests/support/standby'

let pair: ServerPair
let staff: Awaited<ReturnType<typeof member>>
let readings = 0

beforeAll(async () => {
  pair = await startServerPair()
  const url = await ensureDatabase(pair.primary, 'replicated')
  await migrate(url, 'prisma/migrations')
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_READ_URL: pair.standby.url('replicated') })
  for (const key of ['tashanEnv', 'tashanPrisma']) Reflect.deleteProperty(globalThis, key)
  await loadFirstReport()
  staff = await member('staff')
  replica()?.$on('query' as never, note as never)
})

afterAll(async () => {
  await Promise.all([prisma().$disconnect(), replica()?.$disconnect()])
  await pair.remove()
})

/** Counts what is read, apart from how far the standby is. */
function note({ query }: { query: string }) {
  if (!query.includes('pg_is_in_recovery')) readings++
}

/** Says something, and searches for it at once; resolves with how much of the search the standby saw. */
async function sayAndFind(word: string): Promise<{ found: number; readings: number }> {
  const point = await prisma().takeaway.findFirstOrThrow({ where: { code: 'P-1' } })
  await startThread({ actor: staff }, { takeawayId: point.id, body: `请看${word}一节` })
  readings = 0
  const { items } = await searchEverything({ actor: staff }, { q: word, in: ['comment'] })
  return { found: items.length, readings }
}

it('is read for a search, and has what was said the moment before', async () => {
  const seen = await sayAndFind('甲乙丙')
  expect(seen.found).toBe(1)
  expect(seen.readings).toBeGreaterThan(0)
})

it('is left aside while it is behind', async () => {
  await ask(pair.standby, 'SELECT pg_wal_replay_pause()')
  expect(await sayAndFind('丁戊己')).toEqual({ found: 1, readings: 0 })
  await ask(pair.standby, 'SELECT pg_wal_replay_resume()')
  const seen = await sayAndFind('庚辛壬')
  expect(seen.found).toBe(1)
  expect(seen.readings).toBeGreaterThan(0)
})

it('is left aside while it is away', async () => {
  await pair.standby.stop()
  expect(await sayAndFind('子丑寅')).toEqual({ found: 1, readings: 0 })
  expect(await sayAndFind('卯辰巳')).toEqual({ found: 1, readings: 0 })
})
