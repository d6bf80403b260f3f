import { type PendingComment, useDiscussion } from '@/components/discussion/discussion-state'
import type { CommentMarkup } from '@/components/discussion/markup/comment-markup'
import { Markup } from '@/components/ui/markup'
import { commentFragment } from '@/lib/fragments'

type Props = { comment: CommentMarkup | PendingComment; threadId: string }

/**
 * A comment as the server drew it, with what is opened at it. One's own on its way to the server is the same item of
 * the list from the beginning, so that the focus stays on it.
 */
export function Comment({ comment, threadId }: Props) {
  const discussion = useDiscussion()
  const tools = discussion?.tools
  const { id } = comment
  const drawn = 'html' in comment ? comment : null
  const forms = discussion?.forms.filter((form) => form.kind !== 'write' && form.id === id) ?? []
  const menu = discussion?.menu?.kind === 'menu' && discussion.menu.id === id ? discussion.menu : null
  return (
    <li
      id={commentFragment(id)}
      className="comment"
      data-can={drawn?.can || undefined}
      data-editing={forms.some(({ kind }) => kind === 'edit') || undefined}
      aria-busy={drawn ? undefined : true}
    >
      {'html' in comment ? <Markup html={comment.html} className="comment-markup" /> : comment.text}
      {drawn && tools && menu ? <tools.CommentMenu menu={menu} threadId={threadId} can={drawn.can} /> : null}
      {drawn && tools
        ? forms.map((form) => <tools.CommentForm key={form.kind} form={form} threadId={threadId} />)
        : null}
    </li>
  )
}
