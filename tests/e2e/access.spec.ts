import type { Page } from '@playwright/test'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { findAxeViolations } from '@/tests/support/axe-e2e'
import { findClipped, findOverflow } from '@/tests/support/geometry-e2e'

const report = '/reports/shanghai-2024'
const headers = { 'sec-fetch-site': 'same-origin' }

/** Pages that have between them every kind of control, text and bar. */
async function mainPages(page: Page): Promise<string[]> {
  const id = await takeawayId(page, 'P-4')
  return [
    '/',
    report,
    '/takeaways',
    `/takeaways/${id}`,
    `/summaries/new?point=${id}`,
    '/threads',
    '/settings',
  ]
}

test('in forced colours every control has a frame, what is chosen a mark, and axe finds nothing', async ({
  as,
}) => {
  const page = await as('editor')
  await page.emulateMedia({ forcedColors: 'active' })
  const pages = await mainPages(page)
  const judged = pages.slice(1, 4)
  for (const path of pages) {
    await page.goto(path)
    const bare = await page.evaluate(() => {
      const framed = (one: Element) => {
        const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(one)
        return (borderTopStyle !== 'none' && borderTopWidth !== '0px') || outlineStyle !== 'none'
      }
      const controls =
        '.button, main :is(input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea)'
      const chosen = '[aria-current]:not([aria-current=false]), label:has(> input:checked)'
      return [...document.querySelectorAll(`${controls}, ${chosen}`)]
        .filter((one) => one.checkVisibility() && !framed(one))
        .map((one) => one.outerHTML.slice(0, 160))
    })
    expect([path, bare]).toEqual([path, []])
    if (!judged.includes(path)) continue
    expect([path, ...(await findAxeViolations(page))]).toEqual([path])
  }
})

test('nothing moves for whoever asks for less motion', async ({ as }) => {
  const page = await as('editor')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const path of await mainPages(page)) {
    await page.goto(path)
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one)
          return (
            animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth'
          )
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    )
    expect([path, moving]).toEqual([path, []])
  }
})

test('on paper stands what is read, in black, and nothing to press', async ({ as }) => {
  const page = await as('editor')
  await page.emulateMedia({ media: 'print' })
  // The width of an A4 page within its margins.
  await page.setViewportSize({ width: 643, height: 910 })
  const id = await takeawayId(page, 'P-4')
  for (const path of ['/', report, '/takeaways', `/takeaways/${id}`, '/figures', '/terms']) {
    await page.goto(path)
    const pressed = page
      .locator('.sticky-bar, .foot-nav, button, .button, textarea, select')
      .filter({ visible: true })
    expect([path, await pressed.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 160)))]).toEqual(
      [path, []],
    )
    expect([path, await page.evaluate(findOverflow)]).toEqual([path, []])
    expect([path, ...(await findAxeViolations(page, { rules: ['color-contrast'] }))]).toEqual([path])
  }
  await page.goto(report)
  await expect(page.getByRole('main')).toContainText('行稳致远')
})

test('text as far apart as somebody may set it is neither cut off nor too wide', async ({ as }) => {
  const page = await as('editor')
  const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`
  for (const locale of ['zh-CN', 'en']) {
    await page.context().addCookies([{ name: 'tashan.locale', value: locale, url: page.url() }])
    for (const path of await mainPages(page)) {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.goto(path)
      // Past the policy of the page, as an extension of a browser does.
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(css)
        document.adoptedStyleSheets.push(sheet)
      }, spacing)
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 })
        const faults = await page.evaluate(findOverflow)
        const cut = await page.evaluate(findClipped)
        expect([path, width, ...faults, ...cut]).toEqual([path, width])
      }
    }
  }
})

for (const { width, height, most } of [
  { width: 1360, height: 900, most: 60 },
  { width: 390, height: 844, most: 40 },
  // A window of 1280 × 1024 at 400 %.
  { width: 320, height: 256, most: 40 },
])
  test(`what has the focus is marked and under nothing, in a window of ${width} × ${height}`, async ({
    as,
  }) => {
    const page = await as('editor')
    await page.setViewportSize({ width, height })
    for (const path of await mainPages(page)) {
      await page.goto(path)
      for (let tabs = 0; tabs < most; tabs++) {
        await page.keyboard.press('Tab')
        const fault = await page.evaluate(findFaultOfFocus)
        expect([path, tabs, fault]).toEqual([path, tabs, null])
      }
    }
  })

/** Runs in the page: what is wrong with the focus, if nothing of it is to be seen or nothing marks it. */
function findFaultOfFocus(): string | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return null
  const frames = [focused, focused.closest('label')].filter((one) => one !== null)
  const marked = frames.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const seen = [...focused.getClientRects()].some((box) =>
    [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down)
        return top !== null && (frames.some((one) => one.contains(top)) || top.contains(focused))
      }),
    ),
  )
  const faults = [marked ? '' : 'unmarked', seen ? '' : 'unseen'].filter(Boolean)
  return faults.length > 0 ? `${faults}: ${focused.outerHTML.slice(0, 160)}` : null
}

test('letters do nothing where the settings turn them off, and do again where they turn them on', async ({
  as,
}) => {
  const page = await as('colleague')
  const id = await takeawayId(page, 'I-3')
  const made = await page.request.post(`/api/v1/takeaways/${id}/threads`, { headers, data: { body: '单键' } })
  const opened = page.locator('#thread article')
  const choose = async (what: '开' | '关') => {
    await page.goto('/settings')
    const keys = page.getByRole('group', { name: /单键快捷键/ })
    await keys.getByRole('radio', { name: what }).check()
    const save = page.getByRole('region', { name: '显示', exact: true }).getByRole('button', { name: '保存' })
    await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'POST'), save.click()])
    await expect(keys.getByRole('radio', { name: what })).toBeChecked()
    await page.goto('/threads?mine=true')
    await expect(page.locator('#threads > li').first()).toBeVisible()
  }
  await choose('关')
  await expect(page.locator('html')).toHaveAttribute('data-keys', 'off')
  await page.keyboard.press('?')
  await page.keyboard.press('j')
  await page.getByLabel('等我回应').focus()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(opened).toHaveCount(0)
  await choose('开')
  await page.keyboard.press('j')
  await expect(opened).toBeVisible()
  await page.request.put(`/api/v1/threads/${(await made.json()).id}/resolution`, { headers, data: {} })
})

test('what shows at a code stays while it is pointed at, and goes by Escape', async ({ as }) => {
  const page = await as('viewer')
  await page.goto(report)
  const code = page.locator('.evidence-code').nth(5)
  await code.scrollIntoViewIfNeeded()
  await code.hover()
  const card = page.getByRole('tooltip')
  await expect(card.locator('p')).not.toBeEmpty()
  const box = (await card.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 })
  await page.mouse.move(box.x + 8, box.y + 8)
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
})

test('fields about oneself say to the browser what they are for, and take what is pasted', async ({
  as,
  page: stranger,
}) => {
  const purposes = (page: Page) =>
    page
      .locator('form input[autocomplete]')
      .evaluateAll((fields) => fields.map((field) => field.getAttribute('autocomplete')))
  await stranger.goto('/sign-in')
  expect(await purposes(stranger)).toEqual(['username', 'current-password'])
  const password = stranger.locator('input[name=password]')
  await password.focus()
  await stranger.keyboard.insertText('pasted words')
  await expect(password).toHaveValue('pasted words')
  await stranger.getByRole('button', { name: '显示' }).click()
  await expect(password).toHaveAttribute('type', 'text')

  const page = await as('admin@example.test')
  await page.goto('/settings')
  expect(await purposes(page)).toEqual(['name', 'current-password', 'new-password'])
})
