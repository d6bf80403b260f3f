'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { type FormState, formAction } from '@/app/_entry/action'
import { idField, safePath, textField, textFields } from '@/app/_entry/form'
import { revalidateDiscussion } from '@/app/(workspace)/_discussion/revalidate-discussion'
import { commentPath, takeawayPath, withQuery } from '@/lib/addresses'
import { agreeComment } from '@/lib/discussion/agree-comment'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { endConclusion } from '@/lib/discussion/end-conclusion'
import { hideComment } from '@/lib/discussion/hide-comment'
import { lockThread } from '@/lib/discussion/lock-thread'
import { moveComment } from '@/lib/discussion/move-comment'
import { moveThread } from '@/lib/discussion/move-thread'
import { restoreComment } from '@/lib/discussion/restore-comment'
import { unlockThread } from '@/lib/discussion/unlock-thread'
import { withdrawAgreement } from '@/lib/discussion/withdraw-agreement'

const withReason = (form: FormData) => textFields(form, 'id', 'reason')

export const agreeAction = formAction(agreeComment, idField, revalidateDiscussion)
export const withdrawAgreementAction = formAction(withdrawAgreement, idField, revalidateDiscussion)

export const concludeAction = formAction(
  concludeThread,
  (form) => textFields(form, 'id', 'commentId'),
  revalidateDiscussion,
)

export const endConclusionAction = formAction(endConclusion, idField, revalidateDiscussion)
export const restoreCommentAction = formAction(restoreComment, idField, revalidateDiscussion)
export const unlockThreadAction = formAction(unlockThread, idField, revalidateDiscussion)
export const hideCommentAction = formAction(hideComment, withReason, closeReasonForm)
export const lockThreadAction = formAction(lockThread, withReason, closeReasonForm)

export const moveThreadAction = formAction(
  moveThread,
  (form) => textFields(form, 'id', 'reason', 'takeawayId'),
  (state, form) => {
    const { id, takeawayId } = textFields(form, 'id', 'takeawayId')
    if (state.status === 'done') redirect(withQuery(takeawayPath(takeawayId), { thread: id }, `t-${id}`))
    return state
  },
)

export const moveCommentAction = formAction(
  moveComment,
  (form) => ({
    ...textFields(form, 'id', 'reason', 'takeawayId'),
    threadId: textField(form, 'threadId') || undefined,
  }),
  (state, form) => {
    if (state.status === 'done') redirect(commentPath(textField(form, 'id')))
    return state
  },
)

/** The form that asked why is gone once it is done. */
async function closeReasonForm(state: FormState, form: FormData): Promise<FormState> {
  const next = revalidateDiscussion(state, form)
  if (next.status === 'done') redirect(safePath(textField(form, 'after')) as Route)
  return next
}
