import { z } from 'zod'
import { insertThreadLock } from '@/lib/discussion/data/moderation'
import { reason } from '@/lib/discussion/schema'
import { loadThread, presentThread, threadActivity, threadOutput } from '@/lib/discussion/thread'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Locks a thread with a reason that all can read. Doing it again changes nothing. */
export const lockThread = command({
  name: 'lock-thread',
  permission: 'thread.lock',
  input: z.object({ id, reason }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async run(scope, { id, reason }, { access }) {
    const lock = { id: scope.newId(), threadId: id, byId: scope.actor.id, at: scope.now(), reason }
    const changed = await insertThreadLock(scope.db, access, lock)
    const thread = await loadThread(scope, access, id)
    return { changed, ...presentThread(thread, scope.actor) }
  },
  activity: (done) => threadActivity('thread.closed', done),
})
