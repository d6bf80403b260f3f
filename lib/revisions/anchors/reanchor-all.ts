import type { ReportAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import {
  type AnchorRow,
  type AnchorStatus,
  applyAnchors,
  findUnanchoredRanges,
  insertAnchors,
  type RangeRow,
  saveAnchors,
} from '@/lib/revisions/data/anchors'
import { findRevisionTexts, updateCurrentRevision } from '@/lib/revisions/data/revisions'
import { indexCodePoints } from '@/lib/text/code-points'
import { prepareReanchoring, type Version } from '@/lib/text/reanchoring'
import type { TextAnchor } from '@/lib/text/selector'

type TargetRevision = Version & { id: string; number: number }

/** Makes a revision current and re-anchors every range from its last text; present anchors stay. */
export async function reanchorAll(db: Db, access: ReportAccess, to: TargetRevision) {
  await saveAnchors(db, access)
  const rows = await findUnanchoredRanges(db, access, to.id)
  const sources = await findRevisionTexts(db, access, [...new Set(rows.map((row) => row.revisionId))])
  const target = { text: indexCodePoints(to.text), paragraphs: to.paragraphs }
  const reanchorers = new Map(sources.map((source) => [source.id, prepareReanchoring(source, target)]))
  const anchors = rows.map((row) => toAnchorRow(row, reanchorers.get(row.revisionId)!(row)))
  await insertAnchors(db, access, to.id, anchors)
  await applyAnchors(db, access, to.id)
  await updateCurrentRevision(db, access, to.number)
}

/** The anchor row of a range; an orphaned one has no position. */
export function toAnchorRow(
  { kind, id }: Pick<RangeRow, 'kind' | 'id'>,
  anchored: { status: AnchorStatus; anchor?: TextAnchor },
  settledBy: { settledById: string; settledAt: Date } | null = null,
): AnchorRow {
  const { paragraphKey, start, end, quote, prefix, suffix } = anchored.anchor ?? noRange
  const { settledById, settledAt } = settledBy ?? { settledById: null, settledAt: null }
  return {
    kind,
    id,
    status: anchored.status,
    paragraphKey,
    start,
    end,
    quote,
    prefix,
    suffix,
    settledById,
    settledAt,
  }
}

const noRange = { paragraphKey: null, start: null, end: null, quote: null, prefix: null, suffix: null }
