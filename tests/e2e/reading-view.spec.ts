import { devices, type Page } from '@playwright/test'
import { expect, signIn, test } from '@/tests/e2e/fixtures'
import { drag, scrollTo } from '@/tests/support/geometry-e2e'

const report = '/reports/shanghai-2024'
const headers = { 'sec-fetch-site': 'same-origin' }

const barOf = (page: Page) => page.getByRole('toolbar', { name: '批注选中文字' })
const panelOf = (page: Page) => page.getByRole('dialog', { name: '新批注' })
const selected = (page: Page) => page.evaluate(() => String(getSelection()))

/** The box of words in the window. */
function boxOf(page: Page, words: string) {
  return page.evaluate((words) => {
    const walker = document.createTreeWalker(
      document.querySelector('.source-text') as Node,
      NodeFilter.SHOW_TEXT,
    )
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(words)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { left, top, right, bottom } = range.getBoundingClientRect()
      return { left, top, right, bottom }
    }
    throw new Error(`not in the text: ${words}`)
  }, words)
}

async function annotate(page: Page, quote: string, fields: Record<string, unknown> = {}) {
  const text = await (await page.request.get('/api/v1/reports/shanghai-2024/text')).text()
  const start = [...text.slice(0, text.indexOf(quote))].length
  const made = await page.request.post('/api/v1/annotations', {
    headers,
    data: {
      ...{ report: 'shanghai-2024', start, end: start + [...quote].length, quote },
      ...{ kind: 'question', body: '可有出处？', visibility: 'staff', ...fields },
    },
  })
  expect(made.status()).toBe(201)
  return (await made.json()) as { id: string }
}

test('an annotation is written in the margin beside its line, and what was typed is there again', async ({
  as,
}) => {
  const page = await as('colleague')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(report)
  const words = '思想再解放、观念再更新'
  await scrollTo(page, words, 0.4)
  await drag(page, words)
  await barOf(page).getByRole('button', { name: '评论' }).click()
  await expect(panelOf(page)).toBeVisible()
  await page.keyboard.type('写在行边')
  await expect(panelOf(page).getByLabel('内容')).toHaveValue('写在行边')
  // What others write meanwhile may move the text and the panel, but never apart.
  const apart = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('annotation-active') ?? [])] as Range[]
      const panel = document.querySelector('.annotation-panel')
      return Math.abs((panel?.getBoundingClientRect().top ?? 0) - (range?.getBoundingClientRect().top ?? 999))
    })
  await expect.poll(apart).toBeLessThanOrEqual(12)
  const panel = (await panelOf(page).boundingBox())!
  // Beside the text, over none of it, and no veil over the page.
  const text = (await page.locator('.source-text').boundingBox())!
  expect(panel.x).toBeGreaterThanOrEqual(text.x + text.width)
  expect(panel.x + panel.width).toBeLessThanOrEqual(1440)
  expect(await page.evaluate(() => document.querySelector('dialog:modal'))).toBeNull()
  expect(await page.evaluate(() => CSS.highlights.get('annotation-active')?.size)).toBe(1)

  await page.keyboard.press('Escape')
  await expect(panelOf(page)).toBeHidden()
  expect(await selected(page)).toBe(words)
  await barOf(page).getByRole('button', { name: '评论' }).click()
  await expect(panelOf(page).getByLabel('内容')).toHaveValue('写在行边')
  // Who sees it is behind "更多", said beside it, and remembered.
  await panelOf(page).getByText('更多').click()
  await panelOf(page).getByText('仅自己').last().click()
  await expect(panelOf(page).locator('summary')).toHaveText('更多评论 · 仅自己')
  await panelOf(page).getByLabel('内容').press('Control+Enter')
  const card = page.locator('.annotation-card-active', { hasText: '写在行边' })
  await expect(card.getByRole('button').first()).toBeFocused()
  // An annotation for oneself is talked about with nobody.
  await expect(card.getByRole('link', { name: '修改' })).toBeVisible()
  await expect(card.getByRole('link', { name: '讨论' })).toHaveCount(0)

  const add = page.getByRole('link', { name: '批注本段' }).nth(4)
  await add.focus()
  await page.keyboard.press('Enter')
  await expect(panelOf(page).locator('summary')).toHaveText('更多评论 · 仅自己')
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()
})

test('an annotation is answered where it stands; the draft waits, and the place in the text is kept', async ({
  as,
}) => {
  const page = await as('staff')
  await page.setViewportSize({ width: 1440, height: 900 })
  const quote = '开阔了眼界'
  const { id } = await annotate(page, quote)
  await page.goto(report)
  await scrollTo(page, quote, 0.5)
  const card = page.locator(`#annotation-${id}`)
  // How many annotations a paragraph has stands at its end of the line, whether or not one points at it.
  const count = page.locator('.paragraph', { hasText: quote }).locator('.annotation-count')
  const [sign, paragraph] = [
    (await count.boundingBox())!,
    (await count.locator('xpath=../..').boundingBox())!,
  ]
  expect(Math.abs(sign.x + sign.width - paragraph.x - paragraph.width)).toBeLessThanOrEqual(1)
  await card.getByRole('button').click()
  const reply = card.getByRole('button', { name: '回复 工作员' })
  await reply.click()
  const field = card.getByRole('textbox', { name: '回复 工作员' })
  await expect(field).toBeFocused()
  await page.keyboard.type('见园区简介')
  await page.keyboard.press('Escape')
  await expect(reply).toBeFocused()
  const before = await page.evaluate(() => scrollY)
  await reply.click()
  await expect(field).toHaveValue('见园区简介')
  await page.keyboard.press('Control+Enter')
  await expect(card.getByRole('list', { name: '评论' })).toHaveText('工作员见园区简介')
  await expect(reply).toBeFocused()
  // The second answer goes to the same discussion.
  await reply.click()
  await page.keyboard.type('第三页')
  await page.keyboard.press('Control+Enter')
  await expect(card.getByRole('list', { name: '评论' }).getByRole('listitem')).toHaveCount(2)
  expect(page.url()).toContain(report)
  expect(await page.evaluate(() => scrollY)).toBe(before)
  const threads = await (await page.request.get(`/api/v1/annotations/${id}/threads`)).json()
  expect(threads.items.map((one: { commentCount: number }) => one.commentCount)).toEqual([2])

  // The ring of a comment that a link leads to lies over none of the buttons above it.
  const thread = threads.items[0].id as string
  const { items } = await (await page.request.get(`/api/v1/threads/${thread}/comments`)).json()
  await page.goto(`/annotations/${id}?thread=${thread}#c-${items[0].id}`)
  const target = page.locator('.comment:target')
  await expect(target).toHaveCSS('outline-style', 'solid')
  const [ring, button] = [
    (await target.boundingBox())!,
    (await page.getByRole('button', { name: '标为已结' }).boundingBox())!,
  ]
  const offset = Number.parseFloat(await target.evaluate((one) => getComputedStyle(one).outlineOffset))
  expect(ring.y - Math.max(offset + 2, 0)).toBeGreaterThanOrEqual(button.y + button.height)

  // Once the discussion has ended an answer begins another, and says so before it is written.
  await page.request.put(`/api/v1/threads/${thread}/resolution`, { headers, data: {} })
  await page.goto(`${report}?note=${id}`)
  const another = card.getByRole('button', { name: '原讨论已结束，另起一个' })
  await expect(another).toHaveText('原讨论已结束，另起一个')
  await another.click()
  await page.keyboard.type('另有一问')
  await page.keyboard.press('Control+Enter')
  await expect(reply).toBeFocused()
  const after = await (await page.request.get(`/api/v1/annotations/${id}/threads`)).json()
  expect(after.items).toHaveLength(2)
})

test('a takeaway is one click from the words it rests on, and a highlight can be taken back', async ({
  as,
}) => {
  const page = await as('editor')
  await page.goto(report)
  const words = '越是长远的才越是当下的'
  await scrollTo(page, words, 0.4)
  await drag(page, words)
  await barOf(page).getByRole('link', { name: '提炼要点' }).click()
  await expect(page.getByRole('heading', { name: '新增要点' })).toBeVisible()
  await expect(page.locator('form blockquote')).toHaveText(words)
  const inside = await page.getByRole('region', { name: '报告原文' }).evaluate((box, words) => {
    const chosen = [...(CSS.highlights.get('evidence-chosen') ?? [])] as Range[]
    const [line, frame] = [chosen[0]!.getBoundingClientRect(), box.getBoundingClientRect()]
    return [String(chosen[0]) === words, line.top >= frame.top && line.bottom <= frame.bottom]
  }, words)
  expect(inside).toEqual([true, true])

  await page.goBack()
  await expect(page.getByRole('heading', { name: '新增要点' })).toHaveCount(0)
  await scrollTo(page, words, 0.4)
  await drag(page, words)
  await barOf(page).getByRole('button', { name: '标记' }).click()
  await expect(page.getByText('已标记，仅自己可见')).toBeVisible()
  await expect(page.locator('.annotation-card-highlight')).toHaveCount(1)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(page.locator('.annotation-card-highlight')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.annotation-card-highlight')).toHaveCount(0)
})

test.describe('calm', () => {
  // Requests without a network are what is tried here.
  test.use({ expectedFaults: { patterns: [/ERR_INTERNET_DISCONNECTED/] } })

  test('the text is calm: no lines under it, marks by choice, the section and the codes explained', async ({
    as,
    context,
  }) => {
    const page = await as('staff')
    await page.goto(report)
    const lines = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll('.evidence')].filter(
            (one) => getComputedStyle(one).textDecorationLine !== 'none',
          ).length,
      )
    expect(await lines()).toBe(0)
    const marks = page.getByRole('navigation', { name: '显示哪些标记' })
    await marks.getByRole('link', { name: '批注' }).click()
    expect(await lines()).toBeGreaterThan(50)
    await expect(page.locator('.evidence-code').first()).toBeVisible()
    await marks.getByRole('link', { name: '要点' }).click()
    await expect(page.locator('.evidence-code').first()).toBeHidden()
    await page.reload()
    await expect(marks.getByRole('link', { name: '原文' })).toHaveAttribute('aria-current', 'true')
    await expect(page.locator('.evidence-code').first()).toBeHidden()
    await marks.getByRole('link', { name: '原文' }).click()

    const contents = page.getByRole('navigation', { name: '目录' })
    await contents.getByRole('link', { name: '产业布局的大战略' }).click()
    await expect(contents.locator('[aria-current]')).toHaveText(/产业布局的大战略/)
    await scrollTo(page, '越是长远的才越是当下的', 0.1)
    await expect(contents.locator('[aria-current]')).toHaveText(/越是长远的才越是当下的/)

    const code = page.locator('.evidence-code').last()
    await code.scrollIntoViewIfNeeded()
    await code.hover()
    const card = page.getByRole('tooltip')
    await expect(card.locator('p')).not.toBeEmpty()
    await expect(code).toHaveAccessibleDescription(/.{20}/)
    // What is drawn anew meanwhile takes nothing from the code that is explained.
    const said = await code.getAttribute('data-discussions')
    const begun = await page.request.post(`/api/v1${await code.getAttribute('href')}/threads`, {
      headers,
      data: { body: '这一条值得讨论。' },
    })
    await expect(code).not.toHaveAttribute('data-discussions', said ?? '')
    await expect(code).toHaveAccessibleDescription(/.{20}/)
    await page.request.put(`/api/v1/threads/${(await begun.json()).id}/resolution`, { headers, data: {} })
    const [box, at] = [(await card.boundingBox())!, (await code.boundingBox())!]
    expect(
      Math.min(Math.abs(box.y - at.y - at.height), Math.abs(at.y - box.y - box.height)),
    ).toBeLessThanOrEqual(16)
    expect(page.url()).not.toContain('/takeaways/')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()

    // Without a network a click leaves the page, and what is on it, where they are.
    await context.setOffline(true)
    await page.getByRole('link', { name: '数据', exact: true }).first().click()
    await expect(page.getByText('连接已断开，正在重连…')).toBeVisible()
    await expect(page.locator('.source-text')).toBeVisible()
    await context.setOffline(false)
  })
})

test('on a phone the text begins on the first screen, annotations are in the lower half, and nothing lies on words', async ({
  browser,
}) => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  const context = await browser.newContext({
    ...phone,
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await signIn(page, 'editor')
  const quote = '增长了见识'
  const { id } = await annotate(page, quote, { body: '手机上看' })
  await page.goto(report)
  // For the editor, who has the most buttons, the whole of the first sentence.
  expect((await boxOf(page, '能力提升班')).bottom).toBeLessThan(844)
  expect(await page.locator('.source-text').evaluate((one) => getComputedStyle(one).textAlign)).toBe('start')
  const covered = await page.evaluate(() =>
    [...document.querySelectorAll('.annotation-links')].flatMap((links) => {
      const box = links.getBoundingClientRect()
      const words = links.parentElement?.querySelector('[data-start]')
      const range = document.createRange()
      if (!words || box.height === 0) return []
      range.selectNodeContents(words)
      const over = [...range.getClientRects()].some(
        (line) => line.bottom > box.top + 1 && line.top < box.bottom - 1 && line.right > box.left + 1,
      )
      return over ? [links.parentElement?.textContent.slice(0, 20)] : []
    }),
  )
  expect(covered).toEqual([])
  await expect(page.locator('.paragraph:has(h2) .annotation-add').first()).toBeHidden()

  await page.locator('.annotation-count').first().tap()
  const sheet = page.getByRole('dialog', { name: '此处的批注' })
  await expect(sheet.getByText('手机上看')).toBeVisible()
  const [panel, line] = [(await sheet.boundingBox())!, await boxOf(page, quote)]
  expect(panel.height).toBeLessThanOrEqual(422)
  expect(Math.round(panel.y + panel.height)).toBe(844)
  expect(line.bottom).toBeLessThanOrEqual(panel.y)
  expect(line.top).toBeGreaterThanOrEqual(52)
  const written = sheet.getByRole('listitem').filter({ hasText: '手机上看' }).first()
  await written.getByRole('button', { name: '回复 编辑员' }).tap()
  await page.keyboard.type('手机回复')
  await page.keyboard.press('Control+Enter')
  await expect(written.getByText('手机回复', { exact: true })).toBeVisible()
  await expect(written.getByRole('button', { name: '回复 编辑员' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.request.delete(`/api/v1/annotations/${id}`, { headers })
  await context.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the marks are switched by links', async ({ as }) => {
    const page = await as('viewer')
    await page.goto(report)
    await page.getByRole('navigation', { name: '显示哪些标记' }).getByRole('link', { name: '要点' }).click()
    await expect(page.locator('.reading')).toHaveAttribute('data-view', 'annotations')
    await expect(page.locator('.evidence-code').first()).toBeHidden()
  })
})
