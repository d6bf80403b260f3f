import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { readHome } from '@/lib/activity/read-home'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { endConclusion } from '@/lib/discussion/end-conclusion'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { markNotificationsRead } from '@/lib/notifications/mark-notifications-read'
import { createSummary } from '@/lib/summaries/create-summary'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { annotation } from '@/prisma/factories/annotation'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { notifyAll } from '@/tests/integration/notifications/scene'
import { countQueries } from '@/tests/support/count-queries'

async function scene(text = '学习考察报告') {
  const [reader, editor, colleague] = await Promise.all([person('staff'), person('editor'), person('staff')])
  const about = await report({ text })
  const point = await takeaway(about.id, { createdById: editor.id })
  return { reader, editor, colleague, report: about, point }
}

/** The home of somebody whose last visit ended then. */
async function home(actor: Actor, since: Date | null = null) {
  await prisma().user.update({
    where: { id: actor.id },
    data: { previousVisitAt: since, lastVisitAt: new Date() },
  })
  return readHome({ actor }, {})
}

/** The changes on the home page of one report alone, as tests of a file share one database. */
async function changes(actor: Actor, about: { slug: string }, since: Date | null = null) {
  const found = await home(actor, since)
  return found.changes.filter((row) => row.report?.slug === about.slug).map((row) => row.verb)
}

it('says what others did since the last visit, newest first, and nothing of ones own', async () => {
  const { reader, editor, colleague, report: about, point } = await scene()
  const before = new Date()
  await createTakeaway(
    { actor: editor },
    { report: about.slug, kind: 'action', title: '新', statement: '述' },
  )
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await writeComment({ actor: colleague }, { threadId, body: '答' })
  expect(await changes(reader, about, before)).toEqual(['comment.written', 'takeaway.created'])
  expect(await changes(colleague, about)).toEqual(['thread.started', 'takeaway.created'])
  expect(await changes(reader, about, new Date(Date.now() + 1000))).toEqual([])
  const { changes: found } = await home(reader, before)
  expect(found[0]).toMatchObject({ actor: { id: colleague.id, name: colleague.name } })
  expect(JSON.stringify(found)).not.toContain('答')
})

it('says nothing of reports the reader may not see, in any of its parts', async () => {
  const { reader, editor, report: about, point } = await scene('机密报告')
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '机密的问' })
  await writeComment({ actor: editor }, { threadId, body: '机密的答' })
  expect(JSON.stringify(await home(reader))).toContain('机密的答')
  await prisma().report.update({ where: { id: about.id }, data: { audience: 'named' } })
  const shown = JSON.stringify(await home(reader))
  for (const secret of ['机密', about.slug, point.id, threadId]) expect(shown).not.toContain(secret)
  expect(await changes(editor, about)).toEqual(['thread.started'])
})

it('says nothing of what belongs to no report', async () => {
  const { reader, colleague } = await scene()
  const before = new Date()
  const { id } = await createSummary({ actor: colleague }, { title: '同事的小结' })
  expect(JSON.stringify(await home(reader, before))).not.toContain(id)
})

it('folds the changes to 5 lines and says 20 discussions that wait, in five statements however many there are', async () => {
  const { reader, editor, colleague, point } = await scene()
  const few = await countQueries(() => readHome({ actor: reader }, {}))
  for (let index = 0; index < 22; index++) {
    const author = index % 2 ? editor : colleague
    const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
    await writeComment({ actor: author }, { threadId, body: `答${index}` })
    await writeComment({ actor: author }, { threadId, body: `再答${index}` })
  }
  const found = await home(reader)
  expect(found.changes.map(({ actor, verb, count }) => [actor?.id, verb, count])).toEqual(
    [editor, colleague, editor, colleague, editor].map(({ id }) => [id, 'comment.written', 2]),
  )
  expect(found.waiting).toHaveLength(20)
  expect(found.waiting[0]).toMatchObject({ lastExcerpt: '再答21', commentCount: 3, takeawayId: point.id })
  expect(await countQueries(() => readHome({ actor: reader }, {}))).toBe(few)
  expect(few).toBe(5)
})

it('has a discussion wait also where thousands of others were written in since', async () => {
  const { reader, colleague, point } = await scene()
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await writeComment({ actor: colleague }, { threadId, body: '答' })
  await prisma().$executeRaw`
    INSERT INTO "Thread" (id, "reportId", "takeawayId", "createdById", "lastCommentAt")
    SELECT gen_random_uuid(), t."reportId", t."takeawayId", ${colleague.id}, now() + n * interval '1 second'
    FROM "Thread" t, generate_series(1, 2000) n WHERE t.id = ${threadId}::uuid`
  expect((await home(reader)).waiting.map((one) => one.threadId)).toEqual([threadId])
  const newest = await startThread({ actor: reader }, { takeawayId: point.id, body: '再问' })
  await writeComment({ actor: colleague }, { threadId: newest.id, body: '再答' })
  await prisma().thread.update({
    where: { id: newest.id },
    data: { lastCommentAt: new Date(Date.now() + 3_600_000) },
  })
  expect((await home(reader)).waiting.map((one) => one.threadId)).toEqual([newest.id, threadId])
})

it('has a discussion wait for whoever takes part while somebody else spoke last', async () => {
  const { reader, editor, colleague, point } = await scene()
  const waits = async (actor: Actor) => (await home(actor)).waiting.map((one) => one.threadId)
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  // The takeaway is the editor's, so its discussion waits for the editor.
  expect(await waits(editor)).toEqual([threadId])
  expect(await waits(reader)).toEqual([])
  const answer = await writeComment({ actor: colleague }, { threadId, body: '答' })
  expect(await waits(reader)).toEqual([threadId])
  expect(await waits(colleague)).toEqual([])
  expect((await home(reader)).waiting).toEqual([
    {
      threadId,
      takeawayId: point.id,
      annotationId: null,
      code: point.code,
      title: point.title,
      titleEn: null,
      commentCount: 2,
      lastCommentId: answer.id,
      lastAt: answer.createdAt,
      lastExcerpt: '答',
      lastAuthor: colleague.name,
    },
  ])
  await deleteComment({ actor: colleague }, { id: answer.id })
  expect(await waits(reader)).toEqual([])
  await writeComment({ actor: colleague }, { threadId, body: '又答' })
  await resolveThread({ actor: colleague }, { id: threadId })
  expect(await waits(reader)).toEqual([])
})

it('has an answer wait for whoever began a discussion without a word', async () => {
  const { reader, colleague, point } = await scene()
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id })
  expect((await home(reader)).waiting).toEqual([])
  await writeComment({ actor: colleague }, { threadId, body: '答' })
  expect((await home(reader)).waiting.map((one) => one.threadId)).toEqual([threadId])
})

describe('somebody named in a discussion', () => {
  async function named(role: 'viewer' | 'staff') {
    const { colleague, point } = await scene()
    const reader = await person(role)
    const body = `@${reader.name} 请看`
    const { id: threadId } = await startThread({ actor: colleague }, { takeawayId: point.id, body })
    await notifyAll()
    return {
      reader,
      colleague,
      threadId,
      waits: async () => (await home(reader)).waiting.map((one) => one.threadId),
    }
  }

  it('is waited for until they have answered', async () => {
    const { reader, threadId, waits } = await named('staff')
    await markNotificationsRead({ actor: reader }, { threadId })
    expect(await waits()).toEqual([threadId])
    await writeComment({ actor: reader }, { threadId, body: '已看' })
    expect(await waits()).toEqual([])
  })

  it('is waited for until they have read it, where they cannot answer', async () => {
    const { reader, threadId, waits } = await named('viewer')
    expect(await waits()).toEqual([threadId])
    await markNotificationsRead({ actor: reader }, { threadId })
    expect(await waits()).toEqual([])
  })
})

describe('conclusions', () => {
  it('are those of the last seven days that hold, with what became of the opinion', async () => {
    const { reader, editor, colleague, report: about, point } = await scene()
    const conclude = async (body: string) => {
      const { id, comment } = await startThread({ actor: colleague }, { takeawayId: point.id, body })
      await concludeThread({ actor: editor }, { id, commentId: comment?.id ?? '', outcome: 'adopted' })
      return id
    }
    const old = await conclude('上月议定')
    await prisma().conclusion.updateMany({
      where: { threadId: old },
      data: { setAt: new Date(Date.now() - 8 * 86_400_000) },
    })
    const ended = await conclude('已撤下')
    await endConclusion({ actor: editor }, { id: ended })
    await conclude('先试点，再推开')
    const own = async (actor: Actor) =>
      (await home(actor)).conclusions.filter((one) => one.code === point.code)
    expect(await own(reader)).toMatchObject([
      { excerpt: '先试点，再推开', author: colleague.name, title: point.title, outcome: 'adopted' },
    ])
    await prisma().report.update({ where: { id: about.id }, data: { audience: 'named' } })
    expect(JSON.stringify((await home(reader)).conclusions)).not.toContain('先试点')
  })
})

it('says what the newest report with themes teaches, theme by theme, those of the first level first', async () => {
  const { reader, editor, report: about, point } = await scene()
  const theme = await prisma().theme.create({ data: { name: `主题 ${about.slug}`, position: -1 } })
  await prisma().takeaway.update({
    where: { id: point.id },
    data: { themeId: theme.id, title: '第一点', position: 9 },
  })
  const child = await takeaway(about.id, { createdById: editor.id, parentId: point.id })
  const third = await takeaway(about.id, { createdById: editor.id })
  await prisma().takeaway.updateMany({
    where: { id: { in: [child.id, third.id] } },
    data: { themeId: theme.id },
  })
  await prisma().takeaway.update({ where: { id: third.id }, data: { title: '第二点', position: 10 } })
  await report({ text: '还没有要点' })
  const without = await report({ text: '还没有主题' })
  await takeaway(without.id, { createdById: editor.id })
  const taught = (await home(reader)).reports.filter(({ themes }) => themes)
  expect(taught.map(({ slug }) => slug)).toEqual([about.slug])
  expect(taught[0]?.themes).toEqual([
    {
      name: theme.name,
      nameEn: null,
      takeaways: 3,
      points: [
        { id: point.id, title: '第一点', titleEn: null },
        { id: third.id, title: '第二点', titleEn: null },
      ],
    },
  ])
  expect(JSON.stringify(taught)).not.toContain(child.id)
})

it('drops what belongs to a deleted takeaway from what waits and from the counts', async () => {
  const { reader, editor, colleague, report: about, point } = await scene()
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await writeComment({ actor: colleague }, { threadId, body: '答' })
  const line = async () => (await home(reader)).reports.find((one) => one.slug === about.slug)
  expect(await line()).toMatchObject({ takeaways: 1, openThreads: 1 })
  await deleteTakeaway({ actor: editor }, { id: point.id })
  expect(await line()).toMatchObject({ takeaways: 0, openThreads: 0 })
  expect((await home(reader)).waiting).toEqual([])
})

describe('a discussion of an annotation', () => {
  async function annotatedReport() {
    const { reader, colleague, report: about } = await scene('学习考察报告')
    const author = await person('staff')
    const annotated = await annotation(about, author.id, [0, 4])
    const { id: threadId } = await startThread(
      { actor: reader },
      { annotationId: annotated.id, body: '何以见得' },
    )
    return { reader, colleague, author, about, annotated, threadId }
  }
  const waits = async (actor: Actor) => (await home(actor)).waiting.map((one) => one.threadId)

  it('waits for its author and for whoever takes part', async () => {
    const { reader, colleague, author, annotated, threadId } = await annotatedReport()
    expect((await home(author)).waiting).toMatchObject([
      {
        threadId,
        takeawayId: null,
        annotationId: annotated.id,
        code: null,
        title: '学习考察',
        lastExcerpt: '何以见得',
      },
    ])
    expect(await waits(colleague)).toEqual([])
    await writeComment({ actor: author }, { threadId, body: '见第二段' })
    expect(await waits(reader)).toEqual([threadId])
    await resolveThread({ actor: reader }, { id: threadId })
    expect(await waits(reader)).toEqual([])
  })

  it('is counted with the open ones of its report', async () => {
    const { reader, about, threadId } = await annotatedReport()
    const open = async () => (await home(reader)).reports.find((one) => one.slug === about.slug)?.openThreads
    expect(await open()).toBe(1)
    await resolveThread({ actor: reader }, { id: threadId })
    expect(await open()).toBe(0)
  })

  it('is nobody else’s while the annotation is private', async () => {
    const { reader, author, about, annotated, threadId } = await annotatedReport()
    await writeComment({ actor: author }, { threadId, body: '密语' })
    await prisma().annotation.update({ where: { id: annotated.id }, data: { visibility: 'private' } })
    const admin = await person('admin')
    for (const actor of [reader, admin]) {
      expect(await waits(actor)).toEqual([])
      expect((await home(actor)).reports.find((one) => one.slug === about.slug)?.openThreads).toBe(0)
      expect(JSON.stringify((await home(actor)).waiting)).not.toContain('密语')
    }
  })
})
