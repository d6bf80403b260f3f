import { pageTitle, requireUser } from '@/app/_entry/page'
import { SearchFormSection } from '@/app/(workspace)/_search/form-section'
import { SearchResultsSection } from '@/app/(workspace)/_search/results-section'
import { parseSearch } from '@/app/(workspace)/_search/search-address'
import { PageHeader } from '@/components/ui/page-header'

export const generateMetadata = pageTitle((words) => words.search.title)

/** The form and what is found are read at the same time. */
export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { words } = await requireUser()
  const address = parseSearch(await searchParams)
  return (
    <>
      <PageHeader title={words.search.title} meta={words.search.hint} />
      <SearchFormSection address={address} />
      <SearchResultsSection address={address} />
    </>
  )
}
