import { writeFileSync } from 'node:fs'
import { Document, Packer, Paragraph } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, signIn, test } from '@/tests/e2e/fixtures'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { readDatabaseUrl } from '@/tests/support/people-e2e'

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const file = (buffer: Buffer) => ({ name: '文件.docx', mimeType, buffer })
const good = Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('{{正文}}')] }] }))

/** The good file with its main part changed. */
async function changed(change: (xml: string) => string) {
  const parts = unzipSync(new Uint8Array(await good))
  const xml = new TextDecoder().decode(parts['word/document.xml'])
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }))
}

const bad: [string, () => Promise<Buffer>, { layout: string; template: string }][] = [
  [
    'no zip',
    async () => Buffer.from('七天的培训'),
    { layout: '这不是 .docx 文件。', template: '这不是 .docx 文件，' },
  ],
  [
    'too large',
    async () => Buffer.alloc(20 * 1024 * 1024, 1),
    { layout: '内容过大，最多 10 MB。', template: '内容过大，最多 10 MB。' },
  ],
  [
    'broken',
    async () => changed((xml) => xml.slice(0, -20)),
    { layout: '文件已损坏，无法打开。', template: '这不是 .docx 文件，' },
  ],
  [
    'of too many paragraphs',
    async () => changed((xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(150_000)}`)),
    { layout: '段落太多，最多检查 10,000 段。', template: '段落太多，模板最多 10,000 段。' },
  ],
]

test('what is wrong with a Word file is said in its own sentence', async ({ as }) => {
  test.setTimeout(240_000)
  const page = await as('editor')
  for (const [what, make, sentences] of bad) {
    const chosen = test.info().outputPath(`${what}.docx`)
    writeFileSync(chosen, await make())
    await page.goto('/summaries/layout-check')
    await page.getByLabel('Word 文件').setInputFiles(chosen)
    await page.getByRole('button', { name: '检查' }).click()
    await expect(page.getByText(sentences.layout).first()).toBeVisible({ timeout: 40_000 })
    await page.goto('/summaries/templates')
    await page.getByLabel('模板名称').fill('坏模板')
    await page.getByLabel('模板文件').setInputFiles(chosen)
    await page.getByRole('button', { name: '上传模板' }).click()
    await expect(page.getByText(sentences.template).first()).toBeVisible({ timeout: 40_000 })
  }
})

test('what is wrong with a text to import is said in its own sentence', async ({ as }) => {
  const page = await as('editor')
  const texts: [string, Buffer, string][] = [
    ['大.txt', Buffer.alloc(2 * 1024 * 1024, 'a'), '文件过大，请压缩到 1.5 MB 以内。'],
    ['空.txt', Buffer.from(' \n '), '正文为空。'],
    ['公文.txt', await good, '这不是纯文本文件'],
    ['残缺.txt', Buffer.from('学习先进拓思路').subarray(0, 10), '这不是纯文本文件'],
  ]
  for (const [name, buffer, sentence] of texts) {
    await page.goto('/reports/new')
    await page.getByLabel('标题').first().fill('导入不了的报告')
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })
    await page.getByRole('button', { name: '导入', exact: true }).click()
    await expect(page.getByText(sentence).first()).toBeVisible()
  }
})

test('what is not done in time is said as that, in forms and over the interface', async ({ browser }) => {
  test.setTimeout(240_000)
  const port = Number(process.env.TASHAN_E2E_PORT ?? 3456) + 3
  // No process can even start in a millisecond.
  const instance = startInstance(readDatabaseUrl(), port, { TASHAN_FILE_SECONDS: '0.001' })
  try {
    await waitUntilServing(instance, port)
    const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}` })
    const page = await context.newPage()
    await signIn(page, 'editor')
    const slow = '内容太多，没有在限定时间内完成。请减少内容后再试。'
    await page.goto('/summaries/layout-check')
    await page.getByLabel('Word 文件').setInputFiles(file(await good))
    await page.getByRole('button', { name: '检查' }).click()
    await expect(page.getByText(slow)).toBeVisible()
    await page.goto('/summaries/templates')
    await page.getByLabel('模板名称').fill('慢模板')
    await page.getByLabel('模板文件').setInputFiles(file(await good))
    await page.getByRole('button', { name: '上传模板' }).click()
    await expect(page.getByText(slow)).toBeVisible()
    const answer = await page.request.post('/api/v1/summaries/pages', {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: { title: '小结' },
    })
    expect([answer.status(), answer.headers()['content-type']]).toEqual([422, 'application/problem+json'])
    expect(await answer.json()).toMatchObject({ title: 'invalid', detail: slow })
    await context.close()
  } finally {
    await killInstance(instance)
  }
})

test('a deleted summary is brought back at once, or later from the list', async ({ as }) => {
  const page = await as('staff')
  const title = `删错的小结${Date.now()}`
  const made = await page.request.post('/api/v1/summaries', {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { title },
  })
  const { id } = await made.json()
  for (const way of ['at once', 'later']) {
    await page.goto(`/summaries/${id}`)
    await page.getByRole('button', { name: '删除' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await expect(page.getByText('小结已删除。')).toBeVisible()
    if (way === 'at once') await page.getByRole('button', { name: '撤销删除' }).click()
    else {
      await page.getByRole('link', { name: '已删除' }).click()
      await page.getByRole('button', { name: `恢复“${title}”` }).click()
    }
    await page.waitForURL(`/summaries/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
})
