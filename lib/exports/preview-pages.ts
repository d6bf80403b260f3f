import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { countCharacters } from '@/lib/documents/plain-text'
import { composeSummary } from '@/lib/documents/summary'
import { env } from '@/lib/env'
import type { previewJob } from '@/lib/exports/worker/jobs'
import { locales } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { id } from '@/lib/id'
import { jobPool } from '@/lib/jobs/runner'
import { loadSummaryContent } from '@/lib/summaries/content'
import { findAuthor, findSummary } from '@/lib/summaries/data/read'
import { assignPartIds } from '@/lib/summaries/outline/part-ids'
import { outlineFromInput, summaryDraft } from '@/lib/summaries/schema'
import { query } from '@/lib/use-case'

/**
 * The pages that a draft would be printed as, each an SVG, at most 20, with how many there are in all; `id` is the summary
 * that is being changed, whose points say what was taken of them. Nothing is kept.
 */
export const previewPages = query({
  name: 'preview-pages',
  permission: 'summary.create',
  input: summaryDraft.extend({
    id: id.optional(),
    title: z.string().trim().max(200).default(''),
    locale: z.enum(locales).default('zh-CN'),
  }),
  output: z.object({
    pages: z.array(z.string()),
    count: z.number().int(),
    fits: z.boolean(),
    missing: z.array(z.string()),
    /** Of the text without annexes. */
    characters: z.number().int(),
    /** The site warns of more. */
    maxCharacters: z.number().int(),
  }),
  async run(scope, { id, locale, items, outline, ...texts }) {
    const found = id ? await findSummary(scope.db, id, scope.actor) : null
    const stored = found && may(scope.actor, 'summary.read', found) ? found : null
    const given = outlineFromInput({ items, outline })?.parts ?? []
    const fresh = assignPartIds(given, {
      stored: stored?.parts ?? [],
      newId: scope.newId,
    })
    const snapshots = new Map(stored?.parts.map((part) => [part.id, part.snapshot]))
    const parts = fresh.map((part) => ({
      level: null,
      text: '',
      leadUnit: '',
      deadline: '',
      takeawayId: null,
      sections: [],
      ...part,
      snapshot: snapshots.get(part.id) ?? null,
      dismissedHash: null,
    }))
    const owner = stored?.owner ?? (await findAuthor(scope.db, scope.actor.id))
    const { content } = await loadSummaryContent(scope, { ...texts, owner, parts, finish: null }, locale)
    const document = composeSummary(content, messagesOf(locale).documents)
    const pages = await jobPool().interactive.ask<typeof previewJob>('preview', document, scope.actor.id)
    const maxCharacters = env().TASHAN_SUMMARY_CHARACTERS
    return { ...pages, characters: countCharacters(document), maxCharacters }
  },
})
