import type { DiscussionContext } from '@/components/discussion/discussion-context'
import {
  discussionHref,
  discussionPath,
  toUrlParameters,
  withoutSearch,
} from '@/components/discussion/discussion-url'
import { HighlightedText } from '@/components/ui/highlighted-text'
import { LinkButton } from '@/components/ui/link-button'
import { SearchField } from '@/components/ui/search-field'
import { Timestamp } from '@/components/ui/timestamp'
import { commentPath, withQuery } from '@/lib/addresses'
import type { CommentMatches } from '@/lib/discussion/matches'
import { threadFragment } from '@/lib/fragments'

/** Looks for words in the one thread that is shown. */
export function ThreadSearchField({ context }: { context: DiscussionContext }) {
  const { words, view } = context
  const { cursor: _, ...hidden } = toUrlParameters(withoutSearch(view))
  return (
    <SearchField
      action={discussionPath(view, threadFragment(view.threadId ?? ''))}
      name="find"
      label={words.find}
      submit={words.findSubmit}
      value={view.find}
      hidden={hidden}
    />
  )
}

/** What was found, each leading to where it stands. */
export function ThreadSearchResults({
  matches,
  context,
}: {
  matches: CommentMatches
  context: DiscussionContext
}) {
  const { words, fill, view, now, locale } = context
  const count = matches.items.length
  const status =
    count === 0
      ? fill(words.findEmpty, { words: view.find ?? '' })
      : fill(matches.more ? words.findMore : words.findCount, { count })
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 py-2 text-ink-2 text-sm">
        <p role="status">{status}</p>
        <LinkButton
          href={discussionHref(withoutSearch(view), threadFragment(view.threadId ?? ''))}
          size="small"
          variant="quiet"
        >
          {words.findClear}
        </LinkButton>
      </div>
      <ol aria-label={words.find} className="divide-y divide-line border-line border-y">
        {matches.items.map((item) => (
          <li key={item.id}>
            <a
              href={withQuery(commentPath(item.id), { order: view.order })}
              className="block py-2 no-underline hover:bg-raised"
            >
              <span className="flex flex-wrap gap-x-2 text-ink-3 text-sm">
                <span className="font-medium text-ink">{item.author}</span>
                <Timestamp date={item.createdAt} now={now} locale={locale} />
              </span>
              <span className="[overflow-wrap:anywhere]">
                <HighlightedText text={item.snippet} ranges={item.ranges} />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </>
  )
}
