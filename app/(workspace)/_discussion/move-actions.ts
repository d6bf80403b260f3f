'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/app/_entry/action'
import { textField, textFields } from '@/app/_entry/form'
import { atThread, commentPath, takeawayPath } from '@/lib/addresses'
import { moveComment } from '@/lib/discussion/move-comment'
import { moveThread } from '@/lib/discussion/move-thread'

export const moveThreadAction = formAction(
  moveThread,
  (form) => textFields(form, 'id', 'reason', 'takeawayId'),
  (state, form) => {
    const { id, takeawayId } = textFields(form, 'id', 'takeawayId')
    if (state.status === 'done') redirect(atThread(takeawayPath(takeawayId), id))
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
