import { comesAlive, expect, takeawayId, test } from '@/tests/e2e/fixtures'

test.use({ expectedFaults: { patterns: [/status of 40[134]/] } })

test('a stranger is led to sign in and back to where they wanted to go', async ({ page }) => {
  await page.goto('/takeaways?kind=action')
  await expect(page).toHaveURL(/sign-in\?next=/)
  await page.getByLabel('邮箱或用户名').fill('staff')
  await page.locator('input[name=password]').fill('only-for-browser-tests')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page).toHaveURL(/takeaways\?kind=action/)
})

test('nobody gets nothing from the interface', async ({ request }) => {
  for (const path of [
    'reports',
    'takeaways',
    'figures',
    'terms',
    'summaries',
    'people',
    'me',
    'search?q=上海',
  ]) {
    const answer = await request.get(`/api/v1/${path}`)
    expect([path, answer.status(), answer.headers()['content-type']]).toEqual([
      path,
      401,
      'application/problem+json',
    ])
  }
})

test('a viewer reads but neither comments nor edits', async ({ as }) => {
  const page = await as('viewer')
  await page.goto(`/takeaways/${await takeawayId(page, 'P-1')}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: '发表' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '编辑' })).toHaveCount(0)
  const answer = await page.goto('/takeaways/new?report=shanghai-2024')
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  expect((await page.goto('/no/such/page'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: '没有找到这一页' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  await page.goto('/summaries')
  await expect(page.getByText('还没有学习小结')).toBeVisible()
  await expect(page.getByText('别人共享的小结会列在这里')).toBeVisible()
})

test('a leader says in one tap what is read, takes it back, and asks a department', async ({ as }) => {
  const page = await as('leader')
  await page.goto(`/takeaways/${await takeawayId(page, 'I-5.2')}`)
  await expect(page.getByRole('link', { name: '编辑', exact: true })).toHaveCount(0)
  const discussion = page.getByRole('region', { name: '讨论' })
  await comesAlive(discussion.getByRole('button', { name: '已阅。' }))
  await discussion.getByRole('button', { name: '已阅。' }).click()
  const comments = discussion.getByRole('list', { name: '评论' })
  await expect(comments.getByText('已阅。')).toBeVisible()
  await discussion.getByRole('button', { name: '撤销' }).click()
  await expect(comments.getByText('这条评论已删除')).toBeVisible()
  await discussion.getByRole('button', { name: '请…研究' }).click()
  await page.getByRole('option', { name: '综合处 部门' }).click()
  const field = discussion.getByRole('textbox', { name: '写评论' })
  await expect(field).toHaveValue(/^请@综合处 研究。$/)
  await field.press('Control+Enter')
  await expect(comments.getByText('@综合处')).toBeVisible()
})

test('staff comment but do not edit takeaways', async ({ as }) => {
  const page = await as('staff')
  await page.goto(`/takeaways/${await takeawayId(page, 'A-3.1')}`)
  await page.getByRole('textbox', { name: '发起讨论' }).fill('请问牵头单位是哪一家？')
  await page.getByRole('button', { name: '发表' }).last().click()
  await expect(page.getByText('请问牵头单位是哪一家？').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '编辑', exact: true })).toHaveCount(0)
})

test('an editor writes a takeaway with evidence, and takes it away again', async ({ as }) => {
  const page = await as('editor')
  const answer = await page.request.post('/api/v1/takeaways', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: {
      report: 'shanghai-2024',
      kind: 'insight',
      title: '以确定性应对不确定性',
      statement: '先立后破。',
    },
  })
  expect(answer.status()).toBe(201)
  const { id } = await answer.json()
  await page.goto(`/takeaways/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('以确定性应对不确定性')
  const gone = await page.request.delete(`/api/v1/takeaways/${id}`, {
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(gone.status()).toBe(204)
  expect((await page.goto(`/takeaways/${id}`))?.status()).toBe(404)
})

test('a write by cookie from another site is refused', async ({ as }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-3')
  const answer = await page.request.post(`/api/v1/takeaways/${id}/threads`, {
    headers: { 'sec-fetch-site': 'cross-site', origin: 'http://elsewhere.example' },
    data: { body: '不该出现' },
  })
  expect(answer.status()).toBe(403)
})
