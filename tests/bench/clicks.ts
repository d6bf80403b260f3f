import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Locator, type Page } from '@playwright/test'
import config from '@/playwright.config'
import { buildApplication } from '@/scripts/start/build'
import { median } from '@/tests/bench/statistics'
import { startPictureSite } from '@/tests/pictures/site'
import { openContext } from '@/tests/pictures/walk'

type Act = {
  name: string
  prepare: (page: Page) => Promise<void>
  /** What begins it, and what is on the page once it is painted. */
  begin: (page: Page) => Promise<void>
  event: 'click' | 'keydown'
  shown: { selector: string; words: string }
}

const posted = (round: number) => `第${round}次量一量`

const acts = (round: number): Act[] => [
  {
    name: 'list → takeaway',
    prepare: (page) => visit(page, '/takeaways'),
    begin: (page) => pointAndClick(page.locator('#t-P-1 a').first()),
    event: 'click',
    shown: { selector: 'h1', words: 'P-1' },
  },
  {
    name: 'reports → reading view',
    prepare: (page) => visit(page, '/reports'),
    begin: (page) => pointAndClick(page.locator('main a[href="/reports/shanghai-2024"]').first()),
    event: 'click',
    shown: { selector: '.source-text', words: '行稳致远' },
  },
  {
    name: 'Ctrl+Enter → one’s own comment',
    async prepare(page) {
      await visit(page, '/takeaways')
      await page.locator('#t-P-1 a').first().click()
      await page.getByRole('textbox', { name: '写评论' }).fill(posted(round))
    },
    begin: (page) => page.getByRole('textbox', { name: '写评论' }).press('Control+Enter'),
    event: 'keydown',
    shown: { selector: '#discussion ol', words: posted(round) },
  },
]

/** Between pointing at a link and pressing it a person takes this long at least. */
const dwellMs = 200

async function pointAndClick(link: Locator) {
  await link.hover()
  await wait(dwellMs)
  await link.click()
}

async function visit(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle' })
}

/** Milliseconds from the event to the frame after the one in which these words stand on the page. */
async function paintedAfter(page: Page, { prepare, begin, event, shown }: Act): Promise<number> {
  await prepare(page)
  await page.evaluate(
    ([event, selector, words]) => {
      const painted = new Promise<number>((resolve) => {
        const listen = (happened: Event) => {
          if (happened instanceof KeyboardEvent && happened.key !== 'Enter') return
          removeEventListener(event, listen, true)
          const look = () => {
            const found = [...document.querySelectorAll(selector)].some((one) =>
              one.textContent?.includes(words),
            )
            if (found) requestAnimationFrame(() => resolve(performance.now() - happened.timeStamp))
            else requestAnimationFrame(look)
          }
          look()
        }
        addEventListener(event, listen, true)
      })
      Object.assign(window, { painted })
    },
    [event, shown.selector, shown.words] as const,
  )
  await begin(page)
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}

/** `node --import tsx tests/bench/clicks.ts 15`: medians from a click to the paint of what it asked for, in a browser on the demo. */
async function measureClicks(rounds: number): Promise<string[]> {
  await buildApplication()
  const site = await startPictureSite()
  const browser = await chromium.launch(config.use?.launchOptions)
  const times = new Map<string, number[]>()
  try {
    const context = await openContext(browser, site, 'lijing', { baseURL: site.origin })
    // What tsx calls in functions that are handed to the page.
    await context.addInitScript('globalThis.__name = (named) => named')
    const page = await context.newPage()
    // The first round of each finds cold caches.
    for (let round = 0; round <= rounds; round++)
      for (const act of acts(round)) {
        const time = await paintedAfter(page, act)
        if (round > 0) times.set(act.name, [...(times.get(act.name) ?? []), time])
      }
  } finally {
    await browser.close()
    await site.stop()
  }
  const rounded = (all: number[]) => [Math.min(...all), median(all), Math.max(...all)].map(Math.round)
  return [...times].map(([name, all]) => {
    const [least, middle, most] = rounded(all)
    return `${name}: ${middle} ms (${least}–${most}, ${all.length} times)`
  })
}

console.log((await measureClicks(Number(process.argv[2] ?? 15))).join('\n'))
process.exit(0)
