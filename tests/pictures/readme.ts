import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { renderDigest, slug } from '@/tests/pictures/demo'
import type { PictureSite } from '@/tests/pictures/site'
import { openContext } from '@/tests/pictures/walk'

/** Takes the pictures of the README anew. */
export async function renewReadmePictures(
  browser: Browser,
  site: PictureSite,
  folder: string,
): Promise<void> {
  const context = await openContext(browser, site, 'zhoumingyuan', {})
  const page = await context.newPage()
  const take = async (name: string, width: number, height: number) => {
    await page.setViewportSize({ width, height })
    // Without the strip that is kept free for a scrollbar.
    await page.screenshot({ path: join(folder, `${name}.png`), style: 'html { scrollbar-gutter: auto }' })
  }
  const open = (path: string) => page.goto(site.origin + path, { waitUntil: 'networkidle' })

  await page.setViewportSize({ width: 1360, height: 900 })
  await open(`/reports/${slug}`)
  await page.getByText('产业布局的大战略').last().scrollIntoViewIfNeeded()
  await page.getByText('一个公式把转型').waitFor()
  await take('reading', 1360, 900)
  await open('/inbox')
  await take('inbox', 1360, 900)
  await open('/takeaways?kind=practice')
  await page
    .getByRole('link', { name: /统筹全局的大战略/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /统筹全局的大战略/ }).waitFor()
  await take('takeaway', 1360, 1100)
  await takeComposer(page, open, take)
  const src = await page.getByRole('img', { name: '第 1 页' }).getAttribute('src')
  // The policy of the site would forbid the styles of what is written over one of its pages.
  await page.goto('about:blank')
  await page.setContent(`<body style="margin:0"><img width="579" src="${src}">`)
  await take('summary', 579, 819)
  await page.setContent(await renderDigest())
  await take('digest', 760, 700)
  await context.close()
}

async function takeComposer(
  page: Page,
  open: (path: string) => Promise<unknown>,
  take: (name: string, width: number, height: number) => Promise<void>,
) {
  await page.setViewportSize({ width: 1500, height: 950 })
  await open('/summaries')
  await page.getByRole('link', { name: '赴上海学习考察小结' }).first().click()
  await page.getByRole('link', { name: '编辑', exact: true }).click()
  await page.getByRole('img', { name: '第 1 页' }).waitFor()
  await take('composer', 1500, 950)
}
