import type { ReactNode } from 'react'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { TargetField } from '@/components/discussion/target-field'
import { ActionForm, type FormAction } from '@/components/ui/action-form'

type Props = {
  action: FormAction
  id: string
  context: DiscussionContext
  className?: string
  children: ReactNode
}

/** Something done to a comment or a thread; the page it stands on is drawn anew. */
export function DiscussionActionForm({ action, id, context: frame, className, children }: Props) {
  return (
    <ActionForm action={action} className={className}>
      <input type="hidden" name="id" value={id} />
      <TargetField target={frame.view.target} />
      {children}
    </ActionForm>
  )
}
