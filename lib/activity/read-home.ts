import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { findReportLines, findWaiting } from '@/lib/activity/data'
import { findActivity } from '@/lib/activity/data/entries'
import { presentEntry } from '@/lib/activity/entry'
import { eyesOf } from '@/lib/activity/eyes'
import { query } from '@/lib/use-case'

/** Home: the reports, what others changed since then (at most 30), and the discussions that wait for the actor (at most 20). */
export const readHome = query({
  name: 'read-home',
  permission: 'home.read',
  input: z.object({ since: z.date().nullable() }),
  async run(scope, { since }) {
    const access = await openReports(scope)
    const reports = await findReportLines(scope.db, access, scope.actor.id, 50)
    const news = { notBy: scope.actor.id, from: since ?? undefined, within: true }
    const changes = await findActivity(scope.db, access, eyesOf(scope.actor), news, 30)
    const waiting = await findWaiting(scope.db, access, scope.actor.id, 20)
    return { reports, changes: changes.map(presentEntry), waiting }
  },
})
