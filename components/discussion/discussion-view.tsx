import type { Route } from 'next'
import { hrefOf, pageOf, pathOf, resting, viewParameters } from '@/components/discussion/address'
import { NAVIGATION } from '@/components/discussion/comment-item'
import { Composer } from '@/components/discussion/composer'
import type { Frame } from '@/components/discussion/frame'
import { GoForm } from '@/components/discussion/go-form'
import { type ShownThread, ThreadBlock } from '@/components/discussion/thread-block'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Tabs } from '@/components/ui/tabs'

type Props = {
  threads: ShownThread[]
  nextThreads: string | null
  canStart: boolean
  frame: Frame
}

/** The discussion of a takeaway: all threads, or one of them with its pages. */
export function DiscussionView({ threads, nextThreads, canStart, frame }: Props) {
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
