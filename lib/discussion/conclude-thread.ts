import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import type { ThreadRow } from '@/lib/discussion/data/columns'
import { replaceConclusion } from '@/lib/discussion/data/moderation'
import { type NewOutcome, replaceOutcome } from '@/lib/discussion/data/outcomes'
import { toNewOutcome, withOutcome, withOutcomeActivity } from '@/lib/discussion/outcome'
import { outcome, outcomeReason } from '@/lib/discussion/schema'
import { loadThread, presentThread, threadActivity, threadOutput } from '@/lib/discussion/thread'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command, type Scope } from '@/lib/use-case'

/**
 * Pins a comment as the conclusion of its thread, in place of an earlier one, which stays on record, and says what
 * became of the opinion if an outcome is given.
 */
export const concludeThread = command({
  name: 'conclude-thread',
  permission: 'thread.conclude',
  input: z.object({ id, commentId: id, outcome: outcome.optional(), reason: outcomeReason }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async subject(scope, { id }, { access }) {
    const thread = await loadThread(scope, access, id)
    return { ownerId: thread.starterId, thread }
  },
  async run(scope, input, { access, thread }) {
    const next = toNewOutcome(scope, input)
    const changed = thread.conclusion?.commentId !== input.commentId
    const { conclusion, outcomeChange } = changed
      ? await pin(scope, access, thread, input.commentId, next)
      : {
          conclusion: thread.conclusion,
          outcomeChange: next && (await replaceOutcome(scope.db, access, next)),
        }
    const current = withOutcome({ ...thread, conclusion }, scope, next, outcomeChange)
    return { changed, outcomeChange, ...presentThread(current, scope.actor) }
  },
  activity({ input, result }) {
    const concluded = threadActivity('thread.concluded', { result })
    const first = concluded && {
      ...concluded,
      detail: { ...concluded.detail, commentId: input.commentId },
    }
    return withOutcomeActivity(first, result, result.outcomeChange)
  },
})

async function pin(
  { db, actor, ...scope }: Scope,
  access: ReportAccess,
  { threadId }: ThreadRow,
  commentId: string,
  next: NewOutcome | null,
) {
  const at = scope.now()
  const row = { id: scope.newId(), threadId, commentId, byId: actor.id, at }
  const comment = await replaceConclusion(db, access, row, next)
  if (!comment) throw invalid('commentId', 'notInThread')
  const { made, outcomeChange, ...pinned } = comment
  if (!made) throw new DomainError('conflict')
  const by = { id: actor.id, name: actor.name }
  return { conclusion: { ...pinned, by, at: at.toISOString() }, outcomeChange }
}
