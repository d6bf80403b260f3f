import type { Browser, Page } from '@playwright/test'
import { collectFaults, expect, signIn, takeawayId, test } from '@/tests/e2e/fixtures'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { readDatabaseUrl } from '@/tests/support/people-e2e'

const second = Number(process.env.TASHAN_E2E_PORT ?? 3456) + 16
const elsewhere = `http://127.0.0.1:${second}`
const soon = { timeout: 10_000 }

let instance: ReturnType<typeof startInstance>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  instance = startInstance(readDatabaseUrl(), second)
  await waitUntilServing(instance, second)
})
test.afterAll(() => killInstance(instance))

/** Somebody else at another machine, served by the other instance. */
async function colleague(browser: Browser, expected: RegExp[] = []) {
  const context = await browser.newContext({ baseURL: elsewhere })
  const faults = collectFaults(context, expected)
  const page = await context.newPage()
  await page.setViewportSize({ width: 1360, height: 420 })
  await signIn(page, 'colleague')
  return { page, faults, leave: () => context.close() }
}

/** Writes a comment without a page of one's own, and says which. */
async function say(page: Page, path: string, body: string): Promise<{ id: string; threadId: string }> {
  const answer = await page.request.post(`/api/v1/${path}`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { body },
  })
  expect(answer.status()).toBe(201)
  const made = (await answer.json()) as { id: string; threadId?: string }
  return { id: made.id, threadId: made.threadId ?? made.id }
}

const top = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top)

test('what one writes shows in the browser of another on another instance, and moves nothing they read', async ({
  as,
  browser,
}) => {
  const mine = await as('staff')
  const id = await takeawayId(mine, 'P-2.2')
  const path = `/takeaways/${id}`
  const { page: theirs, faults, leave } = await colleague(browser)
  await theirs.goto(path)
  const alone = await top(theirs, '.discussion > form + div + *')
  await mine.goto(path)
  await expect(theirs.getByText('正在阅读：工作员')).toBeVisible(soon)
  await expect(mine.getByText('正在阅读：同事员')).toBeVisible(soon)
  // Who else reads stands beside the heading: no line waits for them, and nothing moves.
  expect(await top(theirs, '.discussion > form + div + *')).toBe(alone)

  // Below what they see: it is simply there.
  const place = mine.getByRole('form', { name: '发起讨论' })
  await place.getByRole('textbox').fill('第一句话')
  await place.getByRole('button', { name: '发表' }).click()
  await expect(theirs.getByText('第一句话')).toBeAttached(soon)
  await expect(theirs.getByRole('button', { name: '显示' })).toHaveCount(0)

  // While they write under it: a word of it, and the page stays as it is until they ask.
  const thread = await theirs.locator('article[id^="t-"]').getAttribute('id')
  const threadId = thread?.slice(2) ?? ''
  await theirs.getByRole('textbox', { name: '写评论' }).focus()
  await theirs.locator('.comments').evaluate((list) => list.scrollIntoView({ block: 'end' }))
  const before = await top(theirs, '#discussion-title')
  const { id: commentId } = await say(mine, `threads/${threadId}/comments`, '第二句话')
  const pill = theirs.getByRole('button', { name: '有 1 条新评论' })
  await expect(pill).toBeVisible(soon)
  expect(await top(theirs, '#discussion-title')).toBe(before)
  await expect(theirs.getByText('第二句话')).toHaveCount(0)
  await pill.press('Enter')
  await expect(theirs.locator(`#c-${commentId}`)).toBeFocused()
  await expect(theirs.getByText('第二句话')).toBeVisible()
  await expect(pill).toHaveCount(0)

  // Where they see the end of it and do not write: it is simply there.
  await theirs.locator('.comments').evaluate((list) => list.scrollIntoView({ block: 'center' }))
  await say(mine, `threads/${threadId}/comments`, '第三句话')
  await expect(theirs.getByText('第三句话')).toBeVisible(soon)
  await expect(theirs.getByRole('button', { name: /条新评论/ })).toHaveCount(0)

  await mine.request.put(`/api/v1/threads/${threadId}/resolution`, {
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  await theirs.getByRole('button', { name: '1 个讨论的状态有变化' }).click(soon)
  await expect(theirs.getByText('工作员 标为已结')).toBeVisible()

  await theirs.goto('about:blank')
  await expect(mine.getByText('正在阅读：')).toHaveCount(0, soon)
  expect(faults).toEqual([])
  await leave()
})

test('an annotation is painted in the text that another reads, and what they selected stays selected', async ({
  as,
  browser,
}) => {
  const mine = await as('staff')
  const { page: theirs, faults, leave } = await colleague(browser)
  await theirs.goto('/reports/shanghai-2024')
  const questions = () =>
    theirs.evaluate(() =>
      [...(CSS.highlights.get('annotation-question') ?? [])].map(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset),
      ),
    )
  const selected = await theirs.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelectorAll('.source-text p[data-start]')[3]!)
    return getSelection()?.toString() ?? ''
  })
  expect(selected.length).toBeGreaterThan(10)
  const text = await (await mine.request.get('/api/v1/reports/shanghai-2024/text')).text()
  const quote = '弥足珍贵'
  const at = [...text.slice(0, text.indexOf(quote))].length
  const range = { start: at, end: at + quote.length, quote }
  const made = await mine.request.post('/api/v1/annotations', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { report: 'shanghai-2024', ...range, kind: 'question', body: '现场的问题', visibility: 'staff' },
  })
  expect(made.status()).toBe(201)
  await expect.poll(questions, soon).toContain(quote)
  expect(await theirs.evaluate(() => getSelection()?.toString())).toBe(selected)

  // On the page of a takeaway it shows where it stands in the evidence.
  const id = await takeawayId(mine, 'P-2.4')
  const point = (await (await mine.request.get(`/api/v1/takeaways/${id}`)).json()) as {
    evidence: { start: number; end: number; quote: string }[]
  }
  await theirs.goto(`/takeaways/${id}`)
  const { start, end, quote: words } = point.evidence[0]!
  const written = { report: 'shanghai-2024', start, end, quote: words, kind: 'comment', body: '依据上的批注' }
  await mine.request.post('/api/v1/annotations', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { ...written, visibility: 'staff' },
  })
  await expect(
    theirs.getByText('依据上的批注').or(theirs.getByRole('button', { name: '有 1 条新批注' })),
  ).toBeVisible(soon)
  expect(faults).toEqual([])
  await leave()
})

test('what is read stays where it is when somebody else comes to read it', async ({ as }) => {
  const page = await as('viewer')
  const items: { name: string }[] = []
  await page.route('**/api/v1/readers?*', (route) => route.fulfill({ json: { items } }))
  const below = [
    ['/reports/shanghai-2024', '.source-text'],
    [`/takeaways/${await takeawayId(page, 'P-1')}`, '#discussion'],
  ] as const
  for (const [path, part] of below) {
    items.length = 0
    const asked = page.waitForResponse('**/api/v1/readers?*')
    await page.goto(path)
    await asked
    const place = () =>
      page
        .locator(part)
        .first()
        .evaluate((one) => JSON.stringify(one.getBoundingClientRect()))
    const alone = await place()
    items.push({ name: '同事员' })
    await page.evaluate(() => dispatchEvent(new Event('tashan:readers')))
    await expect(page.getByText('正在阅读')).toBeVisible()
    expect([path, await place()]).toEqual([path, alone])
  }
})

test('where the part that tells of a change does not come the page stays, and tells when it does', async ({
  as,
  browser,
}) => {
  const mine = await as('staff')
  const id = await takeawayId(mine, 'A-1.1')
  const { threadId } = await say(mine, `takeaways/${id}/threads`, '开头')
  const { page: theirs, faults, leave } = await colleague(browser, [/ERR_FAILED/])
  await theirs.goto(`/takeaways/${id}#t-${threadId}`)
  await mine.goto(`/takeaways/${id}`)
  await expect(mine.getByText('正在阅读：同事员')).toBeVisible(soon)
  // What was begun may have been told of already; from here on nothing is left to tell.
  await theirs.reload()
  await expect(theirs.getByText('正在阅读：工作员')).toBeVisible(soon)

  const scripts = '**/_next/static/chunks/*.js'
  await theirs.route(scripts, (route) => route.abort())
  // Asked for twice before it counts as not come.
  let refusals = 0
  theirs.on('requestfailed', () => {
    refusals++
  })
  await say(mine, `threads/${threadId}/comments`, '没有网络时的话')
  await expect.poll(() => refusals, { timeout: 20_000 }).toBeGreaterThan(1)
  await theirs.getByRole('textbox', { name: '写评论' }).fill('写到一半')
  await theirs.unroute(scripts)
  const words = theirs.getByText('没有网络时的话')
  await expect(words.or(theirs.getByRole('button', { name: '有 1 条新评论' })).first()).toBeVisible({
    timeout: 20_000,
  })
  await expect(theirs.getByRole('textbox', { name: '写评论' })).toHaveValue('写到一半')
  expect(faults).toEqual([])
  await leave()
})

test('after an instance was killed and started again, its readers miss nothing and see nothing twice', async ({
  as,
  browser,
}) => {
  test.setTimeout(240_000)
  const mine = await as('staff')
  const id = await takeawayId(mine, 'P-2.3')
  const { threadId } = await say(mine, `takeaways/${id}/threads`, '开头')
  const refused =
    /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/
  const { page: theirs, faults, leave } = await colleague(browser, [refused])
  await theirs.goto(`/takeaways/${id}#t-${threadId}`)
  await expect(theirs.getByText('开头')).toBeVisible()
  await say(mine, `threads/${threadId}/comments`, '死前一句')
  await expect(theirs.getByText('死前一句')).toHaveCount(1, soon)

  await killInstance(instance)
  await say(mine, `threads/${threadId}/comments`, '死后第一句')
  await say(mine, `threads/${threadId}/comments`, '死后第二句')
  instance = startInstance(readDatabaseUrl(), second)
  await waitUntilServing(instance, second)
  await say(mine, `threads/${threadId}/comments`, '复活后一句')

  // Where the end of the discussion is out of sight by then, they are offered instead of appended.
  const last = theirs.getByRole('listitem').getByText('复活后一句', { exact: true })
  const offer = theirs.getByRole('button', { name: /条新评论$/ })
  await expect(last.or(offer).first()).toBeVisible({ timeout: 40_000 })
  if (await offer.isVisible()) await offer.click()
  for (const said of ['开头', '死前一句', '死后第一句', '死后第二句', '复活后一句'])
    await expect(theirs.getByRole('listitem').getByText(said, { exact: true })).toHaveCount(1)
  await expect(theirs.getByRole('button', { name: '显示' })).toHaveCount(0)
  expect(faults).toEqual([])
  await leave()
})
