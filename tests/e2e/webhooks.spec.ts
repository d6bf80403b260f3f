import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { startReceiver, verify } from '@/tests/integration/webhooks/receiver'

for (const javaScriptEnabled of [true, false])
  test.describe(`webhooks ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('an administrator adds one, sends a test, sees what was sent, and removes it', async ({ as }) => {
      const receiver = await startReceiver()
      try {
        const page = await as('admin@example.test')
        const name = `收件箱${javaScriptEnabled}`
        await page.goto('/people')
        await page.getByRole('link', { name: '事件推送' }).click()
        await page.getByLabel('用途').fill(name)
        await page.getByLabel('接收网址').fill('http://169.254.169.254/')
        await page.getByLabel('发表评论').check()
        await page.getByRole('button', { name: '新增', exact: true }).click()
        await expect(page.getByText('不能推送到这个地址')).toBeVisible()
        await expect(page.getByLabel('发表评论')).toBeChecked()
        await page.getByLabel('接收网址').fill(receiver.url)
        await page.getByRole('button', { name: '新增', exact: true }).click()
        const secret = await page.getByLabel('签名密钥只显示这一次').inputValue()
        expect(secret).toMatch(/^whsec_/)

        await page.getByRole('link', { name, exact: true }).click()
        await page.getByRole('button', { name: '发送测试' }).click()
        await expect(page.getByText('测试已排队')).toBeVisible()
        // Other tests write comments meanwhile, of which this webhook is told as well.
        const messages = () => receiver.received.map((one) => verify(secret, one, new Date()))
        await expect.poll(() => messages().map(({ type }) => type)).toContain('test')

        const id = await takeawayId(page, 'P-2')
        const headers = { 'sec-fetch-site': 'same-origin' }
        const words = { body: '推送用的话' }
        const asked = await page.request.post(`/api/v1/takeaways/${id}/threads`, { headers, data: words })
        expect(asked.status()).toBe(201)
        const { id: threadId } = await asked.json()
        await expect.poll(() => messages().map(({ data }) => data.threadId)).toContain(threadId)

        const delivered = page.getByRole('row').filter({ hasText: '发表评论' }).filter({ hasText: '已送达' })
        await expect(async () => {
          await page.getByRole('link', { name: '刷新' }).click()
          await expect(delivered.last()).toBeVisible({ timeout: 2_000 })
        }).toPass()
        await expect(page.getByText(secret)).toHaveCount(0)
        await delivered.last().getByRole('button', { name: '重新推送' }).click()
        const messageIds = () => receiver.received.map(({ headers }) => headers['webhook-id'])
        await expect.poll(() => messageIds().length - new Set(messageIds()).size).toBe(1)

        await page.getByRole('button', { name: '停用' }).click()
        await expect(page.getByText('停用期间的事件不补发')).toBeVisible()
        await page.getByRole('button', { name: '删除' }).click()
        if (javaScriptEnabled) await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
        await page.waitForURL('**/people/webhooks')
        await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
      } finally {
        await receiver.stop()
      }
    })
  })

test('a token is made with its scope and end', async ({ as }) => {
  const page = await as('admin@example.test')
  await page.goto('/settings')
  await page.getByLabel('用途').fill('管理脚本')
  await page.locator('select[name=scope]').selectOption('admin')
  await page.getByLabel('有效期').selectOption('365')
  await page.getByRole('button', { name: '生成令牌' }).click()
  const token = await page.getByLabel('令牌已生成').inputValue()
  const authorization = `Bearer ${token}`
  expect((await page.request.get('/api/v1/webhooks', { headers: { authorization } })).status()).toBe(200)
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: '管理脚本' })).toContainText('到期')
})

test('an editor can neither make a token that administers nor see webhooks', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/settings')
  await expect(page.locator('select[name=scope] option')).toHaveText(['只读', '读写'])
  const answer = await page.request.get('/people/webhooks')
  expect(answer.status()).toBe(403)
})
