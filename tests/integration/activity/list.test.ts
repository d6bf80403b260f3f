import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { recordActivity } from '@/lib/activity/data/record'
import { exportActivity } from '@/lib/activity/export-activity'
import { exportReportActivity } from '@/lib/activity/export-report-activity'
import { listActivity } from '@/lib/activity/list-activity'
import { listReportActivity } from '@/lib/activity/list-report-activity'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { createSummary } from '@/lib/summaries/create-summary'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { annotation } from '@/prisma/factories/annotation'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { countQueries } from '@/tests/support/count-queries'

async function scene() {
  const [staff, other, editor, admin] = await Promise.all(
    (['staff', 'staff', 'editor', 'admin'] as const).map((role) => person(role)),
  )
  const about = await report({ text: '学习考察报告' })
  const point = await takeaway(about.id, { title: '产业布局' })
  return { staff, other, editor, admin, about, point } as Record<
    'staff' | 'other' | 'editor' | 'admin',
    Actor
  > & {
    about: typeof about
    point: typeof point
  }
}

const verbs = (found: { items: { verb: string }[] }) => found.items.map((entry) => entry.verb)
const lines = (file: { body: Uint8Array }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.body)

describe('the activity of a report', () => {
  it('says who did what to which point, newest first, and leads there', async () => {
    const { staff, editor, about, point } = await scene()
    const { id: threadId } = await startThread({ actor: staff }, { takeawayId: point.id, body: '机密的问' })
    const answer = await writeComment({ actor: editor }, { threadId, body: '机密的答' })
    const found = await listReportActivity({ actor: staff }, { slug: about.slug })
    expect(found.items.slice(0, 2)).toMatchObject([
      {
        verb: 'comment.written',
        actor: { id: editor.id, name: editor.name },
        about: { code: point.code, title: '产业布局' },
        path: `/comments/${answer.id}`,
      },
      { verb: 'thread.started', actor: { id: staff.id }, path: `/takeaways/${point.id}` },
    ])
    expect(JSON.stringify(found)).not.toContain('机密')
  })

  it('is not there for whoever may not read the report, nor as a file', async () => {
    const { staff, about } = await scene()
    await prisma().report.update({ where: { id: about.id }, data: { audience: 'named' } })
    const input = { slug: about.slug }
    await expect(listReportActivity({ actor: staff }, input)).rejects.toMatchObject({ code: 'not-found' })
    await expect(exportReportActivity({ actor: staff }, input)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('forgets an annotation that has become private, and what was said on it, save for its author', async () => {
    const { staff, other, admin, about } = await scene()
    const annotated = await annotation(about, staff.id, [0, 2], { visibility: 'staff', body: '注' })
    await recordActivity(prisma(), staff.id, new Date(), [
      { verb: 'annotation.created', subjectKind: 'annotation', subjectId: annotated.id, reportId: about.id },
    ])
    await startThread({ actor: other }, { annotationId: annotated.id, body: '问' })
    const seen = async (actor: Actor) => verbs(await listReportActivity({ actor }, { slug: about.slug }))
    expect(await seen(other)).toEqual(['thread.started', 'annotation.created'])
    await prisma().annotation.update({ where: { id: annotated.id }, data: { visibility: 'private' } })
    for (const actor of [other, admin]) expect(await seen(actor)).not.toContain('annotation.created')
    expect(await seen(staff)).toContain('annotation.created')
  })

  it('is narrowed by kind, name and days of the office’s calendar', async () => {
    const { staff, editor, about } = await scene()
    const put = (at: string, actor: Actor, subjectKind: string) =>
      recordActivity(prisma(), actor.id, new Date(at), [
        { verb: `${subjectKind}.${at}`, subjectKind, subjectId: about.id, reportId: about.id },
      ])
    await put('2026-03-01T15:59:59Z', staff, 'takeaway')
    await put('2026-03-01T16:00:00Z', staff, 'report')
    await put('2026-03-02T15:59:59Z', editor, 'takeaway')
    await put('2026-03-02T16:00:00Z', editor, 'takeaway')
    const found = async (filter: object) =>
      verbs(await listReportActivity({ actor: staff }, { slug: about.slug, ...filter }))
    expect(await found({ from: '2026-03-02', to: '2026-03-02' })).toEqual([
      'takeaway.2026-03-02T15:59:59Z',
      'report.2026-03-01T16:00:00Z',
    ])
    expect(await found({ kind: 'report' })).toEqual(['report.2026-03-01T16:00:00Z'])
    expect(await found({ name: editor.name })).toHaveLength(2)
    expect(await found({ person: staff.id })).toHaveLength(2)
    await expect(found({ from: '2026-13-40' })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('goes on by cursor without a gap or a repetition, in as many statements for many as for few', async () => {
    const { staff, about } = await scene()
    const few = await countQueries(() => listReportActivity({ actor: staff }, { slug: about.slug }))
    const entry = (index: number) => ({
      verb: `v${index}`,
      subjectKind: 'report',
      subjectId: about.id,
      reportId: about.id,
    })
    await recordActivity(
      prisma(),
      staff.id,
      new Date(),
      Array.from({ length: 25 }, (_, index) => entry(index)),
    )
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listReportActivity({ actor: staff }, { slug: about.slug, limit: 10, cursor })
      seen.push(...verbs(page))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `v${24 - index}`))
    expect(await countQueries(() => listReportActivity({ actor: staff }, { slug: about.slug }))).toBe(few)
    expect(few).toBe(2)
  })
})

describe('the activity of people', () => {
  it('shows anyone their own, also outside reports, and that of others to editors alone', async () => {
    const { staff, other, editor } = await scene()
    const { id } = await createSummary({ actor: staff }, { title: '我的小结' })
    const own = await listActivity({ actor: staff }, { person: staff.id })
    expect(own.items[0]).toMatchObject({ verb: 'summary.created', about: { title: '我的小结' } })
    expect(own.items[0]?.path).toBe(`/summaries/${id}`)
    await expect(listActivity({ actor: other }, { person: staff.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(listActivity({ actor: other }, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(exportActivity({ actor: other }, {})).rejects.toMatchObject({ code: 'forbidden' })
    expect(verbs(await listActivity({ actor: editor }, { person: staff.id }))).toContain('summary.created')
  })

  it('shows what is done to accounts to administrators, and to whoever did it', async () => {
    const { staff, editor, admin } = await scene()
    const subjectId = `account-${staff.id}`
    await recordActivity(prisma(), admin.id, new Date(), [
      { verb: 'password.reset', subjectKind: 'person', subjectId },
    ])
    const seen = async (actor: Actor) =>
      (await listActivity({ actor }, { kind: 'people' })).items.some(
        (entry) => entry.subject.id === subjectId,
      )
    expect(await seen(admin)).toBe(true)
    expect(await seen(editor)).toBe(false)
  })

  it('keeps what people did in a report from themselves once they may no longer read it', async () => {
    const { staff, editor, about } = await scene()
    await prisma().report.update({ where: { id: about.id }, data: { createdById: editor.id } })
    await recordActivity(prisma(), staff.id, new Date(), [
      { verb: 'takeaway.edited', subjectKind: 'takeaway', subjectId: about.id, reportId: about.id },
    ])
    const own = async () => verbs(await listActivity({ actor: staff }, { person: staff.id }))
    expect(await own()).toContain('takeaway.edited')
    await prisma().report.update({ where: { id: about.id }, data: { audience: 'named' } })
    expect(await own()).not.toContain('takeaway.edited')
  })
})

it('is a CSV that Excel reads as Chinese, in the office’s time, with nothing to calculate', async () => {
  const { editor, about } = await scene()
  const title = '=HYPERLINK("http://evil","点我")'
  const caller = {
    actor: editor,
    clock: { now: () => new Date('2026-03-01T16:00:05Z'), newId: () => crypto.randomUUID() },
  }
  const made = await createTakeaway(caller, { report: about.slug, kind: 'action', title, statement: '述' })
  const file = await exportReportActivity({ actor: editor }, { slug: about.slug, kind: 'takeaway' })
  const [header, row, rest] = lines(file).split('\r\n')
  expect(header).toBe('\ufeff时间（北京时间）,人员,操作,编号,对象,报告,地址,操作代码,时间（UTC）')
  expect(row).toContain('2026-03-02 00:00:05')
  expect(row).toContain(`新增了要点,${made.code},"'=HYPERLINK(""http://evil"",""点我"")"`)
  expect(row).toContain('2026-03-01T16:00:05.000Z')
  expect(rest).toBe('')
  expect(file.type).toBe('text/csv; charset=utf-8')
  expect(file.disposition).toContain('.csv')
})
