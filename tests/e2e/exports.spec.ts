import { readFileSync } from 'node:fs'
import { Document, Packer, Paragraph } from 'docx'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'

const headers = { 'sec-fetch-site': 'same-origin' }

async function word(...lines: string[]) {
  const children = lines.map((line) => new Paragraph(line))
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: '模板.docx', mimeType, buffer }
}

test('exports are made while one reads on, several at once, and can be fetched again', async ({ as }) => {
  const page = await as('staff')
  const id = await takeawayId(page, 'P-1')
  const made = await page.request.post('/api/v1/summaries', {
    headers,
    data: { title: '导出用小结', items: [{ takeawayId: id }] },
  })
  await page.goto(`/summaries/${(await made.json()).id}`)
  const downloads: string[] = []
  page.on('download', (file) => downloads.push(file.suggestedFilename()))
  await page.getByRole('link', { name: '导出 Word' }).click()
  await page.getByText('其他格式').click()
  await page.getByRole('link', { name: 'Markdown', exact: true }).click()
  // The process that makes files may have to start first.
  await expect(page.getByRole('list', { name: '正在导出' }).getByText('已生成并开始下载')).toHaveCount(2, {
    timeout: 80_000,
  })
  await expect.poll(() => [...downloads].sort()).toEqual(['导出用小结.docx', '导出用小结.md'])

  await page.getByRole('link', { name: '导出记录' }).click()
  const record = page.getByRole('listitem').filter({ hasText: 'Word 公文格式' })
  await expect(record.getByText('已完成')).toBeVisible()
  await expect(record.getByText(/SHA-256/)).toBeVisible()
  await record.getByText(/^排版检查：/).click()
  await expect(record.getByRole('table', { name: '排版检查' })).toContainText('页边距')
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    record.getByRole('link', { name: '再次下载' }).click(),
  ])
  expect(
    readFileSync(await again.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('a template is refused by its placeholders, then uploaded, printed, used and deleted', async ({
  as,
}) => {
  test.setTimeout(240_000)
  const page = await as('editor')
  const name = `公函模板${Date.now()}`
  await page.goto('/summaries/templates')
  await page.getByLabel('模板名称').fill(name)
  await page.getByLabel('模板文件').setInputFiles(await word('{{标题}}', '{{没有这个}}'))
  await page.getByRole('button', { name: '上传模板' }).click()
  // The process that reads Word files may have to start first.
  await expect(page.getByText('没有“没有这个”这个占位符。')).toBeVisible({ timeout: 80_000 })
  await expect(page.getByText('缺少占位符“正文”。')).toBeVisible()
  await page.getByLabel('模板文件').setInputFiles(await word('{{标题}}', '{{正文}}'))
  await page.getByRole('button', { name: '上传模板' }).click()
  await expect(page.getByText('模板已上传。')).toBeVisible()
  const [print] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: `试印“${name}”` }).click(),
  ])
  expect(print.suggestedFilename()).toBe(`${name}.docx`)

  const id = await takeawayId(page, 'P-1')
  const made = await page.request.post('/api/v1/summaries', {
    headers,
    data: { title: '套用模板', items: [{ takeawayId: id }] },
  })
  await page.goto(`/summaries/${(await made.json()).id}`)
  await page.getByText('其他格式').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  expect(file.suggestedFilename()).toBe('套用模板.docx')

  await page.goto('/summaries/templates')
  const row = page.getByRole('listitem').filter({ hasText: name })
  await row.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('模板已删除。')).toBeVisible()
  await expect(row).toHaveCount(0)
})

for (const javaScriptEnabled of [true, false])
  test.describe(`${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('any Word file is held against the official layout', async ({ as }) => {
      const page = await as('staff')
      await page.goto('/summaries/layout-check')
      await page.getByLabel('Word 文件').setInputFiles(await word('标题', '正文一段。'))
      await page.getByRole('button', { name: '检查' }).click()
      await expect(page.getByText('“模板.docx”的检查结果').first()).toBeVisible()
      await expect(page.getByText(/排版检查：\d+ 项通过，\d+ 项需要看/)).toBeVisible()
      await expect(page.getByRole('table').last()).toContainText('页边距')
      await expect(page.getByText(/“改好的文件”改正 \d+ 项，还有 \d+ 项需要自己改。/)).toBeVisible()
      // With JavaScript the file is still chosen.
      if (!javaScriptEnabled)
        await page.getByLabel('Word 文件').setInputFiles(await word('标题', '正文一段。'))
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '改好的文件' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('模板（改好）.docx')
      await page.getByLabel('Word 文件').setInputFiles([])
      await page.getByRole('button', { name: '改好的文件' }).click()
      await expect(page.getByText('请填写。')).toBeVisible()
    })
  })
