import type { Metadata } from 'next'
import { cache } from 'react'
import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { loadPreferences } from '@/app/_entry/visitor'
import { ReadingText } from '@/app/(workspace)/_reports/reading-text'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { ReportExportMenu } from '@/components/exports/report-export-menu'
import { LocalizedText } from '@/components/reading/localized-text'
import { ReadingGuide } from '@/components/reading/reading-guide'
import { ReportFacts } from '@/components/reading/report-facts'
import { TableOfContents } from '@/components/reading/table-of-contents'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Menu } from '@/components/ui/menu'
import { menuItemClass } from '@/components/ui/menu-item'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { reportPath, type SearchParams, withQuery } from '@/lib/addresses'
import { readMarkedReport } from '@/lib/annotations/read-marked-report'
import { loadMarkView, loadReadingPositions } from '@/lib/auth/preferences'
import { reportExportFormats } from '@/lib/exports/formats'
import { formatDate } from '@/lib/i18n/format'
import { titleOf } from '@/lib/i18n/title'

const firstParam = (search: SearchParams, name: string) => [search[name]].flat()[0] || undefined

const filterNames = ['kind', 'author', 'tag', 'takeaway', 'mine', 'open'] as const
const paramNames = ['revision', ...filterNames] as const

/** Read once a request, for the title and the page: the values stand in the order of their names. */
const load = cache((report: string, ...values: (string | undefined)[]) =>
  runQuery(readMarkedReport, {
    report,
    ...Object.fromEntries(paramNames.map((name, at) => [name, values[at]])),
  }),
)

const loadFor = (slug: string, search: SearchParams) =>
  load(slug, ...paramNames.map((name) => firstParam(search, name)))

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/reports/[slug]'>): Promise<Metadata> {
  const [{ locale }, { slug }, search] = await Promise.all([loadPreferences(), params, searchParams])
  const { report } = await loadFor(slug, search)
  return { title: titleOf(report, locale) }
}

export default async function ReportPage({ params, searchParams }: PageProps<'/reports/[slug]'>) {
  const { actor, words, locale, fill, can } = await requireUser()
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const chosen = Object.fromEntries(filterNames.map((name) => [name, firstParam(search, name)]))
  const { report, ...marks } = await loadFor(slug, search)
  const { reports, annotations } = words
  const listAddress = (path: string) => withQuery(path, { report: report.slug })
  const links = [
    { href: reportPath(report.slug, 'revisions'), label: annotations.revisions },
    { href: reportPath(report.slug, 'activity'), label: words.activity.title },
    ...(can('summary.create')
      ? [{ href: withQuery('/summaries/new', { report: report.slug }), label: words.summaries.new }]
      : []),
    ...(report.can.share ? [{ href: reportPath(report.slug, 'readers'), label: reports.share }] : []),
  ]
  const former = report.revision.number !== report.currentRevision
  const otherPositions = (await loadReadingPositions(actor.id)).filter((one) => one.slug !== report.slug)
  return (
    <>
      <StaticHtml>
        <PageHeader
          {...reportTrail(words)}
          title={<LocalizedText zh={report.title} en={report.titleEn} locale={locale} />}
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
                  href: listAddress('/takeaways'),
                  label: fill(reports.takeawayCount, { count: report.counts.takeaways }),
                },
                {
                  href: listAddress('/figures'),
                  label: fill(reports.figureCount, { count: report.counts.figures }),
                },
                {
                  href: listAddress('/terms'),
                  label: fill(reports.termCount, { count: report.counts.terms }),
                },
                { href: listAddress('/annotations'), label: fill(annotations.count, { count: marks.total }) },
              ]}
            />
          }
          actions={
            <>
              <ReportExportMenu
                slug={report.slug}
                locale={locale}
                formats={reportExportFormats}
                words={words.exports}
              />
              <Menu
                triggerClassName={buttonClass()}
                trigger={
                  <>
                    {reports.more} <Icon name="down" />
                  </>
                }
              >
                {links.map(({ href, label }) => (
                  <a key={href} href={href} className={menuItemClass}>
                    {label}
                  </a>
                ))}
              </Menu>
              {report.can.writeTakeaways ? (
                <LinkButton href={withQuery('/takeaways/new', { report: report.slug })} variant="primary">
                  {reports.newTakeaway}
                </LinkButton>
              ) : null}
            </>
          }
        />
      </StaticHtml>
      {former ? (
        <Notice
          tone="warm"
          className="mb-4"
          action={
            <LinkButton href={reportPath(report.slug)} size="small">
              {annotations.current}
            </LinkButton>
          }
        >
          {fill(annotations.oldRevision, { number: report.revision.number, current: report.currentRevision })}
        </Notice>
      ) : null}
      {!former && marks.unsettled > 0 ? (
        <Notice
          tone="warm"
          className="mb-4"
          action={
            <LinkButton href={reportPath(report.slug, 'revisions', 'unsettled')} size="small">
              {annotations.confirmAnchors}
            </LinkButton>
          }
        >
          {fill(annotations.unconfirmedAnchors, { count: marks.unsettled })}
        </Notice>
      ) : null}
      <div className="grid gap-x-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <StaticHtml>
          <TableOfContents
            label={reports.contents}
            none={reports.noHeadings}
            sections={report.sections.map((section) => ({
              ...section,
              annotationCount: marks.marks.filter(
                ({ start }) => start >= section.start && start < section.end,
              ).length,
            }))}
            count={(count) => fill(annotations.count, { count })}
          />
        </StaticHtml>
        <ReadingText
          report={report}
          marks={marks}
          chosen={chosen}
          view={await loadMarkView(firstParam(search, 'marks'))}
          former={former}
        />
        <ReadingGuide
          key={report.revision.number}
          position={
            former
              ? null
              : {
                  slug: report.slug,
                  readerId: actor.id,
                  others: otherPositions.map((one) => [one.slug, one.section, one.heading]),
                }
          }
        />
      </div>
    </>
  )
}
