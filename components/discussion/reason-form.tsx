import type { Route } from 'next'
import { DiscussionActionForm } from '@/components/discussion/discussion-action-form'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import type { FormAction } from '@/components/ui/action-form'
import { Input } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'

type Props = {
  /** Of the comment or thread. */
  id: string
  action: FormAction
  ask: string
  submit: string
  back: Route
  context: DiscussionContext
}

/** Asks why before something is hidden or closed. */
export function ReasonForm({ id, action, ask, submit, back, context: frame }: Props) {
  const { words } = frame
  return (
    <DiscussionActionForm
      action={action}
      id={id}
      context={frame}
      fields={{ after: back }}
      className="no-print flex max-w-measure flex-col gap-2 rounded-md border border-line p-3"
    >
      <p className="text-ink-2 text-sm">{ask}</p>
      <Input name="reason" id={`reason-${id}`} label={words.reason} required maxLength={500} autoFocus />
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton variant="danger" size="small">
          {submit}
        </SubmitButton>
        <LinkButton href={back} size="small" variant="quiet" scroll={false}>
          {words.cancel}
        </LinkButton>
      </div>
    </DiscussionActionForm>
  )
}
