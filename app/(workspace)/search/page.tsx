import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { SearchHitList } from '@/components/search/search-hit-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SearchField } from '@/components/ui/search-field'
import { withQuery } from '@/lib/addresses'
import { searchEverything } from '@/lib/search/search-everything'

export const generateMetadata = pageTitle((words) => words.shell.search)

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { words, fill } = await requireUser()
  const { shell } = words
  const search = await searchParams
  const q = (one(search.q) ?? '').trim().slice(0, 100)
  const cursor = one(search.cursor)
  const found = q ? await runQuery(searchEverything, { q, cursor }) : null
  const kinds = {
    takeaway: shell.inTakeaways,
    paragraph: shell.inParagraphs,
    annotation: shell.inAnnotations,
    comment: shell.inComments,
  }
  const address = (next?: string) => withQuery('/search', { q, cursor: next })
  return (
    <>
      <PageHeader title={shell.search} meta={shell.searchHint} />
      <div className="mb-6 max-w-xl">
        <SearchField action="/search" label={shell.search} submit={shell.searchSubmit} value={q} />
      </div>
      {found && found.items.length === 0 ? <EmptyState title={fill(shell.searchNone, { q })} /> : null}
      {found && found.items.length > 0 ? (
        <SearchHitList label={shell.search} hits={found.items} kinds={kinds} />
      ) : null}
      <Pagination
        label={shell.pages}
        first={cursor ? { href: address(), label: shell.first } : undefined}
        next={found?.nextCursor ? { href: address(found.nextCursor), label: shell.more } : undefined}
      />
    </>
  )
}
