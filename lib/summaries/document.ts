import type { Document } from '@/lib/documents/model'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { composeSummary } from '@/lib/documents/summary-document'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { contentOf, type Frame } from '@/lib/summaries/content'
import { gatherMatter, type Matter, type Outlined, type Talk } from '@/lib/summaries/matter'
import type { Scope } from '@/lib/use-case'

/** What a summary says to this actor, in one language: only points and talk they may see, in the chosen order. */
export async function contentFor(
  scope: Pick<Scope, 'db' | 'actor' | 'now'>,
  summary: Frame & Outlined,
  locale: Locale,
  talk: Talk = 'taken',
): Promise<{ content: SummaryContent; matter: Matter; missing: number; changed: number }> {
  const { matter, missing, changed } = await gatherMatter(scope, summary, talk)
  const made = { by: scope.actor.name, at: scope.now(), finishedAt: summary.finish?.finishedAt }
  return { content: contentOf(summary, matter, made, { locale, talk }), matter, missing, changed }
}

/** The same as a document. */
export async function documentFor(
  scope: Pick<Scope, 'db' | 'actor' | 'now'>,
  summary: Frame & Outlined,
  locale: Locale,
): Promise<{ document: Document; missing: number; changed: number }> {
  const { content, missing, changed } = await contentFor(scope, summary, locale)
  return { document: composeSummary(content, messagesOf(locale).documents), missing, changed }
}
