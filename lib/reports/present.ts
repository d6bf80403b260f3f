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
  if (!found) throw new DomainError('not-found')
  return {
    ...found,
    currentRevision: access.currentRevision,
    can: {
      share: may(actor, 'report.share'),
      revise: may(actor, 'report.revise'),
      writeTakeaways: may(actor, 'takeaway.write'),
    },
  }
}
