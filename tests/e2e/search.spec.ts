import type { Page } from '@playwright/test'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'

/** The words that are marked on the page. */
const marked = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => `${range}`))

test('one box opens anywhere by keyboard, finds while one types and leads to the exact place', async ({
  as,
}) => {
  const page = await as('staff')
  await page.goto('/summaries')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: '搜索' })
  const box = dialog.getByRole('searchbox', { name: '搜索' })
  await expect(box).toBeFocused()
  await box.fill('行稳 致遠')
  const hit = dialog.getByRole('region', { name: '报告原文' }).getByRole('link').first()
  await expect(hit).toBeVisible()
  await expect(dialog.locator('mark').first()).toHaveText('行稳')
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('link').first()).toBeFocused()
  await hit.click()
  await page.waitForURL(/\/reports\/shanghai-2024\?mark=.*#/)
  const target = page.locator(':target')
  await expect(target).toBeInViewport()
  await expect(target).toContainText('行稳致远')
  await expect.poll(() => marked(page)).toEqual(expect.arrayContaining(['行稳', '致远']))
})

test('Enter leads to all results, Escape back to the page', async ({ as }) => {
  const page = await as('viewer')
  await page.goto('/')
  await page.keyboard.press('Meta+k')
  const dialog = page.getByRole('dialog', { name: '搜索' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+k')
  await dialog.getByRole('searchbox').fill('产业')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  await expect(page.getByRole('heading', { name: '要点', exact: true })).toBeVisible()
  await page
    .getByRole('navigation', { name: '按类别' })
    .getByRole('link', { name: /报告原文/ })
    .click()
  await page.waitForURL(/in=paragraph/)
  await expect(page.getByRole('searchbox').last()).toHaveValue('产业')
})

test('the keys open the box again, also before the browser has told that it closed', async ({ as }) => {
  const page = await as('staff')
  await page.goto('/summaries')
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog', { name: '搜索' }).getByRole('searchbox')
  await box.fill('产业')
  await page.evaluate(() => {
    document.querySelector('dialog')?.close()
    dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }))
  })
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('产业')
  await page.getByRole('dialog', { name: '搜索' }).getByRole('button', { name: '关闭' }).click()
  await expect(box).toHaveCount(0)
})

test('what has an English title is named by it to who reads English', async ({ as, context }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'I-1')
  const { title, titleEn } = await (await page.request.get(`/api/v1/takeaways/${id}`)).json()
  const q = encodeURIComponent(title)
  for (const [locale, lang, name] of [
    ['zh-CN', 'zh-CN', title],
    ['en', 'en', titleEn],
  ] as const) {
    await context.addCookies([{ name: 'tashan.locale', value: locale, url: page.url() }])
    await page.goto(`/search?q=${q}`)
    const link = page.getByRole('link', { name: `I-1 ${name}` }).first()
    await expect(link).toHaveAttribute('lang', lang)
  }
})

test('a comment is found and marked where it stands', async ({ as }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-1')
  const made = await page.request.post(`/api/v1/takeaways/${id}/threads`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { body: '这里要看蛇纹岩的用途。' },
  })
  expect(made.status()).toBe(201)
  await page.goto('/search?q=蛇紋岩')
  await page.getByRole('list', { name: '讨论' }).getByRole('link').click()
  await page.waitForURL(/#c-/)
  await expect(page.locator(':target')).toContainText('蛇纹岩')
  await expect.poll(() => marked(page)).toEqual(['蛇纹岩'])
})

test('where nothing is found, it says what was searched and offers looser searches', async ({ as }) => {
  const page = await as('staff')
  await page.goto('/search?q="产业 无此词甲"&state=open')
  await expect(
    page.getByText('没有找到““产业 无此词甲””').or(page.getByText('没有找到“"产业 无此词甲"”')),
  ).toBeVisible()
  await expect(page.getByText('已按筛选缩小范围')).toBeVisible()
  await page.getByRole('link', { name: '不加筛选' }).click()
  await page.waitForURL((url) => !url.searchParams.has('state'))
  await page.getByRole('link', { name: '不加引号' }).click()
  await page.getByRole('link', { name: '产业', exact: true }).click()
  await expect(page.getByRole('list', { name: '要点' }).getByRole('link').first()).toBeVisible()
})
