import type { Page } from '@playwright/test'
import { expect, signIn, takeawayId, test } from '@/tests/e2e/fixtures'

const report = '/reports/shanghai-2024'

/** Selects words of the text as a mouse would; the layer hears of it by `selectionchange`. */
async function select(page: Page, words: string) {
  await page.evaluate((wanted) => {
    for (const holder of document.querySelectorAll<HTMLElement>('.source-text [data-start]')) {
      const at = holder.textContent.indexOf(wanted)
      if (at < 0) continue
      const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let passed = 0
      let open = false
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        if (!open && at < passed + node.length) {
          range.setStart(node, at - passed)
          open = true
        }
        if (open && at + wanted.length <= passed + node.length) {
          range.setEnd(node, at + wanted.length - passed)
          break
        }
        passed += node.length
      }
      holder.scrollIntoView({ block: 'center' })
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      return
    }
    throw new Error(`not in the text: ${wanted}`)
  }, words)
}

/** How many stretches of the text are painted as annotations of a kind. */
function painted(page: Page, kind: string) {
  return page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, `annotation-${kind}`)
}

test('staff annotate what they read; others see what is for them, and the words stand where they were', async ({
  as,
  browser,
}) => {
  const page = await as('staff')
  await page.goto(report)
  await select(page, '恢宏巨制的1.5公里G60云廊')
  await page.getByRole('toolbar', { name: '批注选中文字' }).getByRole('button', { name: '疑问' }).click()
  const dialog = page.getByRole('dialog', { name: '新批注' })
  await expect(dialog.getByText('恢宏巨制的1.5公里G60云廊')).toBeVisible()
  await dialog.getByLabel('内容').fill('云廊的长度**有没有**出处？')
  await dialog.getByText('更多').click()
  await dialog.getByLabel('标签').fill('待核实、数据')
  await dialog.getByLabel('内容').press('Control+Enter')
  await expect(page.locator('.annotation-card-active')).toContainText('云廊的长度有没有出处？')
  expect(await painted(page, 'question')).toBe(1)

  await select(page, '思想盛宴')
  await page.getByRole('toolbar').getByRole('button', { name: '标记' }).click()
  await expect(page.locator('.annotation-card-highlight')).toBeVisible()

  const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1360, height: 900 } })
  const colleague = await other.newPage()
  await signIn(colleague, 'editor')
  await colleague.goto(report)
  const card = colleague.locator('.annotation-card-question', { hasText: '有没有' })
  await card.scrollIntoViewIfNeeded()
  await expect(card).toBeVisible()
  await expect(colleague.locator('.annotation-card-highlight')).toHaveCount(0)
  await card.getByRole('button').click()
  await card.getByRole('link', { name: '讨论' }).click()
  await expect(colleague.locator('blockquote mark')).toHaveText('恢宏巨制的1.5公里G60云廊')
  await colleague.getByRole('textbox', { name: '发起讨论' }).fill('见园区简介。')
  await colleague.getByRole('button', { name: '发表' }).last().click()
  await expect(colleague.getByText('见园区简介。').first()).toBeVisible()
  await colleague.getByRole('button', { name: '标为已结' }).click()
  await expect(colleague.getByText('未结', { exact: true })).toHaveCount(0)
  await colleague.goto(`${report}?open=true`)
  await expect(colleague.locator('.annotation-card-question', { hasText: '有没有' })).toHaveCount(0)
  await other.close()
})

test('an annotation that was being written survives a reload', async ({ as }) => {
  const page = await as('colleague')
  await page.goto(report)
  const open = async () => {
    await select(page, '思想再解放、观念再更新')
    await page.getByRole('toolbar').getByRole('button', { name: '评论' }).click()
    return page.getByRole('dialog', { name: '新批注' })
  }
  await (await open()).getByLabel('内容').fill('写到一半')
  await page.reload()
  const again = await open()
  await expect(again.getByText('已恢复上次没写完的内容。')).toBeVisible()
  await expect(again.getByLabel('内容')).toHaveValue('写到一半')
})

test('words under an annotation lead to it; the code after evidence leads to the takeaway', async ({
  as,
}) => {
  const page = await as('admin@example.test')
  const text = await (await page.request.get('/api/v1/reports/shanghai-2024/text')).text()
  const quote = '先立后破'
  const start = [...text.slice(0, text.indexOf(quote))].length
  const made = await page.request.post('/api/v1/annotations', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: {
      report: 'shanghai-2024',
      start,
      end: start + 4,
      quote,
      kind: 'comment',
      body: '出处待补',
      visibility: 'staff',
    },
  })
  expect(made.status()).toBe(201)
  await page.goto(report)
  const holder = page.locator('[data-start]', { hasText: quote })
  await holder.scrollIntoViewIfNeeded()
  await expect(page.locator('.annotation-card', { hasText: '出处待补' })).toBeVisible()
  const box = await page.evaluate((words) => {
    const holder = [...document.querySelectorAll('[data-start]')].find((one) =>
      one.textContent.includes(words),
    )
    const walker = document.createTreeWalker(holder as Node, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const at = node.data.indexOf(words)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at + 1)
      range.setEnd(node, at + 2)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    return null
  }, quote)
  await page.mouse.click(box?.x ?? 0, box?.y ?? 0)
  await expect(page.locator('.annotation-card-active')).toContainText('出处待补')
  const code = page.locator('a.evidence-code').first()
  await code.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/takeaways\//)
})

test('an annotation on evidence stands on the takeaway, and an editor makes a takeaway of it', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await takeawayId(page, 'P-3.5')
  const takeaway = await (await page.request.get(`/api/v1/takeaways/${id}`)).json()
  const { start, end, quote } = takeaway.evidence[0]
  await page.request.post('/api/v1/annotations', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: {
      report: 'shanghai-2024',
      start,
      end,
      quote,
      kind: 'comment',
      body: '总部经济可另立一条。',
      visibility: 'staff',
    },
  })
  await page.goto(`/takeaways/${id}`)
  const row = page.getByRole('listitem').filter({ hasText: '总部经济可另立一条。' })
  await row.getByRole('link', { name: '讨论' }).click()
  await page.getByRole('link', { name: '转为要点' }).click()
  await page.locator('input[name=title]').fill('总部经济值得单列')
  await expect(page.getByText(quote).first()).toBeVisible()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('总部经济值得单列')
  await page.getByRole('link', { name: '讨论' }).first().click()
  await expect(page.getByRole('link', { name: /已转为要点/ })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a paragraph is annotated by a form, cut down to some words', async ({ as }) => {
    const page = await as('staff')
    await page.goto(report)
    await page.getByRole('link', { name: '批注本段' }).nth(3).click()
    await page.getByLabel('批注的文字').fill('没有这样的字')
    await page.getByLabel('内容').fill('无脚本批注')
    await page.getByRole('button', { name: '保存批注' }).click()
    await expect(page.getByText('原文中没有这段文字，请逐字核对。')).toBeVisible()
    await expect(page.getByLabel('内容')).toHaveValue('无脚本批注')
    await page.getByLabel('批注的文字').fill('沉浸式学习')
    await page.getByRole('button', { name: '保存批注' }).click()
    await expect(page.locator('blockquote mark')).toHaveText('沉浸式学习')
    await page.goto('/annotations?report=shanghai-2024&mine=true')
    await expect(page.getByText('无脚本批注')).toBeVisible()
  })
})
