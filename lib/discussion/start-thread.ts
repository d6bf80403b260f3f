import { z } from 'zod'
import { openReportWithMentions, type ReportAccess } from '@/lib/access/report-access'
import { commentOutput, presentComment } from '@/lib/discussion/comment'
import { type CommentContent, parseContent } from '@/lib/discussion/content'
import { findCommentOwner } from '@/lib/discussion/data/comments'
import { findThreadsWithComments } from '@/lib/discussion/data/discussion'
import { findThreadOwner, insertThread } from '@/lib/discussion/data/threads'
import { type DiscussionTarget, parseTarget, targetInput } from '@/lib/discussion/schema'
import { presentThread, threadOutput } from '@/lib/discussion/thread'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { markdownInput } from '@/lib/markdown-input'
import { command, type Scope } from '@/lib/use-case'

const input = z.object({
  ...targetInput,
  body: markdownInput.optional(),
  id: id.optional(),
  commentId: id.optional(),
})

/** Starts a thread, usually with its first comment. A repeated id returns the stored thread. */
export const startThread = command({
  name: 'start-thread',
  permission: 'thread.start',
  input,
  output: threadOutput.extend({ comment: commentOutput.nullable() }),
  async subject(scope, input) {
    const target = parseTarget(input)
    const content = input.body === undefined ? null : parseContent(input.body)
    const { access, mentioned } = await openReportWithMentions(scope, target, content?.mentionTexts ?? [])
    return { target, access, content: content?.resolve(mentioned) ?? null }
  },
  async run(scope, input, { access, target, content }) {
    const request = { ...input, id: input.id ?? scope.newId(), target, content }
    const made = await insertRequested(scope, access, request)
    if (!made) await requireOwnRetry(scope, request)
    const [found] = await findThreadsWithComments(scope.db, access, toDiscussionViewer(scope.actor), {
      select: { threadId: request.id },
      order: 'oldest',
      comments: { limit: 1, cursor: null },
    })
    if (!found) throw new DomainError('conflict')
    const first = found.comments[0]
    return {
      made,
      ...presentThread(found.thread, scope.actor),
      comment: first ? presentComment(first, scope.actor) : null,
    }
  },
  activity: ({ subject, result }) =>
    result.made
      ? {
          verb: 'thread.started',
          subjectKind: 'thread',
          subjectId: result.id,
          detail: { ...subject.target, commentId: result.comment?.id ?? null },
        }
      : null,
})

type ThreadRequest = z.output<typeof input> & {
  id: string
  target: DiscussionTarget
  content: CommentContent | null
}

async function insertRequested(scope: Scope, access: ReportAccess, request: ThreadRequest): Promise<boolean> {
  const thread = {
    id: request.id,
    target: request.target,
    starterId: scope.actor.id,
    at: scope.now(),
  }
  const firstComment = request.content && { id: request.commentId ?? scope.newId(), ...request.content }
  return (await insertThread(scope.db, access, thread, firstComment)) > 0
}

/** A retry by the same person finds their own thread; throws `conflict` for anybody else's id. */
async function requireOwnRetry(scope: Scope, request: ThreadRequest): Promise<void> {
  const thread = await findThreadOwner(scope.db, request.id)
  // Only a private or deleted annotation takes no thread.
  if (!thread && 'annotationId' in request.target) throw invalid('', 'annotationClosed')
  const own = thread?.createdById === scope.actor.id && isAbout(thread, request.target)
  const comment = own && request.commentId ? await findCommentOwner(scope.db, request.commentId) : null
  if (!own || (comment && comment.threadId !== request.id)) throw new DomainError('conflict')
}

function isAbout(
  thread: { takeawayId: string | null; annotationId: string | null },
  target: DiscussionTarget,
): boolean {
  return 'takeawayId' in target
    ? thread.takeawayId === target.takeawayId
    : thread.annotationId === target.annotationId
}
