import { expect, it } from 'vitest'
import { listComments } from '@/lib/discussion/list-comments'
import { listThreads } from '@/lib/discussion/list-threads'
import { locateComment } from '@/lib/discussion/locate-comment'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { thread } from '@/prisma/factories/discussion'
import { scene } from './scene'

const orders = ['oldest', 'newest'] as const

it.each(orders)(
  'pages 1,000 comments, %s first, without gap or double while new ones arrive',
  async (order) => {
    const { author, colleague, takeaway } = await scene()
    const { id: threadId, commentIds } = await thread(takeaway, author.id, 1000)
    const seen: string[] = []
    const writing: Promise<{ id: string }>[] = []
    let cursor: string | undefined
    do {
      const page = await listComments({ actor: colleague }, { threadId, order, cursor, limit: 70 })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor ?? undefined
      if (writing.length < 20)
        writing.push(...[1, 2].map(() => writeComment({ actor: author }, { threadId, body: '新' })))
    } while (cursor)
    const added = (await Promise.all(writing)).map((comment) => comment.id)
    expect(new Set(seen).size).toBe(seen.length)
    const old = seen.filter((id) => !added.includes(id))
    expect(old).toEqual(order === 'oldest' ? commentIds : [...commentIds].reverse())
    const all = await listComments({ actor: colleague }, { threadId, order: 'newest', limit: 100 })
    expect(
      all.items
        .slice(0, added.length)
        .map((item) => item.id)
        .sort(),
    ).toEqual([...added].sort())
  },
)

it.each(orders)('goes back page by page to where it began, %s first', async (order) => {
  const { author, takeaway } = await scene()
  const { id: threadId } = await thread(takeaway, author.id, 23)
  const page = (cursor?: string) => listComments({ actor: author }, { threadId, order, cursor, limit: 10 })
  const first = await page()
  const second = await page(first.nextCursor ?? '')
  const third = await page(second.nextCursor ?? '')
  expect([first.items, second.items, third.items].map((items) => items.length)).toEqual([10, 10, 3])
  expect([first.previousCursor, third.nextCursor]).toEqual([null, null])
  const backToSecond = await page(third.previousCursor ?? '')
  expect(backToSecond.items).toEqual(second.items)
  expect(backToSecond.nextCursor).toBe(second.nextCursor)
  const backToFirst = await page(backToSecond.previousCursor ?? '')
  expect(backToFirst).toMatchObject({ items: first.items, previousCursor: null })
})

it('finds the page that has a comment, in both orders', async () => {
  const { author, takeaway } = await scene()
  const { id: threadId, commentIds } = await thread(takeaway, author.id, 120)
  for (const order of orders) {
    for (const id of [commentIds[0], commentIds[4], commentIds[5], commentIds[77], commentIds[119]]) {
      const place = await locateComment({ actor: author }, { id: id ?? '', order })
      expect(place).toMatchObject({ takeawayId: takeaway.id, threadId, commentId: id, order })
      const cursor = place.cursor ?? undefined
      const { items } = await listComments({ actor: author }, { threadId, order, cursor, limit: 10 })
      expect(items.map((item) => item.id)).toContain(id)
    }
  }
})

it('lists threads open ones first, with count, beginning and last activity, by cursor', async () => {
  const { author, takeaway } = await scene()
  const threads = []
  for (let index = 0; index < 5; index++) threads.push(await thread(takeaway, author.id, index))
  await resolveThread({ actor: author }, { id: threads[1]?.id ?? '' })
  for (const order of orders) {
    const all = await listThreads({ actor: author }, { takeawayId: takeaway.id, order })
    expect(all.items).toHaveLength(5)
    expect(all.items.at(-1)).toMatchObject({
      id: threads[1]?.id,
      resolution: { resolvedBy: { id: author.id, name: author.name } },
    })
    const paged = []
    let cursor: string | undefined
    do {
      const page = await listThreads({ actor: author }, { takeawayId: takeaway.id, order, cursor, limit: 2 })
      paged.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(paged).toEqual(all.items)
  }
  const open = await listThreads({ actor: author }, { takeawayId: takeaway.id, state: 'open' })
  expect(open.items.map((item) => item.commentCount).sort()).toEqual([0, 2, 3, 4])
  expect(open.items.find((item) => item.commentCount === 3)).toMatchObject({ excerpt: '意见1' })
  const resolved = await listThreads({ actor: author }, { takeawayId: takeaway.id, state: 'resolved' })
  expect(resolved.items.map((item) => item.id)).toEqual([threads[1]?.id])
})

it('reads a takeaway’s discussion with the first comments of open threads, or one thread by pages', async () => {
  const { author, viewer, takeaway } = await scene()
  const long = await thread(takeaway, author.id, 70)
  const done = await thread(takeaway, author.id, 3)
  await resolveThread({ actor: author }, { id: done.id })
  const all = await readDiscussion({ actor: viewer }, { takeawayId: takeaway.id })
  expect(all.threads.map((one) => [one.id, one.comments.items.length])).toEqual([
    [long.id, 20],
    [done.id, 0],
  ])
  expect(all.threads[0]).toMatchObject({ commentCount: 70, can: { comment: false, resolve: false } })
  expect(all.threads[0]?.comments.items[0]?.id).toBe(long.commentIds[0])
  expect(all.threads[0]?.comments.items[0]?.can).toMatchObject({
    edit: false,
    delete: false,
    reply: false,
    history: false,
  })
  const one = await readDiscussion({ actor: viewer }, { takeawayId: takeaway.id, threadId: done.id })
  expect(one.threads.map((found) => found.comments.items.length)).toEqual([3])
  const next = await readDiscussion(
    { actor: viewer },
    {
      takeawayId: takeaway.id,
      threadId: long.id,
      cursor: (await listComments({ actor: viewer }, { threadId: long.id })).nextCursor ?? '',
    },
  )
  expect(next.threads[0]?.comments.items.map((item) => item.id)).toEqual(long.commentIds.slice(50))
  const elsewhere = await scene()
  const none = await readDiscussion(
    { actor: viewer },
    { takeawayId: elsewhere.takeaway.id, threadId: long.id },
  )
  expect(none.threads).toEqual([])
})

it('says that a cursor is no cursor', async () => {
  const { author, takeaway } = await scene()
  const { id: threadId } = await thread(takeaway, author.id)
  for (const cursor of ['x', Buffer.from('{"at":1e99,"id":"x"}').toString('base64url')]) {
    await expect(listComments({ actor: author }, { threadId, cursor })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'cursor' }],
    })
  }
})
