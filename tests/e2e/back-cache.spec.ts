import { chromium } from '@playwright/test'
import { findProgram } from '@/scripts/find-program.mjs'
import { comesAlive, expect, signIn, signOut, takeawayId, test } from '@/tests/e2e/fixtures'

// The Chromium without a window has no back/forward cache.
test('pages come back as they were left, but not after signing out', async () => {
  const { launchOptions, baseURL, locale } = test.info().project.use
  const browser = await chromium.launch({
    ...launchOptions,
    executablePath: findProgram('chromium'),
    args: [...(launchOptions?.args ?? []), '--headless=new'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const page = await (await browser.newContext({ baseURL, locale })).newPage()
    await signIn(page, 'viewer')
    const leave = async (path: string, next: string) => {
      await page.goto(path)
      await comesAlive(page.locator('#content'))
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
      )
      await page.goto(next)
    }
    const takeaway = `/takeaways/${await takeawayId(page, 'P-1.2')}`
    for (const path of ['/reports/shanghai-2024', takeaway, '/takeaways', '/reports', '/inbox']) {
      await leave(path, '/api/health')
      await page.evaluate(() => history.back())
      await expect(async () => {
        expect(await page.evaluate(() => [location.pathname, 'persisted' in window])).toEqual([path, true])
      }).toPass()
    }

    await leave('/reports', '/settings')
    await signOut(page)
    await page.evaluate(() => history.go(-2))
    await page.waitForURL('**/sign-in?next=%2Freports')
    await expect(page.getByLabel('邮箱或用户名')).toBeVisible()
  } finally {
    await browser.close()
  }
})
