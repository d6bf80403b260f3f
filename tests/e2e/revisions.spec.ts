import type { Page } from '@playwright/test'
import { expect, signIn, test } from '@/tests/e2e/fixtures'
import { findAxeViolations } from '@/tests/support/axe-e2e'

const lines = {
  title: '学习考察报告',
  figure: '全市就业人口达到120万人,比上年增长三成。',
  practice: '上海抓产业的擘画全局来加强顶层设计。',
  lost: '人才引育的大手笔值得我们认真学习借鉴。',
  kept: '早在二十年前杨浦就着力发挥高校人才资源优势。',
}
const old = Object.values(lines).join('\n')
const next = old.replace('120万', '150万').replace('来加强', '来不断加强').replace(`${lines.lost}\n`, '')

/** A report of its own with a takeaway that rests on three of its sentences; returns its slug. */
async function reportOf(page: Page): Promise<string> {
  const post = async (path: string, data: object) => {
    const headers = { origin: new URL(page.url()).origin }
    const answer = await page.request.post(`/api/v1/${path}`, { data, headers })
    expect(answer.status()).toBe(201)
    return answer.json()
  }
  const { slug } = (await post('reports', {
    slug: `revisions-${crypto.randomUUID()}`,
    title: '版本测试',
    text: old,
  })) as { slug: string }
  const quotes = [lines.practice, lines.lost, lines.kept, '就业人口达到120万人']
  await post('takeaways', {
    report: slug,
    kind: 'practice',
    title: '产业',
    statement: '统筹产业。',
    evidence: quotes.map((quote) => ({ quote })),
  })
  return slug
}

async function bringIn(page: Page, slug: string, text: string) {
  await page.goto(`/reports/${slug}/revisions`)
  await page.getByLabel('新版正文').fill(text)
  await page.getByRole('button', { name: '导入并比较' }).click()
}

test('an editor brings in a new revision, compares, settles what is in doubt, and goes back', async ({
  as,
}) => {
  const page = await as('editor')
  const slug = await reportOf(page)
  await bringIn(page, slug, old)
  await expect(page.getByText('与当前版本完全相同')).toBeVisible()
  await expect(page.getByLabel('新版正文')).toHaveValue(old)
  await page.getByLabel('新版正文').fill(next)
  await page.getByRole('button', { name: '导入并比较' }).click()

  await page.waitForURL(/compare/)
  await expect(page.getByRole('deletion').filter({ hasText: '120' })).toBeVisible()
  await expect(page.getByRole('insertion').filter({ hasText: '150' })).toBeVisible()
  await page.getByRole('link', { name: '逐一确认' }).click()

  const items = page.getByRole('list', { name: '待确认' }).locator('[data-stop]')
  await expect(items).toHaveCount(3)
  await expect(items.first().getByText('数字变化')).toBeVisible()
  await expect(items.last().getByText('新版中没有找到相应的文字。')).toBeVisible()
  await items.nth(1).getByRole('button', { name: '接受' }).click()
  await expect(page.getByText('已移到新的位置。')).toBeVisible()
  await expect(items).toHaveCount(2)
  await expect(items.nth(1)).toBeFocused()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(page.getByText('已撤销，重新列为待确认。')).toBeVisible()
  await expect(items).toHaveCount(3)
  await expect(items.nth(1)).toBeFocused()

  await items.last().getByRole('link', { name: '另选' }).click()
  await page.waitForURL(/unsettled\/[0-9a-f-]{36}$/)
  await page.evaluate((words) => {
    const line = [...document.querySelectorAll('[data-start]')].find((one) => one.textContent.includes(words))
    getSelection()?.selectAllChildren(line ?? document.body)
  }, '早在二十年前')
  await page.getByRole('button', { name: '选用所选文字' }).click()
  await expect(page.getByLabel('选用的文字')).toHaveValue(lines.kept)
  await page.getByRole('button', { name: '确定位置' }).click()
  await expect(page.getByText('已移到新的位置。')).toBeVisible()

  await page.goto(`/reports/${slug}/revisions`)
  await page.getByRole('button', { name: '恢复为当前版本' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click()
  await expect(page.getByText('第 1 版已是当前版本。')).toBeVisible()
  await page.goto(`/reports/${slug}/revisions/unsettled`)
  await expect(page.getByText('没有待确认的引文')).toBeVisible()
})

test('three edits in long sentences are settled in six acts by keys, and nothing jumps', async ({ as }) => {
  const page = await as('editor')
  const sentences = ['党史', '经济', '生态'].map(
    (subject, at) =>
      `${subject}方面，考察组共上了${at + 2}堂${subject}课，请来${subject}名家，走访${subject}基地，写成${subject}笔记，带回${subject}材料。`,
  )
  const before = [
    '学习考察报告',
    ...sentences,
    ...Array.from({ length: 30 }, (_, at) => `补充说明第${at}段。`),
  ].join('\n')
  const after = [2, 3, 4].reduce((text, count) => text.replace(`了${count}堂`, `了${count + 5}堂`), before)
  const headers = { origin: new URL(page.url()).origin }
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`/api/v1/${path}`, { data, headers })
    expect(answer.status()).toBe(201)
    return answer.json()
  }
  const { slug } = await post('reports', {
    slug: `acts-${crypto.randomUUID()}`,
    title: '三处改动',
    text: before,
  })
  const quotes = ['党史', '经济', '生态'].flatMap((subject, at) => [
    `共上了${at + 2}堂${subject}课`,
    ...['请来', '走访', '写成', '带回'].map((verb) => `${verb}${subject}`),
  ])
  const evidence = quotes.map((quote) => ({ quote }))
  await post('takeaways', { report: slug, kind: 'method', title: '学', statement: '学。', evidence })
  await post(`reports/${slug}/revisions`, { text: after })

  await page.goto(`/reports/${slug}/revisions/compare`)
  await expect(page.getByText('第 2 处，共 3 处')).toBeVisible()
  await page.getByText('第 1 处，共 3 处').locator('..').getByRole('link', { name: '下一处' }).click()
  await expect(page.getByText('第 2 处，共 3 处')).toBeInViewport()

  await page.goto(`/reports/${slug}/revisions/unsettled`)
  const cards = page.locator('.sentence-card')
  await expect(cards).toHaveCount(3)
  await expect(cards.first().locator('blockquote').getByRole('deletion')).toHaveText('2')
  await expect(cards.first().getByRole('button', { name: '接受其中文字相同的 4 处' })).toBeVisible()
  await page.keyboard.press('j')
  for (const left of [5, 4, 3, 2, 1]) {
    const top = await page.evaluate(() => scrollY)
    await page.keyboard.press('a')
    await expect(page.locator('[data-stop]')).toHaveCount(left)
    await expect(page.locator('[data-stop]').first()).toBeFocused()
    expect(await page.evaluate(() => scrollY)).toBe(top)
  }
  await page.keyboard.press('a')
  await expect(page.getByText('没有待确认的引文')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.locator('[data-stop]')).toHaveCount(1)
})

test('readers see revisions and what waits, and can change neither', async ({ as, browser }) => {
  const page = await as('editor')
  const slug = await reportOf(page)
  await bringIn(page, slug, next)
  await page.waitForURL(/compare/)
  const reader = await (await browser.newContext()).newPage()
  await signIn(reader, 'viewer')
  await reader.goto(`/reports/${slug}/revisions`)
  await expect(reader.getByText('第 2 版').first()).toBeVisible()
  await expect(reader.getByRole('button', { name: /恢复为当前版本|导入并比较/ })).toHaveCount(0)
  await reader.goto(`/reports/${slug}/revisions/unsettled`)
  await expect(reader.getByText('数字变化')).toBeVisible()
  await expect(reader.getByRole('button', { name: '接受' })).toHaveCount(0)
})

test('axe finds nothing on the pages of revisions, wide or narrow', async ({ as, context }) => {
  test.setTimeout(240_000)
  const page = await as('editor')
  const slug = await reportOf(page)
  await bringIn(page, slug, next)
  await page.waitForURL(/compare/)
  const unsettled = `/reports/${slug}/revisions/unsettled`
  await page.goto(unsettled)
  const pick = await page.getByRole('link', { name: '另选' }).first().getAttribute('href')
  for (const [locale, scheme, width] of [
    ['zh-CN', 'light', 1360],
    ['en', 'dark', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    const url = 'http://127.0.0.1'
    await context.addCookies([
      { name: 'tashan.locale', value: locale, url },
      { name: 'tashan.scheme', value: scheme, url },
    ])
    for (const path of [
      `/reports/${slug}/revisions`,
      `/reports/${slug}/revisions/compare`,
      unsettled,
      pick ?? '',
    ]) {
      await page.goto(path)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      expect([path, ...(await findAxeViolations(page))]).toEqual([path])
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([path, sideways <= 0]).toEqual([path, true])
    }
  }
})

test('an annotation whose words were changed stays in the text, dashed, with its card beside the line', async ({
  as,
}) => {
  const page = await as('editor')
  await page.setViewportSize({ width: 1440, height: 900 })
  const slug = await reportOf(page)
  const quote = '擘画全局来加强顶层设计'
  const start = [...old.slice(0, old.indexOf(quote))].length
  const origin = new URL(page.url()).origin
  const made = await page.request.post('/api/v1/annotations', {
    headers: { origin },
    data: {
      ...{ report: slug, start, end: start + quote.length, quote },
      ...{ kind: 'comment', body: '仍要看得见', visibility: 'staff' },
    },
  })
  const { id } = (await made.json()) as { id: string }
  const revised = await page.request.post(`/api/v1/reports/${slug}/revisions`, {
    headers: { origin },
    data: { text: next },
  })
  expect(revised.status()).toBe(201)
  await page.goto(`/reports/${slug}`)
  const card = page.locator(`#annotation-${id}`)
  await expect(card).toContainText('仍要看得见')
  await expect(card).toContainText('位置待确认')
  const [words, apart] = await card.evaluate((one) => {
    const [range] = [...(CSS.highlights.get('annotation-waiting') ?? [])] as Range[]
    const top = range?.getBoundingClientRect().top ?? Number.NaN
    return [String(range), Math.abs(one.getBoundingClientRect().top - top)]
  })
  expect(words).toBe('擘画全局来不断加强顶层设计')
  expect(apart).toBeLessThanOrEqual(24)
  // The list leads to where it waits, not to the former revision.
  await page.goto(`/annotations?report=${slug}`)
  await page.locator(`#n-${id}`).getByRole('link', { name: quote }).click()
  await page.waitForURL((url) => url.pathname === `/reports/${slug}` && !url.searchParams.has('revision'))
  await expect(card).toBeInViewport()
  await card.getByRole('link', { name: '去确认' }).click()
  await expect(page).toHaveURL(`/reports/${slug}/revisions/unsettled`)
})

test('the form of a takeaway marks no words but those its quotes name', async ({ as }) => {
  const page = await as('editor')
  const slug = await reportOf(page)
  const headers = { origin: new URL(page.url()).origin }
  await page.request.post(`/api/v1/reports/${slug}/revisions`, { headers, data: { text: next } })
  const listed = await page.request.get(`/api/v1/takeaways?report=${slug}`)
  const { id } = ((await listed.json()) as { items: { id: string }[] }).items[0]!
  await page.goto(`/takeaways/${id}/edit`)
  await expect(page.locator('form blockquote')).toHaveCount(4)
  const marked = () =>
    page.evaluate(() => ([...(CSS.highlights.get('evidence-chosen') ?? [])] as Range[]).map(String))
  await expect.poll(marked).toEqual([lines.kept])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a revision is brought in, and another place is given by its words', async ({ as }) => {
    const page = await as('editor')
    const slug = await reportOf(page)
    await bringIn(page, slug, old)
    await expect(page.getByText('与当前版本完全相同')).toBeVisible()
    await expect(page.getByLabel('新版正文')).toHaveValue(old)
    await bringIn(page, slug, next)
    await page.getByRole('link', { name: '逐一确认' }).click()
    await page.getByRole('link', { name: '另选' }).last().click()
    await page.getByLabel('选用的文字').fill('没有这句话')
    await page.getByRole('button', { name: '确定位置' }).click()
    await expect(page.getByText('原文中没有这段文字，请逐字核对。').first()).toBeVisible()
    await expect(page.getByLabel('选用的文字')).toHaveValue('没有这句话')
    await page.getByLabel('选用的文字').fill('早在二十年前')
    await page.getByRole('button', { name: '确定位置' }).click()
    await expect(page.getByText('已移到新的位置。')).toBeVisible()
  })
})
