import { z } from 'zod'
import type { ReportRef } from '@/lib/access/data/reports'
import { openReport, type ReportAccess } from '@/lib/access/report-access'
import type { PresenceSubject } from '@/lib/activity/data/presence'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import type { Scope } from '@/lib/use-case'

/** What is open: exactly one of the three. */
export const presenceInput = {
  takeaway: id.optional(),
  annotation: id.optional(),
  report: z.string().max(200).optional(),
}

/** Opens the report of what is open; throws `invalid` when nothing is named. */
export async function openPresenceSubject(
  scope: Scope,
  { takeaway, annotation, report }: { takeaway?: string; annotation?: string; report?: string },
): Promise<{ access: ReportAccess; subject: PresenceSubject }> {
  const open = async (ref: ReportRef, kind: PresenceSubject['kind'], id?: string) => {
    const access = await openReport(scope, ref)
    return { access, subject: { kind, id: id ?? access.id } }
  }
  if (takeaway) return open({ takeawayId: takeaway }, 'takeaway', takeaway)
  if (annotation) return open({ annotationId: annotation }, 'annotation', annotation)
  if (report) return open({ slug: report }, 'report')
  throw invalid('takeaway', 'required')
}
