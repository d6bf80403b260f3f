import { devices, type Page } from '@playwright/test'
import { expect, signIn, test } from '@/tests/e2e/fixtures'
import { distanceFromSelection, drag, scrollTo } from '@/tests/support/geometry-e2e'

const report = '/reports/shanghai-2024'
const words = '恢宏巨制的1.5公里G60云廊'

test.describe.configure({ timeout: 180_000 })

const barOf = (page: Page) => page.getByRole('toolbar', { name: '批注选中文字' })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: '新批注' })
const selected = (page: Page) => page.evaluate(() => String(getSelection()))

async function expectAtWords(page: Page, place: string, wanted?: 'above' | 'below') {
  await expect(barOf(page)).toBeVisible()
  // The bar of the selection before may still stand for a moment.
  if (wanted)
    await expect.poll(async () => (await distanceFromSelection(barOf(page))).side, place).toBe(wanted)
  const { away, outside } = await distanceFromSelection(barOf(page))
  expect([place, outside]).toEqual([place, 0])
  expect(away, place).toBeLessThanOrEqual(60)
}

for (const scheme of ['light', 'dark'] as const)
  test(`the bar stands at the selected words and inside the window, ${scheme}`, async ({ as, context }) => {
    const page = await as('colleague')
    await context.addCookies([{ name: 'tashan.scheme', value: scheme, url: 'http://127.0.0.1' }])
    for (const width of [1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(report)
      for (const share of [0.15, 0.5, 0.92]) {
        await scrollTo(page, words, share)
        await drag(page, words)
        await expectAtWords(page, `${width} at ${share}`, share < 0.9 ? 'below' : 'above')
        await drag(page, words, words, true)
        // Near the head of the page there is no room above.
        await expectAtWords(page, `${width} backwards at ${share}`, share > 0.2 ? 'above' : undefined)
        expect(await selected(page)).toBe(words)
      }
      await scrollTo(page, '把准要义学', 0.3)
      await drag(page, '把准要义学', words)
      await expectAtWords(page, `${width} over several lines`)
      await page.mouse.wheel(0, 150)
      await expect.poll(async () => (await distanceFromSelection(barOf(page))).away).toBeLessThanOrEqual(60)
      await expectAtWords(page, `${width} scrolled with the selection`)
      await page.mouse.wheel(0, 2000)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000)
      expect((await distanceFromSelection(barOf(page))).outside).toBe(0)
    }
  })

test('a press on the bar keeps the selection and opens the form for it', async ({ as }) => {
  const page = await as('colleague')
  await page.goto(report)
  await scrollTo(page, words, 0.4)
  await drag(page, words)
  const before = await selected(page)
  expect(before).toBe(words)
  const box = await barOf(page).getByRole('button', { name: '疑问' }).boundingBox()
  await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2)
  await page.mouse.down()
  expect(await selected(page)).toBe(before)
  await page.mouse.up()
  await expect(dialogOf(page).locator('blockquote')).toHaveText(words)
})

/** Types with the keyboard alone, wherever the focus is, and saves. */
async function typeAndSave(page: Page, text: string) {
  await expect(dialogOf(page)).toBeVisible()
  await page.keyboard.type(text)
  const field = dialogOf(page).getByLabel('内容')
  await expect(field).toHaveValue(text)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('body')
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toBeHidden()
}

const kinds = [
  { label: '评论', kind: 'comment' },
  { label: '疑问', kind: 'question' },
  { label: '更正', kind: 'correction' },
]

test('what is typed after choosing a kind with the mouse is in the annotation', async ({ as }) => {
  const page = await as('colleague')
  await page.goto(report)
  for (const { label, kind } of kinds) {
    await scrollTo(page, words, 0.4)
    await drag(page, words)
    await barOf(page).getByRole('button', { name: label }).click()
    await expect(dialogOf(page).locator(`input[value=${kind}]`)).toBeChecked()
    await typeAndSave(page, `${label}:打字即入`)
  }
})

test('what is typed after "批注本段" by keyboard is in the annotation; words kept from before are written on', async ({
  as,
}) => {
  const page = await as('colleague')
  await page.goto(report)
  const add = page.getByRole('link', { name: '批注本段' }).nth(3)
  await add.focus()
  await page.keyboard.press('Enter')
  await typeAndSave(page, '键盘批注')

  await add.focus()
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeVisible()
  await page.keyboard.type('写到')
  await page.reload()
  await add.focus()
  await page.keyboard.press('Enter')
  await expect(dialogOf(page).getByText('已恢复上次没写完的内容。')).toBeVisible()
  await page.keyboard.type('一半')
  await expect(dialogOf(page).getByLabel('内容')).toHaveValue('写到一半')
})

test('on a phone the bar is at the foot and typing lands in the annotation', async ({ browser }) => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  const context = await browser.newContext({ ...phone, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, 'colleague')
  await page.goto(report)
  for (const { label } of kinds) {
    await page.evaluate(() => {
      const holder = document.querySelectorAll('.source-text p[data-start]')[2]!
      holder.scrollIntoView({ block: 'center' })
      getSelection()?.selectAllChildren(holder)
    })
    const box = await barOf(page).boundingBox()
    expect(box!.y + box!.height).toBe(page.viewportSize()!.height)
    expect(box!.width).toBe(page.viewportSize()!.width)
    await barOf(page).getByRole('button', { name: label }).tap()
    await typeAndSave(page, `${label}:手机批注`)
  }
  await context.close()
})

test('every dialog with a text field takes what is typed right after it opens, also where a choice stands before it', async ({
  as,
}) => {
  const page = await as('colleague')
  await page.goto('/dev/components')
  const buttons = page.locator('[aria-haspopup=dialog]')
  const count = await buttons.count()
  expect(count).toBeGreaterThan(0)
  for (let at = 0; at < count; at++) {
    await buttons.nth(at).click()
    const field = page.locator('dialog[open] input[name=annotation]')
    await expect(field).toBeVisible()
    await expect(page.locator('dialog[open] input').first()).toHaveAttribute('type', 'radio')
    await page.keyboard.type('说明')
    await expect(field).toHaveValue('说明')
    await page.keyboard.press('Escape')
    await expect(field).toBeHidden()
  }
})

test('the head of a copied web page is seen only where somebody refers to it', async ({ as }) => {
  const page = await as('editor')
  const headers = { 'sec-fetch-site': 'same-origin' }
  const quote = '2024年02月20日'
  const text = `赴外地学习的体会\n\n某省财政厅 czt.example.cn 时间：${quote} 10:30 【字体：\n\n近期，我们参加了一次学习。`
  const data = { title: '赴外地学习的体会', sourceName: '某省财政厅', text }
  const { slug } = (await (await page.request.post('/api/v1/reports', { headers, data })).json()) as {
    slug: string
  }
  await page.goto(`/reports/${slug}`)
  await expect(page.getByText('近期，我们参加了一次学习。')).toBeVisible()
  await expect(page.getByText('【字体')).toBeHidden()

  const start = [...text.slice(0, text.indexOf(quote))].length
  const place = { report: slug, start, end: start + quote.length, quote }
  const made = await page.request.post('/api/v1/annotations', {
    headers,
    data: { ...place, kind: 'comment', body: '刊发日期', visibility: 'private' },
  })
  expect(made.status()).toBe(201)
  await page.reload()
  await expect(page.getByText('【字体')).toBeVisible()
})
