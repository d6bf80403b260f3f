import { z } from 'zod'
import { updateVisit } from '@/lib/activity/data/visits'
import { instant } from '@/lib/output'
import { statement } from '@/lib/use-case'

const pause = 30 * 60_000

/**
 * Records a request of the actor; after `pause` milliseconds without one (30 minutes) a new visit begins.
 * Returns when the previous visit ended.
 */
export const recordVisit = statement({
  name: 'record-visit',
  permission: 'home.read',
  input: z.object({}),
  output: instant.nullable(),
  activity: null,
  run: (scope) => updateVisit(scope.db, scope.actor.id, scope.now(), pause),
})
