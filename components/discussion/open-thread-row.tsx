import { LocalizedText } from '@/components/reading/localized-text'
import { Timestamp } from '@/components/ui/timestamp'
import type { ThreadSubject } from '@/lib/discussion/schema'
import type { Locale } from '@/lib/i18n/locale'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export type OpenThread = ThreadSubject & {
  id: string
  last: { excerpt: string; author: { name: string }; createdAt: Date; mentions: { text: string }[] } | null
}

type Props = {
  thread: OpenThread
  href: string
  current: boolean
  /** The word for the kind of its annotation. */
  kind: string | undefined
  /** How long it is open, how much was said, of which report. */
  facts: string[]
  noWords: string
  now: Date
  locale: Locale
}

/** An open thread in a list: what it is about, the last words, whom they name. */
export function OpenThreadRow({ thread, href, current, kind, facts, noWords, now, locale }: Props) {
  const { last } = thread
  const named = [...new Set(last?.mentions.map(({ text }) => text))].slice(0, 3)
  return (
    <li id={`row-${thread.id}`}>
      <a href={href} data-row="" aria-current={current ? 'true' : undefined}>
        <span className="subject">
          <ThreadSubjectText subject={thread} kind={kind} locale={locale} />
        </span>
        <span className="words" lang="zh-CN">
          {last ? (
            <>
              <b>{last.author.name}</b> {last.excerpt}
            </>
          ) : (
            noWords
          )}
        </span>
        <span className="facts">
          {named.map((name) => (
            <span key={name} className="named" lang="zh-CN">
              @{name}
            </span>
          ))}
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {last ? <Timestamp date={last.createdAt} now={now} locale={locale} /> : null}
        </span>
      </a>
    </li>
  )
}

/** What a thread is about, in one line. */
export function ThreadSubjectText({
  subject: { takeaway, annotation },
  kind,
  locale,
}: {
  subject: ThreadSubject
  kind: string | undefined
  locale: Locale
}) {
  if (takeaway)
    return (
      <>
        <b className="tabular">{takeaway.code}</b>{' '}
        <LocalizedText zh={takeaway.title} en={takeaway.titleEn} locale={locale} />
      </>
    )
  return annotation ? (
    <>
      <b>{kind}</b> <span lang="zh-CN">“{fullWidthPunctuation(annotation.quote)}”</span>
    </>
  ) : null
}
