import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { endConclusion } from '@/lib/discussion/end-conclusion'
import { hideComment } from '@/lib/discussion/hide-comment'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { readThread } from '@/lib/discussion/read-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { restoreComment } from '@/lib/discussion/restore-comment'
import { comment, thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { refusal, scene } from './scene'

async function createDiscussion() {
  const found = await scene()
  const { id: threadId, commentIds } = await thread(found.takeaway, found.author.id, 3)
  return { ...found, threadId, ids: commentIds as [string, string, string], editor: await person('editor') }
}

it('pins one comment at a time, by who began the thread or an editor, and keeps the former on record', async () => {
  const { author, colleague, editor, viewer, threadId, ids, takeaway } = await createDiscussion()
  const [first, second] = ids
  const pin = (actor: typeof author, commentId: string) =>
    concludeThread({ actor }, { id: threadId, commentId })
  expect(await refusal(pin(colleague, first))).toMatchObject({ code: 'forbidden' })
  expect(await pin(author, first)).toMatchObject({
    changed: true,
    conclusion: { commentId: first, body: '意见1', author: { id: author.id }, setBy: { id: author.id } },
  })
  expect(await pin(author, first)).toMatchObject({ changed: false })
  const replaced = await pin(editor, second)
  expect(replaced.conclusion).toMatchObject({ commentId: second, setBy: { name: editor.name } })
  const { threads } = await readDiscussion({ actor: viewer }, { takeawayId: takeaway.id })
  expect(threads[0]?.conclusion).toEqual(replaced.conclusion)
  expect(threads[0]?.comments.items.map((one) => one.conclusion)).toEqual([false, true, false])
  const rows = await prisma().conclusion.findMany({ where: { threadId }, orderBy: { setAt: 'asc' } })
  expect(rows.map((row) => [row.commentId, row.endedById])).toEqual([
    [first, editor.id],
    [second, null],
  ])
  await resolveThread({ actor: author }, { id: threadId })
  const folded = (await readDiscussion({ actor: viewer }, { takeawayId: takeaway.id })).threads[0]
  expect([folded?.comments.items, folded?.conclusion?.excerpt]).toEqual([[], '意见2'])
  expect(await endConclusion({ actor: author }, { id: threadId })).toMatchObject({ ended: second })
  expect(await endConclusion({ actor: author }, { id: threadId })).toMatchObject({ ended: null })
  expect((await readThread({ actor: viewer }, { id: threadId })).conclusion).toBeNull()
})

it('takes only a comment of the thread that everybody sees, and shows it only as long as they do', async () => {
  const { author, admin, viewer, threadId, ids, takeaway } = await createDiscussion()
  const [first, second, third] = ids
  const elsewhere = (await thread(takeaway, author.id)).commentIds[0] ?? ''
  await deleteComment({ actor: author }, { id: third })
  for (const commentId of [elsewhere, third]) {
    expect(await refusal(concludeThread({ actor: author }, { id: threadId, commentId }))).toMatchObject({
      faults: [{ path: 'commentId', message: 'notInThread' }],
    })
  }
  const seen = async () => (await readThread({ actor: viewer }, { id: threadId })).conclusion?.commentId
  await concludeThread({ actor: author }, { id: threadId, commentId: first })
  await hideComment({ actor: admin }, { id: first, reason: '离题' })
  expect(await seen()).toBeUndefined()
  await restoreComment({ actor: admin }, { id: first })
  expect(await seen()).toBe(first)
  await concludeThread({ actor: author }, { id: threadId, commentId: second })
  await deleteComment({ actor: author }, { id: second })
  expect(await seen()).toBeUndefined()
})

it('leaves one standing where several pin at once', async () => {
  const { author, editor, admin, threadId } = await createDiscussion()
  const ids = await Promise.all([1, 2, 3].map(() => comment({ threadId, authorId: author.id })))
  const pins = [author, editor, admin].map((actor, index) =>
    refusal(concludeThread({ actor }, { id: threadId, commentId: ids[index] ?? '' })),
  )
  const answers = await Promise.all(pins)
  for (const answer of answers)
    expect(['not refused', 'conflict']).toContain((answer as Error).message ?? answer)
  expect(await prisma().conclusion.count({ where: { threadId, endedAt: null } })).toBe(1)
})
