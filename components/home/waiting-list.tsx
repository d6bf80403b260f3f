import { ChineseText } from '@/components/ui/chinese-text'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import { commentPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'

type WaitingThread = {
  commentId: string
  /** Of a takeaway; an annotation has none. */
  code: string | null
  title: string
  last: string
  excerpt: string
  at: Date
}

export function WaitingList({
  label,
  waiting,
  now,
  locale,
}: {
  label: string
  waiting: WaitingThread[]
  now: Date
  locale: Locale
}) {
  return (
    <List label={label}>
      {waiting.map((one) => (
        <ListRow key={one.commentId}>
          <Link href={commentPath(one.commentId)} className="link">
            {one.code ? <span className="tabular me-2">{one.code}</span> : null}
            {one.title}
          </Link>
          <ChineseText className="block truncate text-ink-2 text-sm">{one.excerpt}</ChineseText>
          <p className="flex justify-between gap-3 text-ink-3 text-sm">
            <span>{one.last}</span>
            <Timestamp date={one.at} now={now} locale={locale} />
          </p>
        </ListRow>
      ))}
    </List>
  )
}
