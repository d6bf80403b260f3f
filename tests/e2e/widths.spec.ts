import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '@/tests/e2e/fixtures'
import { findOverflow } from '@/tests/support/geometry-e2e'
import { e2ePassword, e2eSecret, readDatabaseUrl } from '@/tests/support/people-e2e'

type Made = Record<
  | 'slug'
  | 'takeaway'
  | 'closed'
  | 'annotation'
  | 'standing'
  | 'thread'
  | 'comment'
  | 'answer'
  | 'summary'
  | 'finished'
  | 'person'
  | 'notification'
  | 'unsettled'
  | 'invitation'
  | 'webhook',
  string
>

/** The addresses at which each page of `app/` is looked at; a page that is missing here fails the test. */
const addresses: Record<string, (made: Made) => string[]> = {
  '/': () => ['/'],
  '/activity': () => ['/activity'],
  '/annotations': ({ slug }) => ['/annotations', `/annotations?report=${slug}`],
  '/annotations/[id]': ({ annotation }) => [`/annotations/${annotation}`],
  '/annotations/[id]/edit': ({ annotation }) => [`/annotations/${annotation}/edit`],
  '/annotations/new': ({ slug }) => [`/annotations/new?report=${slug}&start=0&end=90`],
  '/comments/[id]': ({ comment }) => [`/comments/${comment}`],
  '/comments/[id]/actions': ({ comment, answer }) => [
    `/comments/${comment}/actions`,
    `/comments/${answer}/actions`,
  ],
  '/comments/[id]/history': ({ comment }) => [`/comments/${comment}/history`],
  '/comments/[id]/move': ({ answer }) => [`/comments/${answer}/move`],
  '/dev/components': () => ['/dev/components'],
  '/feedback': () => ['/feedback?from=/figures'],
  '/figures': ({ slug }) => [`/figures?report=${slug}`],
  '/inbox': () => ['/inbox', '/inbox?unread=true'],
  '/inbox/open/[id]': ({ notification }) => [`/inbox/open/${notification}`],
  '/invite/[token]': ({ invitation }) => [invitation],
  '/people': () => ['/people'],
  '/people/[id]': ({ person }) => [`/people/${person}`],
  '/people/backups': () => ['/people/backups'],
  '/people/departments': () => ['/people/departments'],
  '/people/feedback': () => ['/people/feedback'],
  '/people/invite': () => ['/people/invite'],
  '/people/mail': () => ['/people/mail'],
  '/people/webhooks': () => ['/people/webhooks'],
  '/people/webhooks/[id]': ({ webhook }) => [`/people/webhooks/${webhook}`],
  '/reports': () => ['/reports'],
  '/reports/[slug]': ({ slug }) => [`/reports/${slug}`, `/reports/${slug}?revision=1`],
  '/reports/[slug]/activity': ({ slug }) => [`/reports/${slug}/activity`],
  '/reports/[slug]/readers': ({ slug }) => [`/reports/${slug}/readers`],
  '/reports/[slug]/revisions': ({ slug }) => [`/reports/${slug}/revisions`],
  '/reports/[slug]/revisions/compare': ({ slug }) => [`/reports/${slug}/revisions/compare`],
  '/reports/[slug]/revisions/unsettled': ({ slug }) => [`/reports/${slug}/revisions/unsettled`],
  '/reports/[slug]/revisions/unsettled/[id]': ({ slug, unsettled }) => [
    `/reports/${slug}/revisions/unsettled/${unsettled}`,
  ],
  '/reports/new': () => ['/reports/new'],
  '/search': () => [
    '/search?q=Donau',
    '/search?q=gibtesnicht&person=niemand&state=open',
    '/search?q=Donau&in=comment',
  ],
  '/settings': () => ['/settings'],
  '/settings/notifications': () => ['/settings/notifications'],
  '/setup': () => ['/setup'],
  '/sign-in': () => ['/sign-in'],
  '/summaries': () => ['/summaries', '/summaries?whose=shared'],
  '/summaries/[id]': ({ summary, finished }) => [
    `/summaries/${summary}`,
    `/summaries/${finished}`,
    `/summaries/${summary}?do=duplicate`,
  ],
  '/summaries/[id]/changes': ({ summary }) => [`/summaries/${summary}/changes`],
  '/summaries/[id]/edit': ({ summary }) => [`/summaries/${summary}/edit`],
  '/summaries/[id]/exports': ({ summary }) => [`/summaries/${summary}/exports`],
  '/summaries/[id]/share': ({ summary }) => [`/summaries/${summary}/share`],
  '/summaries/[id]/versions': ({ finished }) => [`/summaries/${finished}/versions`],
  '/summaries/[id]/versions/[version]': ({ finished }) => [`/summaries/${finished}/versions/1`],
  '/summaries/layout-check': () => ['/summaries/layout-check'],
  '/summaries/new': ({ takeaway }) => ['/summaries/new', `/summaries/new?point=${takeaway}`],
  '/summaries/templates': () => ['/summaries/templates'],
  '/takeaways': ({ slug }) => ['/takeaways', `/takeaways?report=${slug}`],
  '/takeaways/[id]': ({ takeaway, closed, comment, thread }) => [
    `/takeaways/${takeaway}`,
    `/takeaways/${closed}`,
    `/takeaways/${takeaway}?edit=${comment}`,
    `/takeaways/${takeaway}?reply=${comment}&thread=${thread}`,
  ],
  '/takeaways/[id]/edit': ({ takeaway }) => [`/takeaways/${takeaway}/edit`],
  '/takeaways/new': ({ slug, standing }) => [
    `/takeaways/new?report=${slug}`,
    `/takeaways/new?report=${slug}&annotation=${standing}`,
  ],
  '/terms': ({ slug }) => [`/terms?report=${slug}`],
  '/threads': ({ slug, thread }) => ['/threads', `/threads?report=${slug}&thread=${thread}`],
  '/threads/[id]/lock': ({ thread }) => [`/threads/${thread}/lock`],
  '/threads/[id]/outcome': ({ thread }) => [`/threads/${thread}/outcome`],
  '/threads/[id]/move': ({ thread }) => [`/threads/${thread}/move`],
}

const widths = [320, 360, 390, 768, 1024, 1440]

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let made: Made

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
  expect(pages.sort()).toEqual(Object.keys(addresses).sort())
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

const signedOut = ['/sign-in', '/setup', '/invite/[token]']

async function tooWideIn(locale: string, context: BrowserContext): Promise<string[]> {
  const page = await context.newPage()
  await context.addCookies([{ name: 'tashan.locale', value: locale, url: 'http://127.0.0.1' }])
  const found: string[] = []
  const visit = async (pages: string[], places: Made) => {
    for (const path of pages.flatMap((name) => addresses[name]!(places)))
      found.push(...(await tooWide(page, path, widths)))
  }
  await visit(signedOut, made)
  await page.goto('/sign-in')
  await page.locator('input[name=login]').fill('extreme')
  await page.locator('input[name=password]').fill(e2ePassword)
  await page.locator('form[action] button[type=submit]').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  const news = await page.request.get('/api/v1/notifications')
  const notification = (await news.json()).items[0].id
  await visit(
    Object.keys(addresses).filter((name) => !signedOut.includes(name)),
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
