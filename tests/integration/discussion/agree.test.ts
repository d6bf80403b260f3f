import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { withdrawAgreement } from '@/lib/discussion/withdraw-agreement'
import { comment, thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { countQueries } from '@/tests/support/count-queries'
import { refusal, scene } from './scene'

async function createDiscussion() {
  const found = await scene()
  const { id: threadId, commentIds } = await thread(found.takeaway, found.author.id)
  return { ...found, threadId, id: commentIds[0] ?? '' }
}

it('counts who agrees, names them, and says whether one does oneself', async () => {
  const { author, colleague, admin, viewer, takeaway, id } = await createDiscussion()
  expect(await agreeComment({ actor: colleague }, { id })).toMatchObject({
    changed: true,
    agreement: { count: 1, mine: true, people: [{ id: colleague.id, name: colleague.name }] },
  })
  expect(await agreeComment({ actor: colleague }, { id })).toMatchObject({ changed: false })
  await agreeComment({ actor: admin }, { id })
  const read = async (actor: typeof author) =>
    (await readDiscussion({ actor }, { takeawayId: takeaway.id })).threads[0]?.comments.items[0]
  expect((await read(viewer))?.agreement).toEqual({
    count: 2,
    mine: false,
    people: [colleague, admin].map((one) => ({ id: one.id, name: one.name })),
  })
  expect((await read(colleague))?.agreement.mine).toBe(true)
  expect([(await read(author))?.can.agree, (await read(viewer))?.can.agree]).toEqual([false, false])
  expect(await withdrawAgreement({ actor: colleague }, { id })).toMatchObject({
    changed: true,
    agreement: { count: 1, mine: false },
  })
  expect(await withdrawAgreement({ actor: colleague }, { id })).toMatchObject({ changed: false })
  const verbs = await prisma().activity.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(verbs.map((row) => row.verb)).toEqual([
    'comment.agreed',
    'comment.agreed',
    'comment.agreement-withdrawn',
  ])
})

it('is not for one’s own comment, nor for one that is deleted or hidden', async () => {
  const { author, colleague, admin, threadId, id } = await createDiscussion()
  const fault = async (actor: typeof author, of: string) =>
    (await refusal(agreeComment({ actor }, { id: of }))) as { faults: { message: string }[] }
  expect((await fault(author, id)).faults[0]?.message).toBe('ownComment')
  const other = await comment({ threadId, authorId: author.id })
  await hideComment({ actor: admin }, { id: other, reason: '离题' })
  expect((await fault(colleague, other)).faults[0]?.message).toBe('hidden')
  await deleteComment({ actor: author }, { id })
  expect((await fault(colleague, id)).faults[0]?.message).toBe('deleted')
  expect(await prisma().agreement.count({ where: { commentId: { in: [id, other] } } })).toBe(0)
})

it('counts each once when many agree at the same time, and names the first ten', async () => {
  const { viewer, takeaway, id } = await createDiscussion()
  const people = await Promise.all(Array.from({ length: 12 }, () => person('staff')))
  await Promise.all([...people, ...people].map((actor) => agreeComment({ actor }, { id })))
  const read = () => readDiscussion({ actor: viewer }, { takeawayId: takeaway.id })
  const agreement = (await read()).threads[0]?.comments.items[0]?.agreement
  expect([agreement?.count, agreement?.people.length]).toEqual([12, 10])
  expect(await countQueries(read)).toBe(2)
})
