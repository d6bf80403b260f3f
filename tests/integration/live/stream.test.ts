import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { numberEvents, recordActivity } from '@/lib/activity/data/record'
import { listReaders } from '@/lib/activity/list-readers'
import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { readEvents } from '@/lib/activity/read-events'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { prisma } from '@/lib/db'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { annotation } from '@/prisma/factories/annotation'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { countQueries } from '@/tests/support/count-queries'
import { listen, tab } from './client'

let hub: PostgresListener

beforeAll(async () => {
  hub = await listen()
})
afterAll(() => hub.end())

async function scene() {
  const [writer, reader] = await Promise.all([person('staff'), person('staff')])
  const about = await report({ text: '学习考察报告' })
  const point = await takeaway(about.id)
  return { writer, reader, about, point }
}

/** The id of the newest event, once all have one. */
async function head(): Promise<number> {
  await numberEvents()
  return Number((await prisma().event.aggregate({ _max: { id: true } }))._max.id ?? 0)
}

describe('the stream', () => {
  it('says what happens as it happens, in ids alone', async () => {
    const { writer, reader, about, point } = await scene()
    const open = tab(hub, reader, { after: await head() })
    const { id: threadId } = await startThread({ actor: writer }, { takeawayId: point.id, body: '机密的话' })
    const started = await open.change()
    const { id } = await writeComment({ actor: writer }, { threadId, body: '又一句机密' })
    const written = await open.change()
    await resolveThread({ actor: writer }, { id: threadId })
    const resolved = await open.change()
    const common = {
      report: about.slug,
      actorId: writer.id,
      threadId,
      takeawayId: point.id,
      annotationId: null,
    }
    expect([started, written, resolved]).toMatchObject([
      { ...common, verb: 'thread.started', subjectKind: 'thread', subjectId: threadId },
      { ...common, verb: 'comment.written', subjectKind: 'comment', subjectId: id },
      { ...common, verb: 'thread.resolved' },
    ])
    expect(JSON.stringify([started, written])).not.toContain('机密')
    await open.leave()
    await open.left
  })

  it('goes on after the last one had, also with what happened meanwhile', async () => {
    const { writer, reader, point } = await scene()
    const first = tab(hub, reader, { after: await head() })
    const { id: threadId } = await startThread({ actor: writer }, { takeawayId: point.id, body: '一' })
    const { position } = await first.change()
    await first.leave()
    const missed = await writeComment({ actor: writer }, { threadId, body: '二' })
    const second = tab(hub, reader, { after: position })
    const later = await second.change()
    expect(later).toMatchObject({ verb: 'comment.written', subjectId: missed.id })
    expect(later.position).toBeGreaterThan(position)
    await second.leave()
  })

  it('tells a page that is far behind, or ahead of a restored database, to draw itself anew', async () => {
    const { reader, about } = await scene()
    const before = await head()
    const row = { verb: 'tested', subjectKind: 'report', subjectId: about.id, reportId: about.id }
    await recordActivity(
      prisma(),
      null,
      new Date(),
      Array.from({ length: 2001 }, () => row),
    )
    for (const after of [before, (await head()) + 1]) {
      const open = tab(hub, reader, { after })
      expect(await open.next()).toMatchObject({ event: 'reset', id: await head() })
      await open.leave()
    }
  })

  it('ends with the session', async () => {
    const { reader } = await scene()
    let now: Actor | null = reader
    const open = tab(hub, reader, { after: await head(), beat: 20, again: async () => now })
    now = null
    expect(await open.next()).toMatchObject({ event: 'ended' })
    expect(await open.next()).toBeNull()
    await open.left
  })

  it('goes by where the person belongs now', async () => {
    const { reader } = await scene()
    const [editor, room] = await Promise.all([person('editor'), department()])
    const about = await report({ audience: 'named', departmentIds: [room.id] })
    const point = await takeaway(about.id)
    const again = async () => ({ ...reader, departmentId: room.id })
    const open = tab(hub, reader, { after: await head(), beat: 20, again, place: { takeaway: point.id } })
    // The presence is refused at first; the next sign of life brings the new department with it.
    await expect
      .poll(async () => (await listReaders({ actor: editor }, { takeaway: point.id })).items.length)
      .toBe(1)
    const { id } = await startThread({ actor: editor }, { takeawayId: point.id, body: '看得见' })
    expect(await open.change()).toMatchObject({ subjectId: id })
    await open.leave()
  })

  it('cuts off whoever does not read, and lets everybody go when the server ends', async () => {
    const { reader, about } = await scene()
    const own = await listen()
    const deaf = tab(own, reader, { after: await head() })
    const row = { verb: 'tested', subjectKind: 'report', subjectId: about.id, reportId: about.id }
    for (let round = 0; round < 4; round++)
      await recordActivity(
        prisma(),
        null,
        new Date(),
        Array.from({ length: 500 }, () => row),
      )
    await deaf.left
    const open = tab(own, reader)
    await own.end()
    await open.left
    expect(await open.next()).toBeNull()
  })

  it('asks one statement a wake-up', async () => {
    const { reader } = await scene()
    expect(await countQueries(() => readEvents({ actor: reader }, { after: 0 }))).toBe(1)
  })
})

it('names the takeaways in whose evidence an annotation stands', async () => {
  const { writer, reader, about, point } = await scene()
  const other = await takeaway(about.id)
  const [revision] = about.revisions
  const range = { paragraphKey: 'p1', quote: '学习考察', prefix: '', suffix: '报告', position: 0 }
  await prisma().evidence.create({
    data: { ...range, start: 0, end: 4, takeawayId: point.id, revisionId: revision?.id ?? '' },
  })
  const after = await head()
  const annotate = (start: number, end: number, quote: string) =>
    createAnnotation(
      { actor: writer },
      { report: about.slug, start, end, quote, kind: 'highlight', visibility: 'staff' },
    )
  await annotate(2, 6, '考察报告')
  await annotate(4, 6, '报告')
  await numberEvents()
  const { events } = await readEvents({ actor: reader }, { after })
  expect(events.map((event) => event.touches)).toEqual([[point.id], []])
  expect(other.id).not.toBe(point.id)
})

describe('what is seen', () => {
  const seen = async (actor: Actor, after: number) =>
    (await readEvents({ actor }, { after })).events.map((event) => event.verb)

  it('is nothing of reports, private annotations, summaries and accounts that are not for the person', async () => {
    const { writer, reader, about, point } = await scene()
    const admin = await person('admin')
    const named = await report({ text: '机密', audience: 'named' })
    const after = await head()
    const put = (subjectKind: string, subjectId: string, reportId: string | null) =>
      recordActivity(prisma(), writer.id, new Date(), [
        { verb: `${subjectKind}.x`, subjectKind, subjectId, reportId },
      ])
    await put('report', named.id, named.id)
    await put('person', writer.id, null)
    await put('summary', crypto.randomUUID(), about.id)
    const annotated = await annotation(about, writer.id, [0, 2], { visibility: 'staff', body: '注' })
    await put('annotation', annotated.id, about.id)
    await startThread({ actor: reader }, { annotationId: annotated.id, body: '问' })
    await createAnnotation(
      { actor: writer },
      { report: about.slug, start: 0, end: 2, quote: '学习', kind: 'highlight', visibility: 'private' },
    )
    expect(await seen(reader, after)).toEqual(['annotation.x', 'thread.started'])
    expect(await seen(admin, after)).toEqual(['report.x', 'annotation.x', 'thread.started'])
    await prisma().annotation.update({ where: { id: annotated.id }, data: { visibility: 'private' } })
    expect(await seen(reader, after)).toEqual([])
    expect(await seen(admin, after)).toEqual(['report.x'])
    expect(await seen(writer, after)).toEqual(['annotation.x', 'thread.started'])
    expect(point.id).not.toBe('')
  })
})

describe('who is reading', () => {
  const names = async (actor: Actor, input: object) =>
    (await listReaders({ actor }, input)).items.map((one) => one.id)

  it('is told to the others there, across processes, and ends with the tab', async () => {
    const { writer, reader, point } = await scene()
    const other = await listen()
    const place = { takeaway: point.id }
    const mine = tab(hub, writer, { place })
    expect(await mine.next()).toMatchObject({ event: 'readers' })
    const theirs = tab(other, reader, { place })
    expect(await theirs.next()).toMatchObject({ event: 'readers' })
    expect(await mine.next()).toMatchObject({ event: 'readers' })
    expect(await names(writer, place)).toEqual([reader.id])
    expect(await names(reader, place)).toEqual([writer.id])
    await theirs.leave()
    for (let ids = [reader.id]; ids.length > 0; ids = await names(writer, place)) {
      expect(await mine.next()).toMatchObject({ event: 'readers' })
    }
    await mine.leave()
    await other.end()
  })

  it('counts nobody who gave no sign for 45 seconds, and each person once', async () => {
    const { writer, reader, about } = await scene()
    const at = new Date()
    const presence = (seenAt: Date) => ({
      streamId: crypto.randomUUID(),
      userId: reader.id,
      reportId: about.id,
      subjectKind: 'report',
      subjectId: about.id,
      seenAt,
    })
    await prisma().presence.create({ data: presence(new Date(at.getTime() - 46_000)) })
    expect(await names(writer, { report: about.slug })).toEqual([])
    await prisma().presence.createMany({ data: [presence(at), presence(at)] })
    expect(await names(writer, { report: about.slug })).toEqual([reader.id])
    await prisma().user.update({ where: { id: reader.id }, data: { deactivatedAt: at } })
    expect(await names(writer, { report: about.slug })).toEqual([])
  })
})
