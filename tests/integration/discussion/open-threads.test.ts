import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { readHome } from '@/lib/activity/read-home'
import { prisma } from '@/lib/db'
import { browseThread } from '@/lib/discussion/browse-thread'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { listOpenThreads } from '@/lib/discussion/list-open-threads'
import { lockThread } from '@/lib/discussion/lock-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { annotation } from '@/prisma/factories/annotation'
import { scene as discussionScene } from '@/tests/integration/discussion/scene'
import { notifyAll } from '@/tests/integration/notifications/scene'
import { countQueries } from '@/tests/support/count-queries'

type Input = Parameters<typeof listOpenThreads>[1]

async function scene() {
  const all = await discussionScene()
  const question = await annotation(all.report, all.colleague.id, [0, 4], { kind: 'question' })
  const begin = async (actor: Actor, body = '问', about: object = { takeawayId: all.takeaway.id }) =>
    (await startThread({ actor }, { ...about, body })).id
  const list = (actor: Actor, input: Input = {}) =>
    listOpenThreads({ actor }, { report: all.report.slug, ...input })
  const ids = async (actor: Actor, input: Input = {}) => (await list(actor, input)).items.map(({ id }) => id)
  const reply = (actor: Actor, threadId: string, body = '答') => writeComment({ actor }, { threadId, body })
  return { ...all, question, begin, list, ids, reply }
}

it('lists the open threads on takeaways and annotations with the last words that can be read', async () => {
  const { author, colleague, admin, takeaway, question, begin, list, reply } = await scene()
  const onPoint = await begin(author, '第一问')
  const onQuestion = await begin(admin, `@${colleague.name} 请看`, { annotationId: question.id })
  const last = await reply(colleague, onPoint, '会被隐藏')
  await hideComment({ actor: admin }, { id: last.id, reason: '离题' })
  const { items } = await list(author)
  expect(items.map(({ id }) => id)).toEqual([onPoint, onQuestion])
  expect(items[0]).toMatchObject({
    takeaway: { id: takeaway.id, code: takeaway.code, title: takeaway.title },
    annotation: null,
    createdBy: { id: author.id },
    last: { excerpt: '第一问', author: { name: author.name }, mentions: [] },
  })
  expect(items[1]).toMatchObject({
    takeaway: null,
    annotation: { id: question.id, kind: 'question', quote: question.quote },
    last: { mentions: [{ kind: 'person', id: colleague.id }] },
  })
})

it('has as many rows as home says are open, whoever looks', async () => {
  const { author, colleague, admin, takeaway, question, begin, list } = await scene()
  await begin(author)
  await begin(colleague, '问', { annotationId: question.id })
  await resolveThread({ actor: author }, { id: await begin(author) })
  await lockThread({ actor: admin }, { id: await begin(author), reason: '已另行研究' })
  const silent = await begin(author, '会被删除')
  const [only] = await prisma().comment.findMany({ where: { threadId: silent } })
  await deleteComment({ actor: author }, { id: only?.id ?? '' })
  const retracted = await annotation(
    { ...question, ...(await reportOf(question.reportId)) },
    author.id,
    [0, 2],
  )
  await begin(colleague, '问', { annotationId: retracted.id })
  await prisma().annotation.update({ where: { id: retracted.id }, data: { visibility: 'private' } })
  const counts = async (actor: Actor, slug: string) => {
    const { items, total } = await list(actor)
    const home = (await readHome({ actor }, {})).reports.find((one) => one.slug === slug)
    return [items.length, total, home?.openThreads]
  }
  const { slug } = await reportOf(question.reportId)
  expect(await counts(author, slug)).toEqual([4, 4, 4])
  expect(await counts(colleague, slug)).toEqual([3, 3, 3])
  await deleteTakeaway({ actor: admin }, { id: takeaway.id })
  expect(await counts(colleague, slug)).toEqual([1, 1, 1])
})

async function reportOf(id: string) {
  return prisma().report.findUniqueOrThrow({ where: { id }, include: { revisions: true } })
}

it('narrows by what a thread is about, by taking part and by who waits for an answer', async () => {
  const { author, colleague, admin, viewer, question, begin, ids, reply } = await scene()
  const mine = await begin(author)
  const answered = await begin(author)
  await reply(colleague, answered)
  const asked = await begin(colleague, '问', { annotationId: question.id })
  const named = await begin(admin, `@${author.name} 请答`)
  await notifyAll()
  expect(await ids(author)).toEqual([named, asked, answered, mine])
  expect(await ids(author, { kind: 'takeaway' })).toEqual([named, answered, mine])
  expect(await ids(author, { kind: 'question' })).toEqual([asked])
  expect(await ids(author, { kind: 'correction' })).toEqual([])
  expect(await ids(author, { mine: true })).toEqual([answered, mine])
  expect(await ids(author, { waiting: 'true' })).toEqual([named, answered])
  expect(await ids(author, { waiting: true, mine: true })).toEqual([answered])
  // Takeaways are the administrator's, the question the colleague's.
  expect(await ids(admin, { waiting: true })).toEqual([answered, mine])
  expect(await ids(colleague, { mine: true })).toEqual([asked, answered])
  expect(await ids(viewer, { mine: true })).toEqual([])
  await reply(author, named)
  expect(await ids(author, { waiting: true })).toEqual([answered])
})

it('pages from the last written on without gap or double, whatever the filter', async () => {
  const { author, colleague, begin, list, ids, reply } = await scene()
  for (let at = 0; at < 7; at++) await reply(colleague, await begin(author, `第${at}问`))
  for (const filter of [{}, { mine: true }, { waiting: true }]) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(author, { ...filter, limit: 3, cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(await ids(author, filter))
    expect(new Set(seen).size).toBe(7)
  }
})

describe('what is hidden', () => {
  it('shows nothing of a report one may not see, and does not open its threads', async () => {
    const { author, report, begin, list } = await scene()
    const thread = await begin(author)
    await prisma().report.update({ where: { id: report.id }, data: { audience: 'named' } })
    await expect(list(author)).rejects.toMatchObject({ code: 'not-found' })
    const all = await listOpenThreads({ actor: author }, { limit: 100 })
    expect(JSON.stringify(all)).not.toContain(thread)
    await expect(browseThread({ actor: author }, { id: thread })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('shows the thread of an annotation that became private to its author alone', async () => {
    const { author, colleague, admin, question, begin, ids } = await scene()
    const thread = await begin(author, '问', { annotationId: question.id })
    await prisma().annotation.update({ where: { id: question.id }, data: { visibility: 'private' } })
    expect(await ids(colleague)).toEqual([thread])
    for (const actor of [author, admin]) expect(await ids(actor)).toEqual([])
  })
})

it('opens one thread, resolved or not, with what it is about', async () => {
  const { author, colleague, takeaway, question, begin, reply } = await scene()
  const thread = await begin(author, '第一问')
  await reply(colleague, thread)
  await resolveThread({ actor: author }, { id: thread })
  const open = await browseThread({ actor: colleague }, { id: thread })
  expect(open).toMatchObject({ takeaway: { code: takeaway.code }, annotation: null })
  expect(open.resolution).not.toBeNull()
  expect(open.comments.items.map(({ body }) => body)).toEqual(['第一问', '答'])
  const newest = await browseThread({ actor: colleague }, { id: thread, order: 'newest' })
  expect(newest.comments.items.map(({ body }) => body)).toEqual(['答', '第一问'])
  const other = await begin(author, '问', { annotationId: question.id })
  expect(await browseThread({ actor: author }, { id: other })).toMatchObject({
    takeaway: null,
    annotation: { id: question.id, kind: 'question' },
  })
})

it('asks the database three times for a page and twice for a thread, however many there are', async () => {
  const { author, colleague, begin, list, reply } = await scene()
  const thread = await begin(author)
  for (let at = 0; at < 5; at++) await reply(colleague, await begin(author))
  for (const filter of [{}, { mine: true }, { waiting: true, kind: 'takeaway' as const }])
    expect(await countQueries(() => list(author, filter))).toBe(3)
  expect(await countQueries(() => browseThread({ actor: author }, { id: thread }))).toBe(2)
})
