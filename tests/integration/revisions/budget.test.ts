import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import { compareRevisions } from '@/lib/revisions/compare-revisions'
import { listRevisions } from '@/lib/revisions/list-revisions'
import { listUnsettled } from '@/lib/revisions/list-unsettled'
import { reviseReport } from '@/lib/revisions/revise-report'
import { settleAnchor } from '@/lib/revisions/settle-anchor'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { normaliseText } from '@/lib/text/normalise'
import { person } from '@/prisma/factories/person'
import { revisedText } from '@/tests/fixtures/planned-edits'
import { scene, text } from '@/tests/integration/revisions/scene'
import { countQueries } from '@/tests/support/count-queries'

const first = normaliseText(readFileSync('prisma/seed/first-report.txt', 'utf8'))
let actor: Actor
let small: string
const large = 'shanghai-2024'

beforeAll(async () => {
  actor = await person('editor')
  await loadFirstReport()
  small = (await scene()).slug
})

const revise = (slug: string) =>
  reviseReport(
    { actor },
    {
      slug,
      text:
        slug === large ? revisedText(first) : text({ practice: '上海抓产业的擘画全局来不断加强顶层设计。' }),
    },
  )

describe('each use case sends as many statements for 123 ranges as for four', () => {
  const cases: [string, number, (slug: string) => Promise<unknown>][] = [
    ['revise-report', 16, revise],
    ['list-revisions', 3, (slug) => listRevisions({ actor }, { slug })],
    ['compare-revisions', 4, (slug) => compareRevisions({ actor }, { slug })],
    ['list-unsettled', 4, (slug) => listUnsettled({ actor }, { slug })],
    [
      'settle-anchor, from the list',
      12,
      async (slug) => {
        const { items } = await listUnsettled({ actor }, { slug, limit: 100 })
        const { id } = items.find((one) => one.kind === 'evidence')!
        return settleAnchor({ actor }, { slug, kind: 'evidence', id, choice: 'orphan', revision: 2 })
      },
    ],
    ['adopt-revision', 11, (slug) => adoptRevision({ actor }, { slug, number: 1 })],
  ]
  it.each(cases)('%s: %i', async (_, limit, run) => {
    const few = await countQueries(() => run(small))
    expect(await countQueries(() => run(large))).toBe(few)
    expect(few).toBe(limit)
  })
})
