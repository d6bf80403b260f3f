import type { Page } from '@playwright/test'
import { expect, signIn, signOut, takeawayId, test } from '@/tests/e2e/fixtures'

/** What a browser says to a page that it brings back. */
const show = (page: Page) =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))

test('a browser may bring back the pages of who is signed in, for the same cookies, and no other', async ({
  as,
}) => {
  const page = await as('staff')
  for (const path of ['/', '/reports', '/reports/shanghai-2024', '/takeaways', '/inbox', '/settings']) {
    const headers = (await page.goto(path))?.headers() ?? {}
    expect([path, headers['cache-control']]).toEqual([path, 'private, no-cache'])
    expect([path, headers.vary?.split(/,\s*|\n/)]).toEqual([path, expect.arrayContaining(['cookie'])])
  }
  for (const path of ['/sign-in', '/invite/no-such', '/api/health']) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    expect([path, answer.headers()['cache-control']]).toEqual([path, expect.stringContaining('no-store')])
  }
})

test('the stream of events ends with the page and stands again when it is brought back', async ({ as }) => {
  const page = await as('staff')
  const opened: string[] = []
  const ended: string[] = []
  page.on('request', (request) => request.url().includes('/api/events') && opened.push(request.url()))
  page.on('requestfailed', (request) => request.url().includes('/api/events') && ended.push(request.url()))
  await page.goto('/takeaways')
  await expect.poll(() => opened.length).toBe(1)
  // Nothing was put away yet, so nothing is opened.
  await show(page)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await expect.poll(() => ended.length).toBe(1)
  await show(page)
  await expect.poll(() => opened.length).toBeGreaterThan(1)
  expect(opened).toHaveLength(2)
})

test('a page that is brought back after signing out is loaded anew', async ({ as, context }) => {
  const page = await as('viewer')
  await page.goto('/reports')
  const other = await context.newPage()
  await other.goto('/takeaways')
  await signOut(other)
  await expect.poll(() => other.evaluate(() => localStorage.getItem('tashan.out'))).toBeTruthy()
  await show(page)
  await page.waitForURL('**/sign-in?next=%2Freports')
})

test('what was written meanwhile comes to a page that is brought back', async ({ as, context }) => {
  const page = await as('staff')
  const path = `/takeaways/${await takeawayId(page, 'P-4.3')}`
  const started = page.waitForResponse('**/api/events?*')
  await page.goto(path)
  await started
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  const kept = await page.evaluateHandle(() => document.body)
  const headers = { 'sec-fetch-site': 'same-origin' }
  const body = `留在别处的话${Date.now()}`
  const written = await context.request.post(`/api/v1${path}/threads`, { headers, data: { body } })
  expect(written.status()).toBe(201)
  await show(page)
  await expect(page.getByText(body)).toBeVisible()
  expect(await kept.evaluate((one) => one.isConnected)).toBe(true)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the browser does not take a page of before signing out from its cache', async ({ page }) => {
    await signIn(page, 'viewer')
    await page.goto('/reports')
    // What is sent to a page takes it out of the cache, so it is another one that signs out.
    await page.goto('/settings')
    await signOut(page)
    await page.goBack()
    await page.goBack()
    await expect(page).toHaveURL(/sign-in\?next=%2Freports$/)
    await expect(page.getByLabel('邮箱或用户名')).toBeVisible()
  })
})
