import type { Route } from 'next'
import Link from 'next/link'
import { hrefOf, resting } from '@/components/discussion/address'
import { DeedForm } from '@/components/discussion/deed-form'
import type { Frame } from '@/components/discussion/frame'
import { GoButton } from '@/components/discussion/go-button'
import { ReasonForm } from '@/components/discussion/reason-form'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { Timestamp } from '@/components/ui/timestamp'
import type { Thread } from '@/lib/discussion/thread'

/** Who began a thread, how it stands, and what is done to it as a whole. */
export function ThreadHead({ thread, frame }: { thread: Thread; frame: Frame }) {
  const { words, fill, now, locale, view, actions } = frame
  const { resolution, can } = thread
  const closing = view.close === thread.id && can.close && !thread.closure
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
            <DeedForm action={resolution ? actions.reopen : actions.resolve} id={thread.id} frame={frame}>
              <SubmitButton variant="secondary" size="small">
                {resolution ? words.reopen : words.resolve}
              </SubmitButton>
            </DeedForm>
          ) : null}
          <DeedForm
            action={thread.follow === 'following' ? actions.mute : actions.follow}
            id={thread.id}
            frame={frame}
          >
            <SubmitButton variant="quiet" size="small">
              {words.follows[thread.follow ?? 'none']}
            </SubmitButton>
          </DeedForm>
          {(can.close || can.move) && !closing ? <Deeds thread={thread} frame={frame} /> : null}
        </div>
      </header>
      {closing ? (
        <ReasonForm
          id={thread.id}
          action={actions.close}
          ask={words.closeAsk}
          submit={words.closeSure}
          back={hrefOf(resting(view), `t-${thread.id}`)}
          frame={frame}
        />
      ) : null}
      <Closure thread={thread} frame={frame} />
    </>
  )
}

function Deeds({ thread, frame }: { thread: Thread; frame: Frame }) {
  const { words } = frame
  return (
    <Menu trigger={words.menu} triggerClassName={buttonClass({ variant: 'quiet', size: 'small' })}>
      {thread.can.move ? (
        <Link href={`/threads/${thread.id}/move` as Route} prefetch={false} className={menuItemClass}>
          {words.move}
        </Link>
      ) : null}
      {thread.can.close && !thread.closure ? (
        <GoButton
          name="close"
          value={thread.id}
          to={`t-${thread.id}`}
          frame={frame}
          className={menuItemClass}
        >
          {words.close}
        </GoButton>
      ) : null}
      {thread.can.close && thread.closure ? (
        <DeedForm action={frame.actions.open} id={thread.id} frame={frame}>
          <button type="submit" className={menuItemClass}>
            {words.open}
          </button>
        </DeedForm>
      ) : null}
    </Menu>
  )
}

function Closure({ thread, frame }: { thread: Thread; frame: Frame }) {
  const { words, fill, now, locale } = frame
  const { closure } = thread
  if (!closure) return null
  return (
    <Notice tone="warm" title={words.closed} className="my-2">
      <p>{closure.reason}</p>
      <p className="text-ink-2 text-sm">
        {fill(words.closedBy, { name: closure.closedBy.name })}{' '}
        <Timestamp date={closure.closedAt} now={now} locale={locale} />
      </p>
    </Notice>
  )
}
