import { z } from 'zod'
import { putPresence } from '@/lib/activity/data/presence'
import { openReading, reading } from '@/lib/activity/reading'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Notes that the actor has this open in a browser tab now; returns the id of what it is. */
export const notePresence = command({
  name: 'note-presence',
  permission: 'discussion.read',
  input: z.object({ ...reading, streamId: id }),
  subject: openReading,
  async run(scope, { streamId }, { access, subject }) {
    await putPresence(scope.db, access, { ...subject, streamId, userId: scope.actor.id, at: scope.now() })
    return subject.id
  },
  activity: () => null,
})
