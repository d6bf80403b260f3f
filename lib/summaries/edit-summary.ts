import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findSummary, updateSummary } from '@/lib/summaries/data'
import { draft, items } from '@/lib/summaries/schema'
import { mustBeReadable, summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Changes title, texts and points of a summary; a stale version is a `conflict` with what stands now. */
export const editSummary = command({
  name: 'edit-summary',
  permission: 'summary.edit',
  input: draft.partial().extend({
    id,
    version: z.coerce.number().int().min(1),
    intro: z.string().trim().max(50_000).optional(),
    closing: z.string().trim().max(50_000).optional(),
    items: items.optional(),
  }),
  subject: summarySubject,
  async run(scope, input, { summary }) {
    if (input.items) await mustBeReadable(scope, input.items)
    const text = {
      title: input.title ?? summary.title,
      intro: input.intro ?? summary.intro,
      closing: input.closing ?? summary.closing,
    }
    const chosen = input.items ?? summary.items
    if (await updateSummary(scope.db, input.id, input.version, text, chosen, scope.now())) {
      return { id: input.id, version: input.version + 1 }
    }
    const current = await findSummary(scope.db, input.id)
    throw new DomainError('conflict', {
      detail: current && {
        version: current.version,
        title: current.title,
        intro: current.intro,
        closing: current.closing,
        items: current.items,
      },
    })
  },
  activity: ({ input, subject }) => ({
    verb: 'summary.edited',
    subjectKind: 'summary',
    subjectId: input.id,
    detail: { title: input.title ?? subject.summary.title },
  }),
})
