import { z } from 'zod'
import { endThreadLock } from '@/lib/discussion/data/moderation'
import { loadThread, presentThread, threadActivity, threadOutput } from '@/lib/discussion/thread'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Unlocks a thread; the lock stays on record. Doing it again changes nothing. */
export const unlockThread = command({
  name: 'unlock-thread',
  permission: 'thread.lock',
  input: z.object({ id }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async run(scope, { id }, { access }) {
    const changed = await endThreadLock(scope.db, access, id, scope.actor.id, scope.now())
    const thread = await loadThread(scope, access, id)
    return { changed, ...presentThread(thread, scope.actor) }
  },
  activity: (done) => threadActivity('thread.opened', done),
})
