import type { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { jobPool } from '@/lib/jobs/pool'
import { reanchorJob } from '@/lib/revisions/anchors/reanchor-job'
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
import type { ReanchorResult } from '@/lib/text/reanchoring'
import type { TextAnchor } from '@/lib/text/selector'
import type { Scope } from '@/lib/use-case'

type ReanchorInput = z.input<typeof reanchorJob.input>
type TargetRevision = ReanchorInput['target'] & { id: string; number: number }

/** What a range is in a revision, by `rangeKey`. */
type AnchorsByRange = Map<string, ReanchorResult>

const rangeKey = ({ id, revisionId, start, end }: RangeRow) => [id, revisionId, start, end].join(' ')

/** Re-anchors the ranges of now in a worker process, before the transaction that makes the revision current. */
export async function prepareAnchors(
  { db, actor }: Pick<Scope, 'db' | 'actor'>,
  access: ReportAccess,
  to: TargetRevision,
): Promise<AnchorsByRange> {
  const { interactive } = jobPool()
  return reanchor(db, access, to, await findUnanchoredRanges(db, access, to.id), (input) =>
    interactive.ask<typeof reanchorJob>('reanchor', input, actor.id),
  )
}

/** Makes a revision current; re-anchors here what came or changed after the preparation, which is little. */
export async function reanchorAll(
  db: Db,
  access: ReportAccess,
  to: TargetRevision,
  prepared: AnchorsByRange,
): Promise<void> {
  await saveAnchors(db, access)
  const ranges = await findUnanchoredRanges(db, access, to.id)
  const late = ranges.filter((range) => !prepared.has(rangeKey(range)))
  const results = new Map([...prepared, ...(await reanchor(db, access, to, late, reanchorJob.run))])
  const anchors = ranges.map((range) => toAnchorRow(range, results.get(rangeKey(range))!))
  await insertAnchors(db, access, to.id, anchors)
  await applyAnchors(db, access, to.id)
  await updateCurrentRevision(db, access, to.number)
}

async function reanchor(
  db: Db,
  access: ReportAccess,
  { text, paragraphs }: TargetRevision,
  ranges: RangeRow[],
  run: (input: ReanchorInput) => ReanchorResult[] | Promise<ReanchorResult[]>,
): Promise<AnchorsByRange> {
  if (ranges.length === 0) return new Map()
  const ids = new Set(ranges.map((range) => range.revisionId))
  const sources = await findRevisionTexts(db, access, { id: { in: [...ids] } })
  const results = await run({ sources, target: { text, paragraphs }, ranges })
  return new Map(ranges.map((range, at) => [rangeKey(range), results[at]!]))
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
