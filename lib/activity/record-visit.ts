import { z } from 'zod'
import { touchVisit } from '@/lib/activity/data'
import { command } from '@/lib/use-case'

const pause = 30 * 60_000

/** Notes that the actor is here; after 30 minutes (in milliseconds: `pause`) without a sign it is a new visit. Returns when the previous one ended. */
export const recordVisit = command({
  name: 'record-visit',
  permission: 'home.read',
  input: z.object({}),
  run: (scope) => touchVisit(scope.db, scope.actor.id, scope.now(), pause),
  activity: () => null,
})
