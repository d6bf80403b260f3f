import Link from 'next/link'
import { Agreement } from '@/components/discussion/agreement'
import { CommentComposer } from '@/components/discussion/comment-composer'
import { CommentMenu } from '@/components/discussion/comment-menu'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { discussionHref, withoutForms } from '@/components/discussion/discussion-url'
import { HiddenNotice } from '@/components/discussion/hidden-notice'
import { NavigationButton } from '@/components/discussion/navigation-button'
import { ReasonForm } from '@/components/discussion/reason-form'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Timestamp } from '@/components/ui/timestamp'
import { commentPath, personPath } from '@/lib/addresses'
import type { DiscussionComment } from '@/lib/discussion/comment'

export function CommentItem({
  comment,
  here,
  context,
}: {
  comment: DiscussionComment
  here: boolean
  context: DiscussionContext
}) {
  const { words, now, locale, view } = context
  const { id, author, parent } = comment
  const html = highlightOwnMentions(comment.html, context.readerId)
  const editing = view.edit === id && comment.can.edit
  const hiding = view.hide === id && comment.can.hide
  return (
    <li id={`c-${id}`} className="flex gap-3 py-3">
      <Avatar name={author.name} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-ink-3 text-sm">
          <span className="font-medium text-ink">{author.name}</span>
          {author.department ? <span>{author.department}</span> : null}
          <Link href={commentPath(id)} prefetch={false} className="link" title={words.permalink}>
            <Timestamp date={comment.createdAt} now={now} locale={locale} />
          </Link>
          {comment.can.history ? (
            <Link
              href={commentPath(id, 'history')}
              prefetch={false}
              className="link"
              aria-label={words.history}
            >
              {comment.deletedAt ? words.history : words.edited}
            </Link>
          ) : null}
          {comment.conclusion ? <Badge tone="jade">{words.conclusion}</Badge> : null}
        </p>
        {parent ? (
          <p className="truncate border-line-strong border-s-2 ps-2 text-ink-2 text-sm">
            <a href={here ? `#c-${parent.id}` : commentPath(parent.id)} className="link">
              {context.fill(words.replyTo, { name: parent.author })}
            </a>{' '}
            {parent.excerpt ?? (parent.hidden ? words.hidden : words.deleted)}
          </p>
        ) : null}
        {comment.deletedAt ? (
          <p className="text-ink-3">{words.deleted}</p>
        ) : editing ? (
          <CommentComposer
            key={`${id}-${comment.version}`}
            action={context.actions.editCommentAction}
            words={words.composer}
            label={words.composer.editLabel}
            submit={words.composer.save}
            draftKey={`${context.readerId}.edit.${id}`}
            id={id}
            hidden={{ ...view.target }}
            body={comment.body}
            version={comment.version}
            after={discussionHref(withoutForms(view), `c-${id}`)}
            autoFocus
          />
        ) : (
          <>
            {comment.hiddenAt ? <HiddenNotice comment={comment} context={context} /> : null}
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown when it was written */}
            <div className="prose max-w-measure" dangerouslySetInnerHTML={{ __html: html }} />
          </>
        )}
        {hiding ? (
          <ReasonForm
            id={id}
            action={context.actions.hideCommentAction}
            ask={words.hidePrompt}
            submit={words.hideConfirm}
            back={discussionHref(withoutForms(view), `c-${id}`)}
            context={context}
          />
        ) : comment.deletedAt || editing ? null : (
          <CommentActions comment={comment} context={context} />
        )}
      </div>
    </li>
  )
}

/** Where the reader is named is marked; nobody's words can bring such a tag of their own. */
function highlightOwnMentions(html: string, readerId: string): string {
  const link = (name: string) => `<a class="${name}" href="${personPath(readerId)}">`
  return html.replaceAll(link('mention'), link('mention mention-me'))
}

/** What is done often stands there, the rest is behind one button. */
function CommentActions({ comment, context }: { comment: DiscussionComment; context: DiscussionContext }) {
  return (
    <div className="no-print -ms-2.5 flex flex-wrap items-center gap-x-1">
      <Agreement comment={comment} context={context} />
      {comment.can.reply ? (
        <NavigationButton
          name="reply"
          value={comment.id}
          to={`write-${comment.threadId}`}
          context={context}
          className={buttonClass({ variant: 'quiet', size: 'small' })}
        >
          {context.words.reply}
        </NavigationButton>
      ) : null}
      <CommentMenu comment={comment} context={context} />
    </div>
  )
}
