import type { Route } from 'next'
import Link from 'next/link'
import { hrefOf, pathOf, resting, viewParameters } from '@/components/discussion/address'
import type { Frame } from '@/components/discussion/frame'
import { LinkButton } from '@/components/ui/link-button'
import { Marked } from '@/components/ui/marked'
import { SearchField } from '@/components/ui/search-field'
import { Timestamp } from '@/components/ui/timestamp'
import type { Finds } from '@/lib/discussion/finds'

/** Looks for words in the one thread that is shown. */
export function FindField({ frame }: { frame: Frame }) {
  const { words, view } = frame
  const { cursor: _, ...hidden } = viewParameters(resting(view))
  return (
    <SearchField
      action={pathOf(view, `t-${view.threadId}`)}
      name="find"
      label={words.find}
      submit={words.findGo}
      value={view.find}
      hidden={hidden}
    />
  )
}

/** What was found, each leading to where it stands. */
export function FindList({ finds, frame }: { finds: Finds; frame: Frame }) {
  const { words, fill, view, now, locale } = frame
  const count = finds.items.length
  const said =
    count === 0
      ? fill(words.findNone, { words: view.find ?? '' })
      : fill(finds.more ? words.findMore : words.findSome, { count })
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 py-2 text-ink-2 text-sm">
        <p role="status">{said}</p>
        <LinkButton href={hrefOf(resting(view), `t-${view.threadId}`) as Route} size="small" variant="quiet">
          {words.findEnd}
        </LinkButton>
      </div>
      <ol aria-label={words.find} className="divide-y divide-line border-line border-y">
        {finds.items.map((item) => (
          <li key={item.id}>
            <Link
              href={`/comments/${item.id}?order=${view.order}` as Route}
              prefetch={false}
              className="block py-2 no-underline hover:bg-raised"
            >
              <span className="flex flex-wrap gap-x-2 text-ink-3 text-sm">
                <span className="font-medium text-ink">{item.author}</span>
                <Timestamp date={item.createdAt} now={now} locale={locale} />
              </span>
              <span className="[overflow-wrap:anywhere]">
                <Marked text={item.snippet} ranges={item.ranges} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </>
  )
}
