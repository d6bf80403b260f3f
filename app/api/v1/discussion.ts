import { operation, type Routes } from '@/app/api/v1/operation'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { editComment } from '@/lib/discussion/edit-comment'
import { endConclusion } from '@/lib/discussion/end-conclusion'
import { hideComment } from '@/lib/discussion/hide-comment'
import { listComments } from '@/lib/discussion/list-comments'
import { listMentionable } from '@/lib/discussion/list-mentionable'
import { listOpenThreads } from '@/lib/discussion/list-open-threads'
import { listThreads } from '@/lib/discussion/list-threads'
import { lockThread } from '@/lib/discussion/lock-thread'
import { moveComment } from '@/lib/discussion/move-comment'
import { moveThread } from '@/lib/discussion/move-thread'
import { readComment } from '@/lib/discussion/read-comment'
import { readHistory } from '@/lib/discussion/read-history'
import { readThread } from '@/lib/discussion/read-thread'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { restoreComment } from '@/lib/discussion/restore-comment'
import { setOutcome } from '@/lib/discussion/set-outcome'
import { startThread } from '@/lib/discussion/start-thread'
import { unlockThread } from '@/lib/discussion/unlock-thread'
import { withdrawAgreement } from '@/lib/discussion/withdraw-agreement'
import { writeComment } from '@/lib/discussion/write-comment'
import { followThread } from '@/lib/notifications/follow-thread'
import { muteThread } from '@/lib/notifications/mute-thread'

const ofTakeaway = { as: { id: 'takeawayId' }, without: ['annotationId'] }
const ofAnnotation = { as: { id: 'annotationId' }, without: ['takeawayId'] }
const ofThread = { as: { id: 'threadId' } }

export const discussion: Routes = {
  '/takeaways/{id}/threads': {
    GET: operation(listThreads, 'The threads of a takeaway', ofTakeaway),
    POST: operation(startThread, 'Begin a thread, with its first comment if a body is given', {
      ...ofTakeaway,
      status: 201,
    }),
  },
  '/annotations/{id}/threads': {
    GET: operation(listThreads, 'The threads of an annotation', ofAnnotation),
    POST: operation(startThread, 'Begin a thread under an annotation for staff', {
      ...ofAnnotation,
      status: 201,
    }),
  },
  '/threads': {
    GET: operation(
      listOpenThreads,
      'The open threads on takeaways and annotations you may read, those written in last first',
    ),
  },
  '/threads/{id}': { GET: operation(readThread, 'One thread') },
  '/threads/{id}/comments': {
    GET: operation(
      listComments,
      'The comments of a thread in order of time, or those that say what is looked for',
      ofThread,
    ),
    POST: operation(writeComment, 'Write a comment; the same id again posts nothing', {
      ...ofThread,
      status: 201,
    }),
  },
  '/threads/{id}/resolution': {
    PUT: operation(
      resolveThread,
      'Resolve a thread, and say what became of its opinion if `outcome` is given',
    ),
    DELETE: operation(reopenThread, 'Reopen a thread'),
  },
  '/threads/{id}/follow': {
    PUT: operation(followThread, 'Be told of what is said in a thread', { ...ofThread, status: 204 }),
    DELETE: operation(muteThread, 'Be told of a thread no more, save when you are mentioned', {
      ...ofThread,
      status: 204,
    }),
  },
  '/threads/{id}/conclusion': {
    PUT: operation(
      concludeThread,
      'Pin a comment as the conclusion of its thread, in place of an earlier one; `outcome` says what became of the opinion',
    ),
    DELETE: operation(endConclusion, 'Take the conclusion off a thread'),
  },
  '/threads/{id}/outcome': {
    PUT: operation(
      setOutcome,
      'Say what became of the opinion of a thread: adopted, partly or rejected, with the reason; null is undecided',
    ),
  },
  '/threads/{id}/closure': {
    PUT: operation(
      lockThread,
      'Close a thread, with the reason; nobody writes in it until it is opened again',
    ),
    DELETE: operation(unlockThread, 'Open a closed thread again'),
  },
  '/threads/{id}/place': {
    PUT: operation(moveThread, 'Move a thread to another takeaway of the same report'),
  },
  '/comments/{id}': {
    GET: operation(readComment, 'One comment'),
    PATCH: operation(editComment, 'Change a comment; a stale version is a conflict with what stands now'),
    DELETE: operation(deleteComment, 'Delete a comment softly', { status: 204 }),
  },
  '/comments/{id}/history': { GET: operation(readHistory, 'Every version of a comment, newest first') },
  '/comments/{id}/agreement': {
    PUT: operation(agreeComment, 'Agree with a comment'),
    DELETE: operation(withdrawAgreement, 'No longer agree with a comment'),
  },
  '/comments/{id}/hiding': {
    PUT: operation(hideComment, 'Hide a comment, with the reason; only its author and editors still read it'),
    DELETE: operation(restoreComment, 'Show a hidden comment again'),
  },
  '/comments/{id}/place': {
    PUT: operation(
      moveComment,
      'Move a comment, with what answers it, into a thread of its own on a takeaway of the same report',
    ),
  },
  '/mentionable': {
    GET: operation(
      listMentionable,
      'People and departments that can be named with @ in a discussion, by characters, pinyin or initials',
    ),
  },
}
