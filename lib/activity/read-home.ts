import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReports } from '@/lib/access/report-access'
import { findActivity } from '@/lib/activity/data/entries'
import {
  findHomeReports,
  findRecentConclusions,
  findWaitingThreads,
  updateVisit,
} from '@/lib/activity/data/home'
import { foldActivity, foldedEntryOutput } from '@/lib/activity/fold'
import { toActivityViewer } from '@/lib/activity/page'
import { presentActivity } from '@/lib/activity/present'
import { homeReportOutput, recentConclusionOutput, waitingThreadOutput } from '@/lib/activity/schema'
import { dayMs } from '@/lib/duration'
import { instant } from '@/lib/output'
import { statement } from '@/lib/use-case'

/** Milliseconds without a request after which a new visit begins. */
const visitPause = 30 * 60_000

/** What many did the same lies close together, so that some dozens make five lines. */
const maxEntries = 60

/**
 * The reports with what the newest teaches, 5 conclusions of the last seven days, 20 discussions that wait for the actor,
 * and what others changed since the last visit ended, folded to 5 lines. It counts as a visit.
 */
export const readHome = statement({
  name: 'read-home',
  permission: 'home.read',
  input: z.object({}),
  activity: null,
  output: z.object({
    since: instant.nullable(),
    reports: z.array(homeReportOutput),
    changes: z.array(foldedEntryOutput),
    waiting: z.array(waitingThreadOutput),
    conclusions: z.array(recentConclusionOutput),
  }),
  async run(scope) {
    const { actor, db } = scope
    const [since, access] = await Promise.all([
      updateVisit(db, actor.id, scope.now(), visitPause),
      openReports(scope),
    ])
    const reader = { id: actor.id, writes: may(actor, 'comment.write') }
    const filter = { notBy: actor.id, from: since ?? undefined, within: true }
    const weekAgo = new Date(scope.now().getTime() - 7 * dayMs)
    const [reports, changes, waiting, conclusions] = await Promise.all([
      findHomeReports(db, access, actor.id, 50),
      findActivity(db, access, toActivityViewer(actor), filter, maxEntries),
      findWaitingThreads(db, access, reader, 20),
      findRecentConclusions(db, access, actor.id, weekAgo, 5),
    ])
    return { since, reports, changes: foldActivity(changes.map(presentActivity), 5), waiting, conclusions }
  },
})
