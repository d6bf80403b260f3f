import { z } from 'zod'
import { moveThreadRow } from '@/lib/discussion/data/moves'
import { optionalReason } from '@/lib/discussion/schema'
import { loadThread, presentThread, threadOutput } from '@/lib/discussion/thread'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Moves a thread to another takeaway of its report; both places say so, and comment addresses stay valid. */
export const moveThread = command({
  name: 'move-thread',
  permission: 'thread.move',
  input: z.object({ id, takeawayId: id, reason: optionalReason }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async run(scope, { id, takeawayId, reason }, { access }) {
    const at = scope.now()
    const move = {
      id: scope.newId(),
      threadId: id,
      toTakeawayId: takeawayId,
      byId: scope.actor.id,
      at,
      reason,
    }
    const from = await moveThreadRow(scope.db, access, move)
    const thread = await loadThread(scope, access, id)
    if (thread.takeawayId !== takeawayId) throw invalid('takeawayId', 'notTakeaway')
    return { from, ...presentThread(thread, scope.actor) }
  },
  activity: ({ input, result }) =>
    result.from
      ? {
          verb: 'thread.moved',
          subjectKind: 'thread',
          subjectId: result.id,
          detail: {
            takeawayId: input.takeawayId,
            fromTakeawayId: result.from.takeawayId,
            fromAnnotationId: result.from.annotationId,
          },
        }
      : null,
})
