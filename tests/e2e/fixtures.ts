import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import { e2ePassword, e2eSecret, readDatabaseUrl } from '@/tests/support/people-e2e'
import { insertSession } from '@/tests/support/session-cookie'

type Login = 'viewer' | 'leader' | 'staff' | 'colleague' | 'editor' | 'admin@example.test'

/** Signs in by the page, as a person does. */
export async function signIn(page: Page, login: Login): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('邮箱或用户名').fill(login)
  await page.locator('input[name=password]').fill(e2ePassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** A session as sign-in makes one, without its page: sign-in itself is tried where that is what a test is about. */
async function startSession(page: Page, login: Login): Promise<void> {
  const cookie = await insertSession(readDatabaseUrl(), login, e2eSecret)
  const { origin } = new URL(test.info().project.use.baseURL ?? '')
  await page.context().addCookies([{ ...cookie, url: origin, httpOnly: true, sameSite: 'Lax' }])
}

/** Waits until React has taken over this element: before, a form is sent as without JavaScript. */
export async function comesAlive(element: Locator): Promise<void> {
  await expect
    .poll(() => element.evaluate((node) => Object.keys(node).some((name) => name.startsWith('__reactProps'))))
    .toBe(true)
}

/** Notes console errors, page errors and requests that leave the machine; what a test provokes itself it may expect. */
export function collectFaults(context: BrowserContext, expected: RegExp[] = []): string[] {
  const faults: string[] = []
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) faults.push(text)
  }
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => note(String(error.error())))
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') note(`left the machine: ${request.url()}`)
  })
  return faults
}

type Fixtures = {
  as: (login: Login) => Promise<Page>
  expectedFaults: { patterns: RegExp[] }
  guarded: undefined
}

export const test = base.extend<Fixtures>({
  expectedFaults: [{ patterns: [] }, { option: true }],
  guarded: [
    async ({ context, expectedFaults }, use) => {
      const faults = collectFaults(context, expectedFaults.patterns)
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  as: async ({ page }, use) => {
    await use(async (login) => {
      await startSession(page, login)
      // A page of the site, so that it has its address and its storage: the least there is.
      await page.goto('/api/health')
      return page
    })
  },
})

export { expect }

/** The id of a takeaway of the first report, by its code. */
export async function takeawayId(page: Page, code: string): Promise<string> {
  for (let cursor = ''; ; ) {
    const answer = await page.request.get(`/api/v1/takeaways?limit=100${cursor}`)
    const { items, nextCursor } = (await answer.json()) as {
      items: { id: string; code: string }[]
      nextCursor: string | null
    }
    const found = items.find((item) => item.code === code)
    if (found) return found.id
    if (!nextCursor) throw new Error(`no takeaway ${code}`)
    cursor = `&cursor=${nextCursor}`
  }
}

/** Signs out the viewer. */
export async function signOut(page: Page) {
  await page.locator('summary', { hasText: '阅读员' }).first().click()
  await page.getByRole('button', { name: '退出登录' }).first().click()
  await page.waitForURL('**/sign-in')
}
