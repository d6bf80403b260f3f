import { z } from 'zod'
import { openReports, seekReport } from '@/lib/access/report-access'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { preparedParts } from '@/lib/summaries/composition'
import { findOwner } from '@/lib/summaries/data/read'
import { insertSummary } from '@/lib/summaries/data/write'
import { draft, saidOutline } from '@/lib/summaries/schema'
import { demandAll } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Stores a new summary of the chosen points; the same id sent again by its owner makes no second one. */
export const createSummary = command({
  name: 'create-summary',
  permission: 'summary.create',
  input: draft.extend({ id: id.optional(), report: z.string().max(200).optional() }),
  async run(scope, { id = scope.newId(), report, items, outline, ...frame }) {
    const access = await openReports(scope)
    const about = report ? await seekReport(scope, { slug: report }) : null
    if (report && !about) throw invalid('report', 'notInReport')
    const said = saidOutline({ items, outline }) ?? { parts: [], path: 'outline' as const }
    const parts = preparedParts(said.parts, { standing: [], newId: scope.newId })
    const { written, kept } = await insertSummary(
      scope.db,
      { ...frame, id, ownerId: scope.actor.id, reportId: about?.id ?? null, at: scope.now() },
      { access, parts },
    )
    if (written) demandAll(said.parts, kept, said.path)
    else if ((await findOwner(scope.db, id)) !== scope.actor.id) throw new DomainError('conflict')
    return { id, made: written }
  },
  activity: ({ input, result }) =>
    result.made
      ? {
          verb: 'summary.created',
          subjectKind: 'summary',
          subjectId: result.id,
          detail: { title: input.title },
        }
      : null,
})
