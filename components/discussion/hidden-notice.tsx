import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { Timestamp } from '@/components/ui/timestamp'
import type { DiscussionComment } from '@/lib/discussion/comment'

/** That a comment is hidden; by whom and why for those who read it all the same. */
export function HiddenNotice({
  comment,
  context,
}: {
  comment: DiscussionComment
  context: DiscussionContext
}) {
  const { words, fill, now, locale } = context
  const { hiding } = comment
  if (!hiding) return <p className="text-ink-3">{words.hidden}</p>
  return (
    <div className="rounded-md border border-warm/40 bg-warm-soft px-3 py-1.5 text-sm">
      <p>
        {fill(words.hiddenBy, { name: hiding.hiddenBy.name })}{' '}
        <Timestamp date={hiding.hiddenAt} now={now} locale={locale} />
      </p>
      <p>{`${words.reason}${words.colon}${hiding.reason}`}</p>
    </div>
  )
}
