import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { setupToken } from '@/lib/auth/setup-token'
import { writeBackup } from '@/lib/backup/writer'
import { migrate } from '@/scripts/database/migrate'
import { expect, test } from '@/tests/e2e/fixtures'
import { killInstance, startInstance, waitUntilServing } from '@/tests/support/instance-e2e'
import { e2ePassword, e2eSecret, readDatabaseUrl } from '@/tests/support/people-e2e'

// The browser itself says that a backup was refused.
test.use({ expectedFaults: { patterns: [/status of 422/] } })

const port = Number(process.env.TASHAN_E2E_PORT ?? 3456) + 15

/** An empty database beside the one of the tests. */
async function createDatabase(): Promise<string> {
  const name = `restore_${Date.now()}`
  const client = new Client({ connectionString: readDatabaseUrl() })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  const url = new URL(readDatabaseUrl())
  url.pathname = `/${name}`
  await migrate(url.href, 'prisma/migrations')
  return url.href
}

test('a new server is filled from a backup in the browser, and people sign in as before', async ({
  page,
}) => {
  test.setTimeout(240_000)
  // The process that restores has to start first.
  const restoring = { timeout: 80_000 }
  const folder = mkdtempSync(join(tmpdir(), 'tashan-restore-'))
  const [file, cut] = [join(folder, 'whole.backup'), join(folder, 'cut.backup')]
  const from = { url: readDatabaseUrl(), application: '0.1.0', now: new Date() }
  await writeBackup({ ...from, file })
  const { bytes } = await writeBackup({ ...from, file: cut })
  truncateSync(cut, bytes - 1)
  const instance = startInstance(await createDatabase(), port, { TASHAN_DATA_DIR: folder })
  try {
    await waitUntilServing(instance, port)
    await page.goto(`http://127.0.0.1:${port}/setup?token=${setupToken(e2eSecret)}`)
    const offer = page.getByText('已有备份？从备份恢复')
    const choose = page.getByLabel('备份文件')
    // The fold may close again when the page comes alive.
    await expect(async () => {
      if (!(await choose.isVisible())) await offer.click()
      await expect(choose).toBeVisible({ timeout: 500 })
    }).toPass()
    await choose.setInputFiles(cut)
    await page.getByRole('button', { name: '恢复' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '备份文件不完整或已被改动' })).toBeVisible(
      restoring,
    )

    await choose.setInputFiles(file)
    await page.getByRole('button', { name: '恢复' }).click()
    await page.getByRole('status').getByRole('link', { name: '去登录' }).click(restoring)
    await page.getByLabel('邮箱或用户名').fill('admin@example.test')
    await page.locator('input[name=password]').fill(e2ePassword)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('管理员')
    await page.goto(`http://127.0.0.1:${port}/people/backups`)
    await expect(page.getByText('还没有备份')).toBeVisible()
    await page.goto('about:blank')
  } finally {
    await killInstance(instance)
    rmSync(folder, { recursive: true, force: true })
  }
})
