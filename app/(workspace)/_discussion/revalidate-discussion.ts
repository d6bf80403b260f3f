import { revalidatePath } from 'next/cache'
import { textField } from '@/app/_entry/form'
import { targetPath } from '@/components/discussion/discussion-url'
import type { ActionState } from '@/components/ui/action-state'
import type { DiscussionTarget } from '@/lib/discussion/schema'

/** What the form of a discussion is about. */
export function discussionTarget(form: FormData): DiscussionTarget {
  const annotationId = textField(form, 'annotationId')
  return annotationId ? { annotationId } : { takeawayId: textField(form, 'takeawayId') }
}

/** Has the page of a discussion drawn anew once something was done there. */
export function revalidateDiscussion(state: ActionState, form: FormData): ActionState {
  if (state.status === 'done') revalidatePath(targetPath(discussionTarget(form)))
  const { status, message, code, fields, values, detail, result } = state
  return { status, message, code, fields, values, detail, result }
}
