import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { jobPool } from '@/lib/jobs/runner'
import { adoptRevision } from '@/lib/revisions/adopt-revision'
import { reanchorJob } from '@/lib/revisions/anchors/reanchor-all'
import { reviseReport } from '@/lib/revisions/revise-report'
import { settleAnchor } from '@/lib/revisions/settle-anchor'
import { findQuote, verifyRange } from '@/lib/text/selector'
import { annotation } from '@/prisma/factories/annotation'
import { findRange, lines, scene, text } from '@/tests/integration/revisions/scene'

const never = new Promise<never>(() => {})

/** What the worker does while it re-anchors; it answers once that is done. */
let meanwhile: () => Promise<unknown> = async () => {}
const asked = vi.spyOn(jobPool().interactive, 'ask')
let world: Awaited<ReturnType<typeof scene>>

beforeEach(async () => {
  world = await scene()
  asked.mockImplementation(async (_, input) => {
    await meanwhile()
    return reanchorJob.run(reanchorJob.input.parse(input))
  })
})
afterEach(() => {
  meanwhile = async () => {}
  asked.mockReset()
})

/** What happens during the first request alone. */
const once = (happen: () => Promise<unknown>) => {
  let rounds = 0
  return async () => {
    if (rounds++ === 0) await happen()
  }
}

const front = `新增的一段。\n${text()}`
const annotate = async (quote: string) => {
  const { text } = await currentText()
  const start = findQuote(text, quote)[0]!
  const range = { report: world.slug, start, end: start + [...quote].length, quote }
  return createAnnotation({ actor: world.author }, { ...range, kind: 'highlight' })
}
const revise = (next = front) => reviseReport({ actor: world.editor }, { slug: world.slug, text: next })
const currentText = async () => {
  const { id } = world
  const found = await prisma().report.findUniqueOrThrow({ where: { id } })
  return prisma().revision.findFirstOrThrow({ where: { reportId: id, number: found.currentRevision } })
}

it('anchors what was annotated or deleted while the anchors were computed', async () => {
  const quote = '杨浦'
  let made = ''
  meanwhile = once(async () => {
    made = (await annotate(quote)).id
    await prisma().term.delete({ where: { id: world.term.id } })
  })
  const { anchorCounts } = await revise()
  expect(anchorCounts).toMatchObject({ same: 3, moved: 0, proposed: 0, orphaned: 0 })
  const current = await currentText()
  const now = await findRange(world.id, made)
  expect(now).toMatchObject({ revisionId: current.id, quote })
  expect(verifyRange(current.text, now)).toBe(true)
})

it('anchors a range that was settled elsewhere while the anchors were computed', async () => {
  const { slug, id, editor, evidence } = world
  await revise(text({ practice: '', title: '另一个题目' }))
  meanwhile = once(() =>
    settleAnchor(
      { actor: editor },
      { slug, kind: 'evidence', id: evidence.id, choice: 'pick', quote: lines.figure, revision: 2 },
    ),
  )
  await revise(`又一段。\n${text()}`)
  const current = await currentText()
  const now = await findRange(id, evidence.id)
  expect(now).toMatchObject({ revisionId: current.id, quote: lines.figure })
  expect(verifyRange(current.text, now)).toBe(true)
})

it('anchors in the worker what came while it was at the others, and at the end only a few here', async () => {
  const here = vi.spyOn(reanchorJob, 'run')
  let rounds = 0
  meanwhile = async () => {
    rounds++
    await annotate('杨浦')
  }
  await revise()
  expect(rounds).toBe(4)
  expect(asked.mock.calls.map(([, input]) => (input as { ranges: unknown[] }).ranges.length)).toEqual([
    5, 1, 1, 1,
  ])
  expect(here.mock.calls.map(([{ ranges }]) => ranges.length)).toEqual([5, 1, 1, 1, 1])
  const { id: revisionId } = await currentText()
  expect(await prisma().anchor.count({ where: { revisionId, status: 'same' } })).toBe(9)
})

it('refuses where more came at the last moment than the transaction may re-anchor', async () => {
  const { author, id } = world
  const [first] = await prisma().revision.findMany({ where: { reportId: id } })
  meanwhile = async () => {
    for (let at = 0; at < 21; at++) await annotation({ id, revisions: [first!] }, author.id, [0, 3])
  }
  await expect(revise()).rejects.toMatchObject({ code: 'conflict' })
  expect((await currentText()).number).toBe(1)
})

it('reopens what a worker re-anchored before the transaction', async () => {
  const { slug, id, editor, evidence } = world
  const settling = { slug, kind: 'evidence', id: evidence.id, revision: 2 } as const
  await revise(text({ practice: lines.practice.replace('来加强', '来不断加强') }))
  const { settledAt } = await settleAnchor({ actor: editor }, { ...settling, choice: 'accept' })
  const stranger = { actor: world.reader }
  asked.mockClear()
  const reopen = { ...settling, choice: 'reopen', settledAt } as const
  await expect(settleAnchor(stranger, reopen)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(settleAnchor({ actor: editor }, { ...reopen, revision: 1 })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(settleAnchor({ actor: editor }, { ...reopen, settledAt: null })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(asked).not.toHaveBeenCalled()

  meanwhile = once(() => settleAnchor({ actor: editor }, { ...settling, choice: 'orphan', settledAt }))
  await expect(settleAnchor({ actor: editor }, reopen)).rejects.toMatchObject({ code: 'conflict' })
  const lost = await prisma().anchor.findFirstOrThrow({
    where: { evidenceId: evidence.id, settledAt: { not: null } },
  })
  expect(lost.status).toBe('orphaned')
  const opened = await settleAnchor({ actor: editor }, { ...reopen, settledAt: lost.settledAt })
  expect(opened).toMatchObject({ status: 'proposed', settledAt: null })
  expect(asked).toHaveBeenCalledTimes(2)
  expect(await findRange(id, evidence.id)).toMatchObject({
    revisionId: evidence.revisionId,
    quote: lines.practice,
  })
})

it.each([
  ['revision', () => revise()],
  ['return to a former one', () => adoptRevision({ actor: world.editor }, { slug: world.slug, number: 1 })],
])('tells a %s that another came between', async (_, run) => {
  await revise(text({ title: '另一个题目' }))
  await annotate('杨浦')
  meanwhile = once(() => revise(`先到的一段。\n${text()}`))
  await expect(run()).rejects.toMatchObject({ code: 'conflict', detail: { currentRevision: 3 } })
  expect(await currentText()).toMatchObject({ number: 3, text: `先到的一段。\n${text()}` })
})

it('holds no lock while the worker is silent', async () => {
  meanwhile = () => never
  void revise()
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1), 10_000)
  await annotate('高校')
  const { takeawayId } = world.evidence
  await startThread({ actor: world.author }, { takeawayId, body: '说' })
  const [row] = await prisma().$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
  expect(row).toEqual({ open: 0 })
  meanwhile = async () => {}
  await revise(text({ title: '另一个题目' }))
  expect((await currentText()).number).toBe(2)
})

it('re-anchors in a worker process', async () => {
  asked.mockReset()
  asked.mockRestore()
  const { anchorCounts } = await revise()
  expect(anchorCounts).toMatchObject({ same: 4 })
  jobPool().interactive.stop()
})
