import type { Page } from '@playwright/test'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { findAxeViolations } from '@/tests/support/axe-e2e'
import { e2ePassword } from '@/tests/support/people-e2e'

/** What a browser says of a session that has ended and of pages that cannot be set. */
test.use({ expectedFaults: { patterns: [/status of (401|409|422|503)/] } })

const here = { 'sec-fetch-site': 'same-origin' }
const sheet = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><text x="20" y="40">${words}</text></svg>`

type Asked = { title: string; template: string; outline: { kind: string; text?: string }[]; locale: string }

/** Pages without the press, which has tests of its own; what was asked for is noted. */
async function press(page: Page, answer = { pages: [sheet('一'), sheet('二')], count: 2, fits: false }) {
  const asked: Asked[] = []
  await page.route('**/api/v1/summaries/pages', async (route) => {
    asked.push(route.request().postDataJSON() as Asked)
    await route.fulfill({ json: { ...answer, missing: [], characters: 900, maxCharacters: 5000 } })
  })
  return asked
}

const rows = (page: Page) => page.locator('li[data-part]')
const codes = async (page: Page) =>
  (await rows(page).allInnerTexts()).map((text) => /[PAMI]-[\d.]+/.exec(text)?.[0] ?? '')
const title = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })

/** Only a page that has come alive has something to drag by. */
const alive = (page: Page, points: number) =>
  expect(page.getByRole('button', { name: /^(拖动|Drag)/ })).toHaveCount(points)

async function startWith(page: Page, ...points: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const code of points) ids.push(await takeawayId(page, code))
  await page.goto(`/summaries/new?${ids.map((id) => `point=${id}`).join('&')}`)
  await alive(page, points.length)
  return ids
}

type Outline = { kind: string; text?: string; level?: number; takeawayId?: string; sections?: string[] }[]

async function saved(page: Page): Promise<{ id: string; outline: Outline; template: string; intro: string }> {
  await page.waitForURL(/\/summaries\/[0-9a-f-]{36}$/)
  const id = page.url().split('/').pop()
  return (await page.request.get(`/api/v1/summaries/${id}`)).json()
}

test('a summary is composed by hand, by theme, by kind and by conclusions', async ({ as }) => {
  const page = await as('editor')
  await press(page)
  const concluded = await takeawayId(page, 'A-1')
  const thread = await page.request.post(`/api/v1/takeaways/${concluded}/threads`, {
    headers: here,
    data: { body: '就这样办。' },
  })
  const { id, comment } = (await thread.json()) as { id: string; comment: { id: string } }
  await page.request.put(`/api/v1/threads/${id}/conclusion`, {
    headers: here,
    data: { commentId: comment.id },
  })

  await page.goto('/summaries/new')
  await title(page).fill('四种选法')
  await page.getByRole('searchbox', { name: '编号或题目包含' }).fill('p-1')
  await page.getByRole('checkbox', { name: /P-1 产业布局/ }).check()
  await button(page, /^加入所选/).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('checkbox', { name: /P-1 产业布局/ })).toHaveCount(0)
  await page.getByRole('searchbox', { name: '编号或题目包含' }).fill('')

  await page.getByRole('checkbox', { name: '只看有结论的' }).check()
  // Other tests draw conclusions too; what has none is not offered.
  await expect(page.getByRole('checkbox', { name: /P-2 / })).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: /^A-1 / }).first()).toBeVisible()
  const withConclusion = await page.locator('input[type=checkbox][name=add]').count()
  await button(page, '全选所列').click()
  await button(page, /^加入所选/).click()
  const chosen = 1 + withConclusion
  await expect(rows(page)).toHaveCount(chosen)
  await page.getByRole('checkbox', { name: '只看有结论的' }).uncheck()

  await page.getByRole('combobox', { name: '类别' }).selectOption('method')
  const methods = await page.locator('input[type=checkbox][name=add]').count()
  expect(methods).toBeGreaterThan(1)
  await button(page, '全选所列').click()
  await button(page, /^加入所选/).click()
  await expect(rows(page)).toHaveCount(chosen + methods)
  await page.getByRole('combobox', { name: '类别' }).selectOption('')

  const practice = await page.request.get(`/api/v1/takeaways/${await takeawayId(page, 'P-2')}`)
  const { theme } = (await practice.json()) as { theme: string }
  await page.getByRole('combobox', { name: '主题' }).selectOption(theme)
  const themed = await page.locator('input[type=checkbox][name=add]').count()
  expect(themed).toBeGreaterThan(0)
  await button(page, '全选所列').click()
  await button(page, /^加入所选/).click()
  await expect(rows(page)).toHaveCount(chosen + methods + themed)

  await button(page, '保存小结').click()
  const { outline } = await saved(page)
  expect(outline.map((part) => part.kind)).toEqual(Array(chosen + methods + themed).fill('point'))
  expect(outline.slice(1, chosen).map((part) => part.takeawayId)).toContain(concluded)
  expect(new Set(outline.map((part) => part.takeawayId)).size).toBe(outline.length)
})

test('headings and paragraphs stand where they are put, numbered as in the document', async ({ as }) => {
  const page = await as('editor')
  await press(page)
  await startWith(page, 'P-1', 'P-2', 'A-1')
  await title(page).fill('有小标题的小结')
  await button(page, /^在旁边添加 P-1 /)
    .or(page.locator('summary[aria-label^="在旁边添加 P-1 "]'))
    .click()
  await page.getByRole('button', { name: '在上面添加小标题' }).locator('visible=true').click()
  await expect(page.getByRole('textbox', { name: /^小标题/ })).toBeFocused()
  await page.keyboard.type('主要做法')
  await button(page, '添加小标题').click()
  await expect(page.getByRole('textbox', { name: /^小标题/ }).nth(1)).toBeFocused()
  await page.keyboard.type('下一步')
  await button(page, '降一级 下一步').click()
  await expect(button(page, '降一级 下一步')).toBeFocused()
  await button(page, '添加段落').click()
  await expect(page.getByRole('textbox', { name: '段落', exact: true })).toBeFocused()
  await page.keyboard.type('请**各处室**落实。')
  const marks = rows(page).locator('.font-serif:not(input)')
  await expect(marks).toHaveText(['一、', '（一）', '（二）', '（三）', '（四）'])
  await button(page, '保存小结').click()
  const { outline, id } = await saved(page)
  expect(outline.map(({ kind, text, level }) => [kind, text, level].filter(Boolean))).toEqual([
    ['heading', '主要做法', 1],
    ...[['point'], ['point'], ['point']],
    ['heading', '下一步', 2],
    ['text', '请**各处室**落实。'],
  ])
  await page.goto(`/summaries/${id}/edit`)
  await alive(page, 6)
  await button(page, '移出 请**各处室**落实。').click()
  await expect(button(page, '撤销')).toBeFocused()
  await button(page, '撤销').click()
  await expect(page.getByRole('textbox', { name: '段落', exact: true })).toHaveValue('请**各处室**落实。')
})

test('rows move by buttons, by keys and by dragging, and the focus stays with them', async ({ as }) => {
  const page = await as('editor')
  await press(page)
  await startWith(page, 'P-1', 'P-2', 'P-3', 'A-1')
  expect(await codes(page)).toEqual(['P-1', 'P-2', 'P-3', 'A-1'])
  const down = button(page, /^下移 P-1 /)
  await down.click()
  await expect(down).toBeFocused()
  await expect.poll(() => codes(page)).toEqual(['P-2', 'P-1', 'P-3', 'A-1'])
  await expect(page.getByRole('status').filter({ hasText: '现在是第 2 行，共 4 行' })).toHaveCount(1)
  const grip = page.getByRole('button', { name: /^拖动.*A-1 / })
  await grip.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => codes(page)).toEqual(['P-2', 'P-1', 'A-1', 'P-3'])
  await expect(grip).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => codes(page)).toEqual(['P-2', 'P-1', 'P-3', 'A-1'])
  await page.keyboard.press('Alt+ArrowDown')
  await expect(grip).toBeFocused()
  expect(await codes(page)).toEqual(['P-2', 'P-1', 'P-3', 'A-1'])

  const drag = async (from: number, to: number, give: 'drop' | 'escape' = 'drop') => {
    await rows(page).nth(from).scrollIntoViewIfNeeded()
    const start = await rows(page).nth(from).getByRole('button', { name: /^拖动/ }).boundingBox()
    const target = await rows(page).nth(to).boundingBox()
    if (!start || !target) throw new Error('no row')
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
    await page.mouse.down()
    await page.mouse.move(start.x + 5, start.y + 20, { steps: 3 })
    await page.mouse.move(start.x + 5, target.y + (to > from ? target.height - 4 : 4), { steps: 6 })
    if (give === 'escape') await page.keyboard.press('Escape')
    await page.mouse.up()
  }
  await drag(0, 2)
  await expect.poll(() => codes(page)).toEqual(['P-1', 'P-3', 'P-2', 'A-1'])
  await drag(3, 0)
  await expect.poll(() => codes(page)).toEqual(['A-1', 'P-1', 'P-3', 'P-2'])
  await drag(0, 3, 'escape')
  expect(await codes(page)).toEqual(['A-1', 'P-1', 'P-3', 'P-2'])
})

test('what is taken of a point is chosen, said in one line, and given to all', async ({ as }) => {
  const page = await as('editor')
  await press(page)
  await startWith(page, 'P-1', 'A-1')
  await title(page).fill('取用')
  const first = rows(page).first()
  await first.getByText('写入内容').click()
  await first.getByRole('checkbox', { name: '全部讨论' }).check()
  await first.getByRole('checkbox', { name: '术语' }).uncheck()
  await expect(first.locator('summary').first()).toContainText(
    '内容、原文依据、数据、对应、讨论结论、全部讨论',
  )
  await first.getByRole('button', { name: '套用到所有要点' }).click()
  await expect(rows(page).nth(1).locator('summary').first()).toContainText('全部讨论')
  await page.getByRole('radio', { name: /讨论纪要/ }).check()
  await button(page, '全部套用').click()
  await expect(button(page, '全部套用')).toHaveCount(0)
  await button(page, '保存小结').click()
  const { outline, template } = await saved(page)
  expect(template).toBe('minutes')
  expect(outline.map(({ sections }) => sections)).toEqual(
    Array(2).fill(['statement', 'conclusions', 'discussion']),
  )
})

test('the pages follow what is written, stay when they fail, and say when a brief is too long', async ({
  as,
}) => {
  const page = await as('editor')
  const asked = await press(page)
  await startWith(page, 'P-1')
  await title(page).fill('有版面的小结')
  const pages = page.getByRole('region', { name: '版面预览' })
  await expect(pages.getByRole('img', { name: '第 2 页' })).toBeVisible()
  await expect(pages).toContainText('共 2 页')
  await expect.poll(() => asked.at(-1)?.title).toBe('有版面的小结')
  await button(page, '添加小标题').click()
  await page.getByRole('radio', { name: /一页要情/ }).check()
  await expect(pages).toContainText('超出一页 A4')
  await expect.poll(() => asked.at(-1)?.template).toBe('brief')
  expect(asked.at(-1)?.outline.map(({ kind }) => kind)).toEqual(['point'])
  expect(asked.at(-1)?.locale).toBe('zh-CN')
  await page.unroute('**/api/v1/summaries/pages')
  await page.route('**/api/v1/summaries/pages', (route) => route.fulfill({ status: 503, body: '' }))
  await page.getByRole('textbox', { name: '引言' }).fill('再写一句。')
  await expect(pages).toContainText('版面没有生成，下面是上一次的样子。')
  await expect(pages.getByRole('img', { name: '第 1 页' })).toBeVisible()
  await page.unroute('**/api/v1/summaries/pages')
  await press(page, { pages: [sheet('一')], count: 1, fits: true })
  await pages.getByRole('button', { name: '重试' }).click()
  await expect(pages).toContainText('在一页 A4 之内')
  await button(page, '收起预览').click()
  await expect(pages).toHaveCount(0)
})

test('somebody else saved meanwhile: what stands is shown beside what was written, and either can go on', async ({
  as,
}) => {
  const page = await as('staff')
  await press(page)
  const point = await takeawayId(page, 'P-1')
  const made = await page.request.post('/api/v1/summaries', {
    headers: here,
    data: { title: '起初', outline: [{ kind: 'point', takeawayId: point }] },
  })
  const { id } = (await made.json()) as { id: string }
  const theirs = [
    { kind: 'heading', level: 1, text: '别人的小标题' },
    { kind: 'point', takeawayId: point },
  ]
  const change = (version: number) =>
    page.request.patch(`/api/v1/summaries/${id}`, { headers: here, data: { version, outline: theirs } })
  await page.goto(`/summaries/${id}/edit`)
  await alive(page, 1)
  await page.getByRole('textbox', { name: '引言' }).fill('我的引言')
  await button(page, '添加段落').click()
  await page.getByRole('textbox', { name: '段落', exact: true }).fill('我的段落')
  expect((await change(1)).status()).toBe(200)
  await button(page, '保存').click()
  const stands = page.getByRole('region', { name: '现在的内容' })
  await expect(stands).toContainText('一、 别人的小标题')
  await expect(page.getByRole('textbox', { name: '段落', exact: true })).toHaveValue('我的段落')
  await button(page, '保存').click()
  const mine = await saved(page)
  expect([mine.intro, ...mine.outline.map(({ kind }) => kind)]).toEqual(['我的引言', 'point', 'text'])

  await page.goto(`/summaries/${id}/edit`)
  await alive(page, 2)
  await title(page).fill('又改')
  expect((await change(3)).status()).toBe(200)
  await button(page, '保存').click()
  await page.getByRole('link', { name: '改用现在的内容' }).click()
  await expect(title(page)).toHaveValue('起初')
  await expect(page.getByRole('textbox', { name: /^小标题/ })).toHaveValue('别人的小标题')
  await title(page).fill('从这里接着写')
  await button(page, '保存').click()
  await saved(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('从这里接着写')
})

test('what is not saved survives a reload, an ended session and a lost answer, and leaving asks', async ({
  as,
  context,
}) => {
  const page = await as('staff')
  await press(page)
  await startWith(page, 'P-2')
  await title(page).fill('不能丢的小结')
  await button(page, '添加小标题').click()
  await page.getByRole('textbox', { name: /^小标题/ }).fill('不能丢的小标题')
  await expect(page.getByText('有未保存的修改')).toBeVisible()
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(Object.values(localStorage)).includes('不能丢的小标题')))
    .toBe(true)
  page.once('dialog', (dialog) => {
    expect(dialog.type()).toBe('beforeunload')
    void dialog.accept()
  })
  await page.reload()
  await expect(title(page)).toHaveValue('不能丢的小结')
  await expect(page.getByRole('textbox', { name: /^小标题/ })).toHaveValue('不能丢的小标题')
  await expect(page.getByText('已恢复上次没有保存的内容。')).toBeVisible()

  await context.clearCookies()
  await button(page, '保存小结').click()
  await expect(page.getByText('请先登录。')).toBeVisible()
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('link', { name: '重新登录' }).click()
  await page.getByLabel('邮箱或用户名').fill('staff')
  await page.locator('input[name=password]').fill(e2ePassword)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(title(page)).toHaveValue('不能丢的小结')
  await button(page, '保存小结').click()
  const { outline } = await saved(page)
  expect(outline.map(({ kind }) => kind)).toEqual(['point', 'heading'])
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('summary'))),
  ).toEqual([])
})

test('a fault is named with the part that it is about', async ({ as }) => {
  const page = await as('staff')
  await press(page)
  await startWith(page, 'P-1')
  await button(page, '添加小标题').click()
  await button(page, '保存小结').click()
  const alert = page.getByRole('alert').filter({ hasText: '请检查' })
  await expect(alert).toContainText('标题 请填写。')
  await expect(alert).toContainText('正文第 2 行（小标题） 请填写。')
  await alert.getByRole('link', { name: '正文第 2 行（小标题）' }).click()
  await expect(page.getByRole('textbox', { name: /^小标题/ })).toHaveAttribute('aria-invalid', 'true')
})

for (const { locale, scheme } of [
  { locale: 'zh-CN', scheme: 'dark' },
  { locale: 'en', scheme: 'light' },
]) {
  test(`on a phone all of it is in reach, and axe finds nothing: ${locale}, ${scheme}`, async ({
    as,
    context,
  }) => {
    const page = await as('editor')
    await press(page)
    const url = 'http://127.0.0.1'
    await context.addCookies([
      { name: 'tashan.locale', value: locale, url },
      { name: 'tashan.scheme', value: scheme, url },
    ])
    await page.setViewportSize({ width: 390, height: 844 })
    await startWith(page, 'P-1', 'P-2', 'A-1')
    const add = locale === 'en' ? /^Add (heading|paragraph)$/ : /^添加(小标题|段落)$/
    for (const at of [0, 1]) await page.getByRole('button', { name: add }).nth(at).click()
    await rows(page).first().locator('summary').first().click()
    await page.getByRole('button', { name: locale === 'en' ? 'Show pages' : '预览版面' }).click()
    await expect(page.getByRole('img').last()).toBeVisible()
    await page.locator('form summary').last().click()
    await expect(page.locator('input[type=checkbox][name=add]').first()).toBeVisible()
    expect(await findAxeViolations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('points are found, added, moved, taken from, removed and brought back, and only saving writes', async ({
    as,
  }) => {
    const page = await as('colleague')
    const written = async () => {
      const answer = await page.request.get('/api/v1/summaries?limit=100')
      const { items } = (await answer.json()) as { items: { title: string }[] }
      return items.filter((one) => one.title === '没有脚本的小结').length
    }
    await page.goto('/summaries/new')
    await title(page).fill('没有脚本的小结')
    await page.getByRole('combobox', { name: '类别' }).selectOption('practice')
    await page.getByRole('searchbox', { name: '编号或题目包含' }).fill('P-1')
    await button(page, '筛选').click()
    await expect(title(page)).toHaveValue('没有脚本的小结')
    await expect(page.getByRole('checkbox', { name: /A-1 / })).toHaveCount(0)
    await button(page, '全选所列').click()
    await expect(page.getByRole('checkbox', { name: /P-1 产业布局/ })).toBeChecked()
    await button(page, /^加入所选/).click()
    await expect(rows(page).nth(1)).toBeVisible()
    const points = await rows(page).count()
    expect(points).toBeGreaterThan(1)
    await button(page, '添加小标题').click()
    await page.getByRole('textbox', { name: /^小标题/ }).fill('一个小标题')
    await button(page, /^上移 一个小标题|^上移 小标题/).click()
    await expect(page.getByRole('textbox', { name: /^小标题/ })).toHaveValue('一个小标题')
    const first = rows(page).first()
    await first.getByText('写入内容').click()
    await first.getByRole('checkbox', { name: '全部讨论' }).check()
    await first.getByRole('button', { name: '套用到所有要点' }).click()
    await button(page, /^移出 P-1 产业布局/).click()
    await expect(rows(page)).toHaveCount(points)
    await button(page, '撤销').click()
    await expect(rows(page)).toHaveCount(points + 1)
    expect(await written()).toBe(0)
    await button(page, '保存小结').click()
    const { outline } = await saved(page)
    expect(outline.map(({ kind }) => kind)).toEqual([...Array(points - 1).fill('point'), 'heading', 'point'])
    for (const { kind, sections } of outline) if (kind === 'point') expect(sections).toContain('discussion')
  })

  test('a fault and a conflict come back with all that was typed', async ({ as }) => {
    const page = await as('colleague')
    const point = await takeawayId(page, 'P-1')
    const made = await page.request.post('/api/v1/summaries', {
      headers: here,
      data: { title: '起初', outline: [{ kind: 'point', takeawayId: point }] },
    })
    const { id } = (await made.json()) as { id: string }
    await page.goto(`/summaries/${id}/edit`)
    await title(page).fill('')
    await page.getByRole('textbox', { name: '结语' }).fill('我的结语')
    await button(page, '添加段落').click()
    await page.getByRole('textbox', { name: '段落', exact: true }).fill('我的段落')
    await button(page, '保存').click()
    await expect(page.getByRole('alert').filter({ hasText: '请检查' })).toContainText('标题 请填写。')
    await title(page).fill('我的')
    await page.request.patch(`/api/v1/summaries/${id}`, {
      headers: here,
      data: { version: 1, intro: '别人的引言' },
    })
    await button(page, '保存').click()
    await expect(page.getByRole('region', { name: '现在的内容' })).toContainText('别人的引言')
    await expect(page.getByRole('textbox', { name: '段落', exact: true })).toHaveValue('我的段落')
    await button(page, '保存').click()
    expect((await saved(page)).outline.map(({ kind }) => kind)).toEqual(['point', 'text'])
  })
})
