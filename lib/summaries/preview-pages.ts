import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { composeSummary } from '@/lib/documents/summary-document'
import { locales } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { id } from '@/lib/id'
import { preparedParts } from '@/lib/summaries/composition'
import { findAuthor, findSummary } from '@/lib/summaries/data/read'
import { contentFor } from '@/lib/summaries/document'
import { draft, saidOutline } from '@/lib/summaries/schema'
import { lanes } from '@/lib/summaries/worker/lanes'
import type { Pages } from '@/lib/summaries/worker/tasks'
import { query } from '@/lib/use-case'

/**
 * The pages that a draft would be printed as, each an SVG, at most 20, with how many there are in all; `id` is the summary
 * that is being changed, whose points say what was taken of them. Nothing is kept.
 */
export const previewPages = query({
  name: 'preview-pages',
  permission: 'summary.create',
  input: draft.extend({
    id: id.optional(),
    title: z.string().trim().max(200).default(''),
    locale: z.enum(locales).default('zh-CN'),
  }),
  async run(scope, { id, locale, items, outline, ...frame }): Promise<Pages> {
    const found = id ? await findSummary(scope.db, id, scope.actor) : null
    const standing = found && may(scope.actor, 'summary.read', found) ? found : null
    const said = saidOutline({ items, outline })?.parts ?? []
    const fresh = preparedParts(said, {
      standing: standing?.parts ?? [],
      newId: scope.newId,
    })
    const kept = new Map(standing?.parts.map((part) => [part.id, part.basis]))
    const parts = fresh.map((part) => ({
      level: null,
      text: '',
      takeawayId: null,
      takes: [],
      ...part,
      basis: kept.get(part.id) ?? null,
      keptHash: null,
    }))
    const owner = standing?.owner ?? (await findAuthor(scope.db, scope.actor.id))
    const { content } = await contentFor(scope, { ...frame, owner, parts, finish: null }, locale)
    const document = composeSummary(content, messagesOf(locale).documents)
    return lanes().desk.ask<Pages>('pages', document, scope.actor.id)
  },
})
