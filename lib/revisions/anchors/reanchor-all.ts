import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import {
  type ReanchoredRanges,
  reanchorHere,
  reanchorInWorker,
  requireReanchored,
  type TargetRevision,
  withoutReanchored,
} from '@/lib/revisions/anchors/reanchor-ranges'
import {
  type AnchorRow,
  applyAnchors,
  findUnanchoredRanges,
  insertAnchors,
  type RangeRow,
  saveAnchors,
} from '@/lib/revisions/data/anchors'
import { updateCurrentRevision } from '@/lib/revisions/data/revisions'
import type { AnchorStatus } from '@/lib/revisions/range'
import type { TextAnchor } from '@/lib/text/selector'
import type { Scope } from '@/lib/use-case'

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
  const reanchored = new Map<string, ReturnType<typeof requireReanchored>>()
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
