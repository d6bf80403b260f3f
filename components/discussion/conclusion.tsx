import { ActButton } from '@/components/discussion/act-button'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { Badge } from '@/components/ui/badge'
import { Timestamp } from '@/components/ui/timestamp'
import { commentPath } from '@/lib/addresses'
import type { DiscussionThread } from '@/lib/discussion/thread'

/** What a thread came to, above its comments. */
export function Conclusion({ thread, context }: { thread: DiscussionThread; context: DiscussionContext }) {
  const { words, fill, now, locale } = context
  const { conclusion } = thread
  if (!conclusion) return null
  return (
    <section aria-label={words.conclusion} className="my-2 border-jade border-s-2 bg-jade-soft px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
        <Badge tone="jade">{words.conclusion}</Badge>
        <a href={commentPath(conclusion.commentId)} className="link font-medium">
          {conclusion.author.name}
        </a>
        <span>{fill(words.concludedBy, { name: conclusion.setBy.name })}</span>
        <Timestamp date={conclusion.setAt} now={now} locale={locale} />
        {thread.can.conclude ? (
          <ActButton action={`unconclude ${thread.id}`} className="no-print ms-auto">
            {words.unconclude}
          </ActButton>
        ) : null}
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown when it was written */}
      <div className="prose max-w-measure" dangerouslySetInnerHTML={{ __html: conclusion.html }} />
    </section>
  )
}
