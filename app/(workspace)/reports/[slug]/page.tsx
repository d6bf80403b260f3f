import type { Metadata, Route } from 'next'
import { cache } from 'react'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { Contents } from '@/components/reading/contents'
import { OwnWords } from '@/components/reading/own-words'
import { ReportFacts } from '@/components/reading/report-facts'
import { SourceText } from '@/components/reading/source-text'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { formatDate } from '@/lib/i18n/format'
import { readReport } from '@/lib/reports/read-report'
import { readPassages } from '@/lib/takeaways/read-passages'

/** Read once a request, for the title and the page. */
const load = cache((slug: string) => show(readReport, { slug, withText: true }))

export async function generateMetadata({ params }: PageProps<'/reports/[slug]'>): Promise<Metadata> {
  const [{ locale }, report] = await Promise.all([reader(), params.then(({ slug }) => load(slug))])
  return { title: (locale === 'en' && report.titleEn) || report.title }
}

export default async function ReportPage({ params }: PageProps<'/reports/[slug]'>) {
  const { words, locale, fill } = await enter()
  const { slug } = await params
  const [report, passages] = await Promise.all([load(slug), show(readPassages, { report: slug })])
  const { reports } = words
  const of = (kind: string) => `/${kind}?report=${report.slug}`
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
            named={report.audience === 'named'}
            links={[
              {
                href: of('takeaways'),
                label: fill(reports.takeawayCount, { count: report.counts.takeaways }),
              },
              { href: of('figures'), label: fill(reports.figureCount, { count: report.counts.figures }) },
              { href: of('terms'), label: fill(reports.termCount, { count: report.counts.terms }) },
            ]}
          />
        }
        actions={
          <>
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
      <div className="grid gap-x-10 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <div>
          <Contents label={reports.contents} none={reports.noHeadings} sections={report.sections} />
        </div>
        <div>
          {passages.length > 0 ? (
            <p className="no-print mx-auto mb-3 max-w-[38em] text-ink-3 text-sm">{reports.evidenceHint}</p>
          ) : null}
          <SourceText
            title={report.title}
            text={report.text ?? ''}
            sections={report.sections}
            paragraphs={report.paragraphs}
            passages={passages}
            locale={locale}
          />
        </div>
      </div>
    </>
  )
}
