import type { Document } from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { type SummaryTexts, toSummaryContent } from '@/lib/summaries/content'
import {
  type DiscussionScope,
  loadSummaryInputs,
  type StoredOutline,
  type SummaryInputs,
} from '@/lib/summaries/inputs/summary-inputs'
import type { Scope } from '@/lib/use-case'

/** The content of a summary for this actor, in one language: only points and discussions they may see. */
export async function loadSummaryContent(
  scope: Pick<Scope, 'db' | 'actor' | 'now'>,
  summary: SummaryTexts & StoredOutline,
  locale: Locale,
  {
    discussionScope = 'taken',
    maxComments,
  }: { discussionScope?: DiscussionScope; maxComments?: number } = {},
): Promise<{ content: SummaryContent; inputs: SummaryInputs; missing: number; changed: number }> {
  const { inputs, missing, changed } = await loadSummaryInputs(scope, summary, discussionScope, maxComments)
  const organisation = env().TASHAN_ORGANISATION
  const made = { by: scope.actor.name, at: scope.now(), finishedAt: summary.finish?.finishedAt }
  return {
    content: toSummaryContent(summary, inputs, made, { locale, discussionScope, organisation }),
    inputs,
    missing,
    changed,
  }
}

/** A summary for this actor as a document. */
export async function loadSummaryDocument(
  scope: Pick<Scope, 'db' | 'actor' | 'now'>,
  summary: SummaryTexts & StoredOutline,
  locale: Locale,
): Promise<{ document: Document; missing: number; changed: number }> {
  const { content, missing, changed } = await loadSummaryContent(scope, summary, locale)
  return { document: composeSummary(content, messagesOf(locale).documents), missing, changed }
}
