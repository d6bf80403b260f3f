import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { readMarkedReport } from '@/lib/annotations/read-marked-report'
import { prisma } from '@/lib/db'
import { readReport } from '@/lib/reports/read-report'
import { listFigures } from '@/lib/takeaways/list-figures'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { listTerms } from '@/lib/takeaways/list-terms'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { normaliseText } from '@/lib/text/normalise'
import { verifyRange } from '@/lib/text/selector'
import { parseStructure } from '@/lib/text/structure'
import { person } from '@/prisma/factories/person'

type Written = {
  evidence?: unknown[]
  figures?: unknown[]
  terms?: unknown[]
  children?: Written[]
  code: string
}
const data = parse(readFileSync('prisma/seed/first-report.yaml', 'utf8')) as {
  report: { slug: string }
  takeaways: Written[]
  links: unknown[]
  themes: unknown[]
}
const text = normaliseText(readFileSync('prisma/seed/first-report.txt', 'utf8'))
const flat = data.takeaways.flatMap((one) => [one, ...(one.children ?? [])])
const count = (part: 'evidence' | 'figures' | 'terms') =>
  flat.reduce((total, one) => total + (one[part]?.length ?? 0), 0)

it('loads the first report whole, once, however many ask at the same time', async () => {
  const asked = await Promise.all([loadFirstReport(), loadFirstReport(), loadFirstReport()])
  expect(asked.sort()).toEqual(['loaded', 'present', 'present'])
  expect(await loadFirstReport({ actor: null })).toBe('present')

  const actor = await person('viewer')
  const report = await readReport({ actor }, { slug: data.report.slug, withText: true })
  const structure = parseStructure(text)
  expect(report.text).toBe(text)
  expect(report.sections).toHaveLength(structure.sections.length)
  expect(report.sections.filter((section) => section.runIn).map((section) => section.heading)).toContain(
    '产业布局的大战略',
  )
  expect(report.paragraphs).toHaveLength(structure.paragraphs.length)
  expect(report.counts).toEqual({ takeaways: flat.length, figures: count('figures'), terms: count('terms') })
  expect(await prisma().theme.count()).toBe(data.themes.length)
  expect(await prisma().link.count()).toBe(data.links.length)
  expect(await prisma().activity.count({ where: { verb: 'report.imported', actorId: null } })).toBe(1)
})

it('shows its takeaways in their order, its evidence word for word, its registers', async () => {
  const actor = await person('viewer')
  const report = data.report.slug
  const { items, counts } = await listTakeaways({ actor }, { report, limit: 100 })
  expect(items.map((one) => one.code)).toEqual(flat.slice(0, 100).map((one) => one.code))
  expect(counts.total).toBe(flat.length)
  expect(items.every((one) => one.titleEn && one.statementEn)).toBe(true)

  const { passages } = await readMarkedReport({ actor }, { report })
  expect(passages).toHaveLength(count('evidence'))
  for (const item of items) for (const one of item.evidence) expect(verifyRange(text, one)).toBe(true)

  const figures = await listFigures({ actor }, { report })
  expect(figures.items).toHaveLength(Math.min(100, count('figures')))
  for (const one of figures.items) {
    expect(one.quote).toContain(one.value)
    expect(verifyRange(text, one)).toBe(true)
  }
  const terms = await listTerms({ actor }, { report, q: '三个舍得' })
  expect(terms.items.map((one) => one.name)).toContain('三个舍得')
})

it('reads one with its context, its links and its neighbours', async () => {
  const actor = await person('viewer')
  const { items } = await listTakeaways({ actor }, { report: data.report.slug, limit: 100 })
  const at = items.findIndex((one) => one.links.length > 0)
  const one = await readTakeaway({ actor }, { id: items[at]!.id })
  expect(one.previous?.code).toBe(items[at - 1]?.code)
  expect(one.next?.code).toBe(items[at + 1]?.code)
  const [link] = one.links
  const other = await readTakeaway({ actor }, { id: link!.id })
  expect(other.links.map((back) => back.id)).toContain(one.id)
  for (const { context, quote, start } of one.evidence) {
    const around = `${context.before}${quote}${context.after}`
    expect(text).toContain(around)
    expect(text.indexOf(around) + context.before.length).toBe(start)
  }
})
