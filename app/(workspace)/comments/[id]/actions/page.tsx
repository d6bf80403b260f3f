import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { discussionAction } from '@/app/(workspace)/_discussion/act'
import { editCommentAction, postCommentAction } from '@/app/(workspace)/_discussion/actions'
import { CommentActions } from '@/components/discussion/comment-actions'
import { toTarget } from '@/components/discussion/discussion-url'
import { toCommentMarkup } from '@/components/discussion/markup/comment-markup'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { commentPath } from '@/lib/addresses'
import { readComment } from '@/lib/discussion/read-comment'

export const generateMetadata = pageTitle((words) => words.discussion.actionsTitle)

/** A comment alone with all that can be done to it: what the menu of the discussion holds, for those without scripts. */
export default async function CommentActionsPage({ params }: PageProps<'/comments/[id]/actions'>) {
  const [{ actor, words, locale, now, fill }, { id }] = await Promise.all([requireUser(), params])
  const comment = await runQuery(readComment, { id })
  const { discussion } = words
  const markup = toCommentMarkup(comment, false, {
    ...{ words: discussion, locale, now, fill, reader: actor },
    menu: false,
  })
  return (
    <>
      <PageHeader
        title={discussion.actionsTitle}
        actions={<LinkButton href={commentPath(id)}>{discussion.inDiscussion}</LinkButton>}
      />
      <CommentActions
        comment={comment}
        markup={markup.html}
        target={toTarget(comment)}
        words={discussion}
        fill={fill}
        locale={locale}
        reader={actor}
        newId={crypto.randomUUID()}
        actions={{ post: postCommentAction, edit: editCommentAction, act: discussionAction }}
      />
    </>
  )
}
