import type { Page } from '@playwright/test'
import axe from 'axe-core'

type AxeScope = {
  /** A selector; without one the whole page. */
  within?: string
  tags?: readonly string[]
  rules?: readonly string[]
  /** Rules beyond those, or left out of them. */
  enabled?: Record<string, boolean>
}

/**
 * What axe finds against a page of one frame: each rule with the first element that breaks it. A page is given axe once,
 * what passes is not gathered, and no style sheet is fetched again for rules about the way a screen is held.
 */
export async function findAxeViolations(
  page: Page,
  { within, tags, rules, enabled = {} }: AxeScope = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const only = rules ? { type: 'rule', values: rules } : tags && { type: 'tag', values: tags }
  const toggled = Object.entries(enabled).map(([id, on]) => [id, { enabled: on }])
  const options = {
    ...(only ? { runOnly: only } : {}),
    rules: Object.fromEntries(toggled),
    resultTypes: ['violations'],
    preload: false,
  }
  return page.evaluate(
    async ([within, options]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      const { violations } = await axe.run(within ?? document, options as import('axe-core').RunOptions)
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
    },
    [within, options] as const,
  )
}
