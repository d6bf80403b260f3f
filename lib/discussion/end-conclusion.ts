import { z } from 'zod'
import { endConclusionRow } from '@/lib/discussion/data/moderation'
import { loadThread, presentThread, threadOutput } from '@/lib/discussion/thread'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Removes the conclusion of a thread, which stays on record. Doing it again changes nothing. */
export const endConclusion = command({
  name: 'end-conclusion',
  permission: 'thread.conclude',
  input: z.object({ id }),
  output: threadOutput,
  report: ({ id }) => ({ threadId: id }),
  lock: 'thread',
  async subject(scope, { id }, { access }) {
    const thread = await loadThread(scope, access, id)
    return { ownerId: thread.starterId, thread }
  },
  async run(scope, { id }, { access, thread }) {
    const ended = await endConclusionRow(scope.db, access, id, scope.actor.id, scope.now())
    return { ended, ...presentThread({ ...thread, conclusion: null }, scope.actor) }
  },
  activity({ result: { id: subjectId, ended: commentId, takeawayId, annotationId } }) {
    if (!commentId) return null
    const detail = { commentId, takeawayId, annotationId }
    return { verb: 'thread.conclusion-ended', subjectKind: 'thread', subjectId, detail }
  },
})
