import { expect, takeawayId, test } from '@/tests/e2e/fixtures'

test.use({ javaScriptEnabled: false })

test('reading, signing in, commenting and exporting work without JavaScript', async ({ as }) => {
  const page = await as('colleague')
  await page.goto('/reports/shanghai-2024')
  await expect(page.getByText('行稳致远').first()).toBeVisible()
  const id = await takeawayId(page, 'P-4.2')
  await page.goto(`/takeaways/${id}`)
  await page.getByRole('textbox', { name: '发起讨论' }).fill('没有脚本也能发言。')
  await page.getByRole('button', { name: '发表' }).last().click()
  await expect(page.getByText('没有脚本也能发言。').first()).toBeVisible()
  await page.goto(`/summaries/new?point=${id}`)
  await page.getByRole('textbox', { name: '标题', exact: true }).fill('无脚本小结')
  await page.getByRole('button', { name: '保存小结' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 80_000 }),
    page.getByRole('link', { name: '导出 Word' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('无脚本小结.docx')
})

test('a comment is looked at before it is posted, and an empty one is refused, in the language of the page', async ({
  as,
}) => {
  const page = await as('colleague')
  await page
    .context()
    .addCookies([{ name: 'tashan.locale', value: 'en', url: new URL('/', page.url()).href }])
  await page.goto(`/takeaways/${await takeawayId(page, 'P-4.3')}`)
  await page.getByRole('textbox', { name: 'Start a discussion' }).fill('**Seen** before it is posted.')
  await page.getByRole('button', { name: 'Preview' }).last().click()
  await expect(page.getByRole('region', { name: 'Preview' }).locator('strong')).toHaveText('Seen')
  await expect(page.getByRole('textbox', { name: 'Start a discussion' })).toHaveValue(/before it is posted/)
  await page.getByRole('textbox', { name: 'Start a discussion' }).fill('')
  await page.getByRole('button', { name: 'Post' }).last().click()
  await expect(page.getByText('Please fill this in.')).toBeVisible()
})

test('takeaways are narrowed and chosen without JavaScript', async ({ as }) => {
  const page = await as('colleague')
  await page.goto('/takeaways')
  await page.getByLabel('类别').selectOption('method')
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['学习方法'])
  await page.locator('#t-M-1 input').check()
  await page.getByRole('button', { name: '用选中的要点写小结' }).click()
  await expect(page).toHaveURL(`/summaries/new?point=${await takeawayId(page, 'M-1')}`)
})

test('a wrong password says so, and keeps the account typed', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱或用户名').fill('no-such-person')
  await page.locator('input[name=password]').fill('not the password')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('账号或密码不正确。')).toBeVisible()
  await expect(page.getByLabel('邮箱或用户名')).toHaveValue('no-such-person')
})

test('search works without JavaScript, filters and all', async ({ as }) => {
  const page = await as('viewer')
  await page.goto('/search')
  const form = page.locator('main form')
  await form.getByRole('searchbox').fill('行稳致远')
  await form.getByText('筛选', { exact: true }).first().click()
  await form.getByLabel('报告').selectOption('shanghai-2024')
  await form.getByRole('button', { name: '搜索' }).click()
  await page.waitForURL(/report=shanghai-2024/)
  await page.getByRole('list', { name: '报告原文' }).getByRole('link').first().click()
  await page.waitForURL(/\/reports\/shanghai-2024\?mark=.*#/)
  await expect(page.locator(':target')).toContainText('行稳致远')
})
