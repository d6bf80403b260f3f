import { z } from 'zod'
import type { ReportRef } from '@/lib/access/data/reports'
import type { ReportAccess } from '@/lib/access/report-access'
import type { PresenceSubject } from '@/lib/activity/data/presence'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'

/** What is open: exactly one of the three. */
export const presenceInput = {
  takeaway: id.optional(),
  annotation: id.optional(),
  report: z.string().max(200).optional(),
}

type PresenceInput = { takeaway?: string; annotation?: string; report?: string }

/** The report of what is open; throws `invalid` when nothing is named. */
export function presenceReport({ takeaway, annotation, report }: PresenceInput): ReportRef {
  if (takeaway) return { takeawayId: takeaway }
  if (annotation) return { annotationId: annotation }
  if (report) return { slug: report }
  throw invalid('takeaway', 'required')
}

/** What is open, in its report. */
export function toPresenceSubject(
  { takeaway, annotation }: PresenceInput,
  access: ReportAccess,
): PresenceSubject {
  if (takeaway) return { kind: 'takeaway', id: takeaway }
  return annotation ? { kind: 'annotation', id: annotation } : { kind: 'report', id: access.id }
}
