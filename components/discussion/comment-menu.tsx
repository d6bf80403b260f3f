import Link from 'next/link'
import { CopyLink } from '@/components/discussion/copy-link'
import { DiscussionActionForm } from '@/components/discussion/discussion-action-form'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { NavigationButton } from '@/components/discussion/navigation-button'
import { buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { SubmitButton } from '@/components/ui/submit-button'
import { commentPath } from '@/lib/addresses'
import type { DiscussionComment } from '@/lib/discussion/comment'

/** What is done to a comment less often. */
export function CommentMenu({
  comment,
  context,
}: {
  comment: DiscussionComment
  context: DiscussionContext
}) {
  const { words, actions } = context
  const { id, can, threadId } = comment
  const go = (name: string, label: string) => (
    <NavigationButton name={name} value={id} to={`c-${id}`} context={context} className={menuItemClass}>
      {label}
    </NavigationButton>
  )
  return (
    <Menu
      trigger={words.menu}
      align="start"
      triggerClassName={buttonClass({ variant: 'quiet', size: 'small' })}
    >
      {can.edit ? go('edit', words.edit) : null}
      <CopyLink path={commentPath(id)} label={words.copyLink} copied={words.copied} />
      {can.conclude ? (
        <DiscussionActionForm
          action={comment.conclusion ? actions.endConclusionAction : actions.concludeAction}
          id={threadId}
          context={context}
          fields={{ commentId: id }}
        >
          <button type="submit" className={menuItemClass}>
            {comment.conclusion ? words.unconclude : words.conclude}
          </button>
        </DiscussionActionForm>
      ) : null}
      {can.move ? (
        <Link href={commentPath(id, 'move')} prefetch={false} className={menuItemClass}>
          {words.move}
        </Link>
      ) : null}
      {can.hide ? go('hide', words.hide) : null}
      {can.restore ? (
        <DiscussionActionForm action={actions.restoreCommentAction} id={id} context={context}>
          <button type="submit" className={menuItemClass}>
            {words.restore}
          </button>
        </DiscussionActionForm>
      ) : null}
      {can.delete ? (
        <details>
          <summary className={`bare ${menuItemClass} text-danger`}>{words.delete}</summary>
          <DiscussionActionForm
            action={actions.deleteCommentAction}
            id={id}
            context={context}
            className="flex max-w-64 flex-col items-start gap-2 px-3 py-1.5"
          >
            <p className="text-ink-2 text-sm">{words.deletePrompt}</p>
            <SubmitButton variant="danger" size="small">
              {words.deleteConfirm}
            </SubmitButton>
          </DiscussionActionForm>
        </details>
      ) : null}
    </Menu>
  )
}
