import { devices, type Locator, type Page } from '@playwright/test'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { drag, scrollTo } from '@/tests/support/geometry-e2e'
import { e2ePassword, e2eSecret, readDatabaseUrl } from '@/tests/support/people-e2e'
import { insertSession } from '@/tests/support/session-cookie'

/** What a browser says of a network that is cut, and of a stream that is opened as the session ends. */
test.use({ expectedFaults: { patterns: [/ERR_/, /Failed to fetch/, /401 \(Unauthorized\).*\/api\/events/] } })

const report = '/reports/shanghai-2024'
const headers = { 'sec-fetch-site': 'same-origin' }

/** Somebody's hands: each click, drag and key with a purpose is an act; words that are typed are none. */
class Hands {
  readonly acts: string[] = []
  constructor(readonly page: Page) {}

  async click(target: Locator) {
    this.acts.push(`click ${target}`)
    await target.click()
  }
  async press(key: string) {
    this.acts.push(key)
    await this.page.keyboard.press(key)
  }
  async drag(words: string) {
    await scrollTo(this.page, words, 0.4)
    this.acts.push(`drag ${words}`)
    await drag(this.page, words)
  }
  /** Words as a keyboard gives them, to whatever has the focus. */
  async type(words: string) {
    await this.page.keyboard.type(words)
  }
  async paste(words: string) {
    this.acts.push('paste')
    await this.page.keyboard.insertText(words)
  }
  /** The acts since the last count are at most so many. */
  count(most: number) {
    expect(this.acts.length <= most ? [] : this.acts).toEqual([])
    this.acts.length = 0
  }
}

async function pageOf(page: Page, login: string): Promise<Page> {
  const context = await page.context().browser()!.newContext({ locale: 'zh-CN' })
  const origin = new URL(page.url()).origin
  const cookie = await insertSession(readDatabaseUrl(), login, e2eSecret)
  await context.addCookies([{ ...cookie, url: origin }])
  const theirs = await context.newPage()
  await theirs.goto(origin)
  return theirs
}

async function post(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/v1/${path}`, { headers, data })
  expect([path, answer.status()]).toEqual([path, 201])
  return answer.json()
}

test('a: what is found by two characters is discussed, answered from the inbox and resolved', async ({
  as,
}) => {
  const page = await as('staff')
  const hands = new Hands(page)
  const theirs = await pageOf(page, 'colleague')
  await page.goto('/')
  await hands.click(page.getByRole('searchbox').first())
  await hands.type('后盾')
  await hands.press('Enter')
  await hands.click(
    page
      .getByRole('main')
      .getByRole('link', { name: /当好北斗产业链后盾单位/ })
      .first(),
  )
  await hands.click(page.getByRole('textbox', { name: '发起讨论' }))
  await hands.type('请@tongsy')
  await expect(page.getByRole('option')).toHaveText([/同事员/])
  await hands.press('Enter')
  await hands.type('看一看')
  await hands.press('Control+Enter')
  await expect(page.getByText('请@同事员 看一看').first()).toBeVisible()
  hands.count(6)

  const other = new Hands(theirs)
  // Other tests tell them of other things meanwhile.
  await expect
    .poll(async () => (await theirs.request.get('/api/v1/notifications')).text(), { timeout: 20_000 })
    .toContain('看一看')
  await other.click(theirs.getByRole('link', { name: '未读通知' }))
  const entry = theirs.getByRole('listitem').filter({ hasText: '看一看' })
  await other.click(entry.getByRole('link', { name: /工作员/ }))
  await other.click(theirs.getByRole('textbox', { name: '写评论' }))
  await other.type('看过了')
  await other.press('Control+Enter')
  await expect(theirs.getByRole('list', { name: '评论' }).getByText('看过了')).toBeVisible()
  other.count(4)
  await theirs.context().close()

  await expect(page.getByText('看过了')).toBeVisible()
  await hands.click(page.getByRole('button', { name: '标为已结' }))
  await expect(page.getByRole('button', { name: '改回未结' })).toBeVisible()
  hands.count(1)
})

test('b: words in the text are annotated by a drag, a click, words and Ctrl+Enter', async ({ as }) => {
  const page = await as('colleague')
  const hands = new Hands(page)
  await page.goto(report)
  await hands.drag('综合实施“三个舍得”')
  const bar = page.getByRole('toolbar', { name: '批注选中文字' })
  await hands.click(bar.getByRole('button', { name: '评论' }))
  await expect(page.getByRole('dialog', { name: '新批注' }).getByLabel('内容')).toBeFocused()
  await hands.type('一拖一点就能写')
  await hands.press('Control+Enter')
  await expect(page.locator('.annotation-card', { hasText: '一拖一点就能写' })).toBeVisible()
  hands.count(3)
})

test('c: the form of a takeaway is one click from the words it rests on', async ({ as }) => {
  const page = await as('editor')
  const hands = new Hands(page)
  await page.goto(report)
  await hands.drag('越是基础的才越是核心的')
  hands.count(1)
  await hands.click(page.getByRole('toolbar').getByRole('link', { name: '提炼要点' }))
  await expect(page.locator('form blockquote')).toHaveText('越是基础的才越是核心的')
  hands.count(1)
})

test('d: five points become a brief of one page as a Word file', async ({ as }) => {
  const page = await as('editor')
  const hands = new Hands(page)
  await page.goto('/takeaways')
  for (const code of ['A-3.3', 'A-3.4', 'A-3.5', 'I-3', 'I-4'])
    await hands.click(page.locator(`[id="t-${code}"] input`))
  await hands.click(page.getByRole('button', { name: '写小结' }))
  await hands.click(page.getByRole('radio', { name: /一页要情/ }))
  await hands.click(page.getByRole('textbox', { name: '标题', exact: true }))
  await hands.type('财政怎样支持长远')
  await hands.click(page.getByRole('button', { name: '保存小结' }))
  const file = page.waitForEvent('download', { timeout: 80_000 })
  await hands.click(page.getByRole('link', { name: '导出 Word' }))
  expect((await file).suggestedFilename()).toBe('财政怎样支持长远.docx')
  hands.count(10)
})

test('e: a text is imported, revised in three places and settled', async ({ as }) => {
  const page = await as('editor')
  const hands = new Hands(page)
  const sentences = ['党史', '经济', '生态'].map(
    (subject, at) =>
      `${subject}方面，共上了${at + 2}堂${subject}课，请来${subject}名家，写成${subject}笔记。`,
  )
  const text = ['考察的三个方面', ...sentences].join('\n')
  const title = `数一数-${crypto.randomUUID().slice(0, 8)}`
  await page.goto('/reports')
  await hands.click(page.getByRole('link', { name: '导入报告' }))
  await hands.click(page.getByRole('textbox', { name: '标题', exact: true }))
  await hands.type(title)
  await hands.press('Tab')
  await hands.paste(text)
  await hands.click(page.getByRole('button', { name: '导入' }))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  hands.count(5)

  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const evidence = ['党史', '经济', '生态'].flatMap((subject, at) =>
    [`共上了${at + 2}堂${subject}课`, `请来${subject}名家`, `写成${subject}笔记`].map((quote) => ({ quote })),
  )
  await post(page, 'takeaways', { report: slug, kind: 'method', title: '学', statement: '学。', evidence })
  await page.reload()
  const revised = [2, 3, 4].reduce((now, count) => now.replace(`了${count}堂`, `了${count + 5}堂`), text)
  await hands.click(page.getByText('更多', { exact: true }))
  await hands.click(page.getByRole('link', { name: '版本' }))
  await hands.click(page.getByLabel('新版正文'))
  await hands.press('Control+a')
  await hands.paste(revised)
  await hands.click(page.getByRole('button', { name: '导入并比较' }))
  await page.waitForURL(/compare/)
  hands.count(6)

  await page.getByRole('link', { name: '逐一确认' }).click()
  const stops = page.locator('[data-stop]')
  await expect(stops).toHaveCount(6)
  await hands.click(page.getByRole('button', { name: '接受其中文字相同的 2 处' }).first())
  for (const left of [5, 4, 3, 2, 1]) {
    await expect(stops).toHaveCount(left)
    await expect(stops.first()).toBeFocused()
    await hands.press('a')
  }
  await expect(page.getByText('没有待确认的引文')).toBeVisible()
  hands.count(6)
})

test('f: somebody is invited, and joins', async ({ as }) => {
  const page = await as('admin@example.test')
  const hands = new Hands(page)
  await page.goto('/')
  await hands.click(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '人员' }))
  await hands.click(page.getByRole('link', { name: '邀请与新增' }))
  await hands.click(page.getByRole('button', { name: '邀请', exact: true }))
  const link = page.locator('input[readonly]')
  await expect(link).toHaveValue(/\/invite\//)
  await hands.click(page.getByRole('button', { name: '复制' }))
  hands.count(4)

  const address = await link.inputValue()
  const context = await page.context().browser()!.newContext({ locale: 'zh-CN' })
  const theirs = await context.newPage()
  const other = new Hands(theirs)
  await theirs.goto(address)
  await other.click(theirs.getByLabel('姓名'))
  await other.type('甄新手')
  await other.press('Tab')
  await other.type(`new-${crypto.randomUUID()}@example.test`)
  await other.click(theirs.locator('input[name=password]'))
  await other.type(e2ePassword)
  await other.press('Enter')
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText('甄新手，您好')
  await expect(theirs.getByText('从这里开始')).toBeVisible()
  other.count(4)
  await context.close()
})

test.describe('on a phone', () => {
  const { defaultBrowserType: _, ...phone } = devices['Pixel 7']
  test.use(phone)

  test('g: a leader sees what was learned and what is open, and says so in one tap', async ({ as }) => {
    const page = await as('leader')
    const hands = new Hands(page)
    const open = await takeawayId(page, 'I-5')
    const staff = await pageOf(page, 'staff')
    await post(staff, `takeaways/${open}/threads`, { body: '长远的事怎样排进今年？' })
    await staff.context().close()
    await page.goto('/')
    // What was learned is said in words, a theme a line.
    const learned = page.getByRole('region', { name: '学到了什么' }).getByRole('listitem')
    await expect(learned.first()).toContainText(/[\u4e00-\u9fff]{6,}/)
    expect(await learned.count()).toBeGreaterThan(2)
    hands.count(0)
    await hands.click(page.locator('.foot-nav').getByRole('link', { name: '讨论' }))
    await hands.click(page.locator('#threads > li a').filter({ hasText: '长远的事怎样排进今年？' }))
    await expect(page.locator('#thread').getByText('长远的事怎样排进今年？').first()).toBeVisible()
    hands.count(2)
    await page.goto(`/takeaways/${open}`)
    await hands.click(page.getByRole('button', { name: '同意。' }))
    await expect(page.getByRole('list', { name: '评论' }).getByText('同意。')).toBeVisible()
    hands.count(1)
  })
})

test('h: all of it goes without a mouse', async ({ as }) => {
  const page = await as('colleague')
  const hands = new Hands(page)
  const tabTo = async (target: Locator, most: number) => {
    for (let tabs = 0; tabs < most; tabs++) {
      await hands.press('Tab')
      if (await target.evaluate((one) => one === document.activeElement)) return
    }
    throw new Error(`not reached in ${most} tabs`)
  }
  await page.goto(report)
  await hands.press('Tab')
  await hands.press('Enter')
  // By the contents to the section, and there to its first paragraph.
  await tabTo(page.getByRole('link', { name: /^二、取经/ }), 20)
  await hands.press('Enter')
  await hands.press('Tab')
  await hands.press('Enter')
  await expect(page.getByRole('dialog', { name: '新批注' }).getByLabel('内容')).toBeFocused()
  await hands.type('不用鼠标的批注')
  await hands.press('Control+Enter')
  await expect(page.locator('.annotation-card', { hasText: '不用鼠标的批注' })).toBeVisible()
  hands.count(20)

  const id = await takeawayId(page, 'A-2.2')
  await page.goto(`/takeaways/${id}`)
  await hands.press('Tab')
  await hands.press('Enter')
  await tabTo(page.getByRole('textbox', { name: '发起讨论' }), 10)
  await hands.type('不用鼠标的讨论')
  await hands.press('Control+Enter')
  await expect(page.getByText('不用鼠标的讨论').first()).toBeVisible()
  hands.count(12)

  await hands.press('Control+k')
  await page.getByRole('dialog').getByRole('searchbox').waitFor()
  await hands.type('不用鼠标')
  await hands.press('Enter')
  await expect(page).toHaveURL(/search\?q=/)
  hands.count(2)

  await page.goto('/threads?mine=true')
  await expect(page.locator('#threads > li').first()).toBeVisible()
  await hands.press('j')
  await expect(page.locator('#thread').getByRole('textbox', { name: '写评论' })).toBeVisible()
  await hands.press('r')
  await expect(page.locator('#thread').getByRole('textbox', { name: '写评论' })).toBeFocused()
  await hands.type('答在列表旁')
  await hands.press('Control+Enter')
  await expect(page.locator('#thread .comments')).toContainText('答在列表旁')
  hands.count(3)
})

test('i: what was being written is there after a reload, and is sent once the network is back', async ({
  as,
  context,
}) => {
  const page = await as('staff')
  const hands = new Hands(page)
  await page.goto(`/takeaways/${await takeawayId(page, 'A-2.3')}`)
  const field = page.getByRole('textbox', { name: '发起讨论' })
  await hands.click(field)
  await hands.type('断网也不丢')
  hands.count(1)
  await page.reload()
  await expect(field).toHaveValue('断网也不丢')
  hands.count(0)
  await context.setOffline(true)
  await hands.click(field)
  await hands.press('Control+Enter')
  await expect(page.getByText('没有连上服务器，尚未发表')).toBeVisible()
  hands.count(2)
  await context.setOffline(false)
  await hands.click(page.getByRole('button', { name: '重试' }))
  await expect(page.getByRole('list', { name: '评论' }).getByText('断网也不丢')).toHaveCount(1)
  hands.count(1)
})

test('j: going back finds the place again, in the list and after signing in', async ({ as, context }) => {
  const page = await as('colleague')
  const hands = new Hands(page)
  await page.goto('/takeaways')
  const row = page.locator('[id="t-P-4.4"]')
  await row.scrollIntoViewIfNeeded()
  const top = await page.evaluate(() => scrollY)
  expect(top).toBeGreaterThan(300)
  await hands.click(row.getByRole('link'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('P-4.4')
  hands.acts.push('back')
  await page.goBack()
  await expect(row).toBeInViewport()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top)
  hands.count(2)

  await context.clearCookies()
  await page.goto('/takeaways?kind=action#t-A-3.5')
  await hands.click(page.getByLabel('邮箱或用户名'))
  await hands.type('colleague')
  await hands.press('Tab')
  await hands.type(e2ePassword)
  await hands.press('Enter')
  await expect(page).toHaveURL('/takeaways?kind=action#t-A-3.5')
  hands.count(3)
})

test('k: what is too long is said in words and stays in the field', async ({ as }) => {
  const page = await as('staff')
  const hands = new Hands(page)
  await page.goto(`/takeaways/${await takeawayId(page, 'P-4.4')}`)
  const field = page.getByRole('textbox', { name: '发起讨论' })
  await hands.click(field)
  const words = '长'.repeat(20_001)
  await hands.paste(words)
  await hands.press('Control+Enter')
  await expect(page.getByRole('form', { name: '发起讨论' })).toContainText(/20[,，]?000/)
  expect((await field.inputValue()).length).toBe(20_001)
  hands.count(3)
})
