import type { Route } from 'next'
import Link from 'next/link'
import { AboutField } from '@/components/discussion/about-field'
import { hrefOf, pathOf, resting } from '@/components/discussion/address'
import { Composer } from '@/components/discussion/composer'
import { CopyLink } from '@/components/discussion/copy-link'
import type { Frame } from '@/components/discussion/frame'
import { ActionForm } from '@/components/ui/action-form'
import { Avatar } from '@/components/ui/avatar'
import { buttonClass } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { Timestamp } from '@/components/ui/timestamp'
import type { Comment } from '@/lib/discussion/comment'

export const NAVIGATION = 'discussion-go'

export function CommentItem({ comment, here, frame }: { comment: Comment; here: boolean; frame: Frame }) {
  const { words, now, locale, view } = frame
  const { id, author, parent } = comment
  const html = own(comment.html, frame.readerId)
  const editing = view.edit === id && comment.can.edit
  return (
    <li id={`c-${id}`} className="flex gap-3 py-3">
      <Avatar name={author.name} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-ink-3 text-sm">
          <span className="font-medium text-ink">{author.name}</span>
          {author.department ? <span>{author.department}</span> : null}
          <Link href={`/comments/${id}` as Route} prefetch={false} className="link" title={words.permalink}>
            <Timestamp date={comment.createdAt} now={now} locale={locale} />
          </Link>
          {comment.can.history ? (
            <Link
              href={`/comments/${id}/history` as Route}
              prefetch={false}
              className="link"
              aria-label={words.history}
            >
              {comment.deletedAt ? words.history : words.edited}
            </Link>
          ) : null}
        </p>
        {parent ? (
          <p className="truncate border-line-strong border-s-2 ps-2 text-ink-2 text-sm">
            <a href={here ? `#c-${parent.id}` : `/comments/${parent.id}`} className="link">
              {frame.fill(words.replyTo, { name: parent.author })}
            </a>{' '}
            {parent.excerpt ?? words.deleted}
          </p>
        ) : null}
        {comment.deletedAt ? (
          <p className="text-ink-3">{words.deleted}</p>
        ) : editing ? (
          <Composer
            key={`${id}-${comment.version}`}
            action={frame.actions.edit}
            words={words.composer}
            label={words.composer.editLabel}
            submit={words.composer.save}
            place={`${frame.readerId}.edit.${id}`}
            id={id}
            hidden={{ ...view.about }}
            body={comment.body}
            version={comment.version}
            after={hrefOf(resting(view), `c-${id}`)}
            autoFocus
          />
        ) : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown when it was written
          <div className="prose max-w-measure" dangerouslySetInnerHTML={{ __html: html }} />
        )}
        {comment.deletedAt || editing ? null : <Deeds comment={comment} frame={frame} />}
      </div>
    </li>
  )
}

/** Where the reader is named is marked; nobody's words can bring such a tag of their own. */
function own(html: string, readerId: string): string {
  const link = (name: string) => `<a class="${name}" href="/people/${encodeURIComponent(readerId)}">`
  return html.replaceAll(link('mention'), link('mention mention-me'))
}

/** Buttons that go somewhere belong to the one GET form of the section, so that they cost no JavaScript. */
function Deeds({ comment, frame }: { comment: Comment; frame: Frame }) {
  const { words, view } = frame
  const { id, can } = comment
  const quiet = buttonClass({ variant: 'quiet', size: 'small' })
  return (
    <div className="no-print -ms-2.5 flex flex-wrap items-center gap-x-1">
      {can.reply ? (
        <button
          type="submit"
          form={NAVIGATION}
          name="reply"
          value={id}
          formAction={pathOf(view, `write-${comment.threadId}`)}
          className={quiet}
        >
          {words.reply}
        </button>
      ) : null}
      {can.edit ? (
        <button
          type="submit"
          form={NAVIGATION}
          name="edit"
          value={id}
          formAction={pathOf(view, `c-${id}`)}
          className={quiet}
        >
          {words.edit}
        </button>
      ) : null}
      <CopyLink path={`/comments/${id}`} label={words.copyLink} copied={words.copied} />
      {can.delete ? (
        <details>
          <summary className={`bare ${quiet}`}>{words.delete}</summary>
          <div className="flex flex-col items-start gap-2 rounded-md border border-line p-3">
            <p className="text-ink-2 text-sm">{words.deleteAsk}</p>
            <ActionForm action={frame.actions.remove}>
              <input type="hidden" name="id" value={id} />
              <AboutField about={view.about} />
              <SubmitButton variant="danger" size="small">
                {words.deleteSure}
              </SubmitButton>
            </ActionForm>
          </div>
        </details>
      ) : null}
    </div>
  )
}
