import type { ReactNode } from 'react'
import { ActButton } from '@/components/discussion/act-button'
import { CommentComposer } from '@/components/discussion/comment-composer'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { ACTION_FORM_ID } from '@/components/discussion/discussion-url'
import { outcomeLabels } from '@/components/discussion/outcome-labels'
import { ReasonForm } from '@/components/discussion/reason-form'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/link-button'
import { Markup } from '@/components/ui/markup'
import { SubmitButton } from '@/components/ui/submit-button'
import { commentPath } from '@/lib/addresses'
import type { DiscussionComment } from '@/lib/discussion/comment'
import type { DiscussionTarget } from '@/lib/discussion/schema'
import { commentFragment } from '@/lib/fragments'

type Props = Pick<DiscussionContext, 'words' | 'fill' | 'reader' | 'locale'> & {
  comment: DiscussionComment
  markup: string
  target: DiscussionTarget
  newId: string
  actions: Omit<DiscussionContext['actions'], 'start'>
}

/** A comment and the forms of all that can be done to it, one below the other. */
export function CommentActions({
  comment,
  markup,
  target,
  words,
  fill,
  locale,
  reader,
  newId,
  actions,
}: Props) {
  const { id, threadId, can } = comment
  const after = commentPath(id)
  const fields = { ...target, after }
  const act = (action: string, label: string) => (
    <ActionForm action={actions.act} fields={{ ...fields, do: action }}>
      <SubmitButton variant="secondary">{label}</SubmitButton>
    </ActionForm>
  )
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <ol aria-label={words.comments} className="comments border-line border-y">
        <li id={commentFragment(id)} className="comment">
          <Markup html={markup} className="comment-markup" />
        </li>
      </ol>
      <ActionForm id={ACTION_FORM_ID} action={actions.act} fields={fields} className="contents">
        {null}
      </ActionForm>
      {can.reply ? (
        <ActionSection id="reply" title={fill(words.replyTo, { name: comment.author.name })}>
          <CommentComposer
            action={actions.post}
            words={words.composer.form}
            locale={locale}
            label={fill(words.replyTo, { name: comment.author.name })}
            submit={words.composer.post}
            draftKey={`${reader.id}.reply.${id}`}
            id={newId}
            hidden={{ ...target, threadId, parentId: id }}
            opensPosted
          />
        </ActionSection>
      ) : null}
      {can.edit ? (
        <ActionSection id="edit" title={words.edit}>
          <CommentComposer
            action={actions.edit}
            words={words.composer.form}
            locale={locale}
            label={words.composer.editLabel}
            submit={words.composer.save}
            draftKey={`${reader.id}.edit.${id}`}
            id={id}
            hidden={{ ...target }}
            body={comment.body}
            version={comment.version}
            opensPosted
          />
        </ActionSection>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {can.conclude
          ? comment.conclusion
            ? act(`unconclude ${threadId}`, words.unconclude)
            : act(`conclude ${threadId} ${id}`, words.conclude)
          : null}
        {can.conclude && !comment.conclusion
          ? outcomeLabels(words, 'concludeAs').map(({ kind, label }) => (
              <ActButton key={kind} action={`conclude ${threadId} ${id} ${kind}`} variant="secondary">
                {label}
              </ActButton>
            ))
          : null}
        {can.restore ? act(`restore ${id}`, words.restore) : null}
        {can.move ? <LinkButton href={commentPath(id, 'move')}>{words.move}</LinkButton> : null}
      </div>
      {can.hide ? (
        <ActionSection id="hide" title={words.hide}>
          <ReasonForm
            action={actions.act}
            fields={{ ...fields, do: `hide ${id}` }}
            prompt={words.hidePrompt}
            submit={words.hideConfirm}
            words={words}
          />
        </ActionSection>
      ) : null}
      {can.delete && !comment.deletedAt ? (
        <ActionSection id="delete" title={words.delete}>
          <ActionForm
            action={actions.act}
            fields={{ ...fields, do: `delete ${id}` }}
            className="flex flex-col items-start gap-2"
          >
            <p className="text-ink-2 text-sm">{words.deletePrompt}</p>
            <SubmitButton variant="danger" size="small">
              {words.deleteConfirm}
            </SubmitButton>
          </ActionForm>
        </ActionSection>
      ) : null}
    </div>
  )
}

function ActionSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="mb-2 text-lg">
        {title}
      </h2>
      {children}
    </section>
  )
}
