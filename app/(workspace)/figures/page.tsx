import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { checkedLabel } from '@/app/(workspace)/_takeaways/checked-label'
import { parseRegisterSearch, toRegisterPagination } from '@/app/(workspace)/_takeaways/registers'
import { FigureTable } from '@/components/takeaways/figure-table'
import { RegisterFilter } from '@/components/takeaways/register-filter'
import { TakeawayLink } from '@/components/takeaways/takeaway-link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { titleOf } from '@/lib/i18n/title'
import { listFigures } from '@/lib/takeaways/list-figures'

export const generateMetadata = pageTitle((words) => words.takeaways.figures)

export default async function FiguresPage({ searchParams }: PageProps<'/figures'>) {
  const { words, locale } = await requireUser()
  const search = parseRegisterSearch(await searchParams)
  const { items, nextCursor, reports, moreReports } = await runQuery(listFigures, search)
  const { takeaways } = words
  return (
    <>
      <PageHeader title={takeaways.figures} meta={takeaways.figuresHint} />
      <RegisterFilter
        action="/figures"
        words={takeaways}
        report={search.report}
        q={search.q}
        moreReports={moreReports}
        reports={reports.map((report) => [report.slug, titleOf(report, locale)])}
      />
      {items.length > 0 ? (
        <FigureTable
          caption={takeaways.figures}
          words={takeaways}
          locale={locale}
          figures={items.map((figure) => ({
            ...figure,
            checked: checkedLabel(figure.checkedBy?.name, figure.checkedAt, locale),
            takeaway: figure.takeaway ? (
              <TakeawayLink takeaway={figure.takeaway} locale={locale} short />
            ) : null,
          }))}
        />
      ) : (
        <EmptyState title={takeaways.noFigures} text={takeaways.noMatches} />
      )}
      <Pagination {...toRegisterPagination('/figures', search, nextCursor, words.shell)} />
    </>
  )
}
