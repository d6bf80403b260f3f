import type { Page } from '@playwright/test'
import { expect, signIn, test } from '@/tests/e2e/fixtures'

const headers = { 'sec-fetch-site': 'same-origin' }

async function send(page: Page, method: 'post' | 'patch', path: string, data: object) {
  const answer = await page.request[method](`/api/v1/${path}`, { headers, data })
  expect([path, answer.status() < 300]).toEqual([path, true])
  return (await answer.json()) as { id: string }
}

/** A point of an editor's that nobody else rewrites meanwhile. */
async function ownPoint(page: Page, statement: string) {
  const point = { report: 'shanghai-2024', kind: 'insight', title: '上交用的要点', statement }
  return (await send(page, 'post', 'takeaways', point)).id
}

test('a colleague reads what is shared with them, writes with the owner, and no longer sees it', async ({
  as,
  browser,
  expectedFaults,
}) => {
  expectedFaults.patterns.push(/404|403/)
  const page = await as('staff')
  const { id } = await send(page, 'post', 'summaries', { title: '共享的小结' })
  const context = await browser.newContext()
  const other = await context.newPage()
  await signIn(other, 'colleague')
  expect((await other.goto(`/summaries/${id}`))?.status()).toBe(404)

  await page.goto(`/summaries/${id}`)
  await page.getByRole('link', { name: '共享', exact: true }).click()
  await page.getByLabel('人员或部门').fill('没有这个人')
  await page.getByRole('button', { name: '添加' }).click()
  await expect(page.getByText('没有这个人员或部门，请从列表中选择。')).toBeVisible()
  await page.getByLabel('人员或部门').fill('同事员')
  await page.getByRole('button', { name: '添加' }).click()
  await expect(page.getByText('共享已更新。')).toBeVisible()

  await other.goto('/summaries?whose=shared')
  await expect(other.getByText('共享给我：只读').first()).toBeVisible()
  await other.getByRole('link', { name: '共享的小结' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('共享的小结')
  await expect(other).toHaveTitle('共享的小结 · 他山')
  await expect(other.getByRole('link', { name: '编辑', exact: true })).toHaveCount(0)

  await page.getByRole('combobox', { name: '同事员的权限' }).selectOption('write')
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: '保存' }).click()
  await saved
  await expect(page.getByRole('combobox', { name: '同事员的权限' })).toHaveValue('write')
  await other.reload()
  await other.getByRole('link', { name: '编辑', exact: true }).click()
  await expect(other).toHaveTitle('编辑：共享的小结 · 他山')
  await other.locator('input[name=title]').fill('合写的小结')
  await other.getByRole('button', { name: '保存', exact: true }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('合写的小结')

  await page.getByRole('button', { name: '不再共享给同事员' }).click()
  await expect(page.getByText('还没有共享给任何人')).toBeVisible()
  expect((await other.goto(`/summaries/${id}`))?.status()).toBe(404)
  await context.close()
})

test('a finished summary stays as it is until it is reopened, and a copy is one’s own', async ({ as }) => {
  const page = await as('editor')
  const takeawayId = await ownPoint(page, '定稿时的内容。')
  const { id } = await send(page, 'post', 'summaries', { title: '要定稿的小结', items: [{ takeawayId }] })
  await page.goto(`/summaries/${id}`)
  await page.getByRole('button', { name: '定稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '定稿' }).click()
  await expect(page.getByText('已定稿', { exact: true })).toBeVisible()
  await expect(page.getByText(/编辑员 于 .* 定稿/)).toBeVisible()
  await expect(page.getByRole('link', { name: '编辑', exact: true })).toHaveCount(0)
  await send(page, 'patch', `takeaways/${takeawayId}`, { version: 1, statement: '定稿后又改的内容。' })
  await page.reload()
  await expect(page.getByText('定稿时的内容。')).toBeVisible()
  await expect(page.getByText('来源有变化')).toHaveCount(0)

  await page.getByText('更多', { exact: true }).click()
  await page.getByRole('link', { name: '复制' }).click()
  await page.getByLabel('新小结的标题').fill('我的副本')
  await page.getByRole('button', { name: '复制小结' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的副本')
  await expect(page.getByText('定稿后又改的内容。')).toBeVisible()

  await page.goto(`/summaries/${id}`)
  await page.getByRole('button', { name: '重新打开' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '重新打开' }).click()
  await expect(page.getByText('来源有变化')).toBeVisible()
  await expect(page.getByRole('link', { name: '编辑', exact: true })).toBeVisible()
})

test('what changed in the sources is kept or taken over, one by one or all at once', async ({ as }) => {
  const page = await as('editor')
  const ids = [await ownPoint(page, '原内容甲。'), await ownPoint(page, '原内容乙。')]
  const items = ids.map((takeawayId) => ({ takeawayId }))
  const { id } = await send(page, 'post', 'summaries', { title: '来源会变', items })
  await send(page, 'patch', `takeaways/${ids[0]}`, { version: 1, statement: '新内容甲。' })
  await send(page, 'patch', `takeaways/${ids[1]}`, { version: 1, statement: '新内容乙。' })
  await page.goto(`/summaries/${id}`)
  await expect(page.getByText('2 个要点的内容在选取之后有了变化')).toBeVisible()
  await expect(page.getByText('原内容甲。')).toBeVisible()
  await page.getByRole('link', { name: '查看变化' }).click()
  await expect(page.locator('del').first()).toHaveText('原')
  await expect(page.locator('ins').first()).toHaveText('新')
  await page
    .getByRole('button', { name: /保留 .* 的原内容/ })
    .first()
    .click()
  await expect(page.getByText('已保留原内容。')).toBeVisible()
  await expect(page.getByRole('button', { name: /保留 .* 的原内容/ })).toHaveCount(1)
  await send(page, 'patch', `takeaways/${ids[0]}`, { version: 2, statement: '更新的内容甲。' })
  await page.reload()
  await page.getByRole('button', { name: '全部采用新内容' }).click()
  await expect(page.getByText('来源没有变化')).toBeVisible()
  await page.getByRole('link', { name: '回到小结' }).click()
  await expect(page.getByText('更新的内容甲。')).toBeVisible()
  await expect(page.getByText('新内容乙。')).toBeVisible()
})

test('a change that was not looked at is not taken over', async ({ as }) => {
  const page = await as('editor')
  const takeawayId = await ownPoint(page, '第一稿。')
  const { id } = await send(page, 'post', 'summaries', { title: '又变了', items: [{ takeawayId }] })
  await send(page, 'patch', `takeaways/${takeawayId}`, { version: 1, statement: '第二稿。' })
  await page.goto(`/summaries/${id}/changes`)
  await send(page, 'patch', `takeaways/${takeawayId}`, { version: 2, statement: '第三稿。' })
  await page.getByRole('button', { name: /采用 .* 的新内容/ }).click()
  await expect(page.getByText('来源刚刚又有变化')).toBeVisible()
  await expect(page.getByText('第三稿。')).toBeVisible()
  await page.getByRole('button', { name: /采用 .* 的新内容/ }).click()
  await expect(page.getByText('来源没有变化')).toBeVisible()
})

for (const javaScriptEnabled of [true, false])
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('a version is read beside the next one and restored', async ({ as }) => {
      const page = await as('editor')
      const takeawayId = await ownPoint(page, '版本里的要点。')
      const outline = [
        { kind: 'heading', text: '原来的标题' },
        { kind: 'point', takeawayId },
      ]
      const { id } = await send(page, 'post', 'summaries', { title: '初稿', intro: '原来的引言', outline })
      await send(page, 'patch', `summaries/${id}`, { version: 1, title: '改稿', intro: '', outline: [] })
      await page.goto(`/summaries/${id}/versions`)
      await page.getByRole('link', { name: '第 1 版' }).click()
      await expect(page.getByRole('region', { name: '这一版的内容' })).toContainText('原来的标题')
      await expect(page.getByRole('region', { name: '与下一版的不同' })).toContainText('移出')
      await page.getByRole('button', { name: '恢复此版本' }).click()
      if (javaScriptEnabled)
        await page.getByRole('dialog').getByRole('button', { name: '恢复此版本' }).click()
      await expect(page.getByText('已恢复为第 1 版的内容。')).toBeVisible()
      await expect(page.getByRole('link', { name: '第 3 版' })).toBeVisible()
      await page.goto(`/summaries/${id}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('初稿')
      await expect(page.getByText('版本里的要点。')).toBeVisible()
    })
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('sharing, finishing and taking over work by forms alone', async ({ as }) => {
    const page = await as('editor')
    const takeawayId = await ownPoint(page, '无脚本的原内容。')
    const { id } = await send(page, 'post', 'summaries', { title: '无脚本上交', items: [{ takeawayId }] })
    await page.goto(`/summaries/${id}/share`)
    await page.getByLabel('人员或部门').fill('同事员')
    await page.getByRole('button', { name: '添加' }).click()
    await expect(page.getByText('共享已更新。')).toBeVisible()
    await send(page, 'patch', `takeaways/${takeawayId}`, { version: 1, statement: '无脚本的新内容。' })
    await page.goto(`/summaries/${id}/changes`)
    await page.getByRole('button', { name: /采用 .* 的新内容/ }).click()
    await expect(page.getByText('来源没有变化')).toBeVisible()
    await page.goto(`/summaries/${id}`)
    await expect(page.getByText('无脚本的新内容。')).toBeVisible()
    await page.getByRole('button', { name: '定稿' }).click()
    await expect(page.getByText('已定稿', { exact: true })).toBeVisible()
  })
})
