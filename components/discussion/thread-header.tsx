import Link from 'next/link'
import { DiscussionActionForm } from '@/components/discussion/discussion-action-form'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { discussionHref, withoutForms } from '@/components/discussion/discussion-url'
import { NavigationButton } from '@/components/discussion/navigation-button'
import { ReasonForm } from '@/components/discussion/reason-form'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { Timestamp } from '@/components/ui/timestamp'
import { threadPath } from '@/lib/addresses'
import type { DiscussionThread } from '@/lib/discussion/thread'

/** Who began a thread, how it stands, and what is done to it as a whole. */
export function ThreadHeader({ thread, context }: { thread: DiscussionThread; context: DiscussionContext }) {
  const { words, fill, now, locale, view, actions } = context
  const { resolution, can } = thread
  const locking = view.close === thread.id && can.close && !thread.closure
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-sm">
        {resolution ? <Badge tone="jade">{words.resolved}</Badge> : null}
        <span>
          {resolution
            ? fill(words.resolvedBy, { name: resolution.resolvedBy.name })
            : fill(words.startedBy, { name: thread.createdBy.name })}
        </span>
        <Timestamp date={resolution?.resolvedAt ?? thread.createdAt} now={now} locale={locale} />
        <span>{fill(words.count, { count: thread.commentCount })}</span>
        <div className="no-print ms-auto flex items-center gap-x-1">
          {can.resolve ? (
            <DiscussionActionForm
              action={resolution ? actions.reopenThreadAction : actions.resolveThreadAction}
              id={thread.id}
              context={context}
            >
              <SubmitButton variant="secondary" size="small">
                {resolution ? words.reopen : words.resolve}
              </SubmitButton>
            </DiscussionActionForm>
          ) : null}
          <DiscussionActionForm
            action={thread.follow === 'following' ? actions.muteThreadAction : actions.followThreadAction}
            id={thread.id}
            context={context}
          >
            <SubmitButton variant="quiet" size="small">
              {words.followActions[thread.follow ?? 'none']}
            </SubmitButton>
          </DiscussionActionForm>
          {(can.close || can.move) && !locking ? <ThreadActions thread={thread} context={context} /> : null}
        </div>
      </header>
      {locking ? (
        <ReasonForm
          id={thread.id}
          action={actions.lockThreadAction}
          ask={words.lockPrompt}
          submit={words.lockConfirm}
          back={discussionHref(withoutForms(view), `t-${thread.id}`)}
          context={context}
        />
      ) : null}
      <LockNotice thread={thread} context={context} />
    </>
  )
}

function ThreadActions({ thread, context }: { thread: DiscussionThread; context: DiscussionContext }) {
  const { words } = context
  return (
    <Menu trigger={words.menu} triggerClassName={buttonClass({ variant: 'quiet', size: 'small' })}>
      {thread.can.move ? (
        <Link href={threadPath(thread.id, 'move')} prefetch={false} className={menuItemClass}>
          {words.move}
        </Link>
      ) : null}
      {thread.can.close && !thread.closure ? (
        <NavigationButton
          name="close"
          value={thread.id}
          to={`t-${thread.id}`}
          context={context}
          className={menuItemClass}
        >
          {words.lock}
        </NavigationButton>
      ) : null}
      {thread.can.close && thread.closure ? (
        <DiscussionActionForm action={context.actions.unlockThreadAction} id={thread.id} context={context}>
          <button type="submit" className={menuItemClass}>
            {words.unlock}
          </button>
        </DiscussionActionForm>
      ) : null}
    </Menu>
  )
}

function LockNotice({ thread, context }: { thread: DiscussionThread; context: DiscussionContext }) {
  const { words, fill, now, locale } = context
  const { closure } = thread
  if (!closure) return null
  return (
    <Notice tone="warm" title={words.locked} className="my-2">
      <p>{closure.reason}</p>
      <p className="text-ink-2 text-sm">
        {fill(words.lockedBy, { name: closure.closedBy.name })}{' '}
        <Timestamp date={closure.closedAt} now={now} locale={locale} />
      </p>
    </Notice>
  )
}
