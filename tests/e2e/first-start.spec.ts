import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@/tests/e2e/fixtures'
import { readDocx } from '@/tests/support/read-docx'

const port = Number(process.env.TASHAN_E2E_PORT ?? 3456) + 1
const address = `http://127.0.0.1:${port}`

/** Starts Tashan as a person does, on an empty folder; resolves with what it printed once it serves. */
function start(folder: string): Promise<{ child: ChildProcess; printed: string }> {
  const env = {
    ...process.env,
    TASHAN_DATA_DIR: folder,
    PORT: String(port),
    DATABASE_URL: '',
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  return new Promise((done, fail) => {
    let printed = ''
    const hear = (chunk: Buffer) => {
      printed += chunk
      if (printed.includes(`Tashan  ${address}`)) setTimeout(() => done({ child, printed }), 200)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code) => fail(new Error(`ended with ${code}: ${printed}`)))
  })
}

/** Ends it as Ctrl+C does; resolves when it has ended. */
function stop(child: ChildProcess): Promise<unknown> {
  child.removeAllListeners('exit')
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  return ended
}

test.describe.configure({ mode: 'serial' })

test('from start to handing in: set-up link, administrator, browse, comment, reply, resolve, Word, sign out', async ({
  page,
}) => {
  test.setTimeout(360_000)
  const folder = mkdtempSync(join(tmpdir(), 'tashan-e2e-'))
  const { child, printed } = await start(folder)
  try {
    await page.goto(`${address}/takeaways`)
    await expect(page.getByText('请打开终端里打印的一次性设置链接')).toBeVisible()

    const link = /\S+\/setup\?token=\S+/.exec(printed)?.[0] ?? ''
    await page.goto(link)
    await page.getByLabel('姓名').fill('王建国')
    await page.getByLabel('用户名').fill('wangjianguo')
    await page.locator('input[name=password]').fill('十个字以上的密码才可以')
    await page.getByRole('button', { name: '建立账号' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('王建国')

    await page.getByRole('link', { name: '学习先进拓思路' }).first().click()
    await expect(page.getByText('口岸货物贸易总额保持全球首位').first()).toBeVisible()
    await page.goto(`${address}/takeaways?kind=practice`)
    await page.getByRole('link', { name: /产业布局：统筹全局/ }).click()
    await expect(page.getByRole('region', { name: '原文依据' })).toContainText('产业布局的大战略')

    await page.getByRole('textbox', { name: '发起讨论' }).fill('“4433”与此如何对应？**请补充**。')
    await page.getByRole('button', { name: '发表' }).last().click()
    await expect(page.locator('strong', { hasText: '请补充' })).toBeVisible()
    await page
      .getByRole('link', { name: /^回复/ })
      .or(page.getByRole('button', { name: /^回复/ }))
      .first()
      .click()
    const reply = page.getByRole('textbox', { name: '回复 王建国' })
    await reply.fill('已列入下周议程。')
    await page.locator('form', { has: reply }).getByRole('button', { name: '发表' }).click()
    await expect(page.locator('.prose', { hasText: '已列入下周议程。' })).toBeVisible()
    await page.getByRole('button', { name: '标为已结' }).click()
    await expect(page.getByRole('button', { name: '改回未结' })).toBeVisible()

    await page.goto(`${address}/takeaways?kind=practice`)
    await page.getByRole('checkbox', { name: /P-1\b/ }).first().check()
    await page.getByRole('button', { name: '写小结', exact: true }).click()
    await page.getByRole('textbox', { name: '标题', exact: true }).fill('赴上海学习小结')
    // The page is alive once it shows the preview; a fold opened before closes again.
    await expect(page.getByRole('button', { name: '收起预览' })).toBeVisible()
    await page.getByText('写入内容').first().click()
    await page.getByRole('checkbox', { name: '全部讨论' }).check()
    await page.getByRole('button', { name: '保存小结' }).click()
    // The process that makes files has to start first.
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 80_000 }),
      page.getByRole('link', { name: '导出 Word' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('赴上海学习小结.docx')
    const { text: value } = await readDocx(readFileSync(await file.path()))
    for (const words of ['产业布局的大战略', '附件：原文依据', '湖南省财政厅']) expect(value).toContain(words)
    expect(value).not.toMatch(/P-1|他山|SHA-256|资料来源/)

    await page.getByText('王建国').first().click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page.getByRole('button', { name: '登录' })).toBeVisible()

    await page.goto(link)
    await page.getByLabel('邮箱或用户名').fill('WangJianguo')
    await page.locator('input[name=password]').fill('十个字以上的密码才可以')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('王建国')
    // A page left open would complain of the server that goes away under its stream.
    await page.goto('about:blank')
  } finally {
    await stop(child)
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a second start on the same folder says that one is running and does no harm', async ({ page }) => {
  test.setTimeout(240_000)
  const folder = mkdtempSync(join(tmpdir(), 'tashan-e2e-'))
  const { child } = await start(folder)
  try {
    const second = spawn(process.execPath, ['scripts/start.mjs'], {
      env: { ...process.env, TASHAN_DATA_DIR: folder, PORT: String(port + 1), DATABASE_URL: '' },
    })
    let said = ''
    for (const stream of [second.stdout, second.stderr]) stream.on('data', (chunk) => (said += chunk))
    const code = await new Promise((done) => second.on('exit', done))
    expect(code).toBe(1)
    expect(said).toContain(address)
    const answer = await page.request.get(`${address}/api/ready`)
    expect(answer.status()).toBe(200)
  } finally {
    await stop(child)
    rmSync(folder, { recursive: true, force: true })
  }
})
