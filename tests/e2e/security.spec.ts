import { request as ask, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, signIn, test } from '@/tests/e2e/fixtures'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { readDatabaseUrl } from '@/tests/support/people-e2e'

/** Asks with the address and the method just as they are, which a browser would not. */
function raw(path: string, method = 'GET') {
  type Answer = { status: number; headers: IncomingHttpHeaders; body: string }
  const { hostname, port } = new URL(test.info().project.use.baseURL ?? '')
  return new Promise<Answer>((done, fail) => {
    ask({ hostname, port, path, method }, async (answer) => {
      const { statusCode: status = 0, headers } = answer
      done({ status, headers, body: await text(answer) })
    })
      .on('error', fail)
      .end()
  })
}

test('every answer carries a strict policy with its own nonce, and the usual headers', async ({
  request,
}) => {
  const nonces = new Set<string>()
  const pages = ['/sign-in', '/', '/no/such/page']
  for (const path of [...pages, '/api/v1/reports', '/api/v1/reference']) {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).not.toMatch(/unsafe|\*/)
    const nonce = /script-src 'self' 'nonce-([\w+/=]+)' 'strict-dynamic'/.exec(policy)?.[1]
    if (nonce) nonces.add(nonce)
    expect(nonce === undefined).toBe(/^default-src 'none';/.test(policy))
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/)
    expect(headers['x-powered-by']).toBeUndefined()
  }
  expect(nonces.size).toBe(pages.length)
})

test('an address that cannot be decoded is refused, by a page or by a problem', async ({ request }) => {
  for (const path of ['/takeaways/%ED%A0%80', '/reports/%ff', '/%ff', '/takeaways/%', '/a%zz/b']) {
    const answer = await raw(path)
    expect([path, answer.status, answer.headers['content-type']]).toEqual([
      path,
      400,
      'text/html; charset=utf-8',
    ])
    expect(answer.body).toContain('这个地址不正确')
    expect(answer.headers['content-security-policy']).toContain('strict-dynamic')
  }
  for (const path of ['/api/v1/reports/%ff', '/api/%', '/api/v1/takeaways/%ED%A0%80/threads']) {
    const answer = await raw(path)
    expect([path, answer.status, answer.headers['content-type']]).toEqual([
      path,
      400,
      'application/problem+json',
    ])
    expect(JSON.parse(answer.body)).toMatchObject({ title: 'bad-request', status: 400 })
  }
  expect((await request.get('/search?q=%ff')).status()).toBeLessThan(500)
})

test('a method that nothing takes is refused', async () => {
  for (const method of ['TRACE', 'PROPFIND', 'PURGE'])
    for (const path of ['/', '/sign-in', '/api/v1/reports', '/api/health', '/no/such/page', '/icon.svg']) {
      const { status } = await raw(path, method)
      expect([method, path, status]).toEqual([method, path, 405])
    }
  expect((await raw('/sign-in', 'DELETE')).headers.allow).toBe('GET, HEAD, POST')
  expect((await raw('/api/health', 'TRACE')).headers['content-type']).toBe('application/problem+json')
})

test('a browser is told to stay with TLS where the site has it, and only there', async ({ request }) => {
  const port = Number(process.env.TASHAN_E2E_PORT ?? 3456) + 8
  const instance = startInstance(readDatabaseUrl(), port, { TASHAN_BASE_URL: 'https://tashan.example' })
  try {
    await waitUntilServing(instance, port)
    const { headers } = await fetch(`http://127.0.0.1:${port}/sign-in`)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  } finally {
    await killInstance(instance)
  }
  expect((await request.get('/sign-in')).headers()).not.toHaveProperty('strict-transport-security')
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

test('what no page passes through is served with nosniff too', async ({ page, request }) => {
  await page.goto('/sign-in')
  const script = await page.locator('script[src^="/_next/static/"]').first().getAttribute('src')
  for (const path of ['/icon.svg', script ?? '']) {
    const answer = await request.get(path)
    expect([path, answer.status(), answer.headers()['x-content-type-options']]).toEqual([
      path,
      200,
      'nosniff',
    ])
  }
})

test('a token opens REST and no page, and a forwarded address is not believed', async ({
  as,
  playwright,
}) => {
  const page = await as('colleague')
  await page.goto('/settings')
  await page.getByLabel('用途').fill('脚本')
  await page.getByLabel('权限').selectOption('read')
  await page.getByRole('button', { name: '生成令牌' }).click()
  const token = await page.getByRole('textbox', { name: /令牌已生成/ }).inputValue()
  const stranger = await playwright.request.newContext({
    baseURL: new URL(page.url()).origin,
    extraHTTPHeaders: { authorization: `Bearer ${token}`, 'x-forwarded-host': 'evil.test' },
  })
  expect((await stranger.get('/api/v1/me')).status()).toBe(200)
  const refused = await stranger.post('/api/v1/summaries', { data: { title: '小结' } })
  expect([refused.status(), (await refused.json()).detail]).toEqual([
    403,
    expect.stringContaining('只能读取'),
  ])
  for (const path of ['/settings', '/reports']) {
    const answer = await stranger.get(path, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([
      307,
      `/sign-in?next=${encodeURIComponent(path)}`,
    ])
  }
  const forged = await page.request.post('/api/v1/summaries', {
    headers: { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' },
    data: { title: '小结' },
  })
  expect(forged.status()).toBe(403)
  await stranger.dispose()
})

test('an address that a browser makes up for itself is not noted as its own', async ({ browser }) => {
  const made = '203.0.113.77'
  const context = await browser.newContext({ extraHTTPHeaders: { 'x-forwarded-for': made } })
  const page = await context.newPage()
  await signIn(page, 'viewer')
  await page.goto('/settings')
  await expect(page.getByText('127.0.0.1').first()).toBeVisible()
  await expect(page.getByText(made)).toHaveCount(0)
  await context.close()
})
