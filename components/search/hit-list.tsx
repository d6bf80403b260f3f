import type { Route } from 'next'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { LangText } from '@/components/ui/lang-text'
import { List, ListRow } from '@/components/ui/list'
import { Marked } from '@/components/ui/marked'

export type Hit = {
  id: string
  kind: string
  url: string
  title: string
  snippet: string
  ranges: [number, number][]
}

export function HitList({
  label,
  hits,
  kinds,
}: {
  label: string
  hits: Hit[]
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
          <LangText className="mt-1 block text-ink-2">
            <Marked text={hit.snippet} ranges={hit.ranges} />
          </LangText>
        </ListRow>
      ))}
    </List>
  )
}
