import { expect, takeawayId, test } from '@/tests/e2e/fixtures'

test('a page is fetched when a pointer rests on its link, and what was saved since then is seen all the same', async ({
  as,
}) => {
  const page = await as('editor')
  const id = await takeawayId(page, 'P-1.3')
  const headers = { 'sec-fetch-site': 'same-origin' }
  await page.clock.install()
  await page.goto('/takeaways')
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname === `/takeaways/${id}` && searchParams.has('_rsc')) asked.push(request.method())
  })
  const link = page.locator(`a[href="/takeaways/${id}"]`).first()
  await link.scrollIntoViewIfNeeded()
  await page.mouse.move(0, 0)
  await page.clock.pauseAt(new Date(Date.now() + 60_000))
  await link.hover()
  // One that only passes over it asks for nothing.
  await page.clock.runFor(40)
  expect(asked).toEqual([])
  // What the page consists of is asked first, then all of it.
  const whole = page.waitForResponse(
    (response) =>
      response.url().includes(`/takeaways/${id}?_rsc`) &&
      !('next-router-prefetch' in response.request().headers()),
  )
  await page.clock.runFor(40)
  await (await whole).finished()
  const { length: before } = asked
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('P-1.3')
  expect(asked).toHaveLength(before)

  await page.goBack()
  const body = '停留之后才写下的一条'
  const started = await page.request.post(`/api/v1/takeaways/${id}/threads`, { headers, data: { body } })
  expect(started.status()).toBe(201)
  await page.clock.runFor(2000)
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('P-1.3')
  await expect(page.locator('#discussion').getByText(body).first()).toBeVisible()
})
