import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { defineJob } from '@/lib/jobs/job'
import { jobPool } from '@/lib/jobs/runner'
import {
  type AnchorRow,
  applyAnchors,
  findUnanchoredRanges,
  insertAnchors,
  type RangeRow,
  saveAnchors,
} from '@/lib/revisions/data/anchors'
import { findRevisionTexts, updateCurrentRevision } from '@/lib/revisions/data/revisions'
import type { AnchorStatus } from '@/lib/revisions/range'
import { indexCodePoints } from '@/lib/text/code-points'
import { prepareReanchoring, type ReanchorResult } from '@/lib/text/reanchoring'
import type { TextAnchor } from '@/lib/text/selector'
import type { Scope } from '@/lib/use-case'

const span = { start: z.int(), end: z.int() }
const paragraphs = z.array(z.object({ key: z.string(), ...span }))
const anchor = z.object({
  revisionId: z.string(),
  paragraphKey: z.string(),
  ...span,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})

/** Finds ranges of former revisions in another text; the results are in the order of the ranges. */
export const reanchorJob = defineJob({
  name: 'reanchor',
  input: z.object({
    sources: z.array(z.object({ id: z.string(), text: z.string(), paragraphs })),
    target: z.object({ text: z.string(), paragraphs }),
    ranges: z.array(anchor),
  }),
  run({ sources, target, ranges }) {
    const to = { ...target, text: indexCodePoints(target.text) }
    const reanchorers = new Map(sources.map((source) => [source.id, prepareReanchoring(source, to)]))
    return ranges.map((range) => reanchorers.get(range.revisionId)!(range))
  },
})

type ReanchorInput = z.input<typeof reanchorJob.input>
type TargetRevision = ReanchorInput['target'] & { id: string; number: number }

/** What ranges are in another revision; a range that has moved since is not among them. */
export type ReanchoredRanges = ReadonlyMap<string, ReanchorResult>

type RangeRef = Pick<RangeRow, 'id' | 'revisionId' | 'start' | 'end'>
const rangeKey = ({ id, revisionId, start, end }: RangeRef) => [id, revisionId, start, end].join(' ')

/** How often the preparation looks for ranges that came while it was at the others. */
const maxRounds = 4

/** So many ranges are re-anchored within the transaction, which blocks the thread. */
const maxLate = 20

/** Re-anchors the ranges of now in a worker process, before the transaction that makes the revision current. */
export async function prepareAnchors(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportAccess,
  to: TargetRevision,
): Promise<ReanchoredRanges> {
  const reanchored = new Map<string, ReanchorResult>()
  for (let round = 0; round < maxRounds; round++) {
    const found = await findUnanchoredRanges(scope.db, access, to.id)
    const missing = withoutReanchored(found, reanchored)
    if (missing.length === 0) break
    for (const [key, result] of await reanchorInWorker(scope, access, to, missing))
      reanchored.set(key, result)
  }
  return reanchored
}

/** Makes a revision current; re-anchors here the few ranges that came after the preparation, else throws `conflict`. */
export async function reanchorAll(
  db: Db,
  access: ReportAccess,
  to: TargetRevision,
  prepared: ReanchoredRanges,
): Promise<void> {
  await saveAnchors(db, access)
  const ranges = await findUnanchoredRanges(db, access, to.id)
  const late = withoutReanchored(ranges, prepared)
  if (late.length > maxLate) throw new DomainError('conflict')
  const results = new Map([...prepared, ...(await reanchorHere(db, access, to, late))])
  const anchors = ranges.map((range) => toAnchorRow(range, requireReanchored(results, range)))
  await insertAnchors(db, access, to.id, anchors)
  await applyAnchors(db, access, to.id)
  await updateCurrentRevision(db, access, to.number)
}

/** Throws `conflict` where another revision than the expected one is current. */
export function requireCurrent({ currentRevision }: ReportAccess, expected = currentRevision): void {
  if (expected !== currentRevision) throw new DomainError('conflict', { detail: { currentRevision } })
}

/** The anchor row of a range; an orphaned one has no position. */
export function toAnchorRow(
  { kind, id }: Pick<RangeRow, 'kind' | 'id'>,
  { status, anchor, value = null }: { status: AnchorStatus; anchor?: TextAnchor; value?: string | null },
  settledBy: Pick<AnchorRow, 'settledById' | 'settledAt'> = { settledById: null, settledAt: null },
): AnchorRow {
  return { kind, id, status, ...noRange, ...anchor, value, ...settledBy }
}

const noRange = { paragraphKey: null, start: null, end: null, quote: null, prefix: null, suffix: null }

/** Re-anchors ranges in a worker process, which no transaction waits for. */
export function reanchorInWorker(
  { db, actor }: Pick<Scope, 'db' | 'actor'>,
  access: ReportAccess,
  to: TargetRevision,
  ranges: RangeRow[],
): Promise<ReanchoredRanges> {
  return reanchor(db, access, to, ranges, (input) =>
    jobPool().interactive.ask<typeof reanchorJob>('reanchor', input, actor.id),
  )
}

/** Re-anchors ranges in this thread: for the few that no preparation could know. */
function reanchorHere(db: Db, access: ReportAccess, to: TargetRevision, ranges: RangeRow[]) {
  return reanchor(db, access, to, ranges, reanchorJob.run)
}

async function reanchor(
  db: Db,
  access: ReportAccess,
  { text, paragraphs }: TargetRevision,
  ranges: RangeRow[],
  run: (input: ReanchorInput) => ReanchorResult[] | Promise<ReanchorResult[]>,
): Promise<ReanchoredRanges> {
  if (ranges.length === 0) return new Map()
  const ids = new Set(ranges.map((range) => range.revisionId))
  const sources = await findRevisionTexts(db, access, { id: { in: [...ids] } })
  const results = await run({ sources, target: { text, paragraphs }, ranges })
  return new Map(ranges.map((range, at) => [rangeKey(range), results[at]!]))
}

/** The ranges that were not re-anchored. */
function withoutReanchored<Range extends RangeRef>(ranges: Range[], reanchored: ReanchoredRanges): Range[] {
  return ranges.filter((range) => !reanchored.has(rangeKey(range)))
}

/** What a range is in the other revision; throws `conflict` where it was not re-anchored where it is now. */
export function requireReanchored(reanchored: ReanchoredRanges, range: RangeRef): ReanchorResult {
  const result = reanchored.get(rangeKey(range))
  if (!result) throw new DomainError('conflict')
  return result
}
