import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { listExports } from '@/lib/exports/list-exports'
import { requestExport } from '@/lib/exports/request-export'
import { createSummary } from '@/lib/summaries/create-summary'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { listPoints } from '@/lib/summaries/list-points'
import { listShares } from '@/lib/summaries/list-shares'
import { listSummaries } from '@/lib/summaries/list-summaries'
import { listSummaryVersions } from '@/lib/summaries/list-summary-versions'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { thread } from '@/prisma/factories/discussion'
import { summary } from '@/prisma/factories/summary'
import { countQueries } from '@/tests/support/count-queries'
import { scene } from './scene'

type Small = { actor: Actor; id: string; items: { takeawayId: string; discussion: boolean }[] }
let few: Small
let many: Small

beforeAll(async () => {
  const make = async (points: number, threads: number) => {
    const { owner: actor, report: about, ids } = await scene(points)
    for (const takeawayId of ids)
      for (let count = 0; count < threads; count++)
        await thread({ id: takeawayId, reportId: about.id }, actor.id, count + 1)
    const items = ids.map((takeawayId) => ({ takeawayId, discussion: true }))
    const { id } = await createSummary({ actor }, { title: '小结', items })
    for (let count = 1; count < points; count++) await summary(actor.id, ids)
    return { actor, id, items }
  }
  few = await make(1, 1)
  many = await make(30, 5)
})

const version = new Map<string, number>()
const next = (id: string) => {
  version.set(id, (version.get(id) ?? 0) + 1)
  return version.get(id)
}

const cases: [string, number, (scene: Small) => Promise<unknown>][] = [
  ['list-summaries', 1, ({ actor }) => listSummaries({ actor }, {})],
  ['list-points', 1, ({ actor }) => listPoints({ actor }, {})],
  ['read-summary', 3, ({ actor, id }) => readSummary({ actor }, { id })],
  ['preview-summary', 3, ({ actor, id }) => previewSummary({ actor }, { id })],
  ['request-export', 4, ({ actor, id }) => requestExport({ actor }, { id, format: 'md' })],
  ['list-exports', 2, ({ actor, id }) => listExports({ actor }, { summary: id })],
  ['list-summary-versions', 2, ({ actor, id }) => listSummaryVersions({ actor }, { id })],
  ['list-shares', 3, ({ actor, id }) => listShares({ actor }, { id })],
  ['duplicate-summary', 3, ({ actor, id }) => duplicateSummary({ actor }, { id, title: '副本' })],
  ['create-summary', 2, ({ actor, items }) => createSummary({ actor }, { title: '小结', items })],
  [
    'edit-summary',
    3,
    ({ actor, id, items }) => editSummary({ actor }, { id, version: next(id), title: '改', items }),
  ],
  ['delete-summary', 3, ({ actor, id }) => deleteSummary({ actor }, { id })],
]

it.each(cases)('%s sends at most %i statements, however many rows there are', async (_, limit, use) => {
  const count = await countQueries(() => use(few))
  expect(count).toBeGreaterThan(0)
  expect(await countQueries(() => use(many))).toBe(count)
  expect(count).toBeLessThanOrEqual(limit)
})
