import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { hideComment } from '@/lib/discussion/hide-comment'
import { listMoveTargets } from '@/lib/discussion/list-move-targets'
import { locateComment } from '@/lib/discussion/locate-comment'
import { moveComment } from '@/lib/discussion/move-comment'
import { moveThread } from '@/lib/discussion/move-thread'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { writeComment } from '@/lib/discussion/write-comment'
import { annotation } from '@/prisma/factories/annotation'
import { comment, thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { countQueries } from '@/tests/support/count-queries'
import { refusal, scene } from './scene'

async function places() {
  const found = await scene()
  const editor = await person('editor')
  const right = await takeaway(found.report.id, { code: 'P-2.1', position: 5 })
  return { ...found, editor, right }
}

it('moves a thread to another takeaway of its report and says so at both', async () => {
  const { author, editor, viewer, takeaway: wrong, right } = await places()
  const { id, commentIds } = await thread(wrong, author.id, 2)
  const move = () => moveThread({ actor: editor }, { id, takeawayId: right.id, reason: '说的是财政' })
  expect(await move()).toMatchObject({
    takeawayId: right.id,
    moved: {
      movedBy: { id: editor.id, name: editor.name },
      reason: '说的是财政',
      from: { takeawayId: wrong.id, code: wrong.code, annotationId: null },
    },
  })
  expect(await move()).toMatchObject({ from: null })
  const read = (takeawayId: string) => readDiscussion({ actor: viewer }, { takeawayId })
  expect(await read(wrong.id)).toMatchObject({
    threads: [],
    away: [{ takeawayId: right.id, code: 'P-2.1', count: 1 }],
  })
  expect(await countQueries(() => read(wrong.id))).toBe(2)
  expect(await read(right.id)).toMatchObject({ threads: [{ id, commentCount: 2 }], away: [] })
  const address = await locateComment({ actor: viewer }, { id: commentIds[1] ?? '' })
  expect(address).toMatchObject({ takeawayId: right.id, threadId: id })
  const moves = await prisma().activity.findMany({ where: { subjectId: id, verb: 'thread.moved' } })
  expect(moves.map((row) => row.detail)).toEqual([
    { takeawayId: right.id, fromTakeawayId: wrong.id, fromAnnotationId: null },
  ])
  await moveThread({ actor: editor }, { id, takeawayId: wrong.id })
  expect([(await read(wrong.id)).away, (await read(right.id)).away]).toEqual([
    [],
    [{ takeawayId: wrong.id, code: wrong.code, count: 1 }],
  ])
})

it('moves a thread from a passage too', async () => {
  const { author, editor, viewer, report: about, right } = await places()
  const annotated = await annotation(about, author.id, [0, 4])
  const { id } = await thread(right, author.id)
  await prisma().thread.update({ where: { id }, data: { takeawayId: null, annotationId: annotated.id } })
  await moveThread({ actor: editor }, { id, takeawayId: right.id })
  const from = await readDiscussion({ actor: viewer }, { annotationId: annotated.id })
  expect(from.away).toEqual([{ takeawayId: right.id, code: 'P-2.1', count: 1 }])
  const { threads } = await readDiscussion({ actor: viewer }, { takeawayId: right.id })
  expect(threads[0]?.moved?.from).toEqual({ takeawayId: null, code: null, annotationId: annotated.id })
})

it('moves a comment with all that answers it into a thread of its own, and nothing else', async () => {
  const { author, colleague, editor, viewer, takeaway: wrong, right } = await places()
  const { id: threadId, commentIds } = await thread(wrong, author.id, 2)
  const [first = '', root = ''] = commentIds
  const say = (parentId: string | undefined, body: string) =>
    comment({ threadId, authorId: colleague.id, parentId, body })
  await prisma().comment.update({ where: { id: root }, data: { parentId: first } })
  const answer = await say(root, '答')
  const below = await say(answer, '再答')
  const hidden = await say(below, '又答')
  const stays = await say(first, '留下')
  await hideComment({ actor: editor }, { id: hidden, reason: '离题' })
  await concludeThread({ actor: editor }, { id: threadId, commentId: below })
  const moved = await moveComment({ actor: editor }, { id: root, takeawayId: right.id, reason: '另一件事' })
  expect(moved).toMatchObject({ changed: true, takeawayId: right.id })
  const at = async (point: string) =>
    (await readDiscussion({ actor: viewer }, { takeawayId: point })).threads[0]
  const left = await at(wrong.id)
  expect(left).toMatchObject({
    commentCount: 2,
    conclusion: null,
    departures: [{ commentId: root, takeawayId: right.id, code: 'P-2.1' }],
  })
  expect(left?.comments.items.map((one) => one.id)).toEqual([first, stays])
  const made = await at(right.id)
  expect(made).toMatchObject({
    id: moved.threadId,
    commentCount: 3,
    createdBy: { id: author.id },
    moved: { movedBy: { id: editor.id }, reason: '另一件事', from: { code: wrong.code } },
  })
  expect(made?.comments.items.map((one) => [one.id, one.parentId])).toEqual([
    [root, null],
    [answer, root],
    [below, answer],
    [hidden, below],
  ])
  for (const id of [root, below])
    expect(await locateComment({ actor: viewer }, { id })).toMatchObject({
      takeawayId: right.id,
      threadId: moved.threadId,
    })
  const later = await writeComment(
    { actor: colleague },
    { threadId: moved.threadId, parentId: root, body: '续' },
  )
  const order = (await at(right.id))?.comments.items.map((one) => one.id)
  expect(order?.at(-1)).toBe(later.id)
})

it('moves with the same new id once, and never what a thread began with', async () => {
  const { author, editor, colleague, takeaway: wrong, right } = await places()
  const { id, commentIds } = await thread(wrong, author.id, 2)
  const [first = '', second = ''] = commentIds
  const move = { id: second, takeawayId: right.id, threadId: crypto.randomUUID() }
  expect(await moveComment({ actor: editor }, move)).toMatchObject({ changed: true })
  expect(await moveComment({ actor: editor }, move)).toMatchObject({ changed: false })
  const whole = moveComment({ actor: editor }, { id: first, takeawayId: right.id })
  expect(await refusal(whole)).toMatchObject({ faults: [{ message: 'movesWithThread' }] })
  const reply = writeComment({ actor: colleague }, { threadId: id, parentId: second, body: '迟到的回复' })
  expect(await refusal(reply)).toMatchObject({ faults: [{ message: 'noParent' }] })
})

it('moves nothing out of its report or to a deleted takeaway, and only editors move', async () => {
  const { author, editor, admin, takeaway: wrong, right } = await places()
  const { id, commentIds } = await thread(wrong, author.id, 2)
  const elsewhere = await takeaway((await report()).id)
  await prisma().takeaway.update({ where: { id: right.id }, data: { deletedAt: new Date() } })
  for (const { id: takeawayId } of [elsewhere, right]) {
    const fault = { faults: [{ path: 'takeawayId', message: 'notTakeaway' }] }
    expect(await refusal(moveThread({ actor: admin }, { id, takeawayId }))).toMatchObject(fault)
    const one = moveComment({ actor: editor }, { id: commentIds[1] ?? '', takeawayId })
    expect(await refusal(one)).toMatchObject(fault)
  }
  expect(await refusal(moveThread({ actor: author }, { id, takeawayId: wrong.id }))).toMatchObject({
    code: 'forbidden',
  })
  const { targets, excerpt } = await listMoveTargets({ actor: editor }, { threadId: id })
  expect([targets.map((one) => one.id), excerpt]).toEqual([[wrong.id], '意见1'])
})

it('loses no answer that is written while its comment is moved', async () => {
  const { author, colleague, editor, takeaway: wrong, right } = await places()
  const { id: threadId, commentIds } = await thread(wrong, author.id, 2)
  const [, root = ''] = commentIds
  const answers = Array.from({ length: 5 }, () =>
    writeComment({ actor: colleague }, { threadId, parentId: root, body: '答' }).then(
      ({ id }) => id,
      () => null,
    ),
  )
  const [moved, ...written] = await Promise.all([
    moveComment({ actor: editor }, { id: root, takeawayId: right.id }),
    ...answers,
  ])
  const replies = await prisma().comment.findMany({ where: { parentId: root } })
  expect(replies.map((one) => one.threadId)).toEqual(replies.map(() => moved.threadId))
  expect(replies).toHaveLength(written.filter(Boolean).length)
  const counts = await prisma().thread.findMany({ where: { id: { in: [threadId, moved.threadId] } } })
  expect(counts.reduce((sum, one) => sum + one.commentCount, 0)).toBe(2 + replies.length)
})
