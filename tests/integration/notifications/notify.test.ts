import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { numberEvents, recordActivity } from '@/lib/activity/data/record'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { setOutcome } from '@/lib/discussion/set-outcome'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { changeSettings } from '@/lib/notifications/change-settings'
import { recountUnreadOfPerson } from '@/lib/notifications/data/unread'
import { distribute } from '@/lib/notifications/distribution'
import { followThread } from '@/lib/notifications/follow-thread'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { markNotificationsRead } from '@/lib/notifications/mark-notifications-read'
import { muteThread } from '@/lib/notifications/mute-thread'
import { openNotification } from '@/lib/notifications/open-notification'
import { reviseReport } from '@/lib/revisions/revise-report'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { annotation } from '@/prisma/factories/annotation'
import { comment } from '@/prisma/factories/discussion'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { countQueries } from '@/tests/support/count-queries'
import { mention, notifiedOf, notifyAll, scene, unread } from './scene'

describe('who is told', () => {
  it('of a comment: whom it answers, who takes part, whose takeaway it is; never who wrote it', async () => {
    const { editor, writer, reader, other, point } = await scene()
    const { id: threadId, comment } = await startThread(
      { actor: writer },
      { takeawayId: point.id, body: '问' },
    )
    expect(await notifiedOf(editor)).toEqual(['follow thread.started 1'])
    const answer = await writeComment({ actor: reader }, { threadId, body: '答', parentId: comment?.id })
    await writeComment({ actor: writer }, { threadId, body: '再问', parentId: answer.id })
    expect(await notifiedOf(writer)).toEqual(['reply comment.written 1'])
    expect(await notifiedOf(reader)).toEqual(['reply comment.written 1'])
    expect(await notifiedOf(other)).toEqual([])
    expect([await unread(writer), await unread(reader), await unread(other)]).toEqual([1, 1, 0])
  })

  it('of a mention: the person or the members of a department, for that reason before any other, and once', async () => {
    const { writer, reader, point } = await scene()
    const room = await department()
    const [one, two] = await Promise.all([
      person('viewer', { departmentId: room.id }),
      person('staff', { departmentId: room.id }),
    ])
    const { id: threadId, comment } = await startThread(
      { actor: reader },
      { takeawayId: point.id, body: '问' },
    )
    await notifyAll()
    const { id } = await writeComment({ actor: writer }, { threadId, body: '@某', parentId: comment?.id })
    await prisma().comment.update({
      where: { id },
      data: {
        mentions: [
          { kind: 'person', id: reader.id, text: '@一' },
          { kind: 'department', id: room.id, text: '@二' },
          { kind: 'person', id: one.id, text: '@三' },
        ],
      },
    })
    expect(await notifiedOf(reader)).toEqual(['mention comment.written 1'])
    expect(await notifiedOf(one)).toEqual(['mention comment.written 1'])
    expect(await notifiedOf(two)).toEqual(['mention comment.written 1'])
    // An edit that mentions the same person again notifies nobody twice.
    await recordActivity(prisma(), writer.id, new Date(), [
      { verb: 'comment.edited', subjectKind: 'comment', subjectId: id, reportId: point.reportId },
    ])
    expect(await unread(one)).toBe(1)
    await mention(id, { kind: 'person', id: (await person()).id })
  })

  it('nobody who may not read it, is gone, or wants not to be told', async () => {
    const { writer } = await scene()
    const room = await department()
    const [inside, outside, gone, deaf] = await Promise.all([
      person('staff', { departmentId: room.id }),
      person('staff'),
      person('staff', { departmentId: room.id }),
      person('staff', { departmentId: room.id }),
    ])
    const about = await report({ audience: 'named', departmentIds: [room.id], userIds: [writer.id] })
    const point = await takeaway(about.id)
    await prisma().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
    await changeSettings({ actor: deaf }, { channels: { mention: 'none' } })
    const { comment } = await startThread({ actor: writer }, { takeawayId: point.id, body: '问' })
    await prisma().comment.update({
      where: { id: comment?.id },
      data: { mentions: [inside, outside, gone, deaf].map(({ id }) => ({ kind: 'person', id, text: '@' })) },
    })
    await notifyAll()
    const rows = await prisma().notification.findMany({ where: { commentId: comment?.id } })
    expect(rows.map((row) => row.userId)).toEqual([inside.id])
  })

  it('of a muted discussion only when they are named in it', async () => {
    const { writer, reader, point } = await scene()
    const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
    await notifyAll()
    await muteThread({ actor: reader }, { threadId })
    await writeComment({ actor: writer }, { threadId, body: '一' })
    expect(await notifiedOf(reader)).toEqual([])
    const { id } = await writeComment({ actor: writer }, { threadId, body: '二' })
    await mention(id, { kind: 'person', id: reader.id })
    expect(await notifiedOf(reader)).toEqual(['mention comment.written 1'])
    await followThread({ actor: reader }, { threadId })
    await writeComment({ actor: writer }, { threadId, body: '三' })
    expect(await notifiedOf(reader)).toEqual(['follow comment.written 2'])
  })

  it('of what is done with a discussion, who follows it', async () => {
    const { writer, reader, other, point } = await scene()
    const { id: threadId } = await startThread({ actor: writer }, { takeawayId: point.id, body: '问' })
    await notifyAll()
    await followThread({ actor: other }, { threadId })
    await resolveThread({ actor: reader }, { id: threadId })
    expect(await notifiedOf(writer)).toEqual(['follow thread.resolved 1'])
    expect(await notifiedOf(other)).toEqual(['follow thread.resolved 1'])
    expect(await notifiedOf(reader)).toEqual([])
  })

  it('of what became of an opinion, all who wrote in the discussion, once a change and not who said so', async () => {
    const { editor, writer, reader, other, point } = await scene()
    const { id } = await startThread({ actor: writer }, { takeawayId: point.id, body: '问' })
    await comment({ threadId: id, authorId: reader.id, body: '答' })
    const deleted = await comment({ threadId: id, authorId: other.id, body: '再答' })
    await deleteComment({ actor: other }, { id: deleted })
    await notifyAll()
    await markNotificationsRead({ actor: editor }, {})
    await resolveThread({ actor: editor }, { id, outcome: 'partly', reason: '已写入第三章' })
    expect(await notifiedOf(writer)).toEqual(['follow thread.outcome-set 1'])
    expect(await notifiedOf(reader)).toEqual(['follow thread.outcome-set 1'])
    const [group] = (await listNotifications({ actor: reader }, {})).items
    expect(group).toMatchObject({ outcome: 'partly', excerpt: '已写入第三章' })
    expect(await notifiedOf(other)).toEqual([])
    await setOutcome({ actor: editor }, { id, outcome: 'partly', reason: '已写入第四章' })
    expect([await unread(writer), await unread(reader)]).toEqual([1, 1])
    await setOutcome({ actor: writer }, { id, outcome: 'rejected' })
    expect([await unread(writer), await unread(reader), await unread(editor)]).toEqual([1, 2, 0])
    await setOutcome({ actor: editor }, { id, outcome: null })
    await notifyAll()
    expect((await listNotifications({ actor: reader }, {})).items[0]).toMatchObject({
      outcome: null,
      unread: 3,
    })
  })

  it('of what became of an opinion nobody who muted it, nor who may read it no more', async () => {
    const { editor, writer, reader, about, point } = await scene()
    const { id } = await startThread({ actor: writer }, { takeawayId: point.id, body: '问' })
    const { id: commentId } = await writeComment({ actor: reader }, { threadId: id, body: '答' })
    await notifyAll()
    await muteThread({ actor: writer }, { threadId: id })
    await prisma().report.update({ where: { id: about.id }, data: { audience: 'named' } })
    await concludeThread({ actor: editor }, { id, commentId, outcome: 'adopted' })
    await notifyAll()
    const where = { threadId: id, activity: { verb: 'thread.outcome-set' } }
    expect(await prisma().notification.count({ where })).toBe(0)
  })

  it('of a new revision, once, how many of their annotations need them, until there are none', async () => {
    const { editor, writer, reader, about } = await scene()
    const [one, two] = await Promise.all([
      annotation(about, writer.id, [8, 12]),
      annotation(about, writer.id, [10, 14], { visibility: 'private' }),
    ])
    await annotation(about, reader.id, [0, 2])
    await reviseReport({ actor: editor }, { slug: about.slug, text: '学习考察报告\n\n长沙另有一番景象。' })
    await notifyAll()
    const { items } = await listNotifications({ actor: writer }, {})
    expect(items).toMatchObject([{ kind: 'anchor', count: 2, unread: 1, threadId: null }])
    expect(await notifiedOf(reader)).toEqual([])
    const { path } = await openNotification({ actor: writer }, { id: items[0]?.id ?? '' })
    expect(path).toBe(`/reports/${about.slug}/revisions/unsettled`)
    await prisma().notification.updateMany({ where: { userId: writer.id }, data: { readAt: null } })
    const settle = async (annotationId: string) => {
      await prisma().anchor.updateMany({
        where: { annotationId },
        data: { settledAt: new Date(), settledById: writer.id },
      })
      await recordActivity(prisma(), writer.id, new Date(), [
        { verb: 'anchor.settled', subjectKind: 'annotation', subjectId: annotationId, reportId: about.id },
      ])
      await notifyAll()
      return (await listNotifications({ actor: writer }, { state: 'unread' })).items.map(
        (group) => group.count,
      )
    }
    expect(await settle(one.id)).toEqual([1])
    expect(await settle(two.id)).toEqual([])
    expect(await unread(writer)).toBe(0)
  })
})

describe('what can be seen no more', () => {
  it('is neither listed nor counted, and comes back with the right to see it', async () => {
    const { writer, reader, other, about, point, editor } = await scene()
    const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
    await writeComment({ actor: writer }, { threadId, body: '机密的答' })
    expect(await unread(reader)).toBe(1)
    await prisma().report.update({ where: { id: about.id }, data: { audience: 'named' } })
    await recordActivity(prisma(), editor.id, new Date(), [
      { verb: 'report.shared', subjectKind: 'report', subjectId: about.id, reportId: about.id },
    ])
    expect(await notifiedOf(reader)).toEqual([])
    expect(await unread(reader)).toBe(0)
    await prisma().reportAudience.create({ data: { reportId: about.id, userId: reader.id } })
    await recordActivity(prisma(), editor.id, new Date(), [
      { verb: 'report.shared', subjectKind: 'report', subjectId: about.id, reportId: about.id },
    ])
    expect(await unread(reader)).toBe(1)
    await deleteTakeaway({ actor: editor }, { id: point.id })
    expect([await unread(reader), await notifiedOf(reader)]).toEqual([0, []])
    expect(await notifiedOf(other)).toEqual([])
  })

  it('is a deleted comment, a hidden one, and all on an annotation made private', async () => {
    const { writer, reader, about } = await scene()
    const annotated = await annotation(about, writer.id, [0, 2])
    const { id: threadId } = await startThread({ actor: reader }, { annotationId: annotated.id, body: '问' })
    const gone = await writeComment({ actor: writer }, { threadId, body: '一' })
    const hidden = await writeComment({ actor: writer }, { threadId, body: '二' })
    expect(await unread(reader)).toBe(2)
    await deleteComment({ actor: writer }, { id: gone.id })
    expect(await unread(reader)).toBe(1)
    const acted = (verb: string, subjectKind: string, subjectId: string) =>
      recordActivity(prisma(), writer.id, new Date(), [{ verb, subjectKind, subjectId, reportId: about.id }])
    await prisma().comment.update({ where: { id: hidden.id }, data: { hiddenAt: new Date() } })
    await acted('comment.hidden', 'comment', hidden.id)
    expect(await unread(reader)).toBe(0)
    await prisma().comment.update({ where: { id: hidden.id }, data: { hiddenAt: null } })
    await acted('comment.restored', 'comment', hidden.id)
    expect(await unread(reader)).toBe(1)
    await prisma().annotation.update({ where: { id: annotated.id }, data: { visibility: 'private' } })
    await acted('annotation.edited', 'annotation', annotated.id)
    expect([await unread(reader), await notifiedOf(reader)]).toEqual([0, []])
  })
})

describe('what is unread', () => {
  it('grows by what is told, without counting what was told before', async () => {
    const { writer, reader, point } = await scene()
    const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
    await notifyAll()
    await prisma().user.update({ where: { id: reader.id }, data: { unread: 40 } })
    await writeComment({ actor: writer }, { threadId, body: '一' })
    await writeComment({ actor: writer }, { threadId, body: '二' })
    expect(await unread(reader)).toBe(42)
  })

  it('is counted anew where more or less of it can be seen', async () => {
    const { writer, reader, point } = await scene()
    const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
    await notifyAll()
    await prisma().user.update({ where: { id: reader.id }, data: { unread: 40 } })
    const gone = await writeComment({ actor: writer }, { threadId, body: '一' })
    await writeComment({ actor: writer }, { threadId, body: '二' })
    await deleteComment({ actor: writer }, { id: gone.id })
    expect(await unread(reader)).toBe(1)
  })

  it('is right when much is told while it is read', async () => {
    const { writer, reader, point } = await scene()
    const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
    const write = async () => {
      for (let at = 0; at < 12; at++) await writeComment({ actor: writer }, { threadId, body: `第${at}句` })
    }
    const read = async () => {
      for (let at = 0; at < 12; at++)
        await Promise.all([notifyAll(), markNotificationsRead({ actor: reader }, {})])
    }
    await Promise.all([write(), read()])
    const counted = await unread(reader)
    const left = await prisma().notification.count({ where: { userId: reader.id, readAt: null } })
    expect(counted).toBe(left)
  })
})

it('counts anew what one has not read only after what is being told meanwhile', async () => {
  const { writer, reader, point } = await scene()
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await writeComment({ actor: writer }, { threadId, body: '一' })
  await writeComment({ actor: writer }, { threadId, body: '二' })
  expect(await unread(reader)).toBe(2)
  const mine = { userId: reader.id }
  const [first, second] = await prisma().notification.findMany({ where: mine, orderBy: { createdAt: 'asc' } })
  const read = (id = '', readAt: Date | null = new Date()) => ({ where: { id }, data: { readAt } })
  await prisma().notification.update(read(second?.id))
  await prisma().user.update({ where: { id: reader.id }, data: { unread: 1 } })

  let counting: Promise<unknown> = Promise.resolve()
  await prisma().$transaction(async (telling) => {
    await telling.notification.update(read(second?.id, null))
    await telling.user.update({ where: { id: reader.id }, data: { unread: { increment: 1 } } })
    counting = prisma().$transaction(async (tx) => {
      await tx.notification.update(read(first?.id))
      await recountUnreadOfPerson(tx, reader.id)
    })
    await wait(500)
  })
  await counting
  expect(await prisma().user.findUnique({ where: { id: reader.id } })).toMatchObject({ unread: 1 })
})

it('tells of so many events at a time as are asked for, and says that there are more', async () => {
  const { writer, reader, point } = await scene()
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await notifyAll()
  for (const body of ['一', '二', '三']) await writeComment({ actor: writer }, { threadId, body })
  await numberEvents()
  const two = () => distribute({ now: () => new Date(), mail: false, limit: 2 })
  const count = () => prisma().notification.count({ where: { userId: reader.id } })
  expect([await two(), await count()]).toEqual([true, 2])
  expect([await two(), await count()]).toEqual([false, 3])
})

describe('the inbox', () => {
  it('groups by discussion, goes on by cursor, and marks one, a discussion or all as read', async () => {
    const { writer, reader, point } = await scene()
    const threads: string[] = []
    for (let index = 0; index < 5; index++) {
      const { id } = await startThread({ actor: reader }, { takeawayId: point.id, body: `问${index}` })
      await notifyAll()
      await writeComment({ actor: writer }, { threadId: id, body: `甲${index}` })
      await writeComment({ actor: writer }, { threadId: id, body: `乙${index}` })
      await notifyAll()
      threads.unshift(id)
    }
    const first = await listNotifications({ actor: reader }, { limit: 3 })
    const second = await listNotifications({ actor: reader }, { limit: 3, cursor: first.nextCursor ?? '' })
    const items = [...first.items, ...second.items]
    expect(items.map((group) => group.threadId)).toEqual(threads)
    expect(items.map((group) => [group.unread, group.excerpt])).toEqual(
      [4, 3, 2, 1, 0].map((at) => [2, `乙${at}`]),
    )
    expect(second.nextCursor).toBeNull()
    const { path } = await openNotification({ actor: reader }, { id: items[0]?.id ?? '' })
    expect(path).toMatch(/^\/comments\//)
    expect(await unread(reader)).toBe(8)
    expect(await markNotificationsRead({ actor: reader }, { threadId: threads[1] })).toEqual({ read: 2 })
    expect(await unread(reader)).toBe(6)
    expect((await listNotifications({ actor: reader }, { state: 'unread' })).items).toHaveLength(3)
    await markNotificationsRead({ actor: reader }, {})
    expect(await unread(reader)).toBe(0)
    expect(await countQueries(() => listNotifications({ actor: reader }, {}))).toBe(1)
  })

  it('is one’s own: nobody reads or marks what another was told', async () => {
    const { writer, reader, point } = await scene()
    const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
    await writeComment({ actor: writer }, { threadId, body: '答' })
    await notifyAll()
    const id = (await listNotifications({ actor: reader }, {})).items[0]?.id ?? ''
    await expect(openNotification({ actor: writer }, { id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await markNotificationsRead({ actor: writer }, { ids: [id] })).toEqual({ read: 0 })
    expect(await unread(reader)).toBe(1)
  })
})

it('tells each thing once, whatever number of processes tell at the same time', async () => {
  const { writer, reader, point } = await scene()
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await notifyAll()
  for (let index = 0; index < 150; index++)
    await writeComment({ actor: writer }, { threadId, body: `答${index}` })
  const now = () => new Date()
  const worker = async () => {
    for (let round = 0; round < 12; round++) await distribute({ now, mail: false, limit: 100 })
  }
  await Promise.all([worker(), worker(), worker()])
  await notifyAll()
  expect(await prisma().notification.count({ where: { userId: reader.id } })).toBe(150)
  expect(await unread(reader)).toBe(150)
})

it('goes on when one event cannot be told', async () => {
  const { writer, reader, about, point } = await scene()
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await recordActivity(prisma(), writer.id, new Date(), [
    { verb: 'comment.written', subjectKind: 'comment', subjectId: 'no id at all', reportId: about.id },
  ])
  await writeComment({ actor: writer }, { threadId, body: '答' })
  expect(await notifiedOf(reader)).toEqual(['follow comment.written 1'])
})
