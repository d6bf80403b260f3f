import { z } from 'zod'
import { endResolution } from '@/lib/discussion/data/threads'
import { loadThread, presentThread, threadActivity, threadOutput } from '@/lib/discussion/thread'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Reopens a resolved thread that is not locked. Doing it again changes nothing. */
export const reopenThread = command({
  name: 'reopen-thread',
  permission: 'thread.resolve',
  input: z.object({ id }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async run(scope, { id }, { access }) {
    const changed = await endResolution(scope.db, access, id, scope.actor.id, scope.now())
    const thread = await loadThread(scope, access, id)
    if (!changed && thread.closure) throw invalid('', 'closed')
    return { changed, ...presentThread(thread, scope.actor) }
  },
  activity: (done) => threadActivity('thread.reopened', done),
})
