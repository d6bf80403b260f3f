import { z } from 'zod'
import { updateVisit } from '@/lib/activity/data/visits'
import { command } from '@/lib/use-case'

const pause = 30 * 60_000

/** Notes that the actor is here; after 30 minutes (in milliseconds: `pause`) without a sign it is a new visit. Returns when the previous one ended. */
export const recordVisit = command({
  name: 'record-visit',
  permission: 'home.read',
  input: z.object({}),
  run: (scope) => updateVisit(scope.db, scope.actor.id, scope.now(), pause),
  activity: () => null,
})
