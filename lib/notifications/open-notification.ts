import { z } from 'zod'
import {
  annotationPath,
  atThread,
  commentPath,
  personPath,
  reportPath,
  takeawayPath,
  webhookPath,
  withQuery,
} from '@/lib/addresses'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findNotificationTarget, markRead } from '@/lib/notifications/data/inbox'
import { command } from '@/lib/use-case'

/** Returns where a notification leads, and marks its discussion as read. */
export const openNotification = command({
  name: 'open-notification',
  permission: 'notification.read',
  input: z.object({ id }),
  output: z.object({ path: z.string() }),
  async run(scope, { id }) {
    await markRead(scope.db, scope.actor.id, { groupOf: id }, scope.now())
    const target = await findNotificationTarget(scope.db, scope.actor.id, id)
    if (!target) throw new DomainError('not-found')
    const { kind, subjectId, commentId, threadId, takeawayId, annotationId, reportSlug } = target
    if (kind === 'security')
      return { path: subjectId === scope.actor.id ? '/settings' : personPath(subjectId) }
    if (kind === 'webhook') return { path: webhookPath(subjectId) }
    if (kind === 'feedback') return { path: withQuery('/people/feedback', { id: subjectId }) }
    if (commentId) return { path: commentPath(commentId) }
    if (!threadId) return { path: reportPath(reportSlug ?? '', 'revisions', 'unsettled') }
    const page = annotationId ? annotationPath(annotationId) : takeawayPath(takeawayId ?? '')
    return { path: atThread(page, threadId) }
  },
  activity: () => null,
})
