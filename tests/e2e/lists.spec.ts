import type { Page } from '@playwright/test'
import { Client } from 'pg'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { readDatabaseUrl } from '@/tests/support/people-e2e'

const headers = { 'sec-fetch-site': 'same-origin' }

async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/v1/${path}`, { headers, data })
  expect([path, answer.status()]).toEqual([path, 201])
  return (await answer.json()) as { id: string }
}

test('takeaways are grouped, narrowed at once, and ticked over several filters', async ({ as }) => {
  const page = await as('editor')
  await page.goto('/takeaways')
  const heading = page.getByRole('heading', { level: 2 })
  await expect(heading).toHaveText(['经验做法', '行动要点', '学习方法', '观点启示'])
  await expect(page.getByRole('button', { name: '筛选' })).toBeHidden()
  const bar = page.locator('#choose')
  await expect(bar).toBeHidden()
  // What is folded stays folded.
  await page.locator('#by-practice > summary').click()
  await page.reload()
  await expect(page.locator('#by-practice')).not.toHaveAttribute('open')
  await page.locator('#by-practice > summary').click()
  await page.locator('#t-P-1 input').check()
  await expect(bar).toContainText('已选 1 个')
  // At the foot of the window, wherever the list is scrolled to.
  expect(await bar.evaluate((form) => innerHeight - form.getBoundingClientRect().bottom)).toBeLessThan(3)
  const kind = page.getByLabel('类别')
  await kind.focus()
  await kind.selectOption('action')
  await expect(heading).toHaveText(['行动要点'])
  await expect(page).toHaveURL('/takeaways?kind=action')
  await expect(kind).toBeFocused()
  await page.getByLabel('只看一级').check()
  await expect(page).toHaveURL('/takeaways?kind=action&top=true')
  await expect(page.locator('.points .nested')).toHaveCount(0)
  await page.locator('#t-A-1 input').check()
  await expect(bar).toContainText('已选 2 个')
  await page.goBack()
  await page.goBack()
  await expect(kind).toHaveValue('')
  await expect(page.locator('#t-P-1 input')).toBeChecked()
  await page.getByLabel('包含文字').fill('北斗')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await bar.getByRole('button', { name: '写小结' }).click()
  const ids = await Promise.all(['P-1', 'A-1'].map((code) => takeawayId(page, code)))
  await expect(page).toHaveURL((url) => `${url.searchParams.getAll('point').sort()}` === `${ids.sort()}`)
})

test('on a phone filters are one line: a fold, and what is set, which a tap takes away', async ({ as }) => {
  const page = await as('viewer')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/takeaways?kind=method&open=true')
  const filters = page.getByRole('search').last()
  expect((await filters.boundingBox())?.height).toBeLessThan(60)
  await expect(page.getByLabel('类别')).toBeHidden()
  await page.getByRole('link', { name: '去掉“有未结讨论”' }).click()
  await expect(page).toHaveURL('/takeaways?kind=method')
  await filters.locator('summary').click()
  await page.getByLabel('排列').selectOption('theme')
  await expect(page).toHaveURL('/takeaways?order=theme&kind=method')
  await expect(page.getByLabel('排列')).toBeVisible()
})

test('open discussions are worked through with the keys, beside the list', async ({ as }) => {
  const page = await as('staff')
  const [point, other] = await Promise.all(['P-3', 'A-2'].map((code) => takeawayId(page, code)))
  const first = await post(page, `takeaways/${point}/threads`, { body: '最早的一问' })
  const second = await post(page, `takeaways/${other}/threads`, { body: '@编辑员 请看第二问' })
  const third = await post(page, `takeaways/${point}/threads`, { body: '最近的一问' })
  const rows = page.locator('#threads > li')
  let count = 0
  // Other tests begin and resolve discussions in between.
  await expect(async () => {
    await page.goto('/')
    const link = page.getByRole('link', { name: /个未结讨论/ }).first()
    count = Number((await link.textContent())?.match(/\d+/)?.[0])
    await link.click()
    await expect(page).toHaveURL(/\/threads\?report=/)
    await expect(rows).toHaveCount(Math.min(count, 30), { timeout: 5000 })
    const status = page.getByRole('status').filter({ hasText: '个未结讨论' })
    await expect(status).toHaveText(`${count} 个未结讨论`, { timeout: 5000 })
  }).toPass()
  await expect(page.locator(`#row-${second.id}`)).toContainText('@编辑员')
  const opened = page.locator('#thread article')
  await page.keyboard.press('j')
  await expect(opened).toHaveId(`t-${third.id}`)
  await page.keyboard.press('j')
  await expect(opened).toHaveId(`t-${second.id}`)
  await expect(page.locator(`#row-${second.id} a`)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(opened).toHaveId(`t-${third.id}`)
  // Beside the list, not below it.
  const [list, pane] = await Promise.all(
    ['.panes-list', '#thread'].map((at) => page.locator(at).boundingBox()),
  )
  expect((pane?.x ?? 0) > (list?.x ?? 0) + (list?.width ?? 0)).toBe(true)
  await page.keyboard.press('r')
  const field = opened.getByRole('textbox', { name: '写评论' })
  await expect(field).toBeFocused()
  await page.keyboard.type('jke?')
  await expect(field).toHaveValue('jke?')
  await page.keyboard.press('Control+Enter')
  await expect(opened.locator('.comments')).toContainText('jke?')
  await expect(page.locator(`#row-${third.id}`)).toContainText('jke?')
  await page.locator(`#row-${third.id} a`).focus()
  await page.keyboard.press('e')
  await expect(opened).toContainText('改回未结')
  await expect(page.locator(`#row-${third.id}`)).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(opened).toHaveId(`t-${second.id}`)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('标为已结')
  await page.keyboard.press('Escape')
  await page.getByLabel('我参与的').check()
  await expect(page).toHaveURL(/mine=true/)
  await page.getByLabel('等我回应').check()
  await expect(page).toHaveURL(/waiting=true/)
  await expect(page.locator(`#row-${first.id}`)).toHaveCount(0)
  // What is counted is what is shown.
  await expect(async () => {
    const count = page.getByRole('status').filter({ hasText: '个未结讨论' })
    await expect(count).toHaveText(`${await rows.count()} 个未结讨论`, { timeout: 1000 })
  }).toPass()
  // On a phone a row opens the thread alone, and leads back.
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/threads?mine=true')
  await page.locator(`#row-${first.id} a`).click()
  await expect(opened).toHaveId(`t-${first.id}`)
  await expect(rows.first()).toBeHidden()
  await page.getByRole('link', { name: '未结讨论' }).click()
  await expect(rows.first()).toBeVisible()
  for (const { id } of [first, second])
    await page.request.put(`/api/v1/threads/${id}/resolution`, { headers, data: {} })
})

test('a discussion is as many days old as its first words', async ({ as }) => {
  const page = await as('staff')
  const { id } = await post(page, `takeaways/${await takeawayId(page, 'M-3')}/threads`, { body: '两天半前' })
  const client = new Client({ connectionString: readDatabaseUrl() })
  await client.connect()
  const then = `"createdAt" = now() - interval '62 hours'`
  await client.query(`UPDATE "Thread" SET ${then} WHERE id = $1`, [id])
  await client.query(`UPDATE "Comment" SET ${then} WHERE "threadId" = $1`, [id])
  await client.end()
  await page.goto(`/threads?mine=true&thread=${id}`)
  const row = page.locator('#threads > li', { hasText: '两天半前' })
  await expect(row).toContainText('未结 3 天')
  await expect(row.locator('time')).toHaveText('3天前')
  await page.request.put(`/api/v1/threads/${id}/resolution`, { headers, data: {} })
})

test('annotations are narrowed at once; quote and tags lead on, keys go from one to the next', async ({
  as,
}) => {
  const page = await as('staff')
  const text = [...(await (await page.request.get('/api/v1/reports/shanghai-2024/text')).text())]
  const at = (start: number) => ({ start, end: start + 6, quote: text.slice(start, start + 6).join('') })
  const written = { report: 'shanghai-2024', visibility: 'staff', body: '问' }
  const question = await post(page, 'annotations', {
    ...written,
    ...at(300),
    kind: 'question',
    tags: ['清单甲'],
  })
  const thread = await post(page, `annotations/${question.id}/threads`, { body: '答' })
  await page.request.put(`/api/v1/threads/${thread.id}/resolution`, { headers, data: {} })
  const later = await post(page, 'annotations', {
    ...written,
    ...at(900),
    kind: 'correction',
    tags: ['清单甲'],
  })
  await page.goto('/annotations?report=shanghai-2024')
  await page.getByLabel('标签').selectOption('清单甲')
  const rows = page.locator('#annotations > li')
  await expect(rows).toHaveCount(2)
  await expect(page).toHaveURL(/tag=/)
  await expect(page.locator(`#n-${question.id}`)).toContainText('已结')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.locator(`#n-${later.id} blockquote a`)).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/reports/shanghai-2024\\?annotation=${question.id}#`))
  await page.goto('/annotations')
  await page.locator(`#n-${later.id}`).getByRole('link', { name: '清单甲' }).click()
  await expect(rows).toHaveCount(2)
})
