import type { Document } from '@/lib/documents/model'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { composeSummary } from '@/lib/documents/summary-document'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { contentOf } from '@/lib/summaries/content'
import type { findSummary } from '@/lib/summaries/data/read'
import { gatherMatter, type Matter } from '@/lib/summaries/matter'
import type { Scope } from '@/lib/use-case'

type Stored = NonNullable<Awaited<ReturnType<typeof findSummary>>>

/** What a summary says to this actor, in one language: only points and talk they may see, in the chosen order. */
export async function contentFor(
  scope: Pick<Scope, 'db' | 'actor' | 'now'>,
  summary: Stored,
  locale: Locale,
): Promise<{ content: SummaryContent; matter: Matter; missing: number; changed: number }> {
  const { matter, missing, changed } = await gatherMatter(scope, summary)
  const made = { by: scope.actor.name, at: scope.now(), finishedAt: summary.finish?.finishedAt }
  return { content: contentOf(summary, matter, made, locale), matter, missing, changed }
}

/** The same as a document. */
export async function documentFor(
  scope: Pick<Scope, 'db' | 'actor' | 'now'>,
  summary: Stored,
  locale: Locale,
): Promise<{ document: Document; missing: number; changed: number }> {
  const { content, missing, changed } = await contentFor(scope, summary, locale)
  return { document: composeSummary(content, messagesOf(locale).documents), missing, changed }
}
