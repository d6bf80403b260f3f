import { devices, type Locator, type Page } from '@playwright/test'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'

const headers = { 'sec-fetch-site': 'same-origin' }
const report = '/reports/shanghai-2024'
const { defaultBrowserType: _, ...pixel } = devices['Pixel 7']
const [width, height] = [360, 740]

test.use({ ...pixel, viewport: { width, height } })

const navOf = (page: Page) => page.locator('.foot-nav')

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error('not drawn')
  return { ...box, right: box.x + box.width, bottom: box.y + box.height }
}

test('the main places lie at the foot of a phone, a thumb wide, and nothing of a page lies under them', async ({
  as,
}) => {
  const page = await as('editor')
  for (const locale of ['zh-CN', 'en']) {
    await page.context().addCookies([{ name: 'tashan.locale', value: locale, url: page.url() }])
    for (const path of ['/', report, '/takeaways', '/threads', '/settings']) {
      await page.goto(path)
      const links = navOf(page).getByRole('link')
      await expect(links).toHaveCount(5)
      const boxes = await Promise.all((await links.all()).map(boxOf))
      for (const box of boxes) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44)
      expect([boxes[0]?.x, Math.round(boxes.at(-1)?.right ?? 0), boxes[0]?.bottom]).toEqual([
        0,
        width,
        height,
      ])
      expect(
        await links.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth)),
      ).toEqual([])
      const current = navOf(page).locator('[aria-current="page"]')
      expect(await current.getAttribute('href')).toBe(path === report ? '/reports' : path)
      // The last of the page can be scrolled above them.
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
      const { top, bottom } = await page.evaluate(() => ({
        top: document.querySelector('.foot-nav')?.getBoundingClientRect().top ?? 0,
        bottom: document.querySelector('main')?.getBoundingClientRect().bottom ?? 0,
      }))
      expect(bottom).toBeLessThanOrEqual(top + 1)
    }
  }
  await navOf(page).getByRole('link', { name: 'Discussions' }).tap()
  await expect(page).toHaveURL('/threads')
  await expect(navOf(page).locator('[aria-current="page"]')).toHaveText('Discussions')
  // A window as low as at 400 % has no room for them, a wide one no need.
  for (const size of [
    { width: 320, height: 225 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size)
    await expect(navOf(page)).toBeHidden()
  }
})

test('bars of a page stand above the main places or take their place', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/takeaways')
  const { y: foot } = await boxOf(navOf(page))
  await page.locator('#t-P-1 input').check()
  expect(Math.round((await boxOf(page.locator('#choose'))).bottom)).toBe(foot)
  await page.goto(`/summaries/new?point=${await takeawayId(page, 'P-1')}`)
  const save = await boxOf(page.locator('.save-bar'))
  await expect(navOf(page)).toBeHidden()
  expect([Math.round(save.bottom), save.height <= 66]).toEqual([height, true])

  await page.goto(report)
  await page.locator('.paragraph .annotation-add:visible').first().tap()
  const panel = page.getByRole('dialog', { name: '新批注' })
  await expect(panel).toBeVisible()
  await expect(navOf(page)).toBeHidden()
  expect(Math.round((await boxOf(panel)).bottom)).toBe(height)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(navOf(page)).toBeVisible()
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('.source-text p[data-start]') ?? document.body),
  )
  const bar = page.getByRole('toolbar', { name: '批注选中文字' })
  await expect(bar).toBeVisible()
  await expect(navOf(page)).toBeHidden()
  expect(Math.round((await boxOf(bar)).bottom)).toBe(height)
})

test('a row of takeaways is one target for a finger, its box another', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/takeaways')
  const row = page.locator('#t-P-1-1, [id="t-P-1.1"]').first()
  const label = await boxOf(row.locator('label'))
  expect(Math.min(label.width, label.height)).toBeGreaterThanOrEqual(44)
  expect(label.x).toBeGreaterThanOrEqual(0)
  await page.touchscreen.tap(label.x + 3, label.y + 3)
  await expect(row.locator('input')).toBeChecked()
  await expect(page).toHaveURL('/takeaways')
  const whole = await boxOf(row)
  await page.touchscreen.tap(whole.right - 4, whole.bottom - 4)
  await expect(page).toHaveURL(/takeaways\/[0-9a-f-]{36}$/)
})

test('what unfolds is as high as a finger is wide', async ({ as }) => {
  const page = await as('editor')
  const point = await takeawayId(page, 'P-2')
  await page.request.post(`/api/v1/takeaways/${point}/threads`, { headers, data: { body: '可否先行' } })
  for (const path of [`/takeaways/${point}`, '/search?q=北斗', `/summaries/new?point=${point}`]) {
    await page.goto(path)
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('summary, .composer-line textarea')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map((one) => `${location.pathname} ${one.textContent}`),
    )
    expect(low).toEqual([])
  }
})

test('an address that names an annotation opens it in the lower half, its words above', async ({ as }) => {
  const page = await as('editor')
  const words = '班委会用心用情履职'
  const text = await (await page.request.get('/api/v1/reports/shanghai-2024/text')).text()
  const start = [...text.slice(0, text.indexOf(words))].length
  const made = await page.request.post('/api/v1/annotations', {
    headers,
    data: {
      ...{ report: 'shanghai-2024', start, end: start + words.length, quote: words },
      ...{ kind: 'comment', body: '从地址打开', visibility: 'private' },
    },
  })
  const { id, paragraph } = (await made.json()) as { id: string; paragraph: string }
  await page.goto(`${report}?annotation=${id}#${paragraph}`)
  const sheet = page.getByRole('dialog', { name: '此处的批注' })
  await expect(sheet.getByText('从地址打开')).toBeVisible()
  const panel = await boxOf(sheet)
  expect(Math.round(panel.bottom)).toBe(height)
  const line = () =>
    page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const at = (walker.currentNode as Text).data.indexOf(words)
        if (at < 0 || !walker.currentNode.parentElement?.closest('.source-text')) continue
        const range = document.createRange()
        range.setStart(walker.currentNode, at)
        range.setEnd(walker.currentNode, at + words.length)
        const { top, bottom } = range.getBoundingClientRect()
        return { top, bottom }
      }
      return null
    }, words)
  await expect.poll(async () => (await line())?.bottom).toBeLessThanOrEqual(panel.y)
  expect((await line())?.top).toBeGreaterThanOrEqual(52)
  await page.request.delete(`/api/v1/annotations/${id}`, { headers })
})

test('no line of what was learned begins with the dot between two titles', async ({ as }) => {
  const page = await as('leader')
  await page.goto('/')
  for (const size of [320, 360, 390]) {
    await page.setViewportSize({ width: size, height })
    const indented = await page.locator('.learned-row p').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const parts = [...row.children].map((part) => [...part.getClientRects()])
        const [last, count] = [parts.at(-2)?.at(-1), parts.at(-1)?.[0]]
        if (!last || !count || count.top < last.bottom - 4) return []
        return count.left > row.getBoundingClientRect().left + 1 ? [row.textContent] : []
      }),
    )
    expect(indented).toEqual([])
  }
})
