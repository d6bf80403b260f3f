import type { ReportRef } from '@/lib/access/data/reports'
import type { ReportAccess } from '@/lib/access/report-access'
import type { AnnotationRecord } from '@/lib/annotations/data/read'
import { findStatement } from '@/lib/annotations/data/write'
import type { AnchorState } from '@/lib/annotations/present'
import { DomainError, invalid } from '@/lib/errors'
import { findCurrentText } from '@/lib/reports/data/reports'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { prepareReanchoring, type Version } from '@/lib/text/reanchoring'
import { CONTEXT_CODE_POINTS, describeRange, findQuoteAsShown, verifyRange } from '@/lib/text/selector'
import type { Scope } from '@/lib/use-case'

type TargetRef = { report?: string; takeawayId?: string }

/** The report of a target, which is given by exactly one of report and takeaway. */
export function targetReport({ report, takeawayId }: TargetRef): ReportRef {
  if (takeawayId && !report) return { takeawayId }
  if (report && !takeawayId) return { slug: report }
  throw invalid('report', 'required')
}

export type TargetText = Version & {
  revisionId: string | null
  takeawayId: string | null
  takeawayVersion: number | null
  takeawayCode: string | null
}

/** The text to annotate: the current revision, or the takeaway's statement. */
export async function loadTargetText(
  scope: Scope,
  access: ReportAccess,
  takeawayId?: string,
): Promise<TargetText> {
  if (!takeawayId) {
    const { id, text, paragraphs } = await findCurrentText(scope.db, access)
    const noTakeaway = { takeawayId: null, takeawayVersion: null, takeawayCode: null }
    return { text, paragraphs, revisionId: id, ...noTakeaway }
  }
  const row = await findStatement(scope.db, access, takeawayId)
  if (!row) throw new DomainError('not-found')
  const { code, version, statement } = row
  const takeaway = { takeawayId, takeawayVersion: version, takeawayCode: code }
  return { ...toStatementVersion(statement), revisionId: null, ...takeaway }
}

type QuotedRange = { start: number; end: number; quote: string; prefix?: string; suffix?: string }

/** The range as it is stored; throws `invalid` unless position and quote agree with the text. */
export function resolveRange(target: TargetText, range: QuotedRange) {
  if (codePointLength(range.quote) !== range.end - range.start) throw invalid('quote', 'quoteMismatch')
  if (!verifyRange(target.text, range)) throw invalid('quote', 'quoteMismatch')
  const described = describeRange(target.text, target.paragraphs, range.start, range.end)
  const { revisionId, takeawayId, takeawayVersion } = target
  const paragraphKey = takeawayId ? statementKey : described.paragraphKey
  return { ...described, paragraphKey, revisionId, takeawayId, takeawayVersion }
}

/** The only position of a quote in a wider range, with half- and full-width punctuation taken as equal. */
export function narrowToQuote(target: TargetText, { start, end, quote }: QuotedRange): QuotedRange {
  const rangeText = indexCodePoints(target.text).slice(start, end)
  const trimmed = quote.trim()
  const [first, second] = trimmed ? findQuoteAsShown(rangeText, trimmed) : []
  if (first === undefined) throw invalid('quote', 'quoteNotFound')
  if (second !== undefined) throw invalid('quote', 'quoteNotUnique')
  const length = codePointLength(trimmed)
  return {
    start: start + first,
    end: start + first + length,
    quote: indexCodePoints(rangeText).slice(first, first + length),
  }
}

const statementKey = 'statement'

/** A takeaway's statement as a text of one paragraph. */
function toStatementVersion(statement: string): Version {
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
