import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { openReport, openReports, singleReport } from '@/lib/access/report-access'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { findOpinions } from '@/lib/discussion/data/opinions'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { listThreads } from '@/lib/discussion/list-threads'
import { lockThread } from '@/lib/discussion/lock-thread'
import { readThread } from '@/lib/discussion/read-thread'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { setOutcome } from '@/lib/discussion/set-outcome'
import { unlockThread } from '@/lib/discussion/unlock-thread'
import { comment, thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { countQueries } from '@/tests/support/count-queries'
import { refusal, scene } from './scene'

async function createDiscussion() {
  const found = await scene()
  const { id, commentIds } = await thread(found.takeaway, found.author.id, 2)
  return { ...found, id, ids: commentIds as [string, string], editor: await person('editor') }
}

const kept = (threadId: string) =>
  prisma().threadOutcome.findMany({ where: { threadId }, orderBy: { setAt: 'asc' } })

const activityOf = async (subjectId: string) => {
  const rows = await prisma().activity.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
  return rows.map(({ verb, detail }) => [verb, (detail as { outcome?: string | null }).outcome])
}

describe('what became of an opinion', () => {
  it('is said while a thread is resolved, and stands where the thread is listed', async () => {
    const { colleague, viewer, id, takeaway } = await createDiscussion()
    const reason = '已写入第三章'
    const done = await resolveThread({ actor: colleague }, { id, outcome: 'partly', reason })
    expect(done).toMatchObject({
      changed: true,
      resolution: { resolvedBy: { id: colleague.id } },
      outcome: { kind: 'partly', reason, setBy: { id: colleague.id, name: colleague.name } },
    })
    const { items } = await listThreads({ actor: viewer }, { takeawayId: takeaway.id })
    expect(items[0]?.outcome).toEqual(done.outcome)
    expect(await activityOf(id)).toEqual([
      ['thread.resolved', undefined],
      ['thread.outcome-set', 'partly'],
    ])
  })

  it('stays undecided where nothing is said, and as it was when the thread is resolved again or reopened', async () => {
    const { author, id } = await createDiscussion()
    const actor = author
    expect((await resolveThread({ actor }, { id })).outcome).toBeNull()
    await resolveThread({ actor }, { id, outcome: 'adopted', reason: '已办' })
    await resolveThread({ actor }, { id })
    expect((await reopenThread({ actor }, { id })).outcome).toMatchObject({ kind: 'adopted', reason: '已办' })
    expect((await resolveThread({ actor }, { id })).outcome).toMatchObject({ kind: 'adopted' })
    expect(await kept(id)).toHaveLength(1)
  })

  it('changes later, with what was said before on record', async () => {
    const { author, colleague, id } = await createDiscussion()
    await setOutcome({ actor: author }, { id, outcome: 'adopted' })
    expect(
      await setOutcome({ actor: colleague }, { id, outcome: 'rejected', reason: '无依据' }),
    ).toMatchObject({
      resolution: null,
      outcome: { kind: 'rejected', reason: '无依据', setBy: { id: colleague.id } },
    })
    expect((await setOutcome({ actor: author }, { id, outcome: null })).outcome).toBeNull()
    expect((await readThread({ actor: author }, { id })).outcome).toBeNull()
    expect((await kept(id)).map((row) => [row.kind, row.reason, row.setById, row.endedById])).toEqual([
      ['adopted', '', author.id, colleague.id],
      ['rejected', '无依据', colleague.id, author.id],
    ])
    expect(await activityOf(id)).toEqual([
      ['thread.outcome-set', 'adopted'],
      ['thread.outcome-set', 'rejected'],
      ['thread.outcome-set', null],
    ])
  })

  it('keeps its reason when the same is said again without one, and takes a new or an empty one', async () => {
    const { author: actor, id } = await createDiscussion()
    const set = async (reason?: string) =>
      (await setOutcome({ actor }, { id, outcome: 'adopted', reason })).outcome?.reason
    expect([await set('已办'), await set(), await set('已办'), await set('已列入'), await set('')]).toEqual([
      ...['已办', '已办', '已办', '已列入', ''],
    ])
    expect(await kept(id)).toHaveLength(3)
    expect((await setOutcome({ actor }, { id, outcome: 'partly' })).outcome?.reason).toBe('')
  })

  it('is said while a comment is pinned as the conclusion, also of one that is pinned already', async () => {
    const { author, colleague, id, ids } = await createDiscussion()
    const [commentId] = ids
    const pin = (actor: Actor, outcome?: 'adopted' | 'rejected') =>
      concludeThread({ actor }, { id, commentId, outcome })
    expect(await refusal(pin(colleague, 'adopted'))).toMatchObject({ code: 'forbidden' })
    expect(await pin(author, 'adopted')).toMatchObject({
      changed: true,
      conclusion: { commentId, body: '意见1' },
      outcome: { kind: 'adopted' },
    })
    expect(await pin(author, 'rejected')).toMatchObject({ changed: false, outcome: { kind: 'rejected' } })
    expect(await pin(author)).toMatchObject({ changed: false, outcome: { kind: 'rejected' } })
    expect(await readThread({ actor: author }, { id })).toMatchObject({ outcome: { kind: 'rejected' } })
    expect(await activityOf(id)).toEqual([
      ['thread.concluded', undefined],
      ['thread.outcome-set', 'adopted'],
      ['thread.outcome-set', 'rejected'],
    ])
    const elsewhere = { id, commentId: crypto.randomUUID(), outcome: 'partly' as const }
    expect(await refusal(concludeThread({ actor: author }, elsewhere))).toMatchObject({ code: 'invalid' })
    expect(await readThread({ actor: author }, { id })).toMatchObject({ outcome: { kind: 'rejected' } })
  })

  it('has no reason while it is undecided', async () => {
    const { author: actor, id } = await createDiscussion()
    const fault = { faults: [{ path: 'reason', message: 'reasonWithoutOutcome' }] }
    expect(await refusal(setOutcome({ actor }, { id, outcome: null, reason: '缓议' }))).toMatchObject(fault)
    expect(await refusal(resolveThread({ actor }, { id, reason: '缓议' }))).toMatchObject(fault)
    expect((await readThread({ actor }, { id })).resolution).toBeNull()
  })

  it('is said by whoever may resolve, and of a locked thread by who began it and editors', async () => {
    const { author, colleague, viewer, editor, admin, id } = await createDiscussion()
    const set = (actor: Actor) => refusal(setOutcome({ actor }, { id, outcome: 'adopted' }))
    expect(await set(viewer)).toMatchObject({ code: 'forbidden' })
    expect(await set(colleague)).toBe('not refused')
    await lockThread({ actor: admin }, { id, reason: '已另行研究' })
    expect(await set(colleague)).toMatchObject({ code: 'invalid', faults: [{ message: 'closed' }] })
    expect(await set(author)).toBe('not refused')
    expect(await set(editor)).toBe('not refused')
    const can = async (actor: Actor) => (await readThread({ actor }, { id })).can.setOutcome
    expect([await can(author), await can(colleague), await can(viewer), await can(editor)]).toEqual([
      ...[true, false, false, true],
    ])
    const resolve = resolveThread({ actor: editor }, { id, outcome: 'rejected' })
    expect(await refusal(resolve)).toMatchObject({ code: 'invalid' })
    await unlockThread({ actor: admin }, { id })
    expect((await readThread({ actor: author }, { id })).outcome).toMatchObject({ kind: 'adopted' })
  })

  it('is one at a time where several say it at once', async () => {
    const { author, colleague, editor, admin, id } = await createDiscussion()
    const kinds = ['adopted', 'partly', 'rejected', null] as const
    const people = [author, colleague, editor, admin]
    await Promise.all(people.map((actor, at) => setOutcome({ actor }, { id, outcome: kinds[at] ?? null })))
    const standing = (await kept(id)).filter((row) => row.endedAt === null)
    expect(standing.length).toBeLessThanOrEqual(1)
    expect((await readThread({ actor: author }, { id })).outcome?.kind).toBe(standing[0]?.kind)
  })
})

describe('the opinions on takeaways', () => {
  it('stand in the order of the takeaways and then of time, each with what became of it and why', async () => {
    const { author, colleague, viewer, department, report: about, takeaway: first } = await scene()
    const second = await takeaway(about.id, { code: 'P-2', position: 2 })
    const [older, newer, other] = await Promise.all([
      thread(first, author.id, 2),
      thread(first, colleague.id),
      thread(second, author.id),
    ])
    const early = { createdAt: new Date(Date.UTC(2025, 0, 1)) }
    await prisma().thread.update({ where: { id: older.id }, data: early })
    const answer = await comment({ threadId: newer.id, authorId: author.id, body: '照此办理' })
    await resolveThread({ actor: author }, { id: older.id, outcome: 'rejected', reason: '无依据' })
    await concludeThread({ actor: colleague }, { id: newer.id, commentId: answer, outcome: 'adopted' })
    const access = await openReports({ db: prisma(), actor: viewer })
    const found = (limit = 10) => findOpinions(prisma(), access, [second.id, first.id], limit)
    const shared = {
      author: author.name,
      department: department.name,
      annotationId: null,
      at: expect.any(Date),
      commentId: expect.any(String),
      conclusionId: null,
    }
    expect(await found()).toEqual([
      { ...shared, threadId: other.id, takeawayId: second.id, body: '意见1', outcome: null, reason: '' },
      {
        ...shared,
        threadId: older.id,
        takeawayId: first.id,
        body: '意见1',
        outcome: 'rejected',
        reason: '无依据',
      },
      {
        ...shared,
        author: colleague.name,
        department: null,
        threadId: newer.id,
        takeawayId: first.id,
        body: '意见1',
        outcome: 'adopted',
        reason: '照此办理',
        conclusionId: answer,
      },
    ])
    expect((await found(2)).map((row) => row.threadId)).toEqual([other.id, older.id])
    expect(await countQueries(() => found())).toBe(1)
  })

  it('leave out what is private, hidden, deleted or in a report that is not for the reader', async () => {
    const { author, admin, viewer, report: about, takeaway: point } = await scene()
    const annotate = async (visibility: 'staff' | 'private') => {
      const range = { start: 0, end: 6, quote: '以一张蓝图统' }
      const input = { takeawayId: point.id, ...range, kind: 'comment' as const, body: '记', visibility }
      const { id: annotationId } = await createAnnotation({ actor: author }, input)
      const { id } = await thread(point, author.id)
      await prisma().thread.update({ where: { id }, data: { takeawayId: null, annotationId } })
      return { id, annotationId }
    }
    const noted = await annotate('staff')
    await annotate('private')
    const hidden = await thread(point, author.id, 2)
    const gone = await thread(point, author.id, 1)
    await hideComment({ actor: admin }, { id: hidden.commentIds[0] ?? '', reason: '离题' })
    await deleteComment({ actor: author }, { id: gone.commentIds[0] ?? '' })
    const access = singleReport(await openReport({ db: prisma(), actor: author }, { slug: about.slug }))
    const rows = await findOpinions(prisma(), access, [point.id], 10)
    expect(rows.map(({ threadId, annotationId, body }) => [threadId, annotationId, body]).sort()).toEqual(
      [
        [noted.id, noted.annotationId, '意见1'],
        [hidden.id, null, '意见2'],
      ].sort(),
    )
    const named = await report({ audience: 'named' })
    const closed = await takeaway(named.id)
    await thread(closed, author.id)
    const all = await openReports({ db: prisma(), actor: viewer })
    expect(await findOpinions(prisma(), all, [closed.id], 10)).toEqual([])
  })
})
