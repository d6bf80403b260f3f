import { expect, it } from 'vitest'
import { readHome } from '@/lib/activity/read-home'
import { editComment } from '@/lib/discussion/edit-comment'
import { lockThread } from '@/lib/discussion/lock-thread'
import { readThread } from '@/lib/discussion/read-thread'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { unlockThread } from '@/lib/discussion/unlock-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { comment, thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { refusal, scene } from './scene'

const closed = { faults: [{ message: 'closed' }] }

it('lets nobody write, resolve or reopen until an editor opens it again', async () => {
  const { author, colleague, admin, viewer, takeaway, report: about } = await scene()
  const editor = await person('editor')
  const { id, commentIds } = await thread(takeaway, author.id)
  await comment({ threadId: id, authorId: colleague.id })
  const close = () => lockThread({ actor: editor }, { id, reason: '已转专题会研究' })
  expect(await close()).toMatchObject({
    changed: true,
    closure: { reason: '已转专题会研究', closedBy: { id: editor.id, name: editor.name } },
    can: { comment: false, resolve: false },
  })
  expect(await close()).toMatchObject({ changed: false })
  expect((await readThread({ actor: viewer }, { id })).closure?.reason).toBe('已转专题会研究')
  const tries = [
    () => writeComment({ actor: admin }, { threadId: id, body: '再说一句' }),
    () => editComment({ actor: author }, { id: commentIds[0] ?? '', version: 1, body: '改' }),
    () => resolveThread({ actor: admin }, { id }),
  ]
  for (const one of tries) expect(await refusal(one())).toMatchObject(closed)
  expect((await readHome({ actor: author }, {})).waiting).toEqual([])
  const listed = async () =>
    (await listTakeaways({ actor: viewer }, { report: about.slug })).items[0]?.discussion
  expect(await listed()).toMatchObject({ openThreads: 0 })
  expect(await refusal(unlockThread({ actor: author }, { id }))).toMatchObject({ code: 'forbidden' })
  expect(await unlockThread({ actor: admin }, { id })).toMatchObject({ changed: true, closure: null })
  expect(await unlockThread({ actor: admin }, { id })).toMatchObject({ changed: false })
  expect(await listed()).toMatchObject({ openThreads: 1 })
  await writeComment({ actor: colleague }, { threadId: id, body: '再说一句' })
})

it('stays resolved while closed', async () => {
  const { author, admin, takeaway } = await scene()
  const { id } = await thread(takeaway, author.id)
  await resolveThread({ actor: author }, { id })
  await lockThread({ actor: admin }, { id, reason: '已办结' })
  expect(await refusal(reopenThread({ actor: author }, { id }))).toMatchObject(closed)
  await unlockThread({ actor: admin }, { id })
  expect(await reopenThread({ actor: author }, { id })).toMatchObject({ changed: true })
})

it('takes no comment once closed, however many write at that moment', async () => {
  const { author, admin, takeaway } = await scene()
  const { id } = await thread(takeaway, author.id, 0)
  const write = () =>
    writeComment({ actor: author }, { threadId: id, body: '说' }).then(
      (done) => done.createdAt,
      () => null,
    )
  const [, ...written] = await Promise.all([
    lockThread({ actor: admin }, { id, reason: '已办结' }),
    ...Array.from({ length: 6 }, write),
  ])
  const after = await readThread({ actor: author }, { id })
  expect(after.commentCount).toBe(written.filter((at) => at !== null).length)
  expect(await write()).toBeNull()
})
