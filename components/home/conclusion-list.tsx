import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import { commentPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'

type ListedConclusion = {
  commentId: string
  code: string | null
  title: string
  excerpt: string
  author: string
  outcome: string | null
  at: Date
}

/** What discussions came to: the words first, then of what they are. */
export function ConclusionList({
  label,
  conclusions,
  now,
  locale,
}: {
  label: string
  conclusions: ListedConclusion[]
  now: Date
  locale: Locale
}) {
  return (
    <List label={label}>
      {conclusions.map((one) => (
        <ListRow key={one.commentId}>
          <p className="line-clamp-3">
            {one.outcome ? (
              <>
                <Badge tone="jade">{one.outcome}</Badge>{' '}
              </>
            ) : null}
            <ChineseText>{one.excerpt}</ChineseText>
          </p>
          <p className="flex flex-wrap justify-between gap-x-3 text-ink-3 text-sm">
            <Link href={commentPath(one.commentId)} className="link min-w-0">
              {one.code ? <span className="tabular me-2">{one.code}</span> : null}
              <ChineseText>{one.title}</ChineseText>
            </Link>
            <span>
              <ChineseText>{one.author}</ChineseText> <Timestamp date={one.at} now={now} locale={locale} />
            </span>
          </p>
        </ListRow>
      ))}
    </List>
  )
}
