import { expect, test } from '@playwright/test'
import { signIn, takeawayId } from '@/tests/e2e/fixtures'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { readDatabaseUrl } from '@/tests/support/people-e2e'

const port = Number(process.env.TASHAN_E2E_PORT ?? 3456) + 17

test('an instance on [::1] is signed in to, written in and asked by REST', async ({ browser }) => {
  const instance = startInstance(readDatabaseUrl(), port, { HOST: '::1' })
  const context = await browser.newContext({ baseURL: `http://[::1]:${port}` })
  try {
    await waitUntilServing(instance, port, '[::1]')
    const page = await context.newPage()
    await signIn(page, 'editor')
    await page.goto(`/takeaways/${await takeawayId(page, 'A-3.2')}`)
    const composer = page.getByRole('form', { name: '发起讨论' }).getByRole('textbox')
    await composer.fill('经由 IPv6 写下的一句')
    await composer.press('Control+Enter')
    await expect(page.locator('.prose', { hasText: '经由 IPv6 写下的一句' })).toBeVisible()
    const me = await page.request.get('/api/v1/me')
    expect([me.status(), (await me.json()).name]).toEqual([200, '编辑员'])
  } finally {
    await context.close()
    await killInstance(instance)
  }
})
