import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { editComment } from '@/lib/discussion/edit-comment'
import { listComments } from '@/lib/discussion/list-comments'
import { readHistory } from '@/lib/discussion/read-history'
import { readThread } from '@/lib/discussion/read-thread'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { thread } from '@/prisma/factories/discussion'
import { refusal, scene } from './scene'

async function createDiscussion() {
  const found = await scene()
  const { id: threadId, commentIds } = await thread(found.takeaway, found.author.id)
  return { ...found, threadId, id: commentIds[0] ?? '' }
}

it('edits one’s own words and keeps every version, newest first', async () => {
  const { author, viewer, id } = await createDiscussion()
  await editComment({ actor: author }, { id, version: 1, body: '第二稿' })
  const third = await editComment({ actor: author }, { id, version: 2, body: '**第三稿**' })
  expect(third).toMatchObject({ version: 3, body: '**第三稿**' })
  expect(third.html).toContain('<strong>')
  expect(third.editedAt).toBeInstanceOf(Date)
  const history = await readHistory({ actor: viewer }, { id })
  expect(history.items.map((item) => [item.version, item.body, item.author.name])).toEqual([
    [3, '**第三稿**', author.name],
    [2, '第二稿', author.name],
    [1, '意见1', author.name],
  ])
  expect(history.items[2]?.at).toEqual(new Date(Date.UTC(2026, 0, 1)))
  expect(history.items[0]?.at).toEqual(third.editedAt)
  const first = await readHistory({ actor: viewer }, { id, limit: 2 })
  const rest = await readHistory({ actor: viewer }, { id, limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...rest.items]).toEqual(history.items)
  expect(rest.nextCursor).toBeNull()
})

it('answers a stale edit with the present text, and a repeated one with what is stored', async () => {
  const { author, id } = await createDiscussion()
  const sent = { id, version: 1, body: '改好了' }
  await editComment({ actor: author }, sent)
  expect(await editComment({ actor: author }, sent)).toMatchObject({ changed: false, version: 2 })
  expect(
    await refusal(editComment({ actor: author }, { id, version: 1, body: '另一台电脑上的' })),
  ).toMatchObject({
    code: 'conflict',
    detail: { body: '改好了', version: 2 },
  })
  const race = await Promise.all(
    ['甲', '乙', '丙'].map((body) => refusal(editComment({ actor: author }, { id, version: 2, body }))),
  )
  expect(race.filter((answer) => answer === 'not refused')).toHaveLength(1)
  expect(race.filter((answer) => (answer as { code?: string }).code === 'conflict')).toHaveLength(2)
  expect(await prisma().commentEdit.count({ where: { commentId: id } })).toBe(2)
})

it('lets nobody edit others’ words, and only author and administrator delete them', async () => {
  const { author, colleague, viewer, admin, id } = await createDiscussion()
  for (const actor of [colleague, viewer, admin]) {
    await expect(editComment({ actor }, { id, version: 1, body: '改' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
  for (const actor of [colleague, viewer]) {
    await expect(deleteComment({ actor }, { id })).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await deleteComment({ actor: admin }, { id })).toMatchObject({ changed: true, body: '', html: '' })
  expect(await deleteComment({ actor: author }, { id })).toMatchObject({ changed: false })
})

it('shows a deleted comment without its words; its history only to author and administrator', async () => {
  const { author, colleague, admin, threadId, id } = await createDiscussion()
  await editComment({ actor: author }, { id, version: 1, body: '秘密' })
  await deleteComment({ actor: author }, { id })
  const { items } = await listComments({ actor: admin }, { threadId })
  expect(items[0]).toMatchObject({
    id,
    body: '',
    html: '',
    can: { edit: false, delete: false, reply: false, history: true },
  })
  expect(items[0]?.deletedAt).toBeInstanceOf(Date)
  expect(JSON.stringify(items)).not.toMatch(/秘密|意见1/)
  expect(await readThread({ actor: colleague }, { id: threadId })).toMatchObject({
    commentCount: 0,
    excerpt: null,
  })
  await expect(readHistory({ actor: colleague }, { id })).rejects.toMatchObject({ code: 'forbidden' })
  for (const actor of [author, admin]) {
    expect((await readHistory({ actor }, { id })).items.map((item) => item.body)).toEqual(['秘密', '意见1'])
  }
  await expect(editComment({ actor: author }, { id, version: 2, body: '回来' })).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ message: 'deleted' }],
  })
})

it('resolves once with who and when, refuses comments then, and takes them again once reopened', async () => {
  const { author, colleague, viewer, threadId } = await createDiscussion()
  const answers = await Promise.all(
    [author, colleague, author, colleague].map((actor) => resolveThread({ actor }, { id: threadId })),
  )
  expect(new Set(answers.map((answer) => answer.resolution?.resolvedBy.id)).size).toBe(1)
  expect(answers.filter((answer) => answer.changed)).toHaveLength(1)
  expect(answers[0]).toMatchObject({ can: { comment: false, resolve: true } })
  await expect(writeComment({ actor: author }, { threadId, body: '还有' })).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path: '', message: 'resolved' }],
  })
  await expect(reopenThread({ actor: viewer }, { id: threadId })).rejects.toMatchObject({ code: 'forbidden' })
  const reopened = await Promise.all(
    [author, colleague].map((actor) => reopenThread({ actor }, { id: threadId })),
  )
  expect(reopened.filter((answer) => answer.changed)).toHaveLength(1)
  expect(await writeComment({ actor: author }, { threadId, body: '还有' })).toMatchObject({ made: true })
  await resolveThread({ actor: author }, { id: threadId })
  const rows = await prisma().threadResolution.findMany({
    where: { threadId },
    orderBy: { resolvedAt: 'asc' },
  })
  expect(rows).toHaveLength(2)
  expect(rows[0]?.reopenedAt).toBeInstanceOf(Date)
  expect([author.id, colleague.id]).toContain(rows[0]?.reopenedById)
  const verbs = await prisma().activity.findMany({ where: { subjectId: threadId }, orderBy: { id: 'asc' } })
  expect(verbs.map((row) => row.verb)).toEqual(['thread.resolved', 'thread.reopened', 'thread.resolved'])
})
