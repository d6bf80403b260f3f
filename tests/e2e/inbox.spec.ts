import { expect, signIn, takeawayId, test } from '@/tests/e2e/fixtures'

const soon = { timeout: 10_000 }
const headers = { 'sec-fetch-site': 'same-origin' }

test('an answer rings the bell at once; the inbox leads to it, and then it is read', async ({
  as,
  browser,
}) => {
  const mine = await as('staff')
  const id = await takeawayId(mine, 'P-3.1')
  const made = await mine.request.post(`/api/v1/takeaways/${id}/threads`, {
    headers,
    data: { body: '请教各位' },
  })
  const threadId = ((await made.json()) as { id: string }).id
  await mine.goto('/inbox?state=unread')
  await mine.request.post('/api/v1/notifications/read', { headers, data: {} })
  await mine.goto('/takeaways')
  const bell = mine.getByRole('link', { name: '未读通知' })
  await expect(bell).toHaveText('没有未读通知')

  const context = await browser.newContext({ baseURL: new URL(mine.url()).origin })
  const theirs = await context.newPage()
  await signIn(theirs, 'colleague')
  const answer = await theirs.request.post(`/api/v1/threads/${threadId}/comments`, {
    headers,
    data: { body: '我来回答' },
  })
  const commentId = ((await answer.json()) as { id: string }).id
  await expect(bell).toContainText('1', soon)

  await bell.click()
  await expect(mine.getByRole('heading', { name: '通知' })).toBeVisible()
  const entry = mine.getByRole('listitem').filter({ hasText: '我来回答' })
  await expect(entry).toContainText('P-3.1')
  await entry.getByRole('link', { name: '同事员 发表了评论' }).click()
  await expect(mine.locator(`#c-${commentId}`)).toBeVisible()
  await expect(bell).not.toContainText('1', soon)

  await mine.goto('/inbox')
  await entry.getByRole('button', { name: '不再通知' }).click()
  await expect(entry.getByText('已静音')).toBeVisible()
  await theirs.request.post(`/api/v1/threads/${threadId}/comments`, { headers, data: { body: '再说一句' } })
  await mine.goto('/inbox?state=unread')
  await expect(mine.getByText('没有未读通知').last()).toBeVisible()
  await context.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('how one is told is chosen, and all is marked as read, by plain forms', async ({ as }) => {
    const page = await as('colleague')
    await page.goto('/settings/notifications')
    await expect(page.getByText('还没有配置邮件服务')).toBeVisible()
    await page.getByLabel('有人回复我').selectOption('none')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('已保存。')).toBeVisible()
    await page.goto('/settings/notifications')
    await expect(page.getByLabel('有人回复我')).toHaveValue('none')
    await page.getByLabel('有人回复我').selectOption('app')
    await page.getByRole('button', { name: '保存' }).click()
    await page.goto('/inbox')
    await expect(page.getByRole('heading', { level: 1, name: '通知' })).toBeVisible()
  })
})
