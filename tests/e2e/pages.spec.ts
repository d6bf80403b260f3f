import { expect, takeawayId, test } from '@/tests/e2e/fixtures'
import { findAxeViolations } from '@/tests/support/axe-e2e'

test.use({ expectedFaults: { patterns: [/status of 40[34]/] } })

const looks = [
  { locale: 'zh-CN', wide: 'light', narrow: 'dark' },
  // What English adds to a narrow page is length, which is measured.
  { locale: 'en', wide: 'dark', narrow: null },
] as const

/** Colours are the same whoever looks. */
const slowRule = 'color-contrast'

/** What depends on the words; the structure of a page is the same in every language. */
const rulesOfWords = [
  ...['button-name', 'link-name', 'label', 'label-content-name-mismatch', 'select-name', 'summary-name'],
  ...['html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'empty-heading'],
  ...['aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name'],
]

/** What depends on width and colours; what a page says and is called does not. */
const rulesOfLook = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'meta-viewport',
]

/** Home is called by the name of the site, as is the page of components, which is for developers. */
const untitled = ['/', '/dev/components']

/** WCAG 2.0, 2.1 and 2.2 at A and AA, and what axe counts as good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const { locale, wide, narrow } of looks) {
  test(`axe finds nothing on any page, wide in ${wide}, narrow in ${narrow ?? 'none'}: ${locale}`, async ({
    as,
    context,
  }) => {
    test.setTimeout(360_000)
    const page = await as('admin@example.test')
    const url = 'http://127.0.0.1'
    await context.addCookies([
      { name: 'tashan.locale', value: locale, url },
      { name: 'tashan.scheme', value: wide, url },
    ])
    const id = await takeawayId(page, 'P-1')
    const made = await page.request.post('/api/v1/summaries', {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: { title: '看页面用', items: [{ takeawayId: id }] },
    })
    const hook = await page.request.post('/api/v1/webhooks', {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: { name: '看页面用', url: 'http://10.0.0.1/', events: ['summary.finished'] },
    })
    const summary = `/summaries/${(await made.json()).id}`
    const begun = await page.request.post(`/api/v1/takeaways/${await takeawayId(page, 'I-4')}/threads`, {
      headers: { 'sec-fetch-site': 'same-origin' },
      data: { body: '看页面用' },
    })
    const { id: thread, comment } = (await begun.json()) as { id: string; comment: { id: string } }
    const me = await page.request.get('/api/v1/me')
    const pages = [
      ...[summary, `${summary}?do=duplicate`, `${summary}/share`, `${summary}/changes`, `${summary}/exports`],
      ...[`${summary}/versions`, `${summary}/versions/1`, '/summaries?whose=shared'],
      ...['/summaries/templates', '/summaries/layout-check'],
      ...['/', '/reports', '/reports/new', '/reports/shanghai-2024', '/takeaways', `/takeaways/${id}`],
      ...[`/takeaways/${id}/edit`, '/takeaways/new?report=shanghai-2024', '/figures', '/terms', '/summaries'],
      ...['/annotations', '/threads', '/annotations/new?report=shanghai-2024&start=0&end=10'],
      ...[
        '/summaries/new',
        '/people',
        '/settings',
        '/search?q=上海',
        '/search?q=无此词&state=open',
        '/dev/components',
      ],
      ...[
        '/inbox',
        '/settings/notifications',
        '/people/mail',
        '/people/backups',
        '/feedback?from=/figures',
        '/people/feedback',
        '/people/webhooks',
        `/people/webhooks/${(await hook.json()).id}`,
        '/activity',
        '/reports/shanghai-2024/activity',
      ],
      ...['actions', 'history', 'move'].map((part) => `/comments/${comment.id}/${part}`),
      ...['lock', 'outcome', 'move'].map((part) => `/threads/${thread}/${part}`),
      ...[`/threads?thread=${thread}`, `${summary}/edit`, `/people/${(await me.json()).id}`],
      ...['/people/invite', '/people/departments', '/reports/shanghai-2024/readers'],
      ...['/reports/shanghai-2024/revisions', '/reports/shanghai-2024/revisions/unsettled'],
    ]
    const expectWithin = async (path: string) => {
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([path, sideways <= 0]).toEqual([path, true])
    }
    for (const path of pages) {
      await page.setViewportSize({ width: 1360, height: 900 })
      const answer = await page.goto(path)
      expect([path, answer?.status()]).toEqual([path, 200])
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      const all = { tags, enabled: { 'label-content-name-mismatch': true } }
      const found = await findAxeViolations(page, narrow ? all : { rules: rulesOfWords })
      expect([path, ...found]).toEqual([path])
      expect([path, await page.title()]).toEqual([
        path,
        expect.stringMatching(untitled.includes(path) ? /./ : /^.+ · /),
      ])
      await expectWithin(path)
      await page.setViewportSize({ width: 390, height: 900 })
      await expectWithin(path)
      if (!narrow) continue
      await page.locator('html').evaluate(async (html, scheme) => {
        html.setAttribute('data-scheme', scheme)
        const fading = document.getAnimations().filter((one) => one instanceof CSSTransition)
        await Promise.all(fading.map(({ finished }) => finished))
      }, narrow)
      expect([path, ...(await findAxeViolations(page, { rules: rulesOfLook }))]).toEqual([path])
    }
  })
}

for (const login of ['viewer', 'leader', 'staff', 'editor'] as const)
  test(`axe finds nothing where the page depends on who sees it: ${login}`, async ({ as }) => {
    const page = await as(login)
    const id = await takeawayId(page, 'P-1')
    const paths = ['/', '/reports', '/reports/shanghai-2024', '/takeaways', `/takeaways/${id}`, '/threads']
    const others = ['/annotations', '/summaries', '/people', '/activity', '/settings', '/search?q=上海']
    // Closed to some of them, and found by none.
    for (const path of [...paths, ...others, '/reports/new', '/people/invite', '/no/such/page']) {
      await page.goto(path)
      // A page that is closed to somebody is drawn by scripts.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const found = await findAxeViolations(page, { tags, enabled: { [slowRule]: false } })
      expect([path, ...found]).toEqual([path])
    }
  })

test('axe finds nothing on the pages before signing in', async ({ page }) => {
  for (const path of ['/sign-in', '/invite/no-such', '/setup']) {
    await page.goto(path)
    expect([path, ...(await findAxeViolations(page, { tags }))]).toEqual([path])
  }
})
