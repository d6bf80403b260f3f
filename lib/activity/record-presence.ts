import { z } from 'zod'
import { upsertPresence } from '@/lib/activity/data/presence'
import { presenceInput, presenceReport, toPresenceSubject } from '@/lib/activity/presence'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Records what the actor has open in a browser tab; returns the id of that subject. */
export const recordPresence = command({
  name: 'record-presence',
  permission: 'discussion.read',
  input: z.object({ ...presenceInput, streamId: id }),
  output: id,
  report: presenceReport,
  async run(scope, { streamId, ...open }, { access }) {
    const subject = toPresenceSubject(open, access)
    await upsertPresence(scope.db, access, { ...subject, streamId, userId: scope.actor.id, at: scope.now() })
    return subject.id
  },
  activity: () => null,
})
