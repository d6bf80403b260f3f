import { ChineseText } from '@/components/ui/chinese-text'
import { HighlightedText } from '@/components/ui/highlighted-text'
import { List, ListRow } from '@/components/ui/list'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export type SearchHitItem = {
  id: string
  kind: string
  url: string
  title: string
  snippet: string
  ranges: [number, number][]
}

export function SearchHitList({ label, hits }: { label: string; hits: SearchHitItem[] }) {
  return (
    <List label={label}>
      {hits.map((hit) => (
        <ListRow key={hit.id}>
          <p>
            {/* A plain link: only a page that is loaded marks the place its address names. */}
            <a href={hit.url} className="link" lang="zh-CN">
              {fullWidthPunctuation(hit.title)}
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
