import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import { type ActivityCriteria, type ActivityViewer, findActivity } from '@/lib/activity/data/entries'
import { presentActivity } from '@/lib/activity/present'
import { toPeriod } from '@/lib/activity/schema'
import { decodeCursor, toCursorPage } from '@/lib/cursor'
import type { Scope } from '@/lib/use-case'

const activityCursor = z.object({ id: z.string().regex(/^\d{1,18}$/) })

type ActivityPageInput = Omit<ActivityCriteria, 'from' | 'until' | 'before'> & { from?: string; to?: string }

/** A page of the activity, newest first. */
export async function loadActivityPage(
  scope: Scope,
  access: ReportAccess | ReportsAccess,
  { from, to, ...input }: ActivityPageInput,
  { limit, cursor }: { limit: number; cursor?: string },
) {
  const before = decodeCursor(cursor, activityCursor)
  const filter = { ...input, ...toPeriod({ from, to }), before: before ? BigInt(before.id) : undefined }
  const rows = await findActivity(scope.db, access, toActivityViewer(scope.actor), filter, limit + 1)
  return toCursorPage(rows.map(presentActivity), limit, ({ id }) => ({ id }))
}

/** What the actor may see beyond the activity of reports, from the permission table. */
export function toActivityViewer(actor: Actor): ActivityViewer {
  return { id: actor.id, summaries: may(actor, 'summary.read'), people: may(actor, 'people.manage') }
}
