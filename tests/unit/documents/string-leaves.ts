import type { SummaryContent } from '@/lib/documents/summary-content'

/** One text of a summary with its path (list indexes left out) and whether it is Markdown. */
export type Leaf = { path: string; text: string; markdown: boolean }

/** Fields for programs, which no output shows. */
const machine = /(?:^|\.)(?:id|kind|template|form|lang|timeZone|direction)$/
const markdown = /(?:^|\.)(?:intro|closing|body)$/

/** All texts of a summary in the order of its fields. */
export function leavesOf(content: SummaryContent): Leaf[] {
  const leaves: Leaf[] = []
  rewritten(content, (leaf) => {
    leaves.push(leaf)
    return leaf.text
  })
  return leaves
}

/** The summary with a unique mark behind every text, and the marks in order. */
export function marked(content: SummaryContent): {
  content: SummaryContent
  marks: (Leaf & { mark: string })[]
} {
  const marks: (Leaf & { mark: string })[] = []
  const copy = rewritten(content, (leaf) => {
    const mark = `Q${String(marks.length).padStart(4, '0')}Q`
    marks.push({ ...leaf, mark })
    return leaf.text + (leaf.markdown ? '\n\n' : '') + mark
  })
  return { content: copy, marks }
}

/** The summary with each text changed. */
export function rewritten(content: SummaryContent, change: (leaf: Leaf) => string): SummaryContent {
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      const isText = value !== '' && !machine.test(path)
      return isText ? change({ path, text: value, markdown: markdown.test(path) }) : value
    }
    if (Array.isArray(value)) return value.map((one) => walk(one, path))
    if (value === null || typeof value !== 'object' || value instanceof Date) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, walk(one, path ? `${path}.${key}` : key)]),
    )
  }
  return walk(content, '') as SummaryContent
}
