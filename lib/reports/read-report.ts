import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { DomainError } from '@/lib/errors'
import { findReport } from '@/lib/reports/data/reports'
import { reportOutput, slug } from '@/lib/reports/schema'
import { query } from '@/lib/use-case'

/** One report with the structure of the current or a named revision, and the text where asked for. */
export const readReport = query({
  name: 'read-report',
  permission: 'report.read',
  input: z.object({
    slug,
    withText: z.boolean().default(false),
    revision: z.coerce.number().int().min(1).optional(),
  }),
  output: reportOutput,
  report: ({ slug }) => ({ slug }),
  async run(scope, input, { access }) {
    const { revisions, _count, audiences, ...report } = await findReport(
      scope.db,
      access,
      input.withText,
      input.revision ?? access.currentRevision,
    )
    if (revisions.length === 0) throw new DomainError('not-found')
    const [{ sections, paragraphs, text, ...revision }] = revisions as [(typeof revisions)[number]]
    const share = may(scope.actor, 'report.share')
    return {
      ...report,
      revision,
      currentRevision: access.currentRevision,
      sections,
      paragraphs,
      text: input.withText ? text : undefined,
      counts: _count,
      // Only those who may share a report see who else reads it.
      audiences: share
        ? {
            users: audiences.flatMap((one) => one.user ?? []),
            departments: audiences.flatMap((one) => one.department ?? []),
          }
        : undefined,
      can: {
        share,
        revise: may(scope.actor, 'report.revise'),
        writeTakeaways: may(scope.actor, 'takeaway.write'),
      },
    }
  },
})
