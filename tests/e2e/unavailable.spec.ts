import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { Client } from 'pg'
import { signIn, takeawayId } from '@/tests/e2e/fixtures'
import { type DatabaseProxy, startDatabaseProxy } from '@/tests/support/database-proxy'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { readDatabaseUrl } from '@/tests/support/people-e2e'

// An instance of its own, whose way to the database can be broken without disturbing the others.
const port = Number(process.env.TASHAN_E2E_PORT ?? 3456) + 6
const site = `http://127.0.0.1:${port}`
const words = '磁盘满了的那一句'

let link: DatabaseProxy
let instance: ReturnType<typeof startInstance>
let context: BrowserContext
let page: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  link = await startDatabaseProxy(readDatabaseUrl())
  instance = startInstance(link.url, port)
  await waitUntilServing(instance, port)
  context = await browser.newContext({ baseURL: site })
  page = await context.newPage()
  await signIn(page, 'staff')
})

test.afterAll(async () => {
  await context.close()
  await killInstance(instance)
  await link.end()
})

const ready = async () => (await fetch(`${site}/api/ready`)).status

async function openTakeaway(code: string): Promise<string> {
  const id = await takeawayId(page, code)
  await page.goto(`/takeaways/${id}`)
  return id
}

const composer = () => page.getByRole('form', { name: '发起讨论' })

test('pages, REST and a form say so while the database is away, keep what was typed, and go on by themselves', async () => {
  await openTakeaway('P-1.4')
  await composer().getByRole('textbox').fill('写到一半的话')
  await link.cut()

  await composer().getByRole('button', { name: '发表' }).click()
  await expect(page.getByText('系统暂时连不上数据库')).toBeVisible()
  await expect(composer().getByRole('textbox')).toHaveValue('写到一半的话')

  const rest = await page.request.get('/api/v1/takeaways')
  expect(rest.status()).toBe(503)
  expect(rest.headers()).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '5' })
  expect(await rest.json()).toMatchObject({ type: 'urn:tashan:unavailable', status: 503 })
  expect(await ready()).toBe(503)
  expect((await fetch(`${site}/api/health`)).status).toBe(200)

  for (const path of ['/takeaways', '/', '/sign-in']) {
    // Also for whoever has no session, and without JavaScript: words in the page itself.
    for (const asker of [page.request.get(path), fetch(site + path).then(toAnswer)]) {
      const answer = await asker
      expect(answer.status()).toBe(503)
      expect(answer.headers()['retry-after']).toBe('5')
      expect(await answer.text()).toContain('系统暂时连不上数据库')
    }
  }
  await page.goto('/takeaways')
  await expect(page.getByRole('heading', { name: '暂时不能使用' })).toBeVisible()

  await link.restore()
  await expect.poll(ready).toBe(200)
  await page.getByRole('link', { name: '再试一次' }).click()
  await expect(page).toHaveURL('/takeaways')
  await expect(page.getByRole('heading', { name: '要点', level: 1 })).toBeVisible()
})

/** An answer of fetch as one of Playwright's. */
function toAnswer(answer: Response) {
  const headers = Object.fromEntries(answer.headers)
  return { status: () => answer.status, headers: () => headers, text: () => answer.text() }
}

test('readiness is answered while the database hangs, and what asks it is told after a while', async () => {
  link.freeze()
  const answer = await fetch(`${site}/api/ready`, { signal: AbortSignal.timeout(10_000) })
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ status: 'database away' })
  // A statement is waited for half a minute.
  const ask = (path: string) => page.request.get(path, { timeout: 90_000 })
  const asked = await Promise.all(['/api/v1/takeaways', '/takeaways'].map(ask))
  expect(asked.map((one) => [one.status(), one.headers()['retry-after']])).toEqual([
    [503, '5'],
    [503, '5'],
  ])
  await link.restore()
  await expect.poll(ready).toBe(200)
})

test('a full disk is named, reading goes on, and what was typed stays', async () => {
  const database = new Client({ connectionString: readDatabaseUrl() })
  await database.connect()
  await database.query(`
    CREATE FUNCTION "disk_is_full"() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$;
    CREATE TRIGGER "disk_is_full" BEFORE INSERT ON "Comment" FOR EACH ROW
      WHEN (NEW.body = '${words}') EXECUTE FUNCTION "disk_is_full"()`)
  try {
    const about = await openTakeaway('P-1.5')
    await composer().getByRole('textbox').fill(words)
    await composer().getByRole('button', { name: '发表' }).click()
    await expect(page.getByText('服务器磁盘已满')).toBeVisible()
    await expect(composer().getByRole('textbox')).toHaveValue(words)

    const rest = await page.request.post(`/api/v1/takeaways/${about}/threads`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: { body: words },
    })
    expect(rest.status()).toBe(503)
    expect(rest.headers()['retry-after']).toBe('60')
    const state = await fetch(`${site}/api/ready`)
    expect([state.status, await state.json()]).toEqual([503, { status: 'disk full' }])
    for (const path of ['/', '/takeaways']) expect((await page.request.get(path)).status()).toBe(200)
  } finally {
    await database.query('DROP TRIGGER "disk_is_full" ON "Comment"; DROP FUNCTION "disk_is_full"()')
    await database.end()
  }
  await composer().getByRole('button', { name: '发表' }).click()
  await expect(page.getByText(words)).toBeVisible()
})
