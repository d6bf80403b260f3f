import type { Route } from 'next'
import Link from 'next/link'
import { CopyLink } from '@/components/discussion/copy-link'
import { DeedForm } from '@/components/discussion/deed-form'
import type { Frame } from '@/components/discussion/frame'
import { GoButton } from '@/components/discussion/go-button'
import { buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Comment } from '@/lib/discussion/comment'

/** What is done to a comment less often. */
export function CommentMenu({ comment, frame }: { comment: Comment; frame: Frame }) {
  const { words, actions } = frame
  const { id, can, threadId } = comment
  const go = (name: string, label: string) => (
    <GoButton name={name} value={id} to={`c-${id}`} frame={frame} className={menuItemClass}>
      {label}
    </GoButton>
  )
  return (
    <Menu
      trigger={words.menu}
      align="start"
      triggerClassName={buttonClass({ variant: 'quiet', size: 'small' })}
    >
      {can.edit ? go('edit', words.edit) : null}
      <CopyLink path={`/comments/${id}`} label={words.copyLink} copied={words.copied} />
      {can.conclude ? (
        <DeedForm
          action={comment.conclusion ? actions.unconclude : actions.conclude}
          id={threadId}
          frame={frame}
        >
          <input type="hidden" name="commentId" value={id} />
          <button type="submit" className={menuItemClass}>
            {comment.conclusion ? words.unconclude : words.conclude}
          </button>
        </DeedForm>
      ) : null}
      {can.move ? (
        <Link href={`/comments/${id}/move` as Route} prefetch={false} className={menuItemClass}>
          {words.move}
        </Link>
      ) : null}
      {can.hide ? go('hide', words.hide) : null}
      {can.restore ? (
        <DeedForm action={actions.restore} id={id} frame={frame}>
          <button type="submit" className={menuItemClass}>
            {words.restore}
          </button>
        </DeedForm>
      ) : null}
      {can.delete ? (
        <details>
          <summary className={`bare ${menuItemClass} text-danger`}>{words.delete}</summary>
          <DeedForm
            action={actions.remove}
            id={id}
            frame={frame}
            className="flex max-w-64 flex-col items-start gap-2 px-3 py-1.5"
          >
            <p className="text-ink-2 text-sm">{words.deleteAsk}</p>
            <SubmitButton variant="danger" size="small">
              {words.deleteSure}
            </SubmitButton>
          </DeedForm>
        </details>
      ) : null}
    </Menu>
  )
}
