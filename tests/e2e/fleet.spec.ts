import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { ensureDatabase } from '@/scripts/database/embedded'
import { startScratch } from '@/scripts/database/scratch'
import { signIn } from '@/tests/e2e/fixtures'
import {
  beginThread,
  countComments,
  type FleetSeed,
  seedFleet,
  type WritingLog,
  writeAtOnce,
} from '@/tests/support/fleet-e2e'
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
  await Promise.all(instances.map((instance) => killInstance(instance)))
  await Promise.all(others.map((program) => killInstance(program, 'SIGTERM')))
  await scratch.remove()
})

test('one signs in once for all instances, over TLS alone', async ({ page, request }) => {
  const plain = await request.get(`http://127.0.0.1:${front.http}/takeaways?kind=practice`, {
    maxRedirects: 0,
  })
  expect([plain.status(), plain.headers().location]).toEqual([308, `${site}/takeaways?kind=practice`])
  const loaded: string[] = []
  page.on('request', (one) => {
    if (one.isNavigationRequest()) loaded.push(new URL(one.url()).pathname)
  })
  await signIn(page, 'staff')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Where the server cannot ask itself for the page that an action leads to, the browser loads it as a whole.
  expect(loaded).toEqual(['/sign-in'])
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name.includes('session_token'))
  expect(session).toMatchObject({ secure: true, httpOnly: true })
  for (const path of ['/', '/takeaways', '/reports', '/summaries'])
    expect((await page.goto(path))?.headers()['strict-transport-security']).toContain('max-age=')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const port of ports) expect(readFileSync(accessLog, 'utf8')).toContain(`127.0.0.1:${port} 200`)
})

test('what people write at once through both instances is there once', async () => {
  const threadId = await beginThread(site, seed)
  const [writers, each] = [8, 10]
  const log = await writeAtOnce({ sites: [site], seed, threadId, writers, each })
  expect(log.repeated).toBe(0)
  const counts = await countComments(database, threadId)
  expect(log.acknowledged.filter((body) => counts.get(body) !== 1)).toEqual([])
  expect(log.acknowledged).toHaveLength(writers * each)
})

/** The last words are added while the end of the list is in sight, and else announced. */
async function hears(page: Page, { acknowledged }: WritingLog) {
  const last = page.getByText(acknowledged.at(-1) ?? '').first()
  const news = page.getByRole('button', { name: /条新评论/ })
  await expect(last.or(news).first()).toBeVisible({ timeout: 60_000 })
  if (await news.isVisible()) await news.click()
  await expect(last).toBeVisible()
}

test('an open page shows at once what is written through any instance', async ({ page }) => {
  await signIn(page, 'staff')
  const threadId = await beginThread(site, seed, '一起看')
  await page.goto(`/takeaways/${seed.takeawayId}?thread=${threadId}`)
  await expect(page.getByText('一起看').first()).toBeVisible()
  await hears(page, await writeAtOnce({ sites: [site], seed, threadId, writers: 3, each: 4 }))
})

test('an instance dies: the other serves all, and an open page goes on hearing', async ({ page }) => {
  await signIn(page, 'colleague')
  const threadId = await beginThread(site, seed, '一台停了')
  await page.goto(`/takeaways/${seed.takeawayId}?thread=${threadId}`)
  await expect(page.getByText('一台停了').first()).toBeVisible()
  await killInstance(instances[0] as ChildProcess)
  const log = await writeAtOnce({ sites: [site], seed, threadId, writers: 3, each: 4 })
  const counts = await countComments(database, threadId)
  expect(log.acknowledged.filter((body) => counts.get(body) !== 1)).toEqual([])
  expect(log.acknowledged).toHaveLength(12)
  await hears(page, log)
  await page.goto('/takeaways')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
