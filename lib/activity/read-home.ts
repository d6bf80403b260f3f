import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { findActivity } from '@/lib/activity/data/entries'
import { findHomeReports, findWaitingThreads } from '@/lib/activity/data/home'
import { presentActivity } from '@/lib/activity/present'
import { toActivityViewer } from '@/lib/activity/viewer'
import { query } from '@/lib/use-case'

/** The reports, 30 changes by others since the last visit and 20 discussions that wait for the actor. */
export const readHome = query({
  name: 'read-home',
  permission: 'home.read',
  input: z.object({ since: z.date().nullable() }),
  async run(scope, { since }) {
    const access = await openReports(scope)
    const reports = await findHomeReports(scope.db, access, scope.actor.id, 50)
    const filter = { notBy: scope.actor.id, from: since ?? undefined, within: true }
    const changes = await findActivity(scope.db, access, toActivityViewer(scope.actor), filter, 30)
    const waiting = await findWaitingThreads(scope.db, access, scope.actor.id, 20)
    return { reports, changes: changes.map(presentActivity), waiting }
  },
})
