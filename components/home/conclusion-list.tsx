import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { RecentConclusion } from '@/lib/activity/schema'
import { commentPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type Props = { label: string; conclusions: RecentConclusion[]; words: Messages; now: Date; locale: Locale }

/** What discussions came to: the words first, then of what they are. */
export function ConclusionList({ label, conclusions, words, now, locale }: Props) {
  return (
    <List label={label}>
      {conclusions.map((one) => (
        <ListRow key={one.commentId}>
          <p className="line-clamp-3">
            {one.outcome ? (
              <>
                <Badge tone="jade">{words.discussion.outcomes[one.outcome]}</Badge>{' '}
              </>
            ) : null}
            <ChineseText>{one.excerpt}</ChineseText>
          </p>
          <p className="flex flex-wrap justify-between gap-x-3 text-ink-3 text-sm">
            <a href={commentPath(one.commentId)} className="link min-w-0">
              {one.code ? <span className="tabular me-2">{one.code}</span> : null}
              <ChineseText>{fullWidthPunctuation(titleOf(one, locale))}</ChineseText>
            </a>
            <span>
              <ChineseText>{one.author}</ChineseText> <Timestamp date={one.at} now={now} locale={locale} />
            </span>
          </p>
        </ListRow>
      ))}
    </List>
  )
}
