import type { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { jobPool } from '@/lib/jobs/pool'
import { reanchorJob } from '@/lib/revisions/anchors/reanchor-job'
import type { RangeRow } from '@/lib/revisions/data/anchors'
import { findRevisionTexts } from '@/lib/revisions/data/revisions'
import type { ReanchorResult } from '@/lib/text/reanchoring'
import type { Scope } from '@/lib/use-case'

type ReanchorInput = z.input<typeof reanchorJob.input>
export type TargetRevision = ReanchorInput['target'] & { id: string; number: number }

/** What ranges are in another revision; a range that has moved since is not among them. */
export type ReanchoredRanges = ReadonlyMap<string, ReanchorResult>

type RangeRef = Pick<RangeRow, 'id' | 'revisionId' | 'start' | 'end'>
const rangeKey = ({ id, revisionId, start, end }: RangeRef) => [id, revisionId, start, end].join(' ')

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
export function reanchorHere(db: Db, access: ReportAccess, to: TargetRevision, ranges: RangeRow[]) {
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
export function withoutReanchored<Range extends RangeRef>(
  ranges: Range[],
  reanchored: ReanchoredRanges,
): Range[] {
  return ranges.filter((range) => !reanchored.has(rangeKey(range)))
}

/** What a range is in the other revision; throws `conflict` where it was not re-anchored where it is now. */
export function requireReanchored(reanchored: ReanchoredRanges, range: RangeRef): ReanchorResult {
  const result = reanchored.get(rangeKey(range))
  if (!result) throw new DomainError('conflict')
  return result
}
