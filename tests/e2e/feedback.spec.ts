import { expect, test } from '@/tests/e2e/fixtures'

for (const javaScriptEnabled of [true, false])
  test.describe(`feedback ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled, expectedFaults: { patterns: [/403 \(Forbidden\)/] } })

    test('a reader writes it from the page in view; an administrator is told, and marks it as done', async ({
      as,
      context,
    }) => {
      const words = `表格在手机上太宽${javaScriptEnabled}`
      const reader = await as('viewer')
      await reader.goto('/figures?report=shanghai-2024')
      await reader.locator('summary', { hasText: '阅读员' }).first().click()
      await reader.getByRole('link', { name: '意见反馈' }).first().click()
      await expect(reader.getByText('/figures?report=shanghai-2024')).toBeVisible()
      await reader.getByRole('button', { name: '发送' }).click()
      await expect(reader.getByText('请填写。')).toBeVisible()
      await reader.getByLabel('意见', { exact: false }).fill(words)
      await reader.getByRole('button', { name: '发送' }).click()
      await expect(reader.getByText('已发送，管理员会看到。谢谢！')).toBeVisible()
      await expect(reader.getByLabel('意见', { exact: false })).toHaveValue('')
      await reader.getByRole('link', { name: '回到原来的页面' }).click()
      await reader.waitForURL('**/figures?report=shanghai-2024')
      const refused = await reader.goto('/people/feedback')
      expect(refused?.status()).toBe(403)
      // Next draws what is forbidden with JavaScript alone.
      if (javaScriptEnabled) {
        await reader.getByRole('main').getByRole('link', { name: '意见反馈' }).click()
        await expect(reader.getByText('/people/feedback', { exact: true })).toBeVisible()
      }

      // An open page would ask for its events without a cookie.
      await reader.goto('about:blank')
      await context.clearCookies()
      const admin = await as('admin@example.test')
      await expect(async () => {
        await admin.goto('/inbox')
        const notice = admin.getByRole('listitem').filter({ hasText: words })
        await notice.getByRole('link', { name: '阅读员 提交了意见反馈' }).click({ timeout: 2_000 })
      }).toPass()
      const row = admin.getByRole('listitem').filter({ hasText: words })
      await expect(row.getByRole('link', { name: '/figures?report=shanghai-2024' })).toBeVisible()
      await row.getByRole('button', { name: '标为已处理' }).click()
      await expect(row.getByText('已处理').first()).toBeVisible()
      await expect(row.getByRole('button', { name: '改回待处理' })).toBeVisible()
      await admin.getByRole('link', { name: '全部意见' }).click()
      await expect(row).toBeVisible()
    })
  })
