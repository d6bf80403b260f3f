import { openReport, type ReportAccess } from '@/lib/access/report-access'
import { findStatement, keepStatement } from '@/lib/annotations/data/write'
import { statementKey, versionOf } from '@/lib/annotations/statement'
import { DomainError, invalid } from '@/lib/errors'
import { findCurrentText } from '@/lib/reports/data'
import { codePointLength } from '@/lib/text/code-points'
import type { Version } from '@/lib/text/reanchor'
import { describeRange, verifyRange } from '@/lib/text/selector'
import type { Scope } from '@/lib/use-case'

type Named = { report?: string; takeawayId?: string }

/** The proof for the report a note is about: named itself, or by its takeaway; one of the two. */
export function openTarget(scope: Scope, { report, takeawayId }: Named): Promise<ReportAccess> {
  if (takeawayId && !report) return openReport(scope.db, scope.actor, { takeawayId })
  if (report && !takeawayId) return openReport(scope.db, scope.actor, { slug: report })
  throw invalid('report', 'required')
}

export type Ground = Version & {
  revisionId: string | null
  takeawayId: string | null
  takeawayVersion: number | null
}

/** The text that notes are put on: the current revision, or the takeaway's statement, whose words are kept. */
export async function findGround(scope: Scope, access: ReportAccess, takeawayId?: string): Promise<Ground> {
  if (!takeawayId) {
    const { id, text, paragraphs } = await findCurrentText(scope.db, access)
    return { text, paragraphs, revisionId: id, takeawayId: null, takeawayVersion: null }
  }
  const row = await findStatement(scope.db, access, takeawayId)
  if (!row) throw new DomainError('not-found')
  await keepStatement(scope.db, { takeawayId, version: row.version, text: row.statement })
  return { ...versionOf(row.statement), revisionId: null, takeawayId, takeawayVersion: row.version }
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
