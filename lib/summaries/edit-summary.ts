import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findSummary } from '@/lib/summaries/data/read'
import { updateSummary } from '@/lib/summaries/data/write'
import { draft, items } from '@/lib/summaries/schema'
import { demandAll, summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'
import { version } from '@/lib/version'

/** Changes title, texts and points of a summary; a stale version is a `conflict` with what stands now. */
export const editSummary = command({
  name: 'edit-summary',
  permission: 'summary.edit',
  input: draft.partial().extend({
    id,
    version,
    intro: z.string().trim().max(50_000).optional(),
    closing: z.string().trim().max(50_000).optional(),
    items: items.optional(),
  }),
  subject: summarySubject,
  async run(scope, input, { summary }) {
    const text = {
      title: input.title ?? summary.title,
      intro: input.intro ?? summary.intro,
      closing: input.closing ?? summary.closing,
    }
    const { id, version, items } = input
    const chosen = items ? { access: await openReports(scope), items } : null
    const change = { ...text, id, version, at: scope.now() }
    const { written, kept } = await updateSummary(scope.db, change, chosen)
    if (written) {
      demandAll(items ?? [], kept)
      return { id, version: version + 1 }
    }
    const current = await findSummary(scope.db, id)
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
