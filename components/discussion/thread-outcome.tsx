import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { Badge } from '@/components/ui/badge'
import { Timestamp } from '@/components/ui/timestamp'
import type { DiscussionThread } from '@/lib/discussion/thread'

const tones = { adopted: 'jade', partly: 'jade', rejected: 'neutral' } as const

/** What became of the opinion of a thread, by whom and why, for all who wrote in it. */
export function ThreadOutcome({ thread, context }: { thread: DiscussionThread; context: DiscussionContext }) {
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
