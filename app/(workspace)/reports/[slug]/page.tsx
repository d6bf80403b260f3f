import type { Metadata, Route } from 'next'
import { cache } from 'react'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { ReadingText } from '@/app/(workspace)/reports/[slug]/reading'
import { ReportExports } from '@/components/exports/report-exports'
import { Contents } from '@/components/reading/contents'
import { OwnWords } from '@/components/reading/own-words'
import { ReportFacts } from '@/components/reading/report-facts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { readReading } from '@/lib/annotations/read-reading'
import { formatDate } from '@/lib/i18n/format'
import { readReport } from '@/lib/reports/read-report'
import { reportFormats } from '@/lib/summaries/formats'

type Search = Record<string, string | string[] | undefined>

const first = (search: Search, name: string) => [search[name]].flat()[0] || undefined

/** Read once a request, for the title and the page. */
const load = cache((slug: string, revision: string | undefined) =>
  show(readReport, { slug, withText: true, revision }),
)

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/reports/[slug]'>): Promise<Metadata> {
  const [{ locale }, { slug }, search] = await Promise.all([reader(), params, searchParams])
  const report = await load(slug, first(search, 'revision'))
  return { title: (locale === 'en' && report.titleEn) || report.title }
}

export default async function ReportPage({ params, searchParams }: PageProps<'/reports/[slug]'>) {
  const { words, locale, fill, can } = await enter()
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const names = ['kind', 'author', 'tag', 'takeaway', 'mine', 'open'] as const
  const chosen = Object.fromEntries(names.map((name) => [name, first(search, name)]))
  const revision = first(search, 'revision')
  const [report, reading] = await Promise.all([
    load(slug, revision),
    show(readReading, { ...chosen, report: slug, revision }),
  ])
  const { reports, annotations } = words
  const of = (kind: string) => `/${kind}?report=${report.slug}`
  const former = report.revision.number !== report.currentRevision
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs label={words.takeaways.place} trail={[{ href: '/reports', label: reports.title }]} />
        }
        title={<OwnWords zh={report.title} en={report.titleEn} locale={locale} />}
        meta={
          <ReportFacts
            words={reports}
            source={report.sourceName}
            published={
              report.publishedAt && {
                label: formatDate(report.publishedAt, locale),
                machine: report.publishedAt.toISOString(),
              }
            }
            original={report.sourceUrl}
            revision={fill(reports.revision, { number: report.revision.number })}
            stored={fill(reports.imported, { date: formatDate(report.revision.createdAt, locale) })}
            sha256={report.revision.sha256}
            named={report.audience !== 'everyone'}
            links={[
              {
                href: of('takeaways'),
                label: fill(reports.takeawayCount, { count: report.counts.takeaways }),
              },
              { href: of('figures'), label: fill(reports.figureCount, { count: report.counts.figures }) },
              { href: of('terms'), label: fill(reports.termCount, { count: report.counts.terms }) },
              { href: of('annotations'), label: fill(annotations.count, { count: reading.total }) },
            ]}
          />
        }
        actions={
          <>
            <LinkButton href={`/reports/${report.slug}/revisions` as Route}>
              {annotations.revisions}
            </LinkButton>
            <LinkButton href={`/reports/${report.slug}/activity` as Route}>{words.activity.title}</LinkButton>
            <ReportExports slug={report.slug} locale={locale} formats={reportFormats} words={words.exports} />
            {can('summary.create') ? (
              <LinkButton href={`/summaries/new?report=${report.slug}` as Route}>
                {words.summaries.new}
              </LinkButton>
            ) : null}
            {report.can.share ? (
              <LinkButton href={`/reports/${report.slug}/readers` as Route}>{reports.share}</LinkButton>
            ) : null}
            {report.can.writeTakeaways ? (
              <LinkButton href={`/takeaways/new?report=${report.slug}` as Route} variant="primary">
                {reports.newTakeaway}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {former ? (
        <Notice
          tone="warm"
          className="mb-4"
          action={
            <LinkButton href={`/reports/${report.slug}` as Route} size="small">
              {annotations.current}
            </LinkButton>
          }
        >
          {fill(annotations.former, { number: report.revision.number, current: report.currentRevision })}
        </Notice>
      ) : null}
      {!former && reading.unsettled > 0 ? (
        <Notice
          tone="warm"
          className="mb-4"
          action={
            <LinkButton href={`/reports/${report.slug}/revisions/unsettled` as Route} size="small">
              {annotations.settle}
            </LinkButton>
          }
        >
          {fill(annotations.unsettled, { count: reading.unsettled })}
        </Notice>
      ) : null}
      <div className="grid gap-x-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <div>
          <Contents
            label={reports.contents}
            none={reports.noHeadings}
            sections={report.sections.map((section) => ({
              ...section,
              notes: reading.marks.filter(({ start }) => start >= section.start && start < section.end)
                .length,
            }))}
            count={(count) => fill(annotations.count, { count })}
          />
        </div>
        <ReadingText report={report} reading={reading} chosen={chosen} former={former} />
      </div>
    </>
  )
}
