import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { ActionForm, type ActionFormProps } from '@/components/ui/action-form'

type Props = Omit<ActionFormProps, 'done'> & { id: string; context: DiscussionContext }

/** Something done to a comment or a thread; it names what is discussed, so that the right page is drawn anew. */
export function DiscussionActionForm({ id, context, fields, ...form }: Props) {
  return <ActionForm {...form} fields={{ id, ...context.view.target, ...fields }} />
}
