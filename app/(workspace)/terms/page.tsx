import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { parseRegisterSearch, toRegisterPagination } from '@/app/(workspace)/_takeaways/registers'
import { RegisterFilter } from '@/components/takeaways/register-filter'
import { TakeawayLink } from '@/components/takeaways/takeaway-link'
import { TermList } from '@/components/takeaways/term-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { titleOf } from '@/lib/i18n/title'
import { listTerms } from '@/lib/takeaways/list-terms'

export const generateMetadata = pageTitle((words) => words.takeaways.terms)

export default async function TermsPage({ searchParams }: PageProps<'/terms'>) {
  const { words, locale } = await requireUser()
  const search = parseRegisterSearch(await searchParams)
  const { items, nextCursor, reports, moreReports } = await runQuery(listTerms, search)
  const { takeaways } = words
  return (
    <>
      <PageHeader title={takeaways.terms} meta={takeaways.termsHint} />
      <RegisterFilter
        action="/terms"
        words={takeaways}
        report={search.report}
        q={search.q}
        moreReports={moreReports}
        reports={reports.map((report) => [report.slug, titleOf(report, locale)])}
      />
      {items.length > 0 ? (
        <TermList
          toText={takeaways.toText}
          locale={locale}
          terms={items.map((term) => ({
            ...term,
            takeaway: term.takeaway ? <TakeawayLink takeaway={term.takeaway} locale={locale} short /> : null,
          }))}
        />
      ) : (
        <EmptyState title={takeaways.noTerms} text={takeaways.noMatches} />
      )}
      <Pagination {...toRegisterPagination('/terms', search, nextCursor, words.shell)} />
    </>
  )
}
