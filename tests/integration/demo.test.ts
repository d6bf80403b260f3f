import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { loadDemo } from '@/scripts/demo-data'

it('fills the first report with people, discussions, annotations and a summary', async () => {
  await loadFirstReport()
  const people = await loadDemo()
  expect(people.map(({ role }) => role)).toEqual(['admin', 'editor', 'staff', 'staff', 'staff', 'leader'])
  const db = prisma()
  const counts = await Promise.all([
    db.department.count(),
    db.annotation.count(),
    db.annotation.count({ where: { visibility: 'private' } }),
    db.comment.count(),
    db.summary.count(),
  ])
  expect(counts).toEqual([2, 16, 3, 17, 1])
})
