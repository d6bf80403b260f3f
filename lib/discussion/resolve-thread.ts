import { z } from 'zod'
import { insertResolution } from '@/lib/discussion/data/threads'
import { loadThread, presentThread, threadActivity, threadOutput } from '@/lib/discussion/thread'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Resolves a thread that is not locked; the first resolution counts, doing it again changes nothing. */
export const resolveThread = command({
  name: 'resolve-thread',
  permission: 'thread.resolve',
  input: z.object({ id }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async run(scope, { id }, { access }) {
    const changed = await insertResolution(scope.db, access, {
      id: scope.newId(),
      threadId: id,
      byId: scope.actor.id,
      at: scope.now(),
    })
    const thread = await loadThread(scope, access, id)
    if (!changed && thread.closure) throw invalid('', 'closed')
    return { changed, ...presentThread(thread, scope.actor) }
  },
  activity: (done) => threadActivity('thread.resolved', done),
})
