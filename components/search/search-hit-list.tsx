import { ChineseText } from '@/components/ui/chinese-text'
import { HighlightedText } from '@/components/ui/highlighted-text'
import { List, ListRow } from '@/components/ui/list'
import type { Locale } from '@/lib/i18n/locale'
import { titleOf } from '@/lib/i18n/title'
import type { SearchItem } from '@/lib/search/present'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type Props = { label: string; hits: SearchItem[]; locale: Locale }

export function SearchHitList({ label, hits, locale }: Props) {
  return (
    <List label={label}>
      {hits.map((hit) => (
        <ListRow key={hit.id}>
          <p>
            {/* A plain link: only a page that is loaded marks the place its address names. */}
            <a href={hit.url} className="link" lang={locale === 'en' && hit.titleEn ? 'en' : 'zh-CN'}>
              {fullWidthPunctuation(titleOf(hit, locale))}
            </a>
          </p>
          {hit.snippet ? (
            <ChineseText className="mt-1 block text-ink-2">
              <HighlightedText text={fullWidthPunctuation(hit.snippet)} ranges={hit.ranges} />
            </ChineseText>
          ) : null}
        </ListRow>
      ))}
    </List>
  )
}
