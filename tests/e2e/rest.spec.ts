import { expect, takeawayId, test } from '@/tests/e2e/fixtures'

const here = { 'sec-fetch-site': 'same-origin' }

test('the interface refuses as a problem, over the wire too', async ({ as }) => {
  const page = await as('staff')
  const expectProblem = async (
    status: number,
    title: string,
    call: Promise<import('@playwright/test').APIResponse>,
  ) => {
    const answer = await call
    expect([answer.status(), answer.headers()['content-type']]).toEqual([status, 'application/problem+json'])
    const problem = await answer.json()
    expect(problem).toMatchObject({ type: `urn:tashan:${title}`, title, status })
    expect(problem.requestId).toBe(answer.headers()['x-request-id'])
  }
  const { request } = page
  const post = (data: string | Buffer, headers: Record<string, string>) =>
    request.post('/api/v1/summaries', { data, headers: { 'content-type': 'application/json', ...headers } })
  await expectProblem(
    401,
    'unauthenticated',
    request.get('/api/v1/me', { headers: { authorization: 'Bearer x' } }),
  )
  await expectProblem(403, 'forbidden', post('{"title":"题"}', { 'sec-fetch-site': 'cross-site' }))
  await expectProblem(403, 'forbidden', post('{"title":"题"}', {}))
  await expectProblem(404, 'not-found', request.get('/api/v1/no/such/path'))
  await expectProblem(404, 'not-found', request.get('/api/v1/reports/no-such-report'))
  await expectProblem(422, 'invalid', post('{"title":', here))
  const plain = { ...here, 'content-type': 'text/plain' }
  await expectProblem(415, 'unsupported-media-type', post('{"title":"题"}', plain))
  await expectProblem(413, 'content-too-large', post(Buffer.alloc(5 * 1024 * 1024, 0x20), here))
  expect((await post('{"title":"题"}', here)).status()).toBe(201)
})

test('somebody else changed a summary meanwhile: both texts are there, and one decides', async ({ as }) => {
  const page = await as('staff')
  const point = await takeawayId(page, 'P-1')
  const made = await page.request.post('/api/v1/summaries', {
    headers: here,
    data: { title: '起初的题目', items: [{ takeawayId: point }] },
  })
  const { id } = (await made.json()) as { id: string }
  await page.goto(`/summaries/${id}/edit`)
  await page.getByRole('textbox', { name: '标题', exact: true }).fill('我的题目')
  await page.getByLabel('引言').fill('我的引言')
  const theirs = { version: 1, title: '别人的题目', intro: '别人的引言' }
  expect(
    (await page.request.patch(`/api/v1/summaries/${id}`, { headers: here, data: theirs })).status(),
  ).toBe(200)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const notice = page.getByRole('status').filter({ hasText: '这份小结刚被别人修改' })
  await expect(notice).toContainText('别人的题目')
  await expect(notice).toContainText('别人的引言')
  await expect(notice).toContainText('P-1')
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue('我的题目')
  await expect(page.getByLabel('引言')).toHaveValue('我的引言')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.waitForURL(`/summaries/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的题目')
})
