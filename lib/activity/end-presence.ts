import { z } from 'zod'
import { deletePresence } from '@/lib/activity/data/presence'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Records that a browser tab of the actor has closed. */
export const endPresence = command({
  name: 'end-presence',
  permission: 'home.read',
  input: z.object({ streamId: id }),
  run: (scope, { streamId }) => deletePresence(scope.db, streamId, scope.actor.id),
  activity: () => null,
})
