import { expect, test } from '@/tests/e2e/fixtures'

test('every answer carries a strict policy with its own nonce, and the usual headers', async ({
  request,
}) => {
  const nonces = new Set<string>()
  for (const path of ['/sign-in', '/', '/api/v1/reports', '/no/such/page']) {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic'/)
    nonces.add(/nonce-([\w+/=]+)/.exec(policy)?.[1] ?? '')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    expect(headers['x-powered-by']).toBeUndefined()
  }
  expect(nonces.size).toBe(4)
})

test('health and readiness answer', async ({ request }) => {
  expect((await request.get('/api/health')).status()).toBe(200)
  expect((await request.get('/api/ready')).status()).toBe(200)
})

test('guessing a password is slowed down, also for the right one', async ({ request, page }) => {
  test.slow()
  await page.goto('/sign-in')
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.getByLabel('邮箱或用户名').fill('guessed')
    await page.locator('input[name=password]').fill(`guess number ${attempt}`)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('账号或密码不正确。')).toBeVisible()
    await page.reload()
  }
  await page.getByLabel('邮箱或用户名').fill('guessed')
  await page.locator('input[name=password]').fill('guess number 5')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText(/秒后再试/)).toBeVisible()
  expect((await request.get('/api/health')).status()).toBe(200)
})
