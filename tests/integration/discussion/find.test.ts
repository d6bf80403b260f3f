import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { listComments } from '@/lib/discussion/list-comments'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { comment, thread } from '@/prisma/factories/discussion'
import { countQueries } from '@/tests/support/count-queries'
import { scene } from './scene'

async function createDiscussion(...bodies: string[]) {
  const found = await scene()
  const { id: threadId } = await thread(found.takeaway, found.author.id, 0)
  const ids: string[] = []
  for (const body of bodies) ids.push(await comment({ threadId, authorId: found.author.id, body }))
  const find = async (wanted: string) => {
    const asked = { takeawayId: found.takeaway.id, threadId, find: wanted }
    const { threads } = await readDiscussion({ actor: found.viewer }, asked)
    return threads[0]?.matches
  }
  return { ...found, threadId, ids, find }
}

it('finds what a thread says, newest first, with the words marked', async () => {
  const { ids, find } = await createDiscussion('自贸区**怎么**建', '别的', '学习 FTZ 自贸区')
  expect(await find('自贸')).toEqual({
    more: false,
    items: [
      expect.objectContaining({ id: ids[2], snippet: '学习 FTZ 自贸区', ranges: [[7, 9]] }),
      expect.objectContaining({ id: ids[0], snippet: '自贸区怎么建', ranges: [[0, 2]] }),
    ],
  })
  expect((await find('ftz'))?.items.map((one) => one.id)).toEqual([ids[2]])
  expect((await find('没有的'))?.items).toEqual([])
})

it('takes wildcards as they stand', async () => {
  const { ids, find } = await createDiscussion('增长 5% 左右', '增长五成', '100_20\\30')
  const found = async (wanted: string) => (await find(wanted))?.items.map((one) => one.id)
  expect(await found('%')).toEqual([ids[0]])
  expect(await found('_')).toEqual([ids[2]])
  expect(await found('20\\3')).toEqual([ids[2]])
})

it('finds nothing deleted or hidden, not even for those who see it', async () => {
  const { author, admin, ids, threadId, find } = await createDiscussion('自贸一', '自贸二', '自贸三')
  await deleteComment({ actor: author }, { id: ids[0] ?? '' })
  await hideComment({ actor: admin }, { id: ids[1] ?? '', reason: '离题' })
  expect((await find('自贸'))?.items.map((one) => one.id)).toEqual([ids[2]])
  for (const actor of [author, admin]) {
    const { items } = await listComments({ actor }, { threadId, q: '自贸' })
    expect(items.map((one) => one.id)).toEqual([ids[2]])
  }
})

it('shows the newest fifty and says that there are more; a list goes on by pages', async () => {
  const { viewer, takeaway, author } = await scene()
  const { id: threadId, commentIds } = await thread(takeaway, author.id, 120)
  await prisma().comment.updateMany({ where: { threadId }, data: { body: '自贸' } })
  const asked = { takeawayId: takeaway.id, threadId, find: '自贸' }
  const { threads } = await readDiscussion({ actor: viewer }, asked)
  expect([threads[0]?.matches?.items.length, threads[0]?.matches?.more]).toEqual([50, true])
  expect(threads[0]?.matches?.items[0]?.id).toBe(commentIds[119])
  expect(await countQueries(() => readDiscussion({ actor: viewer }, asked))).toBe(2)
  const list = async (cursor?: string) =>
    listComments({ actor: viewer }, { threadId, q: '自贸', limit: 100, cursor })
  const first = await list()
  const rest = await list(first.nextCursor ?? '')
  expect([...first.items, ...rest.items].map((one) => one.id)).toEqual(commentIds)
})
