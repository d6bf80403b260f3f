import { beforeAll, bench, describe } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { requestExport } from '@/lib/exports/request-export'
import { createSummary } from '@/lib/summaries/create-summary'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { runAllExports } from '@/tests/integration/exports/export-jobs'

let actor: Actor
const sizes = [10, 100, 1000]
const summaries: Record<number, string> = {}

/** Summaries of so many points with ten comments each. */
beforeAll(async () => {
  actor = await person('staff')
  const about = await report()
  for (const size of sizes) {
    const outline: { kind: 'point'; takeawayId: string; sections: ['statement', 'discussion'] }[] = []
    for (let position = 0; position < size; position++) {
      const point = await takeaway(about.id, { position })
      await thread(point, actor.id, 10)
      outline.push({ kind: 'point', takeawayId: point.id, sections: ['statement', 'discussion'] })
    }
    summaries[size] = (await createSummary({ actor }, { title: '小结', outline })).id
  }
  await prisma().$executeRaw`ANALYZE`
})

for (const format of ['docx', 'pdf', 'xlsx', 'html', 'json'] as const) {
  describe(`export ${format}`, () => {
    for (const size of sizes) {
      bench(
        `of ${size} points with ${size * 10} comments`,
        async () => {
          await requestExport({ actor }, { id: summaries[size] ?? '', format })
          await runAllExports()
        },
        { iterations: 1, warmupIterations: 0, warmupTime: 0, time: 0 },
      )
    }
  })
}
