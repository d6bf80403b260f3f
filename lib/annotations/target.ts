import type { ReportRef } from '@/lib/access/data/reports'
import type { ReportAccess } from '@/lib/access/report-access'
import { findStatement } from '@/lib/annotations/data/write'
import { statementKey, toStatementVersion } from '@/lib/annotations/statement'
import { DomainError, invalid } from '@/lib/errors'
import { findCurrentText } from '@/lib/reports/data/reports'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import type { Version } from '@/lib/text/reanchoring'
import { describeRange, findQuoteAsShown, verifyRange } from '@/lib/text/selector'
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
