import type { Route } from 'next'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { HighlightedText } from '@/components/ui/highlighted-text'
import { List, ListRow } from '@/components/ui/list'

export type SearchHit = {
  id: string
  kind: string
  url: string
  title: string
  snippet: string
  ranges: [number, number][]
}

export function SearchHitList({
  label,
  hits,
  kinds,
}: {
  label: string
  hits: SearchHit[]
  kinds: Record<string, string>
}) {
  return (
    <List label={label}>
      {hits.map((hit) => (
        <ListRow key={hit.id}>
          <p className="flex flex-wrap items-center gap-2">
            <Badge>{kinds[hit.kind]}</Badge>
            <Link href={hit.url as Route} prefetch={false} className="link" lang="zh-CN">
              {hit.title}
            </Link>
          </p>
          <ChineseText className="mt-1 block text-ink-2">
            <HighlightedText text={hit.snippet} ranges={hit.ranges} />
          </ChineseText>
        </ListRow>
      ))}
    </List>
  )
}
