import { ChineseText } from '@/components/ui/chinese-text'
import { Link } from '@/components/ui/link'
import { Timestamp } from '@/components/ui/timestamp'
import { commentPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'

export type WaitingRowThread = {
  threadId: string
  commentId: string
  /** Of a takeaway; an annotation has none. */
  code: string | null
  title: string
  last: string
  excerpt: string
  at: Date
}

/** What is discussed, and the last words of it. */
export function WaitingRow({ thread, now, locale }: { thread: WaitingRowThread; now: Date; locale: Locale }) {
  const { commentId, code, title, last, excerpt, at } = thread
  return (
    <>
      <Link href={commentPath(commentId)} className="link">
        {code ? <span className="tabular me-2">{code}</span> : null}
        <ChineseText>{title}</ChineseText>
      </Link>
      <p className="line-clamp-3">
        <ChineseText>{excerpt}</ChineseText>
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 text-ink-3 text-sm">
        <span>{last}</span>
        <Timestamp date={at} now={now} locale={locale} />
      </p>
    </>
  )
}
