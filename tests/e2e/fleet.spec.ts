import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { ensureDatabase } from '@/scripts/database/embedded'
import { startScratch } from '@/scripts/database/scratch'
import { signIn } from '@/tests/e2e/fixtures'
import { beginThread, countComments, type FleetSeed, seedFleet, writeAtOnce } from '@/tests/support/fleet-e2e'
import { startFront, startPooler } from '@/tests/support/front-e2e'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'

// Two instances by the examples of scripts/deployment: behind nginx with TLS, before PgBouncer in transaction mode.
const base = Number(process.env.TASHAN_E2E_PORT ?? 3456)
const ports = [base + 10, base + 11]
const front = { http: base + 12, https: base + 13 }
const site = `https://127.0.0.1:${front.https}`

let scratch: Awaited<ReturnType<typeof startScratch>>
let database: string
let instances: ChildProcess[]
let others: ChildProcess[]
let accessLog: string
let seed: FleetSeed

test.describe.configure({ mode: 'serial' })
test.use({ baseURL: site, ignoreHTTPSErrors: true })

test.beforeAll(async () => {
  // The certificate is the tests' own.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  scratch = await startScratch()
  database = await ensureDatabase(scratch, 'tashan')
  seed = await seedFleet(database)
  const pooler = await startPooler(database, base + 14)
  instances = ports.map((port) =>
    startInstance(pooler.url, port, {
      DATABASE_DIRECT_URL: database,
      TASHAN_PREPARED_STATEMENTS: 'off',
      TASHAN_BASE_URL: site,
      TASHAN_TRUST_PROXY: '127.0.0.1',
      TASHAN_WRITES_PER_MINUTE: '100000',
    }),
  )
  await Promise.all(instances.map((instance, index) => waitUntilServing(instance, ports[index] ?? 0)))
  const started = await startFront(ports, front)
  accessLog = started.log
  others = [pooler.child, started.child]
})

test.afterAll(async () => {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
  await Promise.all([...others, ...instances].map(killInstance))
  await scratch.remove()
})

test('one signs in once for all instances, over TLS alone', async ({ page, request }) => {
  const plain = await request.get(`http://127.0.0.1:${front.http}/takeaways?kind=practice`, {
    maxRedirects: 0,
  })
  expect([plain.status(), plain.headers().location]).toEqual([308, `${site}/takeaways?kind=practice`])
  await signIn(page, 'staff')
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name.includes('session_token'))
  expect(session).toMatchObject({ secure: true, httpOnly: true })
  for (const path of ['/', '/takeaways', '/reports', '/summaries'])
    expect((await page.goto(path))?.headers()['strict-transport-security']).toContain('max-age=')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const port of ports) expect(readFileSync(accessLog, 'utf8')).toContain(`127.0.0.1:${port} 200`)
})

test('what people write at once through both instances is there once, and an open page shows it at once', async ({
  page,
}) => {
  await signIn(page, 'staff')
  const threadId = await beginThread(site, seed)
  await page.goto(`/takeaways/${seed.takeawayId}`)
  await expect(page.getByText('大家一起写').first()).toBeVisible()
  const [writers, each] = [8, 10]
  const log = await writeAtOnce({ sites: [site], seed, threadId, writers, each })
  expect(log).toMatchObject({ repeated: 0, wrong: [] })
  const counts = await countComments(database, threadId)
  expect(log.acknowledged.filter((body) => counts.get(body) !== 1)).toEqual([])
  expect(log.acknowledged).toHaveLength(writers * each)
  await expect(page.getByText(log.acknowledged.at(-1) ?? '').first()).toBeVisible()
})

test('an instance dies: the other serves all, and an open page goes on hearing', async ({ page }) => {
  await signIn(page, 'colleague')
  const threadId = await beginThread(site, seed)
  await page.goto(`/takeaways/${seed.takeawayId}`)
  await killInstance(instances[0] as ChildProcess)
  const log = await writeAtOnce({ sites: [site], seed, threadId, writers: 4, each: 3 })
  expect(log.acknowledged).toHaveLength(12)
  const counts = await countComments(database, threadId)
  expect([...counts.values()].every((count) => count === 1)).toBe(true)
  await expect(page.getByText(log.acknowledged.at(-1) ?? '').first()).toBeVisible({ timeout: 60_000 })
  await page.goto('/takeaways')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
