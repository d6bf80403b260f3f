import type { Route } from 'next'
import { hrefOf, NAVIGATION, pageOf, pathOf, resting, viewParameters } from '@/components/discussion/address'
import { Composer } from '@/components/discussion/composer'
import type { Frame } from '@/components/discussion/frame'
import { GoForm } from '@/components/discussion/go-form'
import { type ShownThread, ThreadBlock } from '@/components/discussion/thread-block'
import { Departed } from '@/components/discussion/traces'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Tabs } from '@/components/ui/tabs'

type Props = {
  threads: ShownThread[]
  nextThreads: string | null
  /** Where threads went that were moved from here. */
  away: { takeawayId: string; code: string; count: number }[]
  canStart: boolean
  frame: Frame
}

/** The discussion of a takeaway: all threads, or one of them with its pages. */
export function DiscussionView({ threads, nextThreads, away, canStart, frame }: Props) {
  const { words, view } = frame
  const still = resting(view)
  const alone = view.threadId !== undefined
  const all = hrefOf({ ...still, threadId: undefined, cursor: undefined })
  return (
    <section id="discussion" aria-labelledby="discussion-title" className="flex max-w-3xl flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="discussion-title" className="font-serif text-xl">
          {words.title}
        </h2>
        {threads.length > 0 ? (
          <Tabs
            label={words.order}
            tabs={(['oldest', 'newest'] as const).map((order) => ({
              label: words[order],
              current: view.order === order,
              href: hrefOf({ ...still, order, cursor: undefined, threadsCursor: undefined }),
            }))}
          />
        ) : null}
      </div>
      {frame.readers}
      <GoForm id={NAVIGATION} action={pathOf(view)} hidden={viewParameters(still)} />
      {alone ? (
        <p className="no-print">
          <LinkButton href={all as Route} size="small">
            {words.all}
          </LinkButton>
        </p>
      ) : null}
      {threads.map((thread) => (
        <ThreadBlock key={thread.id} thread={thread} frame={frame} />
      ))}
      {threads.length === 0 ? (
        <EmptyState
          title={alone ? words.gone : words.none}
          text={alone ? undefined : canStart ? words.noneText : words.noneToRead}
        />
      ) : null}
      {away.map((one) => (
        <Departed key={one.takeawayId} href={`/takeaways/${one.takeawayId}#discussion`}>
          {frame.fill(words.threadsMoved, { count: one.count, code: one.code })}
        </Departed>
      ))}
      {nextThreads ? (
        <p className="no-print">
          <LinkButton href={hrefOf({ ...still, threadsCursor: nextThreads }) as Route} size="small">
            {words.moreThreads}
          </LinkButton>
        </p>
      ) : null}
      {canStart && !alone ? <Start open={threads.length === 0} frame={frame} /> : null}
    </section>
  )
}

function Start({ open, frame }: { open: boolean; frame: Frame }) {
  const { words, view, actions } = frame
  const composer = (
    <Composer
      action={actions.start}
      words={words.composer}
      label={words.composer.startLabel}
      submit={words.composer.post}
      place={`${frame.readerId}.new.${pageOf(view.about)}`}
      id={frame.newId()}
      hidden={{ ...view.about }}
    />
  )
  if (open) return composer
  return (
    <details className="no-print border-line border-t pt-3">
      <summary className="link w-fit">{words.newThread}</summary>
      <div className="pt-3">{composer}</div>
    </details>
  )
}
