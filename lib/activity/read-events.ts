import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { findEvents } from '@/lib/activity/data/events'
import { liveEventOutput } from '@/lib/activity/event'
import { count } from '@/lib/output'
import { query } from '@/lib/use-case'

/** A page that misses more events than this reloads. */
const maxBacklog = 2_000

/** Visible events after a position, and the position read up to; `reset` when it is too old. */
export const readEvents = query({
  name: 'read-events',
  permission: 'home.read',
  input: z.object({
    after: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    limit: z.number().int().min(1).max(500).default(200),
  }),
  output: z.object({
    reset: z.boolean(),
    events: z.array(liveEventOutput),
    position: count,
    more: z.boolean(),
  }),
  async run(scope, { after, limit }) {
    const access = await openReports(scope)
    const rows = await findEvents(scope.db, access, scope.actor.id, after, limit)
    const head = Number(rows[0]?.head ?? 0)
    if (after > head || head - after > maxBacklog)
      return { reset: true, events: [], position: head, more: false }
    const events = rows.flatMap(({ head: _, id, ...row }) =>
      id === null ? [] : [{ id: Number(id), ...row }],
    )
    const more = events.length === limit
    return { reset: false, events, position: more ? events.at(-1)!.id : head, more }
  },
})
