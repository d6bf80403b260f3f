import { openReports } from '@/lib/access/report-access'
import type { Document } from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary-document'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { contentOf } from '@/lib/summaries/content'
import { findConclusions, findContents, findDiscussions } from '@/lib/summaries/data/points'
import type { findSummary } from '@/lib/summaries/data/read'
import type { Scope } from '@/lib/use-case'

type Stored = NonNullable<Awaited<ReturnType<typeof findSummary>>>

/** The document of a summary: only points and discussions the asker may see, in the chosen order. */
export async function documentOf(
  scope: Scope,
  summary: Stored,
  locale: Locale,
): Promise<{ document: Document; missing: number }> {
  const access = await openReports(scope)
  const ids = summary.items.map((item) => item.takeawayId)
  const taking = (what: 'full' | 'conclusions') =>
    summary.items.filter((item) => item.discussion === what).map((item) => item.takeawayId)
  const [discussed, concluded] = [taking('full'), taking('conclusions')]
  const rows = await findContents(scope.db, access, ids)
  const said = discussed.length > 0 ? await findDiscussions(scope.db, access, discussed) : []
  const conclusions = concluded.length > 0 ? await findConclusions(scope.db, access, concluded) : []
  const made = { by: scope.actor.name, at: scope.now() }
  const content = contentOf(summary, rows, { said, conclusions }, made, locale)
  return {
    document: composeSummary(content, messagesOf(locale).documents),
    missing: ids.length - content.outline.length,
  }
}
