import type { Page } from '@playwright/test'
import { comesAlive, expect, signIn, takeawayId, test } from '@/tests/e2e/fixtures'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { e2ePassword, readDatabaseUrl } from '@/tests/support/people-e2e'

/** What a browser says of a network that is cut and of a session that has ended. */
test.use({
  expectedFaults: { patterns: [/ERR_/, /status of 40[13]/, /Failed to fetch/, /Failed to load chunk/] },
})

const other = Number(process.env.TASHAN_E2E_PORT ?? 3456) + 7
const words = () => `不可丢失的话 ${crypto.randomUUID()}`

const box = (page: Page) => page.getByRole('textbox', { name: '发起讨论' })
const post = (page: Page) =>
  page.getByRole('form', { name: '发起讨论' }).getByRole('button', { name: /^(发表|重试)$/ })

/** How often these words stand in the discussions of the takeaway. */
async function standing(page: Page, id: string, body: string): Promise<number> {
  const threads = await (await page.request.get(`/api/v1/takeaways/${id}/threads?limit=100`)).json()
  const pages = await Promise.all(
    (threads.items as { id: string }[]).map(async (thread) =>
      (await page.request.get(`/api/v1/threads/${thread.id}/comments?limit=100`)).json(),
    ),
  )
  return pages.flatMap(({ items }) => items as { body: string }[]).filter((one) => one.body === body).length
}

/** The page of what somebody has spoken of before: the first words of all would move the form away from under a person. */
async function openDiscussion(page: Page, id: string): Promise<void> {
  const threads = `/api/v1/takeaways/${id}/threads`
  if ((await (await page.request.get(threads)).json()).items.length === 0) {
    const headers = { 'sec-fetch-site': 'same-origin' }
    await page.request.post(threads, { headers, data: { body: '先有人说' } })
  }
  await page.goto(`/takeaways/${id}#discussion`)
  await unfold(page)
}

async function writing(page: Page, id: string, body: string): Promise<void> {
  await openDiscussion(page, id)
  await box(page).fill(body)
}

async function unfold(page: Page): Promise<void> {
  await expect(page.locator('#discussion')).toBeVisible()
  if (!(await box(page).isVisible())) await page.locator('summary', { hasText: '发起讨论' }).click()
}

/** The next thing sent arrives, and nobody hears of it. */
async function loseAnswer(page: Page, where: string): Promise<void> {
  let lost = false
  await page.route(where, async (route) => {
    if (lost || route.request().method() !== 'POST') return route.fallback()
    lost = true
    await route.fetch()
    await route.abort('connectionreset')
  })
}

/** A page whose further scripts do not come until they are let through. */
async function holdScripts(page: Page, id: string): Promise<() => Promise<void>> {
  await openDiscussion(page, id)
  await comesAlive(box(page))
  let letThrough = () => {}
  const released = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const scripts = '**/_next/static/chunks/*.js'
  await page.route(scripts, async (route) => {
    await released
    await route.continue().catch(() => {})
  })
  return async () => {
    letThrough()
    await page.unroute(scripts)
  }
}

test('what is typed before the part that saves it has come is a draft, and goes on as one', async ({
  as,
}) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-3.4')
  const body = words()
  await holdScripts(page, id)
  await box(page).click()
  await page.keyboard.type(body)
  await expect(box(page)).toHaveValue(body)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.reload()
  await unfold(page)
  await expect(box(page)).toHaveValue(body)
  await page.getByRole('button', { name: '丢弃草稿' }).click()
  await expect(box(page)).toHaveValue('')

  const release = await holdScripts(page, id)
  await box(page).click()
  await page.keyboard.type(body)
  await box(page).press('ArrowLeft')
  await release()
  await expect(page.getByRole('group', { name: '格式' })).toBeVisible()
  await page.keyboard.type('末')
  const written = `${body.slice(0, -1)}末${body.slice(-1)}`
  await expect(box(page)).toHaveValue(written)
  await page.reload()
  await unfold(page)
  await expect(box(page)).toHaveValue(written)
  await post(page).click()
  await expect(page.getByText('已发表。')).toBeVisible()
  expect(await standing(page, id, written)).toBe(1)
})

test('what is sent before the part that sends has come is posted once when it comes', async ({ as }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-3.4')
  const body = words()
  const release = await holdScripts(page, id)
  await box(page).click()
  await page.keyboard.type(body)
  await box(page).press('Control+Enter')
  await box(page).press('Control+Enter')
  await expect(box(page)).toHaveValue(body)
  await release()
  await expect(page.getByText('已发表。')).toBeVisible()
  await expect(box(page)).toHaveValue('')
  expect(await standing(page, id, body)).toBe(1)
})

test('where that part does not come the words stay, and are posted when the network is back', async ({
  as,
  context,
}) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-3.4')
  const body = words()
  await openDiscussion(page, id)
  await comesAlive(box(page))
  await context.setOffline(true)
  await box(page).click()
  await page.keyboard.type(body)
  await box(page).press('Control+Enter')
  await expect(page.getByText('没有连上服务器，尚未发表')).toBeVisible()
  await expect(box(page)).toHaveValue(body)
  await context.setOffline(false)
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByText('已发表。')).toBeVisible()
  expect(await standing(page, id, body)).toBe(1)
})

test('an answer that is lost on the way posts once when it is tried again', async ({ as }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-4')
  const body = words()
  await writing(page, id, body)
  await loseAnswer(page, '**/takeaways/**')
  await post(page).click()
  await expect(page.getByText('没有连上服务器，尚未发表')).toBeVisible()
  expect(await standing(page, id, body)).toBe(1)
  await expect(box(page)).toHaveValue(body)
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByText('已发表。')).toBeVisible()
  expect(await standing(page, id, body)).toBe(1)
})

test('words written offline wait, and are posted when the network is back', async ({ as, context }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-4')
  const body = words()
  await writing(page, id, body)
  await context.setOffline(true)
  await box(page).press('Control+Enter')
  await expect(page.getByText('没有连上服务器，尚未发表')).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await unfold(page)
  await expect(box(page)).toHaveValue(body)
  await post(page).click()
  await expect(page.getByText('已发表。')).toBeVisible()
  expect(await standing(page, id, body)).toBe(1)
})

test('a session that ended leads to sign-in and back to the words', async ({ as, context }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-4')
  const body = words()
  await writing(page, id, body)
  await context.clearCookies()
  await post(page).click()
  await expect(page.getByText('请先登录。')).toBeVisible()
  await expect(box(page)).toHaveValue(body)
  await page.getByRole('link', { name: '重新登录' }).click()
  await page.getByLabel('邮箱或用户名').fill('staff')
  await page.locator('input[name=password]').fill(e2ePassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`**/takeaways/${id}#discussion`)
  await unfold(page)
  await expect(box(page)).toHaveValue(body)
  await post(page).click()
  await expect(page.getByText('已发表。')).toBeVisible()
  expect(await standing(page, id, body)).toBe(1)
})

test('a server killed in between takes the words when it is back', async ({ browser }) => {
  test.setTimeout(240_000)
  let instance = startInstance(readDatabaseUrl(), other)
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${other}`, locale: 'zh-CN' })
  try {
    await waitUntilServing(instance, other)
    const page = await context.newPage()
    await signIn(page, 'staff')
    const id = await takeawayId(page, 'P-4')
    const body = words()
    await writing(page, id, body)
    await killInstance(instance)
    await post(page).click()
    await expect(page.getByText('没有连上服务器，尚未发表')).toBeVisible()
    instance = startInstance(readDatabaseUrl(), other)
    await waitUntilServing(instance, other)
    await page.getByRole('button', { name: '重试' }).click()
    await expect(page.getByText('已发表。')).toBeVisible()
    expect(await standing(page, id, body)).toBe(1)
  } finally {
    await context.close()
    await killInstance(instance)
  }
})

test('two clicks and two Ctrl+Enter post once', async ({ as }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-4')
  for (const send of [
    () => post(page).dblclick(),
    () =>
      box(page).evaluate((field) => {
        const press = () =>
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
        press()
        press()
      }),
  ]) {
    const body = words()
    await writing(page, id, body)
    await send()
    await expect(page.getByText('已发表。')).toBeVisible()
    expect(await standing(page, id, body)).toBe(1)
  }
})

test('two windows at one place each find their own words again, and a later one those that are left', async ({
  as,
  context,
}) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-4')
  const [mine, theirs] = [words(), words()]
  const second = await context.newPage()
  await writing(page, id, mine)
  await writing(second, id, theirs)
  await box(page).press('End')
  await box(page).pressSequentially('！')
  for (const [window, body] of [
    [page, `${mine}！`],
    [second, theirs],
  ] as const) {
    await window.reload()
    await unfold(window)
    await expect(box(window)).toHaveValue(body)
  }
  await second.close()
  await post(page).click()
  await expect(page.getByText('已发表。')).toBeVisible()

  const third = await context.newPage()
  await third.goto(`/takeaways/${id}#discussion`)
  await unfold(third)
  await expect(third.getByText('这里还有一份没有发表的草稿')).toContainText(theirs)
  await third.getByRole('button', { name: '取用' }).click()
  await expect(box(third)).toHaveValue(theirs)
  await post(third).click()
  await expect(third.getByText('已发表。')).toBeVisible()
  expect([await standing(third, id, `${mine}！`), await standing(third, id, theirs)]).toEqual([1, 1])
})

test('words taken over by another window go on in the first as words of their own', async ({
  as,
  context,
}) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-4')
  const body = words()
  await writing(page, id, body)
  const second = await context.newPage()
  await second.goto(`/takeaways/${id}#discussion`)
  await unfold(second)
  await second.getByRole('button', { name: '取用' }).click()
  await box(second).fill(`${body} 二`)
  await box(page).fill(`${body} 一`)
  for (const window of [page, second]) {
    await post(window).click()
    await expect(window.getByText('已发表。')).toBeVisible()
  }
  expect([await standing(page, id, `${body} 一`), await standing(page, id, `${body} 二`)]).toEqual([1, 1])
})

test('a browser that crashes in mid-writing finds the words when it is opened again', async ({
  as,
  context,
}) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-4')
  const body = words()
  await writing(page, id, body)
  const crashed = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await crashed
  const again = await context.newPage()
  await again.goto(`/takeaways/${id}#discussion`)
  await unfold(again)
  await again.getByRole('button', { name: '取用' }).click()
  await expect(box(again)).toHaveValue(body)
  await again.getByRole('button', { name: '丢弃草稿' }).click()
})

test('an edit of words that have changed since shows both and loses neither', async ({ as }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-4')
  const headers = { 'sec-fetch-site': 'same-origin' }
  const [first, later, mine] = [words(), words(), words()]
  const started = await page.request.post(`/api/v1/takeaways/${id}/threads`, {
    headers,
    data: { body: first },
  })
  const { comment } = (await started.json()) as { comment: { id: string } }
  await page.goto(`/takeaways/${id}?edit=${comment.id}#c-${comment.id}`)
  const field = page.getByRole('textbox', { name: '修改评论' })
  // The page may come alive between selecting the old words and writing over them.
  await expect(async () => {
    await field.fill(mine)
    await expect(field).toHaveValue(mine, { timeout: 500 })
  }).toPass()
  await page.request.patch(`/api/v1/comments/${comment.id}`, { headers, data: { body: later, version: 1 } })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('region', { name: '现在的内容' })).toContainText(later)
  await expect(page.getByRole('textbox', { name: '您的内容' })).toHaveValue(mine)
  await page.reload()
  await expect(page.getByRole('textbox', { name: '修改评论' })).toHaveValue(mine)
  await page.getByRole('button', { name: '丢弃草稿' }).click()
  await expect(page.getByRole('textbox', { name: '修改评论' })).toHaveValue(later)
  await page.getByRole('textbox', { name: '修改评论' }).fill(`${later} ${mine}`)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.locator(`#c-${comment.id} .prose`)).toHaveText(`${later} ${mine}`)
})

test('a device without room warns before the words would be lost, and only then', async ({ as }) => {
  const page = await as('staff')
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const id = await takeawayId(page, 'P-4')
  const body = words()
  await writing(page, id, body)
  await expect(page.getByText('这台设备存不下草稿')).toBeVisible()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(box(page)).toHaveValue(body)
  await post(page).click()
  await expect(page.getByText('已发表。')).toBeVisible()
  await expect(page.getByText('这台设备存不下草稿')).toHaveCount(0)
  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
})

test('an annotation survives a reload and a lost answer, and leaves no draft behind', async ({ as }) => {
  const page = await as('staff')
  const text = await (await page.request.get('/api/v1/reports/shanghai-2024/text')).text()
  const start = [...text.slice(0, text.indexOf('产业布局'))].length
  const path = `/annotations/new?report=shanghai-2024&start=${start}&end=${start + 4}`
  const body = words()
  const field = page.getByRole('textbox', { name: '内容' })
  await page.goto(path)
  await field.fill(body)
  await page.reload()
  await expect(field).toHaveValue(body)
  await loseAnswer(page, '**/annotations/**')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('没有连上服务器，尚未保存')).toBeVisible()
  await expect(field).toHaveValue(body)
  await page.getByRole('button', { name: '保存' }).click()
  await page.waitForURL(/\/annotations\/[\da-f-]{36}$/)
  const found = await (await page.request.get('/api/v1/annotations?report=shanghai-2024&limit=100')).json()
  expect((found.items as { body: string }[]).filter((one) => one.body === body)).toHaveLength(1)
  await page.goto(path)
  await expect(field).toHaveValue('')
})
