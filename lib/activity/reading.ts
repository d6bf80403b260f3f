import { z } from 'zod'
import type { Way } from '@/lib/access/data'
import { openReport, type ReportAccess } from '@/lib/access/report-access'
import type { Reading } from '@/lib/activity/data/presence'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import type { Scope } from '@/lib/use-case'

/** What is being read: one of the three. */
export const reading = {
  takeaway: id.optional(),
  annotation: id.optional(),
  report: z.string().max(200).optional(),
}

/** Opens the report of what is read. */
export async function openReading(
  scope: Scope,
  { takeaway, annotation, report }: { takeaway?: string; annotation?: string; report?: string },
): Promise<{ ownerId: null; access: ReportAccess; subject: Reading }> {
  const open = async (way: Way, kind: Reading['kind'], id?: string) => {
    const access = await openReport(scope, way)
    return { ownerId: null, access, subject: { kind, id: id ?? access.id } }
  }
  if (takeaway) return open({ takeawayId: takeaway }, 'takeaway', takeaway)
  if (annotation) return open({ annotationId: annotation }, 'annotation', annotation)
  if (report) return open({ slug: report }, 'report')
  throw invalid('takeaway', 'required')
}
