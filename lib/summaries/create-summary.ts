import { z } from 'zod'
import { findReportAccess, openReports } from '@/lib/access/report-access'
import { DomainError, invalid } from '@/lib/errors'
import { isoDay } from '@/lib/i18n/format'
import { id } from '@/lib/id'
import { findOwner } from '@/lib/summaries/data/read'
import { insertSummary } from '@/lib/summaries/data/write'
import { assignPartIds } from '@/lib/summaries/outline/part-ids'
import { outlineFromInput, summaryDraft, summaryIdOutput } from '@/lib/summaries/schema'
import { requireAllPoints, summarySubject } from '@/lib/summaries/subject'
import { saveVersion } from '@/lib/summaries/versions'
import { command } from '@/lib/use-case'

/** Stores a new summary of the chosen points; the same id sent again by its owner makes no second one, and may change the first. */
export const createSummary = command({
  name: 'create-summary',
  permission: 'summary.create',
  input: summaryDraft.extend({
    id: id.optional(),
    report: z.string().max(200).optional(),
    /** What is sent again goes over what arrived first, unless that has changed since. */
    overwrite: z.boolean().default(false),
  }),
  output: summaryIdOutput,
  async run(scope, { id = scope.newId(), report, items, outline, particulars, overwrite, ...texts }) {
    const access = await openReports(scope)
    const aboutReport = report ? await findReportAccess(scope, { slug: report }) : null
    if (report && !aboutReport) throw invalid('report', 'notInReport')
    const given = outlineFromInput({ items, outline }) ?? { parts: [], path: 'outline' as const }
    const parts = assignPartIds(given.parts, { stored: [], newId: scope.newId })
    const at = scope.now()
    // The date of a paper is said once, and does not move with the day it is printed.
    const dated = { date: isoDay(at), ...particulars }
    const { written, kept } = await insertSummary(
      scope.db,
      { ...texts, id, particulars: dated, ownerId: scope.actor.id, reportId: aboutReport?.id ?? null, at },
      { access, parts },
    )
    if (written) requireAllPoints(given.parts, kept, given.path)
    else if ((await findOwner(scope.db, id)) !== scope.actor.id) throw new DomainError('conflict')
    const changed = !written && overwrite
    if (changed) {
      const { summary } = await summarySubject(scope, { id })
      await saveVersion(scope, summary, 1, { ...texts, ...given, particulars: dated })
    }
    return { id, made: written, changed }
  },
  activity: ({ input, result: { id, made, changed } }) =>
    made || changed
      ? {
          verb: made ? 'summary.created' : 'summary.edited',
          subjectKind: 'summary',
          subjectId: id,
          detail: { title: input.title },
        }
      : null,
})
