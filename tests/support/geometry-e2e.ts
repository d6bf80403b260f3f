import type { Locator, Page } from '@playwright/test'

type Box = { left: number; top: number; right: number; bottom: number }

/** The boxes of the first and last character of `words` in the window. */
function edgeBoxes(page: Page, words: string, until: string): Promise<{ first: Box; last: Box }> {
  return page.evaluate(
    ([words, until]) => {
      const character = (wanted: string, at: 'first' | 'last') => {
        const walker = document.createTreeWalker(
          document.querySelector('.source-text') as Node,
          NodeFilter.SHOW_TEXT,
        )
        while (walker.nextNode()) {
          const node = walker.currentNode as Text
          const found = node.data.indexOf(wanted)
          if (found < 0) continue
          const range = document.createRange()
          const start = at === 'first' ? found : found + wanted.length - 1
          range.setStart(node, start)
          range.setEnd(node, start + 1)
          return range.getBoundingClientRect().toJSON() as Box
        }
        throw new Error(`not in the text: ${wanted}`)
      }
      return { first: character(words, 'first'), last: character(until, 'last') }
    },
    [words, until] as const,
  )
}

/** Scrolls until the words are at that share of the window's height. */
export async function scrollTo(page: Page, words: string, share: number): Promise<void> {
  const { first } = await edgeBoxes(page, words, words)
  await page.evaluate(([top, share]) => scrollBy({ top: top - innerHeight * share, behavior: 'instant' }), [
    first.top,
    share,
  ] as const)
}

/** Drags over the words with the mouse, backwards if asked. */
export async function drag(page: Page, words: string, until = words, backwards = false): Promise<void> {
  const { first, last } = await edgeBoxes(page, words, until)
  const ends = [
    { x: first.left + 1, y: (first.top + first.bottom) / 2 },
    { x: last.right - 1, y: (last.top + last.bottom) / 2 },
  ]
  const [from, to] = backwards ? ends.reverse() : ends
  // A press on a selection drags it instead of selecting anew.
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await page.mouse.move(from!.x, from!.y)
  await page.mouse.down()
  await page.mouse.move((from!.x + to!.x) / 2, (from!.y + to!.y) / 2, { steps: 4 })
  await page.mouse.move(to!.x, to!.y, { steps: 4 })
  await page.mouse.up()
}

type SelectionDistance = { away: number; outside: number; side: 'above' | 'below' | 'over' }

/** The distance of an element from the nearest selected line, its side, and its overflow of the window. */
export function distanceFromSelection(element: Locator): Promise<SelectionDistance> {
  return element.evaluate((bar) => {
    const box = bar.getBoundingClientRect()
    const lines = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].filter(
      ({ width, height }) => width > 0 && height < 60,
    )
    const apart = (line: DOMRect) =>
      Math.hypot(
        Math.max(line.left - box.right, box.left - line.right, 0),
        Math.max(line.top - box.bottom, box.top - line.bottom, 0),
      )
    return {
      away: Math.min(...lines.map(apart)),
      outside: Math.max(-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight, 0),
      side: lines.every((line) => box.bottom <= line.top)
        ? 'above'
        : lines.every((line) => box.top >= line.bottom)
          ? 'below'
          : 'over',
    }
  })
}

/** Runs in the page: the visible elements beyond the window's edges, outside of scrolling boxes. */
export function findOverflow(): string[] {
  const root = document.documentElement
  const found: string[] = []
  if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth} wide`)
  const scrolls = (element: Element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(at)
      // A box of one pixel is only for screen readers.
      if (/auto|scroll/.test(overflowX) || at.getBoundingClientRect().width <= 1) return true
      if (overflowX !== 'visible' && (textOverflow === 'ellipsis' || webkitLineClamp !== 'none')) return true
    }
    return false
  }
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect()
    if (box.width < 2 || box.height < 2 || (box.right <= innerWidth + 0.5 && box.left >= -0.5)) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || scrolls(element))
      continue
    const name = `${element.tagName.toLowerCase()}.${String(element.getAttribute('class')).slice(0, 60)}`
    found.push(`${Math.round(box.left)}–${Math.round(box.right)} ${name} ${element.textContent.slice(0, 20)}`)
  }
  return found.slice(0, 6)
}

/** Runs in the page: visible elements that cut off their own words at the foot; lists that scroll and lines that say so do not. */
export function findClipped(): string[] {
  const found = [...document.body.querySelectorAll('*')].filter((one) => {
    const { overflowY, webkitLineClamp, textOverflow } = getComputedStyle(one)
    if (!/hidden|clip/.test(overflowY) || webkitLineClamp !== 'none' || textOverflow === 'ellipsis')
      return false
    const { width, height } = one.getBoundingClientRect()
    return width > 1 && height > 1 && one.checkVisibility() && one.scrollHeight > one.clientHeight + 1
  })
  return found.map((one) => `cut off: ${one.outerHTML.slice(0, 120)}`)
}
