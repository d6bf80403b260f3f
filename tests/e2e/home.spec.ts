import { expect, signIn, takeawayId, test } from '@/tests/e2e/fixtures'

const headers = { 'sec-fetch-site': 'same-origin' }

test('what waits is answered at home, and what was begun is there after a reload', async ({
  as,
  browser,
}) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-2.1')
  const began = await page.request.post(`/api/v1/takeaways/${id}/threads`, {
    headers,
    data: { body: '请教' },
  })
  const { id: threadId } = (await began.json()) as { id: string }
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const theirs = await other.newPage()
  await signIn(theirs, 'colleague')
  await theirs.request.post(`/api/v1/threads/${threadId}/comments`, {
    headers,
    data: { body: '可以先试点再推开' },
  })
  await other.close()

  await page.goto('/')
  const row = page.getByRole('listitem').filter({ hasText: '可以先试点再推开' })
  const box = row.getByRole('link', { name: '回复 同事员' })
  expect(await box.getAttribute('href')).toBe(`/takeaways/${id}?thread=${threadId}#t-${threadId}`)
  await box.click()
  const field = row.getByRole('textbox', { name: '回复 同事员' })
  await expect(field).toBeFocused()
  await field.fill('好，下周报方案')
  await page.reload()
  await expect(field).toHaveValue('好，下周报方案')
  await field.press('Control+Enter')
  const done = page.getByRole('status').filter({ hasText: '已发表。' })
  await expect(done).toBeVisible()
  await expect(row).toHaveCount(0)
  await expect(page).toHaveURL('/')
  await expect(page.locator('div:focus')).toContainText('已发表。')
  await done.getByRole('link', { name: '查看' }).click()
  await expect(page.getByText('好，下周报方案')).toBeVisible()
})

test('who is new is told what to do first; who stopped reading reads on', async ({ as }) => {
  const page = await as('viewer')
  await page.goto('/')
  const steps = page.getByRole('region', { name: '从这里开始' })
  await expect(steps.getByRole('link')).toHaveText([
    '读报告原文',
    '看学到的要点和讨论',
    '看共享给您的学习小结',
  ])
  await steps.getByRole('button', { name: '知道了' }).click()
  await expect(steps).toHaveCount(0)

  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('近七天的结论')
  await expect(page.getByText('接着读')).toHaveCount(0)
  await page.goto('/reports/shanghai-2024')
  const heading = page.locator('.source-text h2[id]').last()
  await heading.scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect
    .poll(async () => (await page.context().cookies()).some(({ name }) => name === 'tashan.reading'))
    .toBe(true)
  await page.goto('/')
  await page.getByRole('link', { name: /^接着读：/ }).click()
  await expect(page).toHaveURL(/\/reports\/shanghai-2024#/)
})

test('home names the section to read on with without the full stop of its paragraph', async ({ as }) => {
  const page = await as('colleague')
  await page.goto('/reports/shanghai-2024')
  const contents = page.getByRole('navigation', { name: '目录' })
  await contents.getByRole('link', { name: '带着问题学' }).click()
  await expect(contents.locator('[aria-current]')).toHaveText(/带着问题学/)
  await expect
    .poll(async () => (await page.context().cookies()).some(({ name }) => name === 'tashan.reading'))
    .toBe(true)
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^接着读：/ })).toHaveText('接着读：带着问题学')
})
