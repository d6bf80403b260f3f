import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Timestamp } from '@/components/ui/timestamp'
import { listSummaries } from '@/lib/summaries/list-summaries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.summaries.title }
}

export default async function SummariesPage({ searchParams }: PageProps<'/summaries'>) {
  const { words, now, locale, fill } = await enter()
  const { cursor } = await searchParams
  const at = typeof cursor === 'string' ? cursor : undefined
  const found = await show(listSummaries, { cursor: at })
  const { summaries } = words
  const write = found.can.create ? (
    <LinkButton href="/summaries/new" variant="primary">
      {summaries.new}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader title={summaries.title} meta={summaries.text} actions={write} />
      {found.items.length === 0 ? (
        <EmptyState title={summaries.none} text={summaries.noneText} action={write} />
      ) : null}
      {found.items.length > 0 ? (
        <List label={summaries.title}>
          {found.items.map((summary) => (
            <ListRow key={summary.id} className="flex flex-wrap items-baseline justify-between gap-x-6">
              <Link
                href={`/summaries/${summary.id}` as Route}
                prefetch={false}
                className="link font-medium"
                lang="zh-CN"
              >
                {summary.title}
              </Link>
              <span className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
                <span>{fill(summaries.count, { count: summary.count })}</span>
                <span>
                  {summaries.by} <span lang="zh-CN">{summary.owner.name}</span>
                </span>
                <span>
                  {summaries.changed} <Timestamp date={summary.updatedAt} now={now} locale={locale} />
                </span>
              </span>
            </ListRow>
          ))}
        </List>
      ) : null}
      <Pagination
        label={summaries.pages}
        first={at ? { href: '/summaries', label: summaries.first } : undefined}
        next={
          found.nextCursor
            ? { href: `/summaries?cursor=${found.nextCursor}`, label: summaries.more }
            : undefined
        }
      />
    </>
  )
}
