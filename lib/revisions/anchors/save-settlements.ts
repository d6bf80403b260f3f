import type { ReportAccess } from '@/lib/access/report-access'
import { toAnchorRow } from '@/lib/revisions/anchors/reanchor-all'
import type { SettledAnchor } from '@/lib/revisions/anchors/settlement'
import { deleteAnchors, insertAnchors, type MovedRange, updateRanges } from '@/lib/revisions/data/anchors'
import type { ReanchoredRow } from '@/lib/revisions/data/unsettled'
import type { Scope } from '@/lib/use-case'

type Settlement = { row: ReanchoredRow; settled: SettledAnchor }

/** Stores what was made of ranges in the current revision, in three statements; returns their anchors. */
export async function saveSettlements(
  scope: Pick<Scope, 'db'>,
  access: ReportAccess,
  current: { id: string },
  settlements: Settlement[],
  settledBy?: { settledById: string; settledAt: Date },
) {
  const anchors = settlements.map(({ row, settled }) =>
    toAnchorRow(row, { value: row.value, ...settled }, settledBy),
  )
  await deleteAnchors(
    scope.db,
    access,
    current.id,
    settlements.map(({ row }) => row.id),
  )
  await insertAnchors(scope.db, access, current.id, anchors)
  await updateRanges(
    scope.db,
    access,
    settlements.map((one) => toMovedRange(one, current.id)),
  )
  return anchors
}

/** Where a range stands now: at its new position where that is certain, else where it stood before. */
function toMovedRange({ row, settled }: Settlement, revisionId: string): MovedRange {
  const { kind, id, paragraphKey, start, end, quote, prefix, suffix, value } = row
  const isCertain = settled.status === 'same' || settled.status === 'moved'
  if (isCertain && settled.anchor)
    return { kind, id, revisionId, ...settled.anchor, value: settled.value ?? value }
  return { kind, id, revisionId: row.revisionId, paragraphKey, start, end, quote, prefix, suffix, value }
}
