import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import { listUnsettled } from '@/lib/revisions/list-unsettled'
import { reviseReport } from '@/lib/revisions/revise-report'
import { settleAnchor } from '@/lib/revisions/settle-anchor'
import { findQuote } from '@/lib/text/selector'
import { person } from '@/prisma/factories/person'
import { findRange, findRanges, lines, scene, text } from '@/tests/integration/revisions/scene'

const changed = {
  figure: lines.figure.replace('120', '150'),
  practice: lines.practice.replace('来加强', '来不断加强'),
  privateAnnotation: '人才引育值得学习。',
}
const next = text(changed)

async function revised() {
  const made = await scene()
  await reviseReport({ actor: made.editor }, { slug: made.slug, text: next })
  const settle = (
    kind: 'annotation' | 'evidence' | 'figure' | 'term',
    id: string,
    choice: object,
    actor = made.editor,
  ) =>
    settleAnchor({ actor }, { slug: made.slug, kind, id, revision: 2, ...choice } as Parameters<
      typeof settleAnchor
    >[1])
  const list = (actor = made.editor, state: 'waiting' | 'settled' = 'waiting') =>
    listUnsettled({ actor }, { slug: made.slug, state })
  return { ...made, settle, list }
}

it('lists what waits with old words, new words and what changed; a private annotation only to its author', async () => {
  const { figure, evidence, privateAnnotation, list, author } = await revised()
  const { items, counts, revision } = await list()
  expect({ revision, counts }).toEqual({ revision: 2, counts: { waiting: 2, settled: 0 } })
  expect(items.map(({ id }) => id)).toEqual([figure.id, evidence.id])
  const [number, words] = items
  expect(number).toMatchObject({
    kind: 'figure',
    status: 'proposed',
    old: { revision: 1, quote: '全市就业人口达到120万人', prefix: '学习考察报告\n' },
    place: { quote: '全市就业人口达到150万人' },
    figure: { value: '120万', label: '就业人口' },
    takeaway: { code: 'P-1' },
    settled: null,
    can: { settle: true },
  })
  expect(number!.changes.map(({ kind }) => kind)).toContain('digits')
  expect(words).toMatchObject({ kind: 'evidence', takeaway: { title: '就业' } })
  const own = await list(author)
  expect(own.items.map(({ id }) => id)).toEqual([figure.id, evidence.id, privateAnnotation.id])
  expect(own.items.map(({ can }) => can.settle)).toEqual([false, false, true])
})

it('pages through them without a gap', async () => {
  const { slug, author } = await revised()
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listUnsettled({ actor: author }, { slug, limit: 1, cursor })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(3)
})

it('takes a proposal, shows it as settled, and lets it be said anew', async () => {
  const { id, evidence, editor, settle, list } = await revised()
  const done = await settle('evidence', evidence.id, { choice: 'accept' })
  expect(done.status).toBe('moved')
  const second = await prisma().revision.findFirstOrThrow({ where: { reportId: id, number: 2 } })
  expect(await findRange(id, evidence.id)).toMatchObject({ revisionId: second.id, quote: changed.practice })
  const { items, counts } = await list(editor, 'settled')
  expect(counts).toEqual({ waiting: 1, settled: 1 })
  expect(items[0]).toMatchObject({
    id: evidence.id,
    status: 'moved',
    old: { quote: lines.practice },
    place: { quote: changed.practice },
    settled: { by: editor.name },
  })
  const lost = await settle('evidence', evidence.id, { choice: 'orphan', settledAt: done.settledAt })
  expect(await findRange(id, evidence.id)).toMatchObject({
    revisionId: evidence.revisionId,
    start: evidence.start,
    quote: lines.practice,
  })
  await settle('evidence', evidence.id, { choice: 'reopen', settledAt: lost.settledAt })
  expect((await list()).items.map((one) => [one.id, one.status])).toContainEqual([evidence.id, 'proposed'])
})

it('takes another place only where position and words agree', async () => {
  const { id, evidence, settle } = await revised()
  const quote = '顶层设计'
  const start = findQuote(next, quote)[0]!
  const pick = (more: object) => settle('evidence', evidence.id, { choice: 'pick', quote, ...more })
  await expect(pick({ start: start + 1, end: start + 5 })).rejects.toMatchObject({
    faults: [{ path: 'quote', message: 'quoteMismatch' }],
  })
  await expect(pick({ quote: '没有的话' })).rejects.toMatchObject({ faults: [{ message: 'quoteNotFound' }] })
  await expect(pick({ quote: '学习' })).rejects.toMatchObject({ faults: [{ message: 'quoteNotUnique' }] })
  await expect(pick({ quote: ' ' })).rejects.toMatchObject({ faults: [{ message: 'required' }] })
  const done = await pick({ start, end: start + 4 })
  expect(await findRange(id, evidence.id)).toMatchObject({ start, end: start + 4, quote, paragraphKey: 'p3' })
  await pick({ quote: '擘画全局', settledAt: done.settledAt })
  expect((await findRange(id, evidence.id)).quote).toBe('擘画全局')
})

it('leaves a figure where its number stands', async () => {
  const { id, figure, settle } = await revised()
  const refused = {
    code: 'invalid',
    faults: [{ path: 'quote', message: 'figureNotInQuote', values: { value: '120万' } }],
  }
  await expect(settle('figure', figure.id, { choice: 'accept' })).rejects.toMatchObject(refused)
  await expect(settle('figure', figure.id, { choice: 'pick', quote: '三个舍得' })).rejects.toMatchObject(
    refused,
  )
  expect((await findRange(id, figure.id)).quote).toBe(figure.quote)
  await settle('figure', figure.id, { choice: 'orphan' })
  const lost = await prisma().anchor.findFirstOrThrow({
    where: { figureId: figure.id, settledAt: { not: null } },
  })
  expect(lost).toMatchObject({ status: 'orphaned', start: null, quote: null })
})

it('tells the second of two what the first one made of it', async () => {
  const { evidence, editor, settle } = await revised()
  const other = await person('editor')
  const raced = await Promise.allSettled(
    [editor, other].map((actor) => settle('evidence', evidence.id, { choice: 'accept' }, actor)),
  )
  const refused = raced.find((one) => one.status === 'rejected')
  expect(raced.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect(refused?.reason).toMatchObject({
    code: 'conflict',
    detail: { revision: 2, status: 'moved', quote: changed.practice },
  })
  await expect(settle('evidence', evidence.id, { choice: 'accept', revision: 1 })).rejects.toMatchObject({
    code: 'conflict',
  })
})

it('lets authors settle their annotations, editors all but private ones, others none', async () => {
  const { id, editor, author, reader, evidence, staffAnnotation, privateAnnotation, settle } = await revised()
  const orphan = { choice: 'orphan' }
  await expect(settle('evidence', evidence.id, orphan, author)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(settle('annotation', privateAnnotation.id, orphan, editor)).rejects.toMatchObject({
    code: 'not-found',
  })
  const admin = await person('admin')
  await expect(settle('annotation', privateAnnotation.id, orphan, admin)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(settle('annotation', privateAnnotation.id, orphan, reader)).rejects.toMatchObject({
    code: 'not-found',
  })
  // It was found automatically, so there is nothing to settle.
  await expect(settle('annotation', staffAnnotation.id, orphan)).rejects.toMatchObject({ code: 'not-found' })
  await expect(settle('figure', evidence.id, orphan)).rejects.toMatchObject({ code: 'not-found' })
  await settle('annotation', privateAnnotation.id, { choice: 'pick', quote: '人才引育' }, author)
  expect((await findRange(id, privateAnnotation.id)).quote).toBe('人才引育')
  expect(await prisma().activity.count({ where: { reportId: id, verb: 'anchor.settled' } })).toBe(0)
})

it('keeps what was settled through going back and forth', async () => {
  const { slug, id, editor, evidence, settle } = await revised()
  await settle('evidence', evidence.id, { choice: 'accept' })
  const after = await findRanges(id)
  await adoptRevision({ actor: editor }, { slug, number: 1 })
  expect(await findRange(id, evidence.id)).toMatchObject({
    revisionId: evidence.revisionId,
    start: evidence.start,
  })
  await adoptRevision({ actor: editor }, { slug, number: 2 })
  expect(await findRanges(id)).toEqual(after)
})
