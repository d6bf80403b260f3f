import { comesAlive, expect, test } from '@/tests/e2e/fixtures'

test.use({ expectedFaults: { patterns: [/ERR_/, /Failed to (fetch|load)/] } })

test('what is deleted is asked about first, also where the dialog cannot be loaded', async ({ as }) => {
  const page = await as('editor')
  const made = await page.request.post('/api/v1/takeaways', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { report: 'shanghai-2024', kind: 'insight', title: '问过才删', statement: '问过才删。' },
  })
  const { id } = await made.json()
  const stands = async () => (await page.request.get(`/api/v1/takeaways/${id}`)).status()
  const open = async () => {
    await page.goto(`/takeaways/${id}`)
    const button = page.getByRole('main').getByRole('button', { name: '删除' }).first()
    await comesAlive(button)
    return button
  }

  await (await open()).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).first().click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await stands()).toBe(200)

  const deletion = await open()
  await page.route('**/_next/static/chunks/**', (route) => route.abort())
  const answer = async (accept: boolean) => {
    const asked = page.waitForEvent('dialog')
    const clicked = deletion.click()
    const question = await asked
    expect(question.message()).toMatch(/^删除 I-\d+？/)
    await (accept ? question.accept() : question.dismiss())
    await clicked
  }
  await answer(false)
  expect(await stands()).toBe(200)
  await page.unroute('**/_next/static/chunks/**')
  await page.reload()
  await comesAlive(deletion)
  await page.route('**/_next/static/chunks/**', (route) => route.abort())
  await answer(true)
  await expect.poll(stands).toBe(404)
})
