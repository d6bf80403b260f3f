import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { readReportText } from '@/lib/reports/read-report-text'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import { listRevisions } from '@/lib/revisions/list-revisions'
import { reviseReport } from '@/lib/revisions/revise-report'
import { verifyRange } from '@/lib/text/selector'
import { annotation } from '@/prisma/factories/annotation'
import { findRange, findRanges, lines, scene, text } from '@/tests/integration/revisions/scene'

const front = `新增的一段。\n${text()}`

it('carries what stands unchanged, leaves what is in doubt where it was, and says how many', async () => {
  const { slug, id, editor, author, figure, evidence, staffAnnotation, privateAnnotation } = await scene()
  const next = text({
    title: '学习考察报告\n新增的一段。',
    figure: lines.figure.replace('120', '150'),
    practice: '',
  })
  const done = await reviseReport({ actor: editor }, { slug, text: next, expected: 1 })
  expect(done).toMatchObject({
    slug,
    revision: { number: 2, sha256: createHash('sha256').update(next).digest('hex') },
    // The author's private annotation is not counted.
    anchorCounts: { same: 2, moved: 0, proposed: 1, orphaned: 1 },
  })
  const { text: current, number } = await readReportText({ actor: editor }, { slug })
  expect({ current, number }).toEqual({ current: next, number: 2 })
  const [first, second] = await prisma().revision.findMany({
    where: { reportId: id },
    orderBy: { number: 'asc' },
  })
  for (const one of [figure, evidence])
    expect(await findRange(id, one.id)).toMatchObject({
      revisionId: first!.id,
      start: one.start,
      quote: one.quote,
    })
  for (const one of [staffAnnotation, privateAnnotation]) {
    const now = await findRange(id, one.id)
    expect(now).toMatchObject({ revisionId: second!.id, quote: one.quote })
    expect(verifyRange(next, now)).toBe(true)
  }
  expect(
    await prisma().anchor.count({ where: { reportId: id, revisionId: first!.id, status: 'same' } }),
  ).toBe(5)

  const mine = await listRevisions({ actor: author }, { slug })
  expect(mine.items.map(({ number, current, anchorCounts }) => ({ number, current, anchorCounts }))).toEqual([
    { number: 2, current: true, anchorCounts: { same: 3, moved: 0, proposed: 1, orphaned: 1 } },
    { number: 1, current: false, anchorCounts: null },
  ])
  expect(mine.can.revise).toBe(false)
  const activity = await prisma().activity.findFirstOrThrow({
    where: { reportId: id, verb: 'report.revised' },
  })
  expect(activity.detail).toMatchObject({ number: 2, same: 2, proposed: 1, orphaned: 1 })
})

it('tries again from the older text what the revision between had lost', async () => {
  const { slug, id, editor, evidence } = await scene()
  await reviseReport({ actor: editor }, { slug, text: text({ practice: '' }) })
  expect((await findRange(id, evidence.id)).revisionId).toBe(evidence.revisionId)
  const { anchorCounts } = await reviseReport({ actor: editor }, { slug, text: front })
  expect(anchorCounts).toMatchObject({ proposed: 0, orphaned: 0 })
  const now = await findRange(id, evidence.id)
  expect(now).toMatchObject({ start: evidence.start + 7, quote: lines.practice })
})

it('keeps the keys of paragraphs, and gives none a second time', async () => {
  const { slug, id, editor } = await scene()
  const keysOf = async (number: number) =>
    (
      await prisma().paragraph.findMany({
        where: { revision: { reportId: id, number } },
        orderBy: { position: 'asc' },
      })
    ).map((one) => one.key)
  await reviseReport({ actor: editor }, { slug, text: front })
  expect(await keysOf(2)).toEqual(['p7', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'])
  await reviseReport({ actor: editor }, { slug, text: `${text()}\n又一段全然不同的话。` })
  expect(await keysOf(3)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p8'])
})

it('shows everything as it was on going back, and on going forth again', async () => {
  const { slug, id, editor, author } = await scene()
  const before = await findRanges(id)
  await reviseReport({ actor: editor }, { slug, text: text({ figure: '', title: '另一个题目' }) })
  const after = await findRanges(id)
  expect(after).not.toEqual(before)
  const back = await adoptRevision({ actor: editor }, { slug, number: 1, expected: 2 })
  expect(back).toMatchObject({ changed: true, anchorCounts: { proposed: 0, orphaned: 0 } })
  expect(await findRanges(id)).toEqual(before)
  await adoptRevision({ actor: editor }, { slug, number: 2 })
  expect(await findRanges(id)).toEqual(after)
  expect(await adoptRevision({ actor: editor }, { slug, number: 2 })).toMatchObject({ changed: false })
  expect(await prisma().activity.count({ where: { reportId: id, verb: 'report.adopted' } })).toBe(2)

  // Annotations of the second revision are re-anchored in the first.
  const second = await prisma().revision.findMany({ where: { reportId: id, number: 2 } })
  const made = await annotation({ id, revisions: second }, author.id, [0, 5])
  await adoptRevision({ actor: editor }, { slug, number: 1 })
  expect(await findRange(id, made.id)).toMatchObject({ revisionId: second[0]!.id, quote: '另一个题目' })
})

it('refuses the same text, an empty one, a stale look, and whoever may not', async () => {
  const { slug, editor, reader } = await scene()
  const revise = (more: object, actor = editor) => reviseReport({ actor }, { slug, text: front, ...more })
  await expect(revise({ text: `${text()}  \r\n` })).rejects.toMatchObject({
    faults: [{ path: 'text', message: 'sameText' }],
  })
  await expect(revise({ text: ' \n' })).rejects.toMatchObject({ faults: [{ message: 'emptyText' }] })
  await expect(revise({ expected: 7 })).rejects.toMatchObject({
    code: 'conflict',
    detail: { currentRevision: 1 },
  })
  await expect(revise({}, reader)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(adoptRevision({ actor: editor }, { slug, number: 9 })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect((await listRevisions({ actor: reader }, { slug })).items).toHaveLength(1)
})

it('reads a file as it is imported, and keeps it as it came', async () => {
  const { slug, id, editor } = await scene()
  const bytes = Buffer.from(`\uFEFF${front}\r\n`)
  await reviseReport(
    { actor: editor },
    { slug, file: { name: '新版.txt', base64: bytes.toString('base64') } },
  )
  const kept = await prisma().revision.findFirstOrThrow({ where: { reportId: id, number: 2 } })
  expect(kept).toMatchObject({ text: front, originalName: '新版.txt', createdById: editor.id })
  expect(Buffer.from(kept.original!).equals(bytes)).toBe(true)
})

it('lets one of two at once through, and tells the other', async () => {
  const { slug, id, editor } = await scene()
  for (const expected of [undefined, 2]) {
    const raced = await Promise.allSettled(
      ['甲', '乙'].map((word) =>
        reviseReport({ actor: editor }, { slug, text: `${word}${expected}\n${text()}`, expected }),
      ),
    )
    expect(raced.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = raced.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'conflict' })
  }
  const current = await prisma().revision.findFirstOrThrow({ where: { reportId: id, number: 3 } })
  for (const one of Object.values(await findRanges(id)).flat()) {
    expect(one.revisionId).toBe(current.id)
    expect(verifyRange(current.text, one)).toBe(true)
  }
})
