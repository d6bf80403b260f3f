import type { AnnotationRecord } from '@/lib/annotations/data/read'
import type { AnchorState } from '@/lib/annotations/present'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { prepareReanchoring, type Version } from '@/lib/text/reanchoring'
import { CONTEXT_CODE_POINTS } from '@/lib/text/selector'

export const statementKey = 'statement'

/** A takeaway's statement as a text of one paragraph. */
export function toStatementVersion(statement: string): Version {
  return {
    text: statement,
    paragraphs: [{ key: statementKey, start: 0, end: codePointLength(statement) }],
  }
}

/** Finds a range of a former statement in the current one; statements are short, so this runs on each read. */
export function toStatementAnchor(row: AnnotationRecord): AnchorState {
  const { start, end, quote } = row
  const own = { start, end, quote, revision: null }
  if (row.takeawayVersion === row.statementVersion || row.statement === row.statementThen)
    return { ...own, status: 'same' }
  const former = toStatementVersion(row.statementThen ?? '')
  const found = prepareReanchoring(former, toStatementVersion(row.statement ?? ''))(row)
  if (found.status === 'orphaned') return { ...own, status: 'orphaned' }
  const range = { start: found.anchor.start, end: found.anchor.end, quote: found.anchor.quote }
  return found.status === 'proposed'
    ? { ...own, status: 'proposed', proposal: range }
    : { ...own, ...range, status: found.status }
}

/** Prefix and suffix of the current range, or, where that is not certain, of the former one. */
export function toStatementContext(row: AnnotationRecord, anchor: AnchorState) {
  if (anchor.status === 'proposed' || anchor.status === 'orphaned')
    return { prefix: row.prefix, suffix: row.suffix }
  const statement = indexCodePoints(row.statement ?? '')
  return {
    prefix: statement.slice(anchor.start - CONTEXT_CODE_POINTS, anchor.start),
    suffix: statement.slice(anchor.end, anchor.end + CONTEXT_CODE_POINTS),
  }
}
