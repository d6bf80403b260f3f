import type { AnnotationRow } from '@/lib/annotations/data/rows'
import type { AnchorState } from '@/lib/annotations/shape'
import { codePointLength } from '@/lib/text/code-points'
import { prepareReanchoring, type Version } from '@/lib/text/reanchor'

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
