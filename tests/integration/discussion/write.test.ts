import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { editComment } from '@/lib/discussion/edit-comment'
import { listComments } from '@/lib/discussion/list-comments'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { readThread } from '@/lib/discussion/read-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { outcome } from '@/tests/integration/concurrency/commands'
import { countQueries } from '@/tests/support/count-queries'
import { scene } from './scene'

it('starts a thread with its first comment, or without one', async () => {
  const { author, takeaway, department } = await scene()
  const started = await startThread(
    { actor: author },
    { takeawayId: takeaway.id, body: ' **总部**经济怎么学？ ' },
  )
  expect(started).toMatchObject({
    takeawayId: takeaway.id,
    commentCount: 1,
    resolution: null,
    excerpt: '总部经济怎么学？',
    createdBy: { id: author.id, name: author.name },
    can: { comment: true, resolve: true },
    comment: {
      body: '**总部**经济怎么学？',
      author: { id: author.id, name: author.name, department: department.name },
      parentId: null,
      version: 1,
      editedAt: null,
      deletedAt: null,
      can: { edit: true, delete: true, reply: true, history: false },
    },
  })
  expect(started.comment?.html).toContain('<strong>总部</strong>')
  const bare = await startThread({ actor: author }, { takeawayId: takeaway.id })
  expect(bare).toMatchObject({ commentCount: 0, comment: null, excerpt: null })
})

it('starts one thread, however often the same start is sent at once', async () => {
  const { author, colleague, takeaway } = await scene()
  const ids = { id: crypto.randomUUID(), commentId: crypto.randomUUID() }
  const start = { takeawayId: takeaway.id, body: '第一条', ...ids }
  const answers = await Promise.all(Array.from({ length: 6 }, () => startThread({ actor: author }, start)))
  expect(new Set(answers.map((answer) => `${answer.id} ${answer.comment?.id}`))).toEqual(
    new Set([`${ids.id} ${ids.commentId}`]),
  )
  expect(answers.filter((answer) => answer.made)).toHaveLength(1)
  expect(await prisma().thread.count({ where: { takeawayId: takeaway.id } })).toBe(1)
  expect(await prisma().comment.count({ where: { threadId: ids.id } })).toBe(1)
  expect(await prisma().activity.count({ where: { verb: 'thread.started', subjectId: ids.id } })).toBe(1)
  await expect(startThread({ actor: colleague }, start)).rejects.toMatchObject({ code: 'conflict' })
  const stolen = { ...start, id: crypto.randomUUID() }
  await expect(startThread({ actor: author }, stolen)).rejects.toMatchObject({ code: 'conflict' })
  expect(await prisma().thread.count({ where: { takeawayId: takeaway.id } })).toBe(1)
})

it('posts once for a retry of the same person, and refuses the id to anybody else', async () => {
  const { author, colleague, takeaway } = await scene()
  const { id: threadId } = await thread(takeaway, author.id)
  const id = crypto.randomUUID()
  const write = () => writeComment({ actor: author }, { threadId, body: '同意', id: id.toUpperCase() })
  const answers = await Promise.all(Array.from({ length: 8 }, write))
  expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([id]))
  expect(answers.filter((answer) => answer.made)).toHaveLength(1)
  expect(await readThread({ actor: author }, { id: threadId })).toMatchObject({ commentCount: 2 })
  expect(await prisma().comment.count({ where: { threadId } })).toBe(2)
  expect(await prisma().activity.count({ where: { verb: 'comment.written', subjectId: id } })).toBe(1)
  await expect(writeComment({ actor: colleague }, { threadId, body: '同意', id })).rejects.toMatchObject({
    code: 'conflict',
  })
  const elsewhere = await thread(takeaway, author.id)
  await expect(
    writeComment({ actor: author }, { threadId: elsewhere.id, body: '同意', id }),
  ).rejects.toMatchObject({ code: 'conflict' })
  // A retry gets the same answer once the thread is resolved.
  await resolveThread({ actor: colleague }, { id: threadId })
  expect(await write()).toMatchObject({ id, made: false, body: '同意' })
})

it('keeps the count right and the times apart when many write and delete at once', async () => {
  const { author, colleague, admin, takeaway } = await scene()
  const { id: threadId, commentIds } = await thread(takeaway, author.id, 10)
  const now = new Date('2026-11-23T08:00:00Z')
  const clock = { now: () => now, newId: () => crypto.randomUUID() }
  await Promise.all([
    ...Array.from({ length: 30 }, (_, index) =>
      writeComment({ actor: index % 2 ? author : colleague, clock }, { threadId, body: `第${index}条` }),
    ),
    ...commentIds
      .slice(0, 5)
      .flatMap((id) => [deleteComment({ actor: author }, { id }), deleteComment({ actor: admin }, { id })]),
  ])
  const found = await readThread({ actor: author }, { id: threadId })
  expect(found.commentCount).toBe(35)
  expect(await prisma().comment.count({ where: { threadId, deletedAt: null } })).toBe(35)
  const times = await prisma().comment.findMany({ where: { threadId }, select: { createdAt: true } })
  expect(new Set(times.map((row) => row.createdAt.getTime())).size).toBe(40)
  expect(found.lastCommentAt.getTime()).toBe(Math.max(...times.map((row) => row.createdAt.getTime())))
  expect(
    await prisma().activity.count({ where: { verb: 'comment.deleted', subjectId: { in: commentIds } } }),
  ).toBe(5)
})

it('stores together what is written at once, in its order, and refuses what it may not take for its own reason', async () => {
  const [author, colleague, stranger] = await Promise.all([person('staff'), person('staff'), person('staff')])
  const named = await report({ audience: 'named', userIds: [author.id, colleague.id] })
  const { id: threadId, commentIds } = await thread(await takeaway(named.id), author.id)
  const write = (actor: typeof author, body: string, more = {}) =>
    outcome(writeComment({ actor }, { threadId, body, ...more }))
  const bodies = Array.from({ length: 12 }, (_, at) => `第${at}句`)
  const all = () => Promise.all(bodies.map((body, at) => write(at % 2 ? author : colleague, body)))
  expect(await countQueries(all)).toBe(2)
  expect(
    await Promise.all([
      write(author, '先'),
      write(stranger, '外人'),
      write(author, '无处可答', { parentId: crypto.randomUUID() }),
      write(colleague, '别人的编号', { id: commentIds[0] }),
      write(colleague, '后'),
    ]),
  ).toEqual(['done', 'not-found', 'invalid', 'conflict', 'done'])
  const stored = await prisma().comment.findMany({
    where: { threadId, id: { notIn: commentIds } },
    orderBy: { createdAt: 'asc' },
    select: { body: true, authorId: true },
  })
  expect(stored.slice(0, 12)).toEqual(
    bodies.map((body, at) => ({ body, authorId: at % 2 ? author.id : colleague.id })),
  )
  expect(
    stored
      .slice(12)
      .map(({ body }) => body)
      .toSorted(),
  ).toEqual(['先', '后'])
  expect(await readThread({ actor: author }, { id: threadId })).toMatchObject({ commentCount: 15 })
  const written = await prisma().activity.findMany({
    where: { verb: 'comment.written', reportId: named.id },
    select: { actorId: true, detail: true },
    orderBy: { id: 'asc' },
  })
  expect(written).toHaveLength(14)
  expect(written.slice(0, 12)).toEqual(
    bodies.map((_, at) => ({ actorId: at % 2 ? author.id : colleague.id, detail: { threadId } })),
  )
})

it('takes a reply to a comment of the same thread that still stands, and nothing else', async () => {
  const { author, colleague, takeaway } = await scene()
  const { id: threadId, commentIds } = await thread(takeaway, author.id, 2)
  const other = await thread(takeaway, author.id)
  const [parentId = '', gone = ''] = commentIds
  const reply = await writeComment({ actor: colleague }, { threadId, body: '补充一点', parentId })
  expect(reply).toMatchObject({ parentId })
  const answered = async () => {
    const { threads } = await readDiscussion({ actor: author }, { takeawayId: takeaway.id, threadId })
    return threads[0]?.comments.items.find((item) => item.id === reply.id)?.parent
  }
  expect(await answered()).toMatchObject({ id: parentId, author: author.name, excerpt: '意见1' })
  await editComment({ actor: author }, { id: parentId, version: 1, body: '**统筹**\n全局' })
  expect(await answered()).toMatchObject({ excerpt: '统筹全局' })
  await deleteComment({ actor: author }, { id: gone })
  for (const bad of [gone, other.commentIds[0], crypto.randomUUID()]) {
    await expect(
      writeComment({ actor: colleague }, { threadId, body: '补充一点', parentId: bad }),
    ).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'parentId', message: 'noParent' }] })
  }
  await deleteComment({ actor: author }, { id: parentId })
  expect(await answered()).toEqual({
    id: parentId,
    author: author.name,
    hidden: false,
    excerpt: null,
  })
})

it('takes 1 to 20,000 code points and stores no control characters', async () => {
  const { author, takeaway } = await scene()
  const { id: threadId } = await thread(takeaway, author.id)
  const write = (body: string) => writeComment({ actor: author }, { threadId, body })
  for (const blank of ['', ' \n\u3000 ', '\u200b\u200b']) {
    await expect(write(blank)).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'body', message: 'required' }],
    })
  }
  expect([...(await write('𠮷'.repeat(20_000))).body]).toHaveLength(20_000)
  await expect(write('字'.repeat(20_001))).rejects.toMatchObject({
    faults: [{ path: 'body', message: 'tooLong', values: { limit: 20_000 } }],
  })
  expect((await write('一\0二\r\n三\ud800')).body).toBe('一二\n三\ufffd')
})

it('gives out sanitised HTML alone', async () => {
  const { author, takeaway } = await scene()
  const { id: threadId } = await thread(takeaway, author.id)
  const body = '<script>alert(1)</script> [点我](javascript:alert(1)) <img src=x onerror=alert(1)> **好**'
  const { html } = await writeComment({ actor: author }, { threadId, body })
  expect(html).not.toMatch(/<script|<img|href="javascript/i)
  expect(html).toContain('<strong>好</strong>')
})

it('renders anew what an older renderer left', async () => {
  const { author, takeaway } = await scene()
  const { id: threadId, commentIds } = await thread(takeaway, author.id)
  await prisma().comment.update({
    where: { id: commentIds[0] },
    data: { renderer: 0, html: '<p onclick="x">old</p>', body: '*新*' },
  })
  const { items } = await listComments({ actor: author }, { threadId })
  expect(items[0]?.html).toContain('<em>新</em>')
  expect(items[0]?.html).not.toContain('onclick')
})
