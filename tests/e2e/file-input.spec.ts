import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { comesAlive, expect, test } from '@/tests/e2e/fixtures'

/** Drops a file of that name and size where the field is, as a browser tells the page of it. */
async function drop(page: Page, name: string, bytes: number) {
  const dataTransfer = await page.evaluateHandle(
    ([name, bytes]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], name))
      return transfer
    },
    [name, bytes] as const,
  )
  const field = page.locator('input[type=file]')
  await comesAlive(field)
  await field.dispatchEvent('dragover', { dataTransfer })
  await field.dispatchEvent('drop', { dataTransfer })
}

test('a file that is dropped is named with its size, and one that is not taken is said to be so', async ({
  as,
}) => {
  const page = await as('editor')
  await page.goto('/summaries/layout-check')
  const field = page.getByLabel('Word 文件')
  const chosen = () => field.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)
  await drop(page, '学习小结.docx', 23_400)
  const area = page.locator('.file-area')
  await expect(area).toContainText('学习小结.docx')
  await expect(area).toContainText('23 KB')
  expect(await chosen()).toBe('学习小结.docx')

  await drop(page, '老文件.doc', 10)
  await expect(page.getByText('请选择 .docx 文件；旧格式（.doc、.wps）请先另存为 .docx。')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  expect(await chosen()).toBeUndefined()
  await drop(page, '大文件.docx', 10 * 1024 * 1024 + 1)
  await expect(page.getByText('内容过大，最多 10 MB。')).toBeVisible()
  expect(await chosen()).toBeUndefined()
  await drop(page, '学习小结.DOCX', 10)
  await expect(area).toContainText('学习小结.DOCX')
  await expect(field).not.toHaveAttribute('aria-invalid')

  // What misses the field does not take the place of the page.
  const stays = await page.evaluate(
    () => !document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true })),
  )
  expect(stays).toBe(true)
})

test('with the keyboard a file is chosen, kept by an answer, and taken out again', async ({ as }) => {
  const page = await as('editor')
  const file = test.info().outputPath('正文.docx')
  writeFileSync(file, '不是压缩包')
  await page.goto('/summaries/layout-check')
  const field = page.getByLabel('Word 文件')
  await comesAlive(field)
  await field.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  const area = page.locator('.file-area')
  await expect(area).toHaveCSS('outline-style', 'solid')
  expect((await area.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  await (await chooser).setFiles(file)
  await expect(area).toContainText('正文.docx')
  await page.getByRole('button', { name: '检查' }).press('Enter')
  await expect(page.getByText('这不是 .docx 文件。').first()).toBeVisible()
  await expect(area).toContainText('正文.docx')
  expect(await field.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1)
  await field.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(area).toContainText('选择文件')
  await expect(field).toBeFocused()
  expect(await field.evaluate((input: HTMLInputElement) => input.files?.length)).toBe(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the browser’s own field is seen, and the server says what is too large', async ({ as }) => {
    const page = await as('editor')
    await page.goto('/summaries/layout-check')
    const field = page.getByLabel('Word 文件')
    await expect(field).toHaveCSS('opacity', '1')
    const file = test.info().outputPath('大文件.docx')
    writeFileSync(file, Buffer.alloc(11 * 1024 * 1024, 1))
    await field.setInputFiles(file)
    await page.getByRole('button', { name: '检查' }).click()
    await expect(page.getByText('内容过大，最多 10 MB。').first()).toBeVisible({ timeout: 40_000 })
  })
})
