import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import { listUnsettled } from '@/lib/revisions/list-unsettled'
import { reviseReport } from '@/lib/revisions/revise-report'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { normaliseText } from '@/lib/text/normalise'
import { verifyRange } from '@/lib/text/selector'
import { person } from '@/prisma/factories/person'
import { revisedText } from '@/tests/fixtures/planned-edits'
import { findRanges } from '@/tests/integration/revisions/scene'

const slug = 'shanghai-2024'
const actor = await person('editor')
await loadFirstReport()
const report = await prisma().report.findUniqueOrThrow({ where: { slug } })
const text = normaliseText(readFileSync('prisma/seed/first-report.txt', 'utf8'))
const before = await findRanges(report.id)
const { anchorCounts } = await reviseReport({ actor }, { slug, text: revisedText(text) })
const after = await findRanges(report.id)
const revision = await prisma().revision.findFirstOrThrow({ where: { reportId: report.id, number: 2 } })

it('carries the first report through ten planned edits', async () => {
  const counted = await Promise.all(
    (['evidenceId', 'figureId', 'termId'] as const).map(async (kind) => {
      const rows = await prisma().anchor.groupBy({
        by: ['status'],
        where: { revisionId: revision.id, [kind]: { not: null } },
        _count: true,
      })
      return Object.fromEntries(rows.map((row) => [row.status, row._count]))
    }),
  )
  expect(counted).toEqual([
    { same: 44, moved: 5, proposed: 22, orphaned: 1 },
    { same: 11, moved: 1, proposed: 12 },
    { same: 20, proposed: 7 },
  ])
  expect(anchorCounts).toEqual({ same: 75, moved: 6, proposed: 41, orphaned: 1 })
})

it('is silently wrong about none', () => {
  const old = new Map(
    Object.values(before)
      .flat()
      .map((one) => [one.id, one]),
  )
  const carried = Object.values(after)
    .flat()
    .filter((one) => one.revisionId === revision.id)
  for (const one of carried) {
    expect(one.quote).toBe(old.get(one.id)!.quote)
    expect(verifyRange(revision.text, one)).toBe(true)
  }
  expect(carried).toHaveLength(anchorCounts.same + anchorCounts.moved)
})

it('leaves to a person what the edits touched', async () => {
  const { items } = await listUnsettled({ actor }, { slug, limit: 100 })
  const changed = items.map(({ changes, old }) => ({
    kinds: changes.map(({ kind }) => kind),
    quote: old.quote,
  }))
  const touched = (words: string) =>
    new Set(changed.filter(({ quote }) => quote.includes(words)).map(({ kinds }) => kinds.join()))
  expect(touched('300多项制度创新成果')).toEqual(new Set(['digits']))
  expect(touched('今年定为')).toEqual(new Set(['digits']))
  expect(touched('起点高')).toEqual(new Set(['negation']))
  expect(touched('上海松江区')).toEqual(new Set(['name']))
  expect(touched('基本建成,口岸')).toEqual(new Set(['width']))
  expect(items.filter(({ status }) => status === 'orphaned').map(({ old }) => old.quote)).toEqual([
    '紧跟市委部署,让先进制造业成为城市最鲜明的底色,是我们经济战线干部的责任与使命。',
  ])
  expect(items).toHaveLength(anchorCounts.proposed + anchorCounts.orphaned)
})

it('shows the old revision as it was, and the new one again', async () => {
  await adoptRevision({ actor }, { slug, number: 1 })
  expect(await findRanges(report.id)).toEqual(before)
  await adoptRevision({ actor }, { slug, number: 2 })
  expect(await findRanges(report.id)).toEqual(after)
})
