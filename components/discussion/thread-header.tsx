import { ActButton } from '@/components/discussion/act-button'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { ThreadOpening } from '@/components/discussion/thread-opening'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { Notice } from '@/components/ui/notice'
import { Timestamp } from '@/components/ui/timestamp'
import { threadPath } from '@/lib/addresses'
import type { DiscussionThread } from '@/lib/discussion/thread'

type Props = { thread: DiscussionThread; context: DiscussionContext }

/** Who began a thread, how it stands, and what is done to it as a whole. */
export function ThreadHeader({ thread, context }: Props) {
  const { words, fill, now, locale } = context
  const { resolution, can } = thread
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
        <div className="no-print ms-auto flex min-w-0 flex-wrap items-center justify-end gap-x-1">
          {can.resolve ? (
            <ActButton action={`${resolution ? 'reopen' : 'resolve'} ${thread.id}`} variant="secondary">
              {resolution ? words.reopen : words.resolve}
            </ActButton>
          ) : null}
          {can.setOutcome ? (
            <OutcomeChoice
              threadId={thread.id}
              label={words.outcome}
              resolves={resolution === null && can.resolve}
            />
          ) : null}
          <ActButton action={`${thread.follow === 'following' ? 'mute' : 'follow'} ${thread.id}`}>
            {words.followActions[thread.follow ?? 'none']}
          </ActButton>
          {can.close || can.move ? <ThreadActions thread={thread} context={context} /> : null}
        </div>
      </header>
      <ThreadOutcome thread={thread} context={context} />
      <LockNotice thread={thread} context={context} />
    </>
  )
}

function ThreadActions({ thread, context }: Props) {
  const { words } = context
  return (
    <Menu trigger={words.menu} triggerClassName={buttonClass({ variant: 'quiet', size: 'small' })}>
      {thread.can.move ? (
        <a href={threadPath(thread.id, 'move')} className={menuItemClass}>
          {words.move}
        </a>
      ) : null}
      {thread.can.close && !thread.closure ? (
        <a href={threadPath(thread.id, 'lock')} className={menuItemClass}>
          {words.lock}
        </a>
      ) : null}
      {thread.can.close && thread.closure ? (
        <ActButton action={`unlock ${thread.id}`} className={menuItemClass} plain>
          {words.unlock}
        </ActButton>
      ) : null}
    </Menu>
  )
}

function LockNotice({ thread, context }: Props) {
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

/** Says what became of the opinion of a thread; without JavaScript on a page of its own. */
function OutcomeChoice({
  threadId,
  label,
  resolves,
}: {
  threadId: string
  label: string
  resolves: boolean
}) {
  return (
    <span className="outcome-choice">
      <ThreadOpening kind="outcome" threadId={threadId} resolves={resolves}>
        <a
          href={threadPath(threadId, 'outcome')}
          data-open="outcome"
          className={buttonClass({ variant: 'quiet', size: 'small' })}
        >
          {label}
        </a>
      </ThreadOpening>
    </span>
  )
}

const tones = { adopted: 'jade', partly: 'jade', rejected: 'neutral' } as const

/** What became of the opinion of a thread, by whom and why, for all who wrote in it. */
function ThreadOutcome({ thread, context }: Props) {
  const { words, fill, now, locale } = context
  const { outcome } = thread
  if (!outcome) return null
  return (
    <section aria-label={words.outcome} className="my-1 flex flex-wrap items-center gap-x-2 text-sm">
      <Badge tone={tones[outcome.kind]}>{words.outcomes[outcome.kind]}</Badge>
      {outcome.reason ? <span className="[overflow-wrap:anywhere]">{outcome.reason}</span> : null}
      <span className="text-ink-3">
        {fill(words.outcomeBy, { name: outcome.setBy.name })}{' '}
        <Timestamp date={outcome.setAt} now={now} locale={locale} />
      </span>
    </section>
  )
}
