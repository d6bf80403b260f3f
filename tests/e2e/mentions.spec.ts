import type { Page } from '@playwright/test'
import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { findAxeViolations } from '@/tests/support/axe-e2e'

/** At the place where a discussion begins, with the field under the keys. */
async function writing(page: Page, code: string) {
  await page.goto(`/takeaways/${await takeawayId(page, code)}#discussion`)
  await expect(page.locator('#discussion')).toBeVisible()
  const field = page.locator('textarea[name=body]').last()
  if (!(await field.isVisible())) await page.locator('summary', { hasText: '发起讨论' }).click()
  await field.click()
  return field
}

const options = (page: Page) => page.getByRole('option')

test('somebody is named by pinyin and keys alone, and the comment links to them', async ({ as }) => {
  const page = await as('staff')
  const field = await writing(page, 'P-3')
  await field.pressSequentially('请@')
  await expect(options(page)).not.toHaveCount(0)
  await expect(field).toHaveAttribute('aria-haspopup', 'listbox')
  await field.pressSequentially('tongsy')
  await expect(options(page)).toHaveText([/同事员\s*综合处/])
  const active = await field.getAttribute('aria-activedescendant')
  expect(active).toBe(await options(page).first().getAttribute('id'))
  await expect(page.getByRole('status').filter({ hasText: '1 个人选' })).toHaveCount(1)
  await field.press('Enter')
  await expect(field).toHaveValue('请@同事员 ')
  await expect(options(page)).toHaveCount(0)
  await expect(field).not.toHaveAttribute('aria-activedescendant')

  await field.pressSequentially('和@')
  await expect(options(page)).not.toHaveCount(0)
  const names = await options(page).allInnerTexts()
  await field.press('ArrowDown')
  await field.press('ArrowUp')
  await field.press('ArrowUp')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await field.press('Tab')
  const last = names.at(-1)?.split(/\s/)[0]
  await expect(field).toHaveValue(`请@同事员 和@${last} `)

  await field.press('Control+Enter')
  const link = page.locator('#discussion a.mention', { hasText: '@同事员' })
  await expect(link).toHaveAttribute('href', /^\/people\/./)
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('同事员')
})

test('Escape puts the list away until the next @, and keys then do what they always do', async ({ as }) => {
  const page = await as('staff')
  const field = await writing(page, 'P-3')
  await field.pressSequentially('@bian')
  await expect(options(page)).not.toHaveCount(0)
  await field.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await field.press('Enter')
  await expect(field).toHaveValue('@bian\n')
  await field.pressSequentially('@编')
  await options(page).first().click()
  await expect(field).toHaveValue('@bian\n@编辑员 ')
  await expect(field).toBeFocused()
  await field.press('Control+z')
  await expect(field).toHaveValue('@bian\n@编')
})

test('an IME keeps its letters and its keys while it composes', async ({ as, context }) => {
  const page = await as('staff')
  const field = await writing(page, 'P-3')
  const ime = await context.newCDPSession(page)
  await field.pressSequentially('@')
  await expect(options(page)).not.toHaveCount(0)
  await ime.send('Input.imeSetComposition', { text: 'tong', selectionStart: 4, selectionEnd: 4 })
  for (const code of ['Enter', 'Tab', 'ArrowDown'])
    await ime.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code,
      windowsVirtualKeyCode: 229,
    })
  await expect(field).toHaveValue('@tong')
  await ime.send('Input.imeSetComposition', { text: 'tong shi', selectionStart: 8, selectionEnd: 8 })
  await expect(field).toHaveValue('@tong shi')
  await ime.send('Input.insertText', { text: '同事' })
  await expect(field).toHaveValue('@同事')
  await expect(options(page)).toHaveText([/同事员/])
  await field.press('Enter')
  await expect(field).toHaveValue('@同事员 ')
})

test('the list is whole on the screen of a phone, in both schemes without a fault of access', async ({
  as,
  context,
}) => {
  const page = await as('staff')
  await page.setViewportSize({ width: 375, height: 420 })
  for (const scheme of ['light', 'dark'] as const) {
    await context.addCookies([{ name: 'tashan.scheme', value: scheme, url: page.url() }])
    const field = await writing(page, 'P-3')
    await field.fill('')
    await field.pressSequentially('请看这里，@')
    const list = page.getByRole('listbox')
    await expect(list).toBeInViewport({ ratio: 1 })
    expect(await findAxeViolations(page, { within: '#discussion' })).toEqual([])
  }
})

test('names typed by hand are links without JavaScript too', async ({ browser, as }) => {
  const page = await as('colleague')
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const tab = await plain.newPage()
  await tab.goto(`/takeaways/${await takeawayId(page, 'P-3')}`)
  const field = tab.locator('textarea[name=body]').last()
  if (!(await field.isVisible())) await tab.locator('summary', { hasText: '发起讨论' }).click()
  await field.fill('请@编辑员看')
  await tab.getByRole('button', { name: '发表' }).last().click()
  await expect(tab.locator('a.mention', { hasText: '@编辑员' }).first()).toBeVisible()
  await plain.close()
})
