import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { ReportAccess } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import type { findReport } from '@/lib/reports/data/reports'

/** A report as it is read, with what the actor may do; throws not-found where it has no such revision. */
export function presentReport(
  found: Awaited<ReturnType<typeof findReport>>,
  access: ReportAccess,
  actor: Actor,
) {
  const { revisions, _count, audiences, ...report } = found
  const [shown] = revisions
  if (!shown) throw new DomainError('not-found')
  const { sections, paragraphs, text, ...revision } = shown
  const share = may(actor, 'report.share')
  return {
    ...report,
    revision,
    currentRevision: access.currentRevision,
    sections,
    paragraphs,
    text: text as string | undefined,
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
      revise: may(actor, 'report.revise'),
      writeTakeaways: may(actor, 'takeaway.write'),
    },
  }
}
