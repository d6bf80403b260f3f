import { z } from 'zod'
import { replaceOutcome } from '@/lib/discussion/data/outcomes'
import { toNewOutcome, withOutcome, withOutcomeActivity } from '@/lib/discussion/outcome'
import { outcome, outcomeReason } from '@/lib/discussion/schema'
import { loadThread, maySetOutcome, presentThread, threadOutput } from '@/lib/discussion/thread'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Says what became of the opinion of a thread, open or resolved, in place of what was said before. */
export const setOutcome = command({
  name: 'set-outcome',
  permission: 'thread.resolve',
  input: z.object({ id, outcome, reason: outcomeReason }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async subject(scope, { id }, { access }) {
    return { thread: await loadThread(scope, access, id) }
  },
  async run(scope, input, { access, thread }) {
    if (!maySetOutcome(thread, scope.actor)) throw invalid('', 'closed')
    const next = toNewOutcome(scope, input)
    const change = next && (await replaceOutcome(scope.db, access, next))
    return { outcomeChange: change, ...presentThread(withOutcome(thread, scope, next, change), scope.actor) }
  },
  activity: ({ result }) => withOutcomeActivity(null, result, result.outcomeChange),
})
