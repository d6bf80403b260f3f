import { z } from 'zod'
import type { ReportAccess, ReportsAccess } from '@/lib/access/report-access'
import { type ActivityFilter, findActivity } from '@/lib/activity/data/entries'
import { presentEntry } from '@/lib/activity/entry'
import { eyesOf } from '@/lib/activity/eyes'
import { period } from '@/lib/activity/schema'
import { decodeCursor, encodeCursor } from '@/lib/cursor'
import type { Scope } from '@/lib/use-case'

const place = z.object({ id: z.string().regex(/^\d{1,18}$/) })

type Asked = Omit<ActivityFilter, 'from' | 'until' | 'before'> & { from?: string; to?: string }

/** A page of the activity, newest first. */
export async function activityPage(
  scope: Scope,
  access: ReportAccess | ReportsAccess,
  { from, to, ...asked }: Asked,
  { limit, cursor }: { limit: number; cursor?: string },
) {
  const before = decodeCursor(cursor, place)
  const filter = { ...asked, ...period({ from, to }), before: before ? BigInt(before.id) : undefined }
  const rows = await findActivity(scope.db, access, eyesOf(scope.actor), filter, limit + 1)
  const items = rows.slice(0, limit).map(presentEntry)
  const last = items.at(-1)
  return { items, nextCursor: last && rows.length > limit ? encodeCursor({ id: last.id }) : null }
}
