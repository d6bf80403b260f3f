import { openReport, type ReportAccess } from '@/lib/access/report-access'
import { findStatement } from '@/lib/annotations/data/write'
import { statementKey, versionOf } from '@/lib/annotations/statement'
import { DomainError, invalid } from '@/lib/errors'
import { findCurrentText } from '@/lib/reports/data'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import type { Version } from '@/lib/text/reanchor'
import { describeRange, findQuoteAsShown, verifyRange } from '@/lib/text/selector'
import type { Scope } from '@/lib/use-case'

type Named = { report?: string; takeawayId?: string }

/** The proof for the report a note is about: named itself, or by its takeaway; one of the two. */
export function openTarget(
  scope: Scope,
  { report, takeawayId }: Named,
  lock?: 'shared',
): Promise<ReportAccess> {
  if (takeawayId && !report) return openReport(scope, { takeawayId }, lock)
  if (report && !takeawayId) return openReport(scope, { slug: report }, lock)
  throw invalid('report', 'required')
}

export type Ground = Version & {
  revisionId: string | null
  takeawayId: string | null
  takeawayVersion: number | null
  takeawayCode: string | null
}

/** The text that notes are put on: the current revision, or the takeaway's statement. */
export async function findGround(scope: Scope, access: ReportAccess, takeawayId?: string): Promise<Ground> {
  if (!takeawayId) {
    const { id, text, paragraphs } = await findCurrentText(scope.db, access)
    const nowhere = { takeawayId: null, takeawayVersion: null, takeawayCode: null }
    return { text, paragraphs, revisionId: id, ...nowhere }
  }
  const row = await findStatement(scope.db, access, takeawayId)
  if (!row) throw new DomainError('not-found')
  const { code, version, statement } = row
  const named = { takeawayId, takeawayVersion: version, takeawayCode: code }
  return { ...versionOf(statement), revisionId: null, ...named }
}

type Range = { start: number; end: number; quote: string; prefix?: string; suffix?: string }

/** The range as it is stored; position and quote must agree with the text, else `invalid` and nothing is stored. */
export function settleRange(ground: Ground, range: Range) {
  if (codePointLength(range.quote) !== range.end - range.start) throw invalid('quote', 'quoteMismatch')
  if (!verifyRange(ground.text, range)) throw invalid('quote', 'quoteMismatch')
  const described = describeRange(ground.text, ground.paragraphs, range.start, range.end)
  const { revisionId, takeawayId, takeawayVersion } = ground
  const paragraphKey = takeawayId ? statementKey : described.paragraphKey
  return { ...described, paragraphKey, revisionId, takeawayId, takeawayVersion }
}

/** The place of a quote inside a wider range, whatever the width of its marks; it must be the only one. */
export function cutRange(ground: Ground, { start, end, quote }: Range): Range {
  const wide = indexCodePoints(ground.text).slice(start, end)
  const words = quote.trim()
  const [at, another] = words ? findQuoteAsShown(wide, words) : []
  if (at === undefined) throw invalid('quote', 'quoteNotFound')
  if (another !== undefined) throw invalid('quote', 'quoteNotUnique')
  const length = codePointLength(words)
  return { start: start + at, end: start + at + length, quote: indexCodePoints(wide).slice(at, at + length) }
}
