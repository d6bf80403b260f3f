import { expect, signIn, takeawayId, test } from '@/tests/e2e/fixtures'

// On the built server alone did people who write at once meet in a deadlock.
test('people who write in one discussion at the same moment are all heard', async ({ as, browser }) => {
  const page = await as('editor')
  const headers = { 'sec-fetch-site': 'same-origin' }
  const about = await takeawayId(page, 'P-1.3')
  const started = await page.request.post(`/api/v1/takeaways/${about}/threads`, {
    headers,
    data: { body: '问' },
  })
  const { id } = (await started.json()) as { id: string }
  const contexts = await Promise.all(
    (['staff', 'colleague', 'admin@example.test'] as const).map(async (login) => {
      const context = await browser.newContext({ baseURL: test.info().project.use.baseURL })
      await signIn(await context.newPage(), login)
      return context
    }),
  )
  const askers = [page.request, ...contexts.map((context) => context.request)]
  const lines = askers.map(async (request) => {
    const statuses: number[] = []
    for (let at = 0; at < 30; at++) {
      const answer = await request.post(`/api/v1/threads/${id}/comments`, {
        headers,
        data: { body: `第${at}句` },
      })
      statuses.push(answer.status())
    }
    return statuses
  })
  const statuses = (await Promise.all(lines)).flat()
  expect(statuses).toEqual(Array.from({ length: 120 }, () => 201))
  const thread = await (await page.request.get(`/api/v1/threads/${id}`)).json()
  expect(thread.commentCount).toBe(121)
  await Promise.all(contexts.map((context) => context.close()))
})
