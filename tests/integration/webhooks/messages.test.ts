import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { editComment } from '@/lib/discussion/edit-comment'
import { endConclusion } from '@/lib/discussion/end-conclusion'
import { hideComment } from '@/lib/discussion/hide-comment'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { setOutcome } from '@/lib/discussion/set-outcome'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { reviseReport } from '@/lib/revisions/revise-report'
import { createSummary } from '@/lib/summaries/create-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { verify } from './receiver'
import { addWebhook, deliverAll, deliveriesOf, queueAll, scene, site } from './scene'

let world: Awaited<ReturnType<typeof scene>>
beforeEach(async () => {
  world = await scene()
})
afterEach(() => world.receiver.stop())

/** The messages so far, verified. */
const messages = () => world.receiver.received.map((one) => verify(world.hook.secret, one, world.clock.now()))
const types = () => messages().map(({ type }) => type)
const words = '机密甲乙丙'

it('sends ids and addresses, signed, and no word of what was written', async () => {
  const { writer, point, about, hook, receiver, clock } = world
  const { id: threadId, comment } = await startThread(
    { actor: writer },
    { takeawayId: point.id, body: words },
  )
  expect(await deliverAll(clock)).toBe(1)
  const [message] = messages()
  const [delivery] = await deliveriesOf(hook)
  const { at } = await prisma().activity.findFirstOrThrow({ where: { subjectId: threadId } })
  expect(message).toEqual({
    type: 'comment.written',
    timestamp: at.toISOString(),
    data: {
      ...{ actorId: writer.id, report: about.slug, reportId: about.id, commentId: comment?.id, threadId },
      ...{ takeawayId: point.id, annotationId: null, summaryId: null },
      url: `${site}/comments/${comment?.id}`,
      apiUrl: `${site}/api/v1/threads/${threadId}/comments`,
    },
  })
  const [received] = receiver.received
  expect(received).toMatchObject({ method: 'POST', path: '/in' })
  expect(received?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': delivery?.id })
  expect(received?.body).not.toContain(words)
  expect(() => verify('whsec_AAAA', received!, clock.now())).toThrow('signature')
  expect(() => verify(hook.secret, { ...received!, body: `${received?.body} ` }, clock.now())).toThrow()
  expect(delivery).toMatchObject({ status: 'delivered', attempts: 1, httpStatus: 200, error: null })
})

it('tells of each event by its name, in the order in which they came', async () => {
  const { editor, writer, about, point, clock } = world
  const { id, comment } = await startThread({ actor: writer }, { takeawayId: point.id, body: '问' })
  const answer = await writeComment({ actor: writer }, { threadId: id, body: '答' })
  await deliverAll(clock)
  await editComment({ actor: writer }, { id: comment!.id, version: 1, body: '再问' })
  await concludeThread({ actor: editor }, { id, commentId: answer.id })
  await endConclusion({ actor: editor }, { id })
  await resolveThread({ actor: writer }, { id })
  await reopenThread({ actor: writer }, { id })
  await setOutcome({ actor: editor }, { id, outcome: 'adopted' })
  await deliverAll(clock)
  await deleteComment({ actor: writer }, { id: answer.id })
  const made = await createTakeaway(
    { actor: editor },
    { report: about.slug, kind: 'insight', title: '题', statement: '述' },
  )
  await deliverAll(clock)
  await editTakeaway({ actor: editor }, { id: made.id, version: 1, title: '改' })
  await deliverAll(clock)
  await deleteTakeaway({ actor: editor }, { id: made.id })
  await reviseReport({ actor: editor }, { slug: about.slug, text: '新的正文。' })
  const summary = await createSummary({ actor: writer }, { title: '小结', items: [{ takeawayId: point.id }] })
  await finishSummary({ actor: writer }, { id: summary.id, version: 1 })
  await deliverAll(clock)
  expect(types()).toEqual([
    'comment.written',
    'comment.written',
    'comment.edited',
    'thread.concluded',
    'thread.conclusion-ended',
    'thread.resolved',
    'thread.reopened',
    'thread.outcome-set',
    'comment.deleted',
    'takeaway.created',
    'takeaway.edited',
    'takeaway.deleted',
    'report.revised',
    'summary.finished',
  ])
  const last = messages().at(-1)?.data
  expect(last).toMatchObject({ summaryId: summary.id, url: `${site}/summaries/${summary.id}` })
})

describe('what is not for all', () => {
  it('is never told: private annotations, nor the discussion of one that became private', async () => {
    const { editor, writer, about, clock } = world
    const range = { report: about.slug, start: 0, end: 6, quote: '学习考察报告', kind: 'question' } as const
    const mine = { ...range, body: words, visibility: 'private' } as const
    await createAnnotation({ actor: editor }, mine)
    const annotated = await createAnnotation({ actor: editor }, { ...mine, visibility: 'staff' })
    await startThread({ actor: writer }, { annotationId: annotated.id, body: '问' })
    await prisma().annotation.update({ where: { id: annotated.id }, data: { visibility: 'private' } })
    expect(await deliverAll(clock)).toBe(0)
    await prisma().annotation.update({ where: { id: annotated.id }, data: { visibility: 'staff' } })
    await startThread({ actor: writer }, { annotationId: annotated.id, body: '又问' })
    expect(await deliverAll(clock)).toBe(1)
    expect(messages().map(({ data }) => data.annotationId)).toEqual([annotated.id])
  })

  it('is never told: comments that are hidden before they are queued, or before they are sent', async () => {
    const { editor, writer, point, hook, receiver, clock } = world
    const { id, comment } = await startThread({ actor: writer }, { takeawayId: point.id, body: '问' })
    await hideComment({ actor: editor }, { id: comment!.id, reason: '离题' })
    await queueAll(clock)
    expect(await deliveriesOf(hook)).toEqual([])
    const later = await writeComment({ actor: writer }, { threadId: id, body: '答' })
    await queueAll(clock)
    await hideComment({ actor: editor }, { id: later.id, reason: '离题' })
    await deliverAll(clock)
    expect(receiver.received).toEqual([])
    expect((await deliveriesOf(hook)).map(({ status }) => status)).toEqual(['withdrawn'])
  })

  it('goes to no webhook whose owner no longer administers, until another administrator saves it', async () => {
    const { writer, point, admin, hook, receiver, clock } = world
    await startThread({ actor: writer }, { takeawayId: point.id, body: '问' })
    await queueAll(clock)
    await prisma().user.update({ where: { id: admin.id }, data: { role: 'editor' } })
    await deliverAll(clock)
    await startThread({ actor: writer }, { takeawayId: point.id, body: '又问' })
    await deliverAll(clock)
    expect(receiver.received).toEqual([])
    expect((await deliveriesOf(hook)).map(({ status }) => status)).toEqual(['withdrawn'])
    await prisma().webhook.update({ where: { id: hook.id }, data: { ownerId: (await person('admin')).id } })
    await startThread({ actor: writer }, { takeawayId: point.id, body: '三问' })
    expect(await deliverAll(clock)).toBe(1)
  })
})

it('tells a webhook for one report of that report alone, its summaries included, and of nothing before it was made', async () => {
  const { admin, writer, point, about, receiver, clock } = world
  await startThread({ actor: writer }, { takeawayId: point.id, body: '早先的话' })
  await prisma().webhook.deleteMany()
  const other = await report({ text: '另一份报告\n\n正文。', audience: 'named' })
  const elsewhere = await takeaway(other.id, { code: 'P-2', title: '别处' })
  world.hook = await addWebhook(admin, receiver.url, { report: about.slug })
  await startThread({ actor: admin }, { takeawayId: elsewhere.id, body: '别处的话' })
  await startThread({ actor: writer }, { takeawayId: point.id, body: '这里的话' })
  const summary = await createSummary(
    { actor: writer },
    { title: '小结', report: about.slug, items: [{ takeawayId: point.id }] },
  )
  await finishSummary({ actor: writer }, { id: summary.id, version: 1 })
  await deliverAll(clock)
  expect(messages().map(({ type, data }) => [type, data.report])).toEqual([
    ['comment.written', about.slug],
    ['summary.finished', about.slug],
  ])
})
