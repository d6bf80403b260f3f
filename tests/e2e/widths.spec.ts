import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '@/tests/e2e/fixtures'
import { findOverflow } from '@/tests/support/geometry-e2e'
import { type PageSubjects, pageAddresses, signedOutPages } from '@/tests/support/page-addresses'
import { e2ePassword, e2eSecret, readDatabaseUrl } from '@/tests/support/people-e2e'

const widths = [320, 360, 390, 768, 1024, 1440]

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let made: PageSubjects

test.beforeAll(() => {
  const output = execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/extreme-data.ts'], {
    env: { ...process.env, DATABASE_URL: readDatabaseUrl(), TASHAN_SECRET: e2eSecret, LOG_LEVEL: 'error' },
    encoding: 'utf8',
  })
  made = JSON.parse(output)
})

test('every page has an address here', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\([^)]*\)\/|\/?page\.tsx$/g, '')}`)
  expect(pages.sort()).toEqual(Object.keys(pageAddresses).sort())
})

/** What reaches beyond the window at each width, with every menu and fold open. */
async function tooWide(page: Page, path: string, sizes: number[], height = 800): Promise<string[]> {
  const found: string[] = []
  await page.setViewportSize({ width: 1440, height })
  await page.goto(path)
  await page.locator('body').evaluate((body) => {
    for (const details of body.querySelectorAll('details')) details.open = true
  })
  for (const width of sizes) {
    await page.setViewportSize({ width, height })
    for (const one of await page.evaluate(findOverflow)) found.push(`${path} at ${width}: ${one}`)
  }
  return found
}

async function tooWideIn(locale: string, context: BrowserContext): Promise<string[]> {
  const page = await context.newPage()
  await context.addCookies([{ name: 'tashan.locale', value: locale, url: 'http://127.0.0.1' }])
  const found: string[] = []
  const visit = async (pages: string[], places: PageSubjects) => {
    for (const path of pages.flatMap((name) => pageAddresses[name]!(places)))
      found.push(...(await tooWide(page, path, widths)))
  }
  await visit(signedOutPages, made)
  await page.goto('/sign-in')
  await page.locator('input[name=login]').fill('extreme')
  await page.locator('input[name=password]').fill(e2ePassword)
  await page.locator('form[action] button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  const news = await page.request.get('/api/v1/notifications')
  const notification = (await news.json()).items[0].id
  await visit(
    Object.keys(pageAddresses).filter((name) => !signedOutPages.includes(name)),
    { ...made, notification },
  )
  // A window of 1280 × 900 at 400 %.
  found.push(...(await tooWide(page, '/', [320], 225)))
  return found
}

test('no page is wider than the window, whatever people wrote, in either language', async ({ browser }) => {
  const { baseURL } = test.info().project.use
  // Both at once: each waits half of its time for the server.
  const found = await Promise.all(
    ['zh-CN', 'en'].map(async (locale) =>
      tooWideIn(locale, await browser.newContext({ baseURL, locale: 'zh-CN' })),
    ),
  )
  expect(found.flat()).toEqual([])
})
