import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { readMarkedReport } from '@/lib/annotations/read-marked-report'
import { prisma } from '@/lib/db'
import { importReport } from '@/lib/reports/import-report'
import { listReports } from '@/lib/reports/list-reports'
import { readReport } from '@/lib/reports/read-report'
import { readReportText } from '@/lib/reports/read-report-text'
import { shareReport } from '@/lib/reports/share-report'
import { browseTakeaways } from '@/lib/takeaways/browse-takeaways'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { listFigures } from '@/lib/takeaways/list-figures'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { listTerms } from '@/lib/takeaways/list-terms'
import { moveTakeaway } from '@/lib/takeaways/move-takeaway'
import { prepareTakeaway } from '@/lib/takeaways/prepare-takeaway'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'
import { restoreTakeaway } from '@/lib/takeaways/restore-takeaway'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { unlinkTakeaways } from '@/lib/takeaways/unlink-takeaways'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { countQueries } from '@/tests/support/count-queries'

let actor: Actor
type Scene = { slug: string; id: string; other: string; all: string[] }
let small: Scene
let large: Scene

beforeAll(async () => {
  actor = await person('admin')
  await loadFirstReport()
  const rows = await prisma().takeaway.findMany({
    where: { report: { slug: 'shanghai-2024' } },
    orderBy: { actions: { _count: 'desc' } },
    include: { actions: true },
  })
  const linked = rows[0]!
  large = {
    slug: 'shanghai-2024',
    id: linked.id,
    other: linked.actions[0]!.actionId,
    all: rows.map((row) => row.id),
  }
  const { slug } = await report({ audience: 'named' })
  const make = (kind: 'practice' | 'action') =>
    createTakeaway({ actor }, { report: slug, kind, title: kind, statement: kind })
  const [practice, action] = [await make('practice'), await make('action')]
  small = { slug, id: practice.id, other: action.id, all: [practice.id] }
})

const quote = { text: '学习考察报告', long: '报告。\n'.repeat(3000) }
let version = 0

describe('each use case sends at most four statements, however many rows there are', () => {
  const cases: [string, number, (scene: Scene) => Promise<unknown>][] = [
    ['list-reports', 1, () => listReports({ actor }, {})],
    ['read-report', 2, ({ slug }) => readReport({ actor }, { slug, withText: true })],
    ['read-report-text', 2, ({ slug }) => readReportText({ actor }, { slug })],
    ['browse-takeaways', 3, ({ slug }) => browseTakeaways({ actor }, { report: slug, limit: 100 })],
    ['list-takeaways', 4, ({ slug }) => listTakeaways({ actor }, { report: slug, limit: 100 })],
    ['read-takeaway', 2, ({ id }) => readTakeaway({ actor }, { id })],
    ['read-marked-report', 3, ({ slug }) => readMarkedReport({ actor }, { report: slug })],
    ['prepare-takeaway', 4, ({ id }) => prepareTakeaway({ actor }, { id })],
    ['list-figures', 2, ({ slug }) => listFigures({ actor }, { report: slug })],
    ['list-terms', 2, ({ slug }) => listTerms({ actor }, { report: slug })],
    ['move-takeaway', 4, ({ id }) => moveTakeaway({ actor }, { id, parentId: null })],
    [
      'link-takeaways',
      4,
      ({ id, other }) => linkTakeaways({ actor }, { practiceId: id, actionId: other, reason: '因' }),
    ],
    [
      'unlink-takeaways',
      3,
      ({ id, other }) => unlinkTakeaways({ actor }, { practiceId: id, actionId: other }),
    ],
    ['delete-takeaway', 4, ({ other }) => deleteTakeaway({ actor }, { id: other })],
    ['restore-takeaway', 4, ({ other }) => restoreTakeaway({ actor }, { id: other })],
    [
      'share-report',
      4,
      ({ slug }) => shareReport({ actor }, { slug, audience: 'named', userIds: [actor.id] }),
    ],
    [
      'create-takeaway',
      4,
      ({ slug }) =>
        createTakeaway({ actor }, { report: slug, kind: 'insight', theme: 't', title: 't', statement: 't' }),
    ],
    [
      'import-report',
      4,
      ({ slug }) =>
        importReport({ actor }, { title: slug, text: slug === large.slug ? quote.long : quote.text }),
    ],
  ]

  it.each(cases)('%s: %i', async (_, limit, use) => {
    const few = await countQueries(() => use(small))
    const many = await countQueries(() => use(large))
    expect(few).toBeGreaterThan(0)
    expect(many).toBeLessThanOrEqual(few)
    expect(few).toBeLessThanOrEqual(limit)
  })

  it('edit-takeaway: 4', async () => {
    const { evidence } = await readTakeaway({ actor }, { id: large.id })
    const one = { quote: evidence[0]!.quote, start: evidence[0]!.start }
    const edit = (given: (typeof one)[]) =>
      editTakeaway({ actor }, { id: large.id, version: ++version, theme: '新的', evidence: given })
    expect(await countQueries(() => edit([one]))).toBe(4)
    expect(await countQueries(() => edit(Array.from({ length: 40 }, () => one)))).toBe(4)
  })
})
