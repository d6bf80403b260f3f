import { z } from 'zod'
import { openReportNaming, type ReportAccess } from '@/lib/access/report-access'
import { presentComment } from '@/lib/discussion/comment'
import { findTaken } from '@/lib/discussion/data/comments'
import { findConversations } from '@/lib/discussion/data/conversation'
import { findTakenThread, insertThread } from '@/lib/discussion/data/threads'
import { eyesOf } from '@/lib/discussion/eyes'
import { type About, about, aboutOf } from '@/lib/discussion/schema'
import { presentThread } from '@/lib/discussion/thread'
import { readWords, type Words } from '@/lib/discussion/words'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command, type Scope } from '@/lib/use-case'
import { written } from '@/lib/written'

const input = z.object({
  ...about,
  body: written.optional(),
  id: id.optional(),
  commentId: id.optional(),
})

/** Begins a discussion on a takeaway or on an annotation for staff, usually with its first comment. The same id again gives back what is stored. */
export const startThread = command({
  name: 'start-thread',
  permission: 'thread.start',
  input,
  async subject(scope, input) {
    const about = aboutOf(input)
    const words = input.body === undefined ? null : readWords(input.body)
    const { access, named } = await openReportNaming(scope, about, words?.spots ?? [])
    return { ownerId: null, about, access, words: words?.named(named) ?? null }
  },
  async run(scope, input, { access, about, words }) {
    const wanted = { ...input, id: input.id ?? scope.newId(), about, words }
    const made = await insert(scope, access, wanted)
    if (!made) await demandOwn(scope, wanted)
    const [found] = await findConversations(scope.db, access, eyesOf(scope.actor), {
      which: { threadId: wanted.id },
      order: 'oldest',
      comments: { limit: 1, place: null },
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
          reportId: subject.access.id,
          detail: { ...subject.about, commentId: result.comment?.id ?? null },
        }
      : null,
})

type Wanted = z.output<typeof input> & { id: string; about: About; words: Words | null }

async function insert(scope: Scope, access: ReportAccess, wanted: Wanted): Promise<boolean> {
  const thread = {
    id: wanted.id,
    about: wanted.about,
    starterId: scope.actor.id,
    at: scope.now(),
  }
  const opening = wanted.words && { id: wanted.commentId ?? scope.newId(), ...wanted.words }
  return (await insertThread(scope.db, access, thread, opening)) > 0
}

/** Nothing was made: a retry by the same person finds their own; anybody else's id is a conflict. */
async function demandOwn(scope: Scope, wanted: Wanted): Promise<void> {
  const thread = await findTakenThread(scope.db, wanted.id)
  // Only an annotation that is private or deleted takes no new discussion.
  if (!thread && 'annotationId' in wanted.about) throw invalid('', 'annotationClosed')
  const own = thread?.createdById === scope.actor.id && isAbout(thread, wanted.about)
  const comment = own && wanted.commentId ? await findTaken(scope.db, wanted.commentId) : null
  if (!own || (comment && comment.threadId !== wanted.id)) throw new DomainError('conflict')
}

function isAbout(thread: { takeawayId: string | null; annotationId: string | null }, about: About): boolean {
  return 'takeawayId' in about
    ? thread.takeawayId === about.takeawayId
    : thread.annotationId === about.annotationId
}
