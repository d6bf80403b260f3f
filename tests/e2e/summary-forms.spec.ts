import { readFileSync } from 'node:fs'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { readDocx } from '@/tests/support/read-docx'

const here = { 'sec-fetch-site': 'same-origin' }

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a paper is signed, worded and dated in the composer, shown in either form, and handed in as it is', async ({
      as,
    }) => {
      const page = await as('editor')
      const id = await takeawayId(page, 'P-1')
      await page.goto(`/summaries/new?point=${id}`)
      if (javaScriptEnabled) await expect(page.getByRole('button', { name: /^拖动/ })).toHaveCount(1)
      await page.getByRole('textbox', { name: '标题', exact: true }).fill('呈报用的小结')
      await expect(page.getByRole('radio', { name: /呈报稿/ })).toBeChecked()
      await expect(page.getByLabel('署名人')).not.toHaveValue('')
      await page.getByLabel('署名单位').fill('长沙市财政局办公室')
      await page.getByLabel('署名人').fill('周明远')
      await page.getByLabel('成文日期').fill('2026-03-02')
      await page.getByLabel('密级').fill('内部')
      const row = page.locator('li[data-part]').first()
      await row.getByText('写入内容').click()
      await row.getByRole('textbox', { name: /讨论结论在本文中的写法/ }).fill('会议同意先行试点。')
      if (javaScriptEnabled) await expect(row.getByText('已改写')).toBeVisible()
      await page.getByRole('button', { name: '保存小结' }).click()
      await page.waitForURL(/\/summaries\/[0-9a-f-]{36}$/)

      const paper = page.getByRole('article')
      for (const words of ['内部', '会议同意先行试点。', '长沙市财政局办公室', '周明远', '2026年3月2日'])
        await expect(paper).toContainText(words)
      await expect(paper).not.toContainText('P-1')
      await page.getByRole('link', { name: '工作稿' }).click()
      await expect(paper).toContainText('P-1')
      await expect(paper).toContainText('资料来源')
      await page.getByRole('link', { name: '呈报稿' }).click()
      await expect(paper).not.toContainText('资料来源')

      const [file] = await Promise.all([
        page.waitForEvent('download', { timeout: 80_000 }),
        page.getByRole('link', { name: '导出 Word' }).click(),
      ])
      const { text } = await readDocx(readFileSync(await file.path()))
      expect(text).toContain('会议同意先行试点。')
      expect(text).not.toMatch(/P-1|他山|SHA-256|https?:/)
      await page.getByRole('link', { name: '编辑' }).click()
      await expect(page.getByLabel('成文日期')).toHaveValue('2026-03-02')
    })
  })

test.describe('in an old browser', () => {
  test.use({ javaScriptEnabled: false })

  test('a wrong date comes back with all that was typed', async ({ as }) => {
    const page = await as('editor')
    await page.goto('/summaries/new')
    await page.getByRole('textbox', { name: '标题', exact: true }).fill('日期不对的小结')
    await page.getByLabel('署名单位').fill('办公室')
    // An old browser shows a plain field for a date.
    await page.getByLabel('成文日期').evaluate((field) => field.setAttribute('type', 'text'))
    await page.getByLabel('成文日期').fill('三月二日')
    await page.getByRole('button', { name: '保存小结' }).click()
    await expect(page.getByLabel('成文日期')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('署名单位')).toHaveValue('办公室')
    await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue('日期不对的小结')
  })
})

test('what changed since a version is a Word file with tracked changes', async ({ as }) => {
  const page = await as('editor')
  const made = await page.request.post('/api/v1/summaries', {
    headers: here,
    data: { title: '改过的小结', intro: '旧的引言。' },
  })
  const { id } = (await made.json()) as { id: string }
  const changed = await page.request.patch(`/api/v1/summaries/${id}`, {
    headers: here,
    data: { version: 1, intro: '新的引言。' },
  })
  expect(changed.status()).toBe(200)
  await page.goto(`/summaries/${id}/versions/1`)
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 80_000 }),
    page.getByRole('link', { name: '导出花脸稿' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('改过的小结.docx')
  const { text } = await readDocx(readFileSync(await file.path()))
  expect(text).toContain('新的引言。')
})
