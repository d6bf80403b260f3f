import { z } from 'zod'
import { insertResolution } from '@/lib/discussion/data/threads'
import { toNewOutcome, withOutcomeActivity } from '@/lib/discussion/outcome'
import { outcome, outcomeReason } from '@/lib/discussion/schema'
import { loadThread, presentThread, threadActivity, threadOutput } from '@/lib/discussion/thread'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/**
 * Resolves a thread that is not locked, and says what became of its opinion if an outcome is given. The first
 * resolution counts; doing it again changes nothing but the outcome.
 */
export const resolveThread = command({
  name: 'resolve-thread',
  permission: 'thread.resolve',
  input: z.object({ id, outcome: outcome.optional(), reason: outcomeReason }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async run(scope, input, { access }) {
    const { id } = input
    const resolution = { id: scope.newId(), threadId: id, byId: scope.actor.id, at: scope.now() }
    const done = await insertResolution(scope.db, access, resolution, toNewOutcome(scope, input))
    const thread = await loadThread(scope, access, id)
    if (!done.changed && thread.closure) throw invalid('', 'closed')
    return { ...done, ...presentThread(thread, scope.actor) }
  },
  activity: (done) =>
    withOutcomeActivity(threadActivity('thread.resolved', done), done.result, done.result.outcomeChange),
})
