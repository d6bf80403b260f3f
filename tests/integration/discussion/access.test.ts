import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { editComment } from '@/lib/discussion/edit-comment'
import { listComments } from '@/lib/discussion/list-comments'
import { listThreads } from '@/lib/discussion/list-threads'
import { locateComment } from '@/lib/discussion/locate-comment'
import { previewComment } from '@/lib/discussion/preview-comment'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { readHistory } from '@/lib/discussion/read-history'
import { readThread } from '@/lib/discussion/read-thread'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { countQueries } from '@/tests/support/count-queries'
import { refusal, scene } from './scene'

const calls = (takeawayId: string, threadId: string, id: string) => ({
  startThread: (actor: Actor | null) => startThread({ actor }, { takeawayId, body: '问' }),
  writeComment: (actor: Actor | null) => writeComment({ actor }, { threadId, body: '答', parentId: id }),
  editComment: (actor: Actor | null) => editComment({ actor }, { id, version: 1, body: '改' }),
  readHistory: (actor: Actor | null) => readHistory({ actor }, { id }),
  aroundComment: (actor: Actor | null) => locateComment({ actor }, { id }),
  listComments: (actor: Actor | null) => listComments({ actor }, { threadId, limit: 100 }),
  listThreads: (actor: Actor | null) => listThreads({ actor }, { takeawayId }),
  readDiscussion: (actor: Actor | null) => readDiscussion({ actor }, { takeawayId }),
  readThread: (actor: Actor | null) => readThread({ actor }, { id: threadId }),
  resolveThread: (actor: Actor | null) => resolveThread({ actor }, { id: threadId }),
  reopenThread: (actor: Actor | null) => reopenThread({ actor }, { id: threadId }),
  deleteComment: (actor: Actor | null) => deleteComment({ actor }, { id }),
})

const names = Object.keys(calls('', '', '')) as (keyof ReturnType<typeof calls>)[]

it.each(names)('%s tells a stranger of a named report nothing, and works for those named', async (name) => {
  const member = await person('staff')
  const stranger = await person('staff')
  const named = await report({ audience: 'named', userIds: [member.id] })
  const point = await takeaway(named.id)
  const { id: threadId, commentIds } = await thread(point, member.id)
  const call = calls(point.id, threadId, commentIds[0] ?? '')[name]
  expect(await refusal(call(stranger))).toMatchObject({ code: 'not-found' })
  expect(await refusal(call(null))).toMatchObject({ code: 'unauthenticated' })
  expect(await refusal(call(member))).toBe('not refused')
})

it('lets a viewer read and nothing else', async () => {
  const { author, viewer, takeaway: point } = await scene()
  const { id: threadId, commentIds } = await thread(point, author.id)
  const all = calls(point.id, threadId, commentIds[0] ?? '')
  for (const name of names) {
    const reads = /^(read|list|around)/.test(name)
    expect([name, await refusal(all[name](viewer))]).toEqual([
      name,
      reads ? 'not refused' : expect.objectContaining({ code: 'forbidden' }),
    ])
  }
  expect(
    await refusal(previewComment({ actor: viewer }, { takeawayId: point.id, body: '*a*' })),
  ).toMatchObject({
    code: 'forbidden',
  })
  expect((await previewComment({ actor: author }, { takeawayId: point.id, body: '*a*' })).html).toContain(
    '<em>a</em>',
  )
})

it('lets a leader read, speak, agree and resolve, and change only what is their own', async () => {
  const { author, takeaway: point } = await scene()
  const leader = await person('leader')
  const { id: threadId, commentIds } = await thread(point, author.id)
  const all = calls(point.id, threadId, commentIds[0] ?? '')
  for (const name of names) {
    const ownOnly = name === 'editComment' || name === 'deleteComment'
    expect([name, await refusal(all[name](leader))]).toEqual([
      name,
      ownOnly ? expect.objectContaining({ code: 'forbidden' }) : 'not refused',
    ])
  }
  expect(await agreeComment({ actor: leader }, { id: commentIds[0] ?? '' })).toMatchObject({
    agreement: { mine: true },
  })
  const own = await writeComment({ actor: leader }, { threadId, body: '已阅。' })
  expect(own.can).toMatchObject({ edit: true, delete: true, hide: false, move: false })
  expect(await deleteComment({ actor: leader }, { id: own.id })).toMatchObject({ changed: true })
})

it.each(names)('%s makes at most four queries, however many rows there are', async (name) => {
  const { author, takeaway: few } = await scene()
  const { takeaway: many } = await scene()
  const small = await thread(few, author.id, 1)
  for (let index = 0; index < 10; index++) await thread(many, author.id, 30)
  const large = await thread(many, author.id, 300)
  const less = calls(few.id, small.id, small.commentIds[0] ?? '')[name]
  const more = calls(many.id, large.id, large.commentIds[150] ?? '')[name]
  const count = await countQueries(() => less(author))
  expect(count).toBeGreaterThan(0)
  expect(count).toBeLessThanOrEqual(4)
  expect(await countQueries(() => more(author))).toBe(count)
})
