import type { AnnotationRow } from '@/lib/annotations/data/rows'
import type { AnchorState } from '@/lib/annotations/shape'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { prepareReanchoring, type Version } from '@/lib/text/reanchor'
import { CONTEXT_CODE_POINTS } from '@/lib/text/selector'

export const statementKey = 'statement'

/** A takeaway's statement as a text of one paragraph. */
export function versionOf(statement: string): Version {
  return {
    text: statement,
    paragraphs: [{ key: statementKey, start: 0, end: codePointLength(statement) }],
  }
}

/** A statement is short, so where a range of a former version stands today is found when it is read. */
export function anchorOnStatement(row: AnnotationRow): AnchorState {
  const { start, end, quote } = row
  const own = { start, end, quote, revision: null }
  if (row.takeawayVersion === row.statementVersion || row.statement === row.statementThen)
    return { ...own, status: 'same' }
  const then = versionOf(row.statementThen ?? '')
  const fate = prepareReanchoring(then, versionOf(row.statement ?? ''))(row)
  if (fate.status === 'orphaned') return { ...own, status: 'orphaned' }
  const place = { start: fate.anchor.start, end: fate.anchor.end, quote: fate.anchor.quote }
  return fate.status === 'proposed'
    ? { ...own, status: 'proposed', proposal: place }
    : { ...own, ...place, status: fate.status }
}

/** The words around where it stands today, or, where that is not certain, around where it stood. */
export function aroundOnStatement(row: AnnotationRow, anchor: AnchorState) {
  if (anchor.status === 'proposed' || anchor.status === 'orphaned')
    return { prefix: row.prefix, suffix: row.suffix }
  const statement = indexCodePoints(row.statement ?? '')
  return {
    prefix: statement.slice(anchor.start - CONTEXT_CODE_POINTS, anchor.start),
    suffix: statement.slice(anchor.end, anchor.end + CONTEXT_CODE_POINTS),
  }
}
