import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findOwner } from '@/lib/summaries/data/read'
import { insertSummary } from '@/lib/summaries/data/write'
import { assignPartIds } from '@/lib/summaries/outline/part-ids'
import { partsFromRows } from '@/lib/summaries/outline/schema'
import { summaryIdOutput } from '@/lib/summaries/schema'
import { summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Makes a summary of one's own from one that one may read: the same words and points, these as they say today. */
export const duplicateSummary = command({
  name: 'duplicate-summary',
  permission: 'summary.read',
  input: z.object({ id, newId: id.optional(), title: z.string().trim().min(1).max(200) }),
  output: summaryIdOutput,
  subject: summarySubject,
  async run(scope, { newId: copyId = scope.newId(), title }, { summary }) {
    if (!may(scope.actor, 'summary.create')) throw new DomainError('forbidden')
    const access = await openReports(scope)
    const { template, form, particulars, intro, closing, reportId } = summary
    const parts = assignPartIds(partsFromRows(summary.parts), { stored: [], newId: scope.newId })
    const row = {
      ...{ id: copyId, title, template, form, intro, closing, reportId },
      particulars: { ...particulars, date: undefined },
      ownerId: scope.actor.id,
      at: scope.now(),
    }
    const { written } = await insertSummary(scope.db, row, { access, parts })
    if (!written && (await findOwner(scope.db, copyId)) !== scope.actor.id) throw new DomainError('conflict')
    return { id: copyId, made: written }
  },
  activity: ({ input, result }) =>
    result.made
      ? {
          verb: 'summary.created',
          subjectKind: 'summary',
          subjectId: result.id,
          detail: { title: input.title, from: input.id },
        }
      : null,
})
