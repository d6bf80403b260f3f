import type { Page } from '@playwright/test'
import { expect, signIn, takeawayId, test } from '@/tests/e2e/fixtures'
import { findAxeViolations } from '@/tests/support/axe-e2e'

const headers = { 'sec-fetch-site': 'same-origin' }
const soon = { timeout: 10_000 }

async function say(page: Page, path: string, body: string) {
  const answer = await page.request.post(`/api/v1/${path}`, { headers, data: { body } })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as { id: string; comment: { id: string } }
}

/** A discussion of one's own with two comments, opened on its page. */
async function discussion(page: Page, code: string) {
  const point = await takeawayId(page, code)
  const { id: thread, comment } = await say(page, `takeaways/${point}/threads`, `第一句 ${code}`)
  const { id: second } = await say(page, `threads/${thread}/comments`, `第二句 ${code}`)
  const path = `/takeaways/${point}?thread=${thread}`
  await page.goto(path)
  return { path, point, thread, first: comment.id, second, at: (id: string) => page.locator(`#c-${id}`) }
}

/** Answers to what is posted wait until they are let through, or are lost. */
async function holdAnswers(page: Page) {
  let release: (how: 'answer' | 'lose') => void = () => {}
  const released = new Promise<'answer' | 'lose'>((resolve) => {
    release = resolve
  })
  await page.route('**/takeaways/**', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    if ((await released) === 'answer') return route.continue()
    return route.abort('connectionreset')
  })
  return release
}

test('one menu serves all comments, by keys alone', async ({ as }) => {
  const page = await as('staff')
  const { at, first, second } = await discussion(page, 'P-3.2')
  const more = at(second).getByRole('link', { name: '更多', exact: true })
  await more.focus()
  await more.press('Enter')
  const items = at(second).locator('.comment-menu').locator('a, button')
  const outcomes = ['采纳', '部分采纳', '未采纳'].map((outcome) => `作为结论：${outcome}`)
  await expect(items).toHaveText(['编辑', '复制链接', '标为结论', ...outcomes, '删除'])
  await expect(items.first()).toBeFocused()
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(items.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(items.last()).toBeFocused()
  expect(await findAxeViolations(page, { within: '#discussion' })).toEqual([])
  await page.keyboard.press('Escape')
  await expect(items).toHaveCount(0)
  await expect(more).toBeFocused()
  await expect(more).toHaveAttribute('aria-expanded', 'false')

  await more.press('ArrowDown')
  await expect(items.first()).toBeFocused()
  await at(first).getByRole('link', { name: '更多', exact: true }).click()
  await expect(items).toHaveCount(0)
  await expect(page.locator('.comment-menu')).toHaveCount(1)
})

test('what one writes stands there at once, and once it is saved stands there once', async ({ as }) => {
  const page = await as('staff')
  const { thread } = await discussion(page, 'P-3.5')
  const release = await holdAnswers(page)
  const field = page.getByRole('textbox', { name: '写评论' })
  await field.fill('我的**第三句**')
  await field.press('Control+Enter')
  const own = page.locator(`#t-${thread} li`).filter({ hasText: '第三句' })
  await expect(own).toHaveText(/正在发表…/)
  await expect(own).toHaveAttribute('aria-busy', 'true')
  await expect(field).toHaveValue('')
  release('answer')
  await expect(own.locator('strong')).toHaveText('第三句')
  await expect(own).toHaveCount(1)
  await expect(own).not.toHaveAttribute('aria-busy')
  await expect(page.getByText('已发表。')).toBeVisible()
  await expect(page.getByText('正在发表…')).toHaveCount(0)
  await expect(page.getByText('3 条评论')).toBeVisible()
})

test.describe('over a network that breaks', () => {
  test.use({ expectedFaults: { patterns: [/ERR_/, /Failed to fetch/] } })

  test('what could not be saved is in the field again, and no longer in the discussion', async ({ as }) => {
    const page = await as('staff')
    const { thread, at, first } = await discussion(page, 'M-1.2')
    const release = await holdAnswers(page)
    await at(first).getByRole('link', { name: '回复' }).click()
    const field = page.getByRole('textbox', { name: '回复 工作员' })
    await expect(field).toBeFocused()
    await field.fill('会丢的话')
    await field.press('Control+Enter')
    const own = page.locator(`#t-${thread} li[aria-busy]`)
    await expect(own).toContainText('会丢的话')
    release('lose')
    await expect(page.getByText('没有连上服务器，尚未发表')).toBeVisible()
    await expect(own).toHaveCount(0)
    await expect(field).toHaveValue('会丢的话')
  })
})

test('bold, a list and a quotation are had by buttons and taken back, without their signs being known', async ({
  as,
}) => {
  const page = await as('staff')
  await discussion(page, 'P-2.3')
  const field = page.getByRole('textbox', { name: '写评论' })
  await field.click()
  const bold = page.getByRole('button', { name: '加粗' })
  const before = await page.getByRole('button', { name: '发表' }).last().boundingBox()
  await expect(bold).toBeVisible()
  expect(await page.getByRole('button', { name: '发表' }).last().boundingBox()).toEqual(before)
  await field.pressSequentially('请尽快研究')
  await field.press('Shift+ArrowLeft')
  await field.press('Shift+ArrowLeft')
  await bold.click()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('请尽快**研究**')
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('请尽快研究')
  await page.keyboard.press('Control+b')
  await expect(field).toHaveValue('请尽快**研究**')
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('财政局')
  await page.getByRole('button', { name: '列表' }).click()
  await expect(field).toHaveValue('请尽快**研究**\n\n- 财政局')
  await page.keyboard.press('Control+Enter')
  const posted = page.locator('.prose', { hasText: '请尽快研究' })
  await expect(posted.locator('strong')).toHaveText('研究')
  await expect(posted.getByRole('listitem')).toHaveText('财政局')
})

test('an answer is written where it is asked for, and found there again after a reload', async ({ as }) => {
  const page = await as('staff')
  const { at, first, thread } = await discussion(page, 'M-2.1')
  await at(first).getByRole('link', { name: '回复' }).click()
  const field = at(first).getByRole('textbox', { name: '回复 工作员' })
  await field.fill('半句')
  await page.reload()
  await expect(field).toHaveValue('半句')
  await field.press('End')
  await field.pressSequentially('话')
  await at(first).getByRole('button', { name: '发表' }).click()
  const answer = page.locator(`#t-${thread} li`).filter({ hasText: '半句话' })
  await expect(answer.getByRole('link', { name: '回复 工作员' })).toHaveAttribute('href', `#c-${first}`)
  await expect(field).toHaveCount(0)
  await expect(answer).toBeFocused()
  await expect(page).not.toHaveURL(/reply=/)
})

test('a comment is edited where it stands, and deleted only after one is asked', async ({ as }) => {
  const page = await as('staff')
  const { at, second } = await discussion(page, 'I-5.1')
  const choose = async (name: string) => {
    await at(second).getByRole('link', { name: '更多', exact: true }).click()
    await at(second).getByRole('button', { name, exact: true }).click()
  }
  await choose('编辑')
  const field = page.getByRole('textbox', { name: '修改评论' })
  await expect(field).toHaveValue('第二句 I-5.1')
  await at(second).getByRole('button', { name: '取消' }).click()
  await expect(at(second).getByRole('link', { name: '更多', exact: true })).toBeFocused()
  await choose('编辑')
  await field.fill('改过的**话**')
  await at(second).getByRole('button', { name: '保存' }).click()
  await expect(at(second).locator('.prose strong')).toHaveText('话')
  await expect(at(second)).toContainText('已编辑')
  await expect(field).toHaveCount(0)

  await choose('删除')
  await expect(at(second)).toContainText('不能恢复')
  await at(second).getByRole('button', { name: '取消' }).click()
  await expect(at(second).locator('.prose')).toBeVisible()
  await choose('删除')
  await at(second).getByRole('button', { name: '确定删除' }).click()
  await expect(at(second)).toContainText('这条评论已删除')
  await expect(at(second).getByRole('link', { name: '更多', exact: true })).toHaveCount(0)
})

test('an open form and its words stay while the page is drawn anew around it', async ({ as, browser }) => {
  const page = await as('staff')
  await page.setViewportSize({ width: 1360, height: 420 })
  const { at, first, thread } = await discussion(page, 'M-3.1')
  await at(first).getByRole('link', { name: '回复' }).click()
  const field = at(first).getByRole('textbox', { name: '回复 工作员' })
  await field.fill('还在写')
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  const theirs = await context.newPage()
  await signIn(theirs, 'colleague')
  await say(theirs, `threads/${thread}/comments`, '别人插了一句')
  const news = page.getByRole('button', { name: '有 1 条新评论' })
  await news.or(page.getByText('别人插了一句')).first().waitFor(soon)
  if (await news.isVisible()) await news.click()
  await expect(page.getByText('别人插了一句')).toHaveCount(1)
  await expect(field).toHaveValue('还在写')
  await theirs.request.put(`/api/v1/comments/${first}/agreement`, { headers })
  await page
    .getByRole('button', { name: '有 1 处更新' })
    .or(at(first).getByText('1 人赞同'))
    .first()
    .waitFor(soon)
  const change = page.getByRole('button', { name: '有 1 处更新' })
  if (await change.isVisible()) await change.click()
  await expect(at(first).getByText('1 人赞同')).toBeVisible()
  await expect(field).toHaveValue('还在写')
  await context.close()
})

test('the comments are there when one goes on to another page and comes back', async ({ as }) => {
  const page = await as('staff')
  const { at, second } = await discussion(page, 'M-3.2')
  await expect(at(second)).toContainText('第二句')
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '要点' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('要点')
  await page.goBack()
  await expect(at(second)).toContainText('第二句')
  await at(second).getByRole('link', { name: '更多', exact: true }).click()
  await expect(at(second).getByRole('button', { name: '编辑' })).toBeVisible()
})

test('among several discussions the form is opened where it is wanted', async ({ as }) => {
  const page = await as('staff')
  const { point, thread } = await discussion(page, 'I-2.1')
  const { id: other } = await say(page, `takeaways/${point}/threads`, '另一个话题')
  await page.goto(`/takeaways/${point}`)
  await expect(page.getByRole('textbox', { name: '写评论' })).toHaveCount(0)
  await page.locator(`#t-${other}`).getByRole('link', { name: '写评论' }).click()
  await page.locator(`#t-${other}`).getByRole('textbox', { name: '写评论' }).fill('接着说')
  await page.reload()
  await expect(page.locator(`#t-${other}`).getByRole('textbox', { name: '写评论' })).toHaveValue('接着说')
  // What is said of the draft comes later and must not push the button from under the pointer.
  const post = page.locator(`#t-${other}`).getByRole('button', { name: '发表' })
  const restored = await page.getByText('已恢复上次没有发表的草稿。').boundingBox()
  expect(restored?.y).toBeGreaterThan((await post.boundingBox())?.y ?? Infinity)
  await post.click()
  await expect(page.locator(`#t-${other} li`)).toHaveCount(2)
  await expect(page.locator(`#t-${thread} li`)).toHaveCount(2)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a comment has all its actions on a page of its own', async ({ as }) => {
    const page = await as('staff')
    const { at, first, second } = await discussion(page, 'I-2.2')
    await at(first).getByRole('link', { name: '回复' }).click()
    await expect(page).toHaveURL(new RegExp(`/comments/${first}/actions#reply$`))
    await page.getByRole('textbox', { name: '回复 工作员' }).fill('无脚本的回复')
    await page.getByRole('button', { name: '发表' }).click()
    await expect(page).toHaveURL(/\/takeaways\/.*#c-/)
    await expect(page.locator('li').filter({ hasText: '无脚本的回复' })).toContainText('第一句')

    await at(second).getByRole('link', { name: '更多', exact: true }).click()
    await page.getByRole('textbox', { name: '修改评论' }).fill('无脚本的修改')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(at(second)).toContainText('无脚本的修改')

    await at(second).getByRole('link', { name: '更多', exact: true }).click()
    await page.getByRole('link', { name: '在讨论中查看' }).click()
    await at(second).getByRole('link', { name: '更多', exact: true }).click()
    await page.getByRole('button', { name: '确定删除' }).click()
    await expect(at(second)).toContainText('这条评论已删除')
  })
})

test('the discussion stands beside every point on a wide screen, and below it on a narrow one', async ({
  as,
}) => {
  const page = await as('viewer')
  for (const code of ['P-1', 'P-2.1', 'I-1']) {
    await page.goto(`/takeaways/${await takeawayId(page, code)}`)
    const places = async (width: number) => {
      await page.setViewportSize({ width, height: 900 })
      const [evidence, discussion] = await Promise.all(
        ['原文依据', '讨论'].map((name) => page.getByRole('heading', { name, exact: true }).boundingBox()),
      )
      return { evidence: evidence!, discussion: discussion! }
    }
    for (const width of [1280, 1440, 1920]) {
      const { evidence, discussion } = await places(width)
      expect(discussion.x).toBeGreaterThan(evidence.x + 500)
      expect(discussion.y).toBeLessThan(450)
    }
    const { evidence, discussion } = await places(390)
    expect(discussion.x).toBe(evidence.x)
    expect(discussion.y).toBeGreaterThan(evidence.y)
  }
})
