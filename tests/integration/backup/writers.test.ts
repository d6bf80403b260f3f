import { join } from 'node:path'
import { expect, it } from 'vitest'
import { restoreBackup } from '@/lib/backup/restoration'
import { writeBackup } from '@/lib/backup/writer'
import { writeComment } from '@/lib/discussion/write-comment'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import {
  ask,
  createDatabase,
  migrations,
  ownUrl,
  readRows,
  temporaryFolder,
} from '@/tests/integration/backup/databases'

const folder = temporaryFolder()

it('holds one state of a database in which people go on writing', async () => {
  const writers = await Promise.all(Array.from({ length: 8 }, () => person()))
  const [first] = writers
  if (!first) throw new Error('nobody writes')
  const about = await takeaway((await report({})).id)
  const threads = await Promise.all([1, 2, 3].map(() => thread(about, first.id, 200)))
  const written = new Set<string>()
  let ended = false
  const writing = writers.map(async (actor, at) => {
    while (!ended) {
      const threadId = threads[at % threads.length]?.id ?? ''
      const { id } = await writeComment({ actor }, { threadId, body: `第 ${written.size} 条` })
      written.add(id)
    }
  })
  const untilWritten = async (count: number) => {
    while (written.size < count) await new Promise((done) => setImmediate(done))
  }
  await untilWritten(10)
  const before = [...written]
  const file = join(folder, 'busy.backup')
  await writeBackup({ url: ownUrl(), file, application: '0.1.0', now: new Date() })
  const after = written.size
  await untilWritten(after + 10)
  ended = true
  await Promise.all(writing)

  const url = await createDatabase()
  await restoreBackup({ url, file, migrations })
  const restored = new Set((await ask<{ id: string }>(url, 'SELECT id FROM "Comment"')).map(({ id }) => id))
  expect(before.filter((id) => !restored.has(id))).toEqual([])
  expect(restored.size).toBeLessThan(600 + written.size)
  // What the database itself keeps in step is in step, and each row is as it was written.
  expect(
    await ask(
      url,
      `SELECT t.id FROM "Thread" t WHERE t."commentCount" <> (SELECT count(*) FROM "Comment" c WHERE c."threadId" = t.id)`,
    ),
  ).toEqual([])
  const comments = await readRows(ownUrl())
  const kept = new Set(comments.Comment)
  expect((await readRows(url)).Comment?.filter((row) => !kept.has(row))).toEqual([])
  const activities = await ask<{ count: number }>(
    url,
    `SELECT count(*)::int AS count FROM "Activity" WHERE verb = 'comment.written'`,
  )
  expect(activities).toEqual([{ count: restored.size - 600 }])
})
