import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { LocalizedText } from '@/components/reading/localized-text'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { reportPath, withQuery } from '@/lib/addresses'
import { formatDate } from '@/lib/i18n/format'
import { listReports } from '@/lib/reports/list-reports'

export const generateMetadata = pageTitle((words) => words.reports.title)

export default async function ReportsPage({ searchParams }: PageProps<'/reports'>) {
  const { words, locale, fill } = await requireUser()
  const cursor = [(await searchParams).cursor ?? []].flat()[0]
  const { items, nextCursor, can } = await runQuery(listReports, { cursor })
  const { reports, shell } = words
  const importing = can.import ? (
    <LinkButton href="/reports/new" variant="primary">
      {reports.import}
    </LinkButton>
  ) : null
  return (
    <>
      <PageHeader title={reports.title} actions={items.length > 0 ? importing : null} />
      {items.length === 0 ? (
        <EmptyState
          title={reports.empty}
          text={can.import ? reports.emptyEditor : reports.emptyReader}
          action={importing}
        />
      ) : (
        <StaticHtml>
          <List label={reports.title}>
            {items.map((report) => (
              <ListRow
                key={report.slug}
                meta={
                  <>
                    {report.sourceName ? <span lang="zh-CN">{report.sourceName}</span> : null}
                    {report.publishedAt ? <span>{formatDate(report.publishedAt, locale)}</span> : null}
                    <a href={withQuery('/takeaways', { report: report.slug })} className="link">
                      {fill(reports.takeawayCount, { count: report.counts.takeaways })}
                    </a>
                    {report.counts.figures > 0 ? (
                      <a href={withQuery('/figures', { report: report.slug })} className="link">
                        {fill(reports.figureCount, { count: report.counts.figures })}
                      </a>
                    ) : null}
                    {report.counts.terms > 0 ? (
                      <a href={withQuery('/terms', { report: report.slug })} className="link">
                        {fill(reports.termCount, { count: report.counts.terms })}
                      </a>
                    ) : null}
                    {report.audience !== 'everyone' ? <Badge tone="warm">{reports.named}</Badge> : null}
                  </>
                }
              >
                <a href={reportPath(report.slug)} className="link font-medium font-serif text-lg">
                  <LocalizedText zh={report.title} en={report.titleEn} locale={locale} />
                </a>
              </ListRow>
            ))}
          </List>
        </StaticHtml>
      )}
      <Pagination
        label={shell.pages}
        first={cursor ? { href: '/reports', label: shell.first } : undefined}
        next={
          nextCursor ? { href: withQuery('/reports', { cursor: nextCursor }), label: shell.more } : undefined
        }
      />
    </>
  )
}
