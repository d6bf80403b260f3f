import type { ReactNode } from 'react'
import { requireUser } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { StaticHtml } from '@/app/_entry/static-html'
import { MoreReports } from '@/components/takeaways/more-reports'
import { EmptyState } from '@/components/ui/empty-state'
import { Input } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { type SearchParams, withQuery } from '@/lib/addresses'
import { titleOf } from '@/lib/i18n/title'

type RegisterSearch = { report?: string; q?: string; cursor?: string }

/** What a register is narrowed to by its address. */
export function parseRegisterSearch(search: SearchParams): RegisterSearch {
  const one = (name: string) => [search[name] ?? []].flat()[0]?.trim() || undefined
  return { report: one('report')?.slice(0, 200), q: one('q')?.slice(0, 200), cursor: one('cursor') }
}

type Props = {
  path: '/figures' | '/terms'
  title: string
  hint: string
  /** Said where nothing is found. */
  none: string
  search: RegisterSearch
  found: {
    items: unknown[]
    nextCursor: string | null
    reports: { slug: string; title: string; titleEn: string | null }[]
    moreReports: boolean
  }
  children: ReactNode
}

/** The page of a register: what it is, its filter, its entries and the way on. */
export async function Register({ path, title, hint, none, search, found, children }: Props) {
  const { words, locale } = await requireUser()
  const { takeaways, shell } = words
  const { cursor, ...filter } = search
  const { report, q } = filter
  const { nextCursor } = found
  const reports = found.reports.map((one): [string, string] => [one.slug, titleOf(one, locale)])
  const reportName = reports.find(([slug]) => slug === report)?.[1] ?? report
  return (
    <>
      <PageHeader title={title} meta={hint} />
      <StaticFilter>
        <FilterBar
          action={path}
          words={words.ui}
          clear={path}
          chips={[
            ...(reportName ? [{ label: reportName, href: withQuery(path, { q }) }] : []),
            ...(q ? [{ label: q, href: withQuery(path, { report }) }] : []),
          ]}
        >
          {reports.length > 1 || report ? (
            <Select
              name="report"
              label={takeaways.report}
              defaultValue={report ?? ''}
              className="sm:max-w-64"
              empty={takeaways.all}
              options={reports}
            />
          ) : null}
          <Input
            name="q"
            type="search"
            label={takeaways.find}
            defaultValue={q}
            maxLength={200}
            enterKeyHint="search"
          />
        </FilterBar>
        {found.moreReports ? <MoreReports words={takeaways} /> : null}
      </StaticFilter>
      {found.items.length > 0 ? (
        <StaticHtml>{children}</StaticHtml>
      ) : (
        <EmptyState title={none} text={takeaways.noMatches} />
      )}
      <Pagination
        label={shell.pages}
        first={cursor ? { href: withQuery(path, filter), label: shell.first } : undefined}
        next={
          nextCursor
            ? { href: withQuery(path, { ...filter, cursor: nextCursor }), label: shell.more }
            : undefined
        }
      />
    </>
  )
}
