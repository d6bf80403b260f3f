import { expect, takeawayId, test } from '@/tests/e2e/fixtures'

const asBrowsersDo = { headers: { accept: 'text/html,application/xhtml+xml' } }

test('lists and texts stand in their document once', async ({ as }) => {
  const page = await as('staff')
  const sentences = {
    '/takeaways': '沉浸、研讨、现场三式并用',
    '/reports/shanghai-2024': '弥足珍贵的沪上学习之旅',
    '/figures': 'G60云廊的长度',
    '/terms': '此外报告未作解释',
  }
  for (const [path, words] of Object.entries(sentences)) {
    const html = await (await page.request.get(path, asBrowsersDo)).text()
    const markup = html.replace(/<script[\s\S]*?<\/script>/g, '')
    const scripts = html.match(/<script[\s\S]*?<\/script>/g)?.join('') ?? ''
    expect([path, markup.includes(words), scripts.includes(words)]).toEqual([path, true, false])
  }
})

test('what the document brought is there again when one comes back', async ({ as }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-1')
  const rows = page.locator('.points > li')
  await page.goto('/takeaways')
  const shown = await rows.allTextContents()
  expect(shown.length).toBeGreaterThan(50)
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''))
  await page.locator(`#t-P-1 a[href="/takeaways/${id}"]`).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('P-1')
  await page.goBack()
  await expect(rows).toHaveText(shown)
  await page.goForward()
  await expect(page.getByRole('region', { name: '原文依据' })).toBeVisible()
  await page.goBack()
  await expect(rows).toHaveText(shown)
  await expect(page.locator('html[data-same]')).toHaveCount(1)
})
