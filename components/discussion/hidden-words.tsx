import type { Frame } from '@/components/discussion/frame'
import { Timestamp } from '@/components/ui/timestamp'
import type { Comment } from '@/lib/discussion/comment'

/** That a comment is hidden; by whom and why for those who read it all the same. */
export function HiddenWords({ comment, frame }: { comment: Comment; frame: Frame }) {
  const { words, fill, now, locale } = frame
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
