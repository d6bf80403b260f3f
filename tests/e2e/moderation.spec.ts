import type { Browser, Page } from '@playwright/test'
import { collectFaults, expect, signIn, takeawayId, test } from '@/tests/e2e/fixtures'
import { findAxeViolations } from '@/tests/support/axe-e2e'

type Login = Parameters<typeof signIn>[1]

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, login: Login, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled })
  const faults = collectFaults(context)
  const page = await context.newPage()
  await signIn(page, login)
  return { page, faults, leave: () => context.close() }
}

async function send(page: Page, method: 'post' | 'put', path: string, data: object) {
  const answer = await page.request[method](`/api/v1/${path}`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data,
  })
  expect([path, answer.status() < 300]).toEqual([path, true])
  return (await answer.json()) as { id: string; comment: { id: string } }
}

/** A discussion of two comments by the staff member who is signed in on this page. */
async function talk(page: Page, code: string) {
  const point = await takeawayId(page, code)
  const { id: thread, comment } = await send(page, 'post', `takeaways/${point}/threads`, {
    body: '先说**一件**事',
  })
  const { id: second } = await send(page, 'post', `threads/${thread}/comments`, { body: '再说另一件事' })
  return { point, thread, first: comment.id, second, path: `/takeaways/${point}?thread=${thread}` }
}

/** What is done less often: in the menu of the comment, without JavaScript on its own page. */
async function openActions(page: Page, id: string, javaScriptEnabled: boolean) {
  await page.locator(`#c-${id}`).getByRole('link', { name: '更多', exact: true }).click()
  if (!javaScriptEnabled) await page.waitForURL(`**/comments/${id}/actions`)
}

/** Axe finds nothing, and nothing reaches over the edge, on a phone either. */
async function check(page: Page) {
  for (const width of [1360, 390]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await findAxeViolations(page)).toEqual([])
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(sideways).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1360, height: 900 })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('colleagues agree, and who began it pins what it came to', async ({ as, browser }) => {
      const mine = await as('staff')
      const { first, second, path } = await talk(mine, javaScriptEnabled ? 'P-3.3' : 'M-1.1')
      const other = await another(browser, 'colleague', javaScriptEnabled)
      const theirs = other.page.locator(`#c-${first}`)
      await other.page.goto(path)
      await theirs.getByRole('button', { name: '赞同' }).click()
      await expect(theirs.getByRole('button', { name: '赞同', pressed: true })).toBeVisible()
      await theirs.getByText('1 人赞同').click()
      await expect(theirs.getByText('同事员', { exact: true })).toBeVisible()
      await openActions(other.page, first, javaScriptEnabled)
      await expect(other.page.getByText(javaScriptEnabled ? '复制链接' : '处理评论').first()).toBeVisible()
      await expect(other.page.getByText('标为结论')).toHaveCount(0)

      await mine.goto(path)
      const pinned = mine.locator(`#c-${second}`)
      await expect(pinned.getByRole('button', { name: '赞同' })).toHaveCount(0)
      await openActions(mine, second, javaScriptEnabled)
      await mine.getByRole('button', { name: '标为结论' }).click()
      const conclusion = mine.getByRole('region', { name: '结论' })
      await expect(conclusion).toContainText('再说另一件事')
      await expect(conclusion).toContainText('工作员 标为结论')
      await expect(pinned.getByText('结论', { exact: true })).toBeVisible()
      await mine.getByRole('button', { name: '标为已结' }).click()
      await expect(mine.getByRole('button', { name: '改回未结' })).toBeVisible()
      await mine.goto(path.replace(/\?.*/, ''))
      await expect(mine.getByRole('link', { name: '结论：再说另一件事' })).toBeVisible()
      expect(other.faults).toEqual([])
      await other.leave()
    })

    test('who resolves or concludes says in one choice what became of the opinion', async ({
      as,
      browser,
    }) => {
      const mine = await as('staff')
      const { first, thread, path } = await talk(mine, javaScriptEnabled ? 'M-3.3' : 'M-4.2')
      const other = await another(browser, 'colleague', javaScriptEnabled)
      const { page } = other
      const choose = (outcome: string) => page.getByRole('radio', { name: outcome, exact: true }).check()
      await page.goto(path)
      const theirs = page.locator(`#t-${thread}`)
      await theirs.getByRole('link', { name: '采纳情况' }).click()
      if (javaScriptEnabled) {
        await theirs.getByRole('button', { name: '采纳并标为已结', exact: true }).click()
      } else {
        await choose('采纳')
        await page.getByRole('button', { name: '确定' }).click()
      }
      const outcome = theirs.getByRole('region', { name: '采纳情况' })
      await expect(outcome).toContainText('采纳由 同事员 确定')
      await expect(theirs).toContainText('同事员 标为已结')

      await theirs.getByRole('link', { name: '采纳情况' }).click()
      if (javaScriptEnabled) await theirs.getByRole('link', { name: '写明理由' }).click()
      await choose('未定')
      await page.getByLabel('理由').fill('已写入第三章')
      await page.getByRole('button', { name: '确定' }).click()
      await expect(page.getByText('填写理由时，请同时选择采纳情况。').first()).toBeVisible()
      await expect(page.getByLabel('理由')).toHaveValue('已写入第三章')
      if (javaScriptEnabled) await check(page)
      await choose('部分采纳')
      await page.getByRole('button', { name: '确定' }).click()
      await expect(outcome).toContainText('部分采纳已写入第三章')

      await mine.goto(path)
      await expect(mine.getByRole('region', { name: '采纳情况' })).toContainText('已写入第三章')
      await openActions(mine, first, javaScriptEnabled)
      await mine.getByRole('button', { name: '作为结论：未采纳' }).click()
      await expect(mine.getByRole('region', { name: '结论' })).toContainText('先说一件事')
      await expect(mine.getByRole('region', { name: '采纳情况' })).toContainText('未采纳由 工作员 确定')
      if (javaScriptEnabled) {
        await theirs.getByRole('link', { name: '采纳情况' }).click()
        await check(page)
        await page.keyboard.press('Escape')
        await expect(theirs.getByRole('link', { name: '采纳情况' })).toBeFocused()
      }
      expect(other.faults).toEqual([])
      await other.leave()
    })

    test('an editor hides, restores, closes and moves', async ({ as, browser }) => {
      test.setTimeout(240_000)
      const mine = await as('staff')
      const { first, second, thread, path } = await talk(mine, javaScriptEnabled ? 'P-2.4' : 'I-2.3')
      const { page: editor, faults, leave } = await another(browser, 'editor', javaScriptEnabled)
      await editor.goto(path)
      const theirs = editor.locator(`#c-${second}`)
      await openActions(editor, second, javaScriptEnabled)
      if (javaScriptEnabled) await theirs.getByRole('button', { name: '隐藏' }).click()
      await editor.getByLabel('理由').fill('与本要点无关')
      await editor.getByRole('button', { name: '确定隐藏' }).click()
      await expect(theirs).toContainText('与本要点无关')
      await expect(theirs).toContainText('再说另一件事')
      await expect(editor.getByLabel('理由')).toHaveCount(0)

      const other = await another(browser, 'colleague', javaScriptEnabled)
      await other.page.goto(path)
      await expect(other.page.locator(`#c-${second}`)).toContainText('这条评论已被隐藏')
      await expect(other.page.getByText('再说另一件事')).toHaveCount(0)
      await mine.goto(path)
      await expect(mine.locator(`#c-${second}`)).toContainText('已被 编辑员 隐藏')
      await expect(mine.locator(`#c-${second}`)).toContainText('与本要点无关')
      if (javaScriptEnabled) await check(mine)
      await openActions(editor, second, javaScriptEnabled)
      await editor.getByRole('button', { name: '恢复显示' }).click()
      await expect(theirs.getByText('与本要点无关')).toHaveCount(0)

      const head = editor.locator(`#t-${thread} header`)
      await head.getByText('更多', { exact: true }).click()
      await head.getByRole('link', { name: '关闭讨论' }).click()
      await editor.getByLabel('理由').fill('已转专题会')
      await editor.getByRole('button', { name: '确定关闭' }).click()
      await expect(editor.getByText('已关闭（不能再发言）')).toBeVisible()
      await mine.goto(path)
      await expect(mine.getByText('已转专题会')).toBeVisible()
      await expect(mine.getByRole('textbox', { name: '写评论' })).toHaveCount(0)
      await head.getByText('更多', { exact: true }).click()
      await head.getByRole('button', { name: '恢复发言' }).click()
      await expect(editor.getByText('已关闭（不能再发言）')).toHaveCount(0)

      await openActions(editor, second, javaScriptEnabled)
      await editor.locator('main').getByRole('link', { name: '移到别的要点' }).click()
      if (javaScriptEnabled) await check(editor)
      const chooser = editor.getByLabel('移到哪个要点')
      await chooser.selectOption({
        label: (await chooser.locator('option', { hasText: /^P-3\.4 / }).textContent()) ?? '',
      })
      await editor.getByLabel('说明').fill('说的是这里')
      await editor.getByRole('button', { name: '移动', exact: true }).click()
      await expect(editor.locator(`#c-${second}`)).toContainText('再说另一件事')
      await expect(editor.getByText(/由 编辑员 从 .+ 移来/)).toBeVisible()
      await mine.goto(path)
      await mine.getByRole('link', { name: '一条评论及其回复已移至 P-3.4' }).click()
      await expect(mine.locator(`#c-${second}`)).toBeVisible()
      await expect(mine.locator(`#c-${first}`)).toHaveCount(0)

      await editor.goto(path)
      await head.getByText('更多', { exact: true }).click()
      await head.getByRole('link', { name: '移到别的要点' }).click()
      await chooser.selectOption({
        label: (await chooser.locator('option', { hasText: /^P-3\.4 / }).textContent()) ?? '',
      })
      await editor.getByRole('button', { name: '移动', exact: true }).click()
      await expect(editor.locator(`#c-${first}`)).toBeVisible()
      await mine.goto(path.replace(/\?.*/, ''))
      await expect(mine.getByRole('link', { name: '1 个讨论已移至 P-3.4' })).toBeVisible()
      await mine.goto(`/comments/${first}`)
      await expect(mine.locator(`#c-${first}`)).toBeVisible()
      expect([...faults, ...other.faults]).toEqual([])
      await Promise.all([leave(), other.leave()])
    })

    test('words are found within a discussion, and lead to where they stand', async ({ as }) => {
      const page = await as('staff')
      const { second, path } = await talk(page, javaScriptEnabled ? 'P-4.5' : 'A-1.5')
      await page.goto(path)
      await page.getByRole('searchbox', { name: '在讨论中查找' }).fill('另一件')
      await page.getByRole('button', { name: '查找', exact: true }).click()
      await expect(page.getByText('找到 1 条，从新到旧。')).toBeVisible()
      await page.getByRole('list', { name: '在讨论中查找' }).getByRole('link').click()
      await expect(page).toHaveURL(new RegExp(`#c-${second}$`))
      await expect(page.locator(`#c-${second}`)).toBeVisible()
    })

    test('a version stands beside the one it replaced', async ({ as }) => {
      const page = await as('staff')
      const { first } = await talk(page, javaScriptEnabled ? 'M-2.2' : 'M-4')
      const edited = await page.request.patch(`/api/v1/comments/${first}`, {
        headers: { 'sec-fetch-site': 'same-origin' },
        data: { body: '先说**两件**事', version: 1 },
      })
      expect(edited.ok()).toBe(true)
      await page.goto(`/comments/${first}/history`)
      const last = page.locator('#v-2')
      await expect(last.getByRole('heading', { name: '改前' })).toBeVisible()
      await expect(last.locator('del')).toHaveText('一')
      await expect(last.locator('ins')).toHaveText('两')
      if (javaScriptEnabled) await check(page)
    })
  })
}
