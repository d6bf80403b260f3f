import { DiscussionActionForm } from '@/components/discussion/discussion-action-form'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { SubmitButton } from '@/components/ui/submit-button'
import type { DiscussionComment } from '@/lib/discussion/comment'

/** Agrees, or no longer; how many do, with their names behind the number. */
export function Agreement({ comment, context }: { comment: DiscussionComment; context: DiscussionContext }) {
  const { words, fill, actions } = context
  const { count, mine, people } = comment.agreement
  const names = people.map(({ name }) => name).join(words.nameJoin)
  return (
    <>
      {comment.can.agree ? (
        <DiscussionActionForm
          action={mine ? actions.withdrawAgreementAction : actions.agreeAction}
          id={comment.id}
          context={context}
        >
          <SubmitButton
            variant="quiet"
            size="small"
            aria-pressed={mine}
            className="aria-pressed:bg-jade-soft aria-pressed:text-jade-strong"
          >
            {words.agree}
          </SubmitButton>
        </DiscussionActionForm>
      ) : null}
      {count > 0 && comment.hiddenAt === null ? (
        <Menu
          trigger={fill(words.agreedBy, { count })}
          align="start"
          triggerClassName={buttonClass({ variant: 'quiet', size: 'small' })}
        >
          <p className="px-2 py-1 text-sm">
            {names}
            {count > people.length ? ` ${fill(words.agreedMore, { count })}` : null}
          </p>
        </Menu>
      ) : null}
    </>
  )
}
