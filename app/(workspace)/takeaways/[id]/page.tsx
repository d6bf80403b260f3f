import type { Metadata } from 'next'
import { cache } from 'react'
import { requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { loadPreferences } from '@/app/_entry/visitor'
import { TakeawayAnnotations } from '@/app/(workspace)/_annotations/takeaway-annotations'
import { DiscussionSection } from '@/app/(workspace)/_discussion/section'
import { checkedLabel } from '@/app/(workspace)/_takeaways/checked-label'
import { deleteAction } from '@/app/(workspace)/takeaways/actions'
import { LocalizedText } from '@/components/reading/localized-text'
import { EvidenceList } from '@/components/takeaways/evidence-list'
import { FigureTable } from '@/components/takeaways/figure-table'
import { LinkList } from '@/components/takeaways/link-list'
import { Neighbours } from '@/components/takeaways/neighbours'
import { TakeawayLink } from '@/components/takeaways/takeaway-link'
import { TakeawaySection } from '@/components/takeaways/takeaway-section'
import { TermList } from '@/components/takeaways/term-list'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { KindMark } from '@/components/ui/kind-mark'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { reportPath, takeawayPath, withQuery } from '@/lib/addresses'
import { formatDate } from '@/lib/i18n/format'
import { titleOf } from '@/lib/i18n/title'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'

/** Read once a request, for the title and the page. */
const load = cache((id: string) => runQuery(readTakeaway, { id }))

export async function generateMetadata({ params }: PageProps<'/takeaways/[id]'>): Promise<Metadata> {
  const [{ locale }, takeaway] = await Promise.all([loadPreferences(), params.then(({ id }) => load(id))])
  return { title: `${takeaway.code} ${titleOf(takeaway, locale)}` }
}

export default async function TakeawayPage({ params, searchParams }: PageProps<'/takeaways/[id]'>) {
  const { words, locale, fill, can } = await requireUser()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const takeaway = await load(id)
  const { takeaways, annotations } = words
  const report = takeaway.report
  const links = {
    to: takeaway.links.filter((link) => link.direction === 'to'),
    from: takeaway.links.filter((link) => link.direction === 'from'),
  }
  const header = (
    <PageHeader
      trailLabel={takeaways.breadcrumb}
      trail={[
        { href: withQuery('/takeaways', { report }), label: takeaways.title },
        ...(takeaway.parent
          ? [
              {
                href: takeawayPath(takeaway.parent.id),
                label: `${takeaway.parent.code} ${titleOf(takeaway.parent, locale)}`,
              },
            ]
          : []),
      ]}
      title={
        <>
          <span className="tabular me-3 text-ink-3">{takeaway.code}</span>
          <LocalizedText zh={takeaway.title} en={takeaway.titleEn} locale={locale} />
        </>
      }
      meta={
        <>
          <KindMark kind={takeaway.kind} label={takeaways.kinds[takeaway.kind]} />
          {takeaway.theme ? (
            <LocalizedText zh={takeaway.theme} en={takeaway.themeEn} locale={locale} />
          ) : null}
          <a href={reportPath(report)} className="link">
            <LocalizedText zh={takeaway.reportTitle} en={takeaway.reportTitleEn} locale={locale} />
          </a>
          {takeaway.createdBy ? <span>{fill(takeaways.by, { name: takeaway.createdBy.name })}</span> : null}
          <span>{fill(takeaways.updated, { date: formatDate(takeaway.updatedAt, locale) })}</span>
        </>
      }
      actions={
        takeaway.can.edit ? (
          <>
            <LinkButton href={takeawayPath(takeaway.id, 'edit')}>{takeaways.edit}</LinkButton>
            <ConfirmForm
              action={deleteAction}
              fields={{ id: takeaway.id }}
              label={takeaways.delete}
              title={fill(takeaways.deleteTitle, { code: takeaway.code })}
              text={takeaways.deleteText}
              cancel={takeaways.cancel}
            />
          </>
        ) : null
      }
    />
  )
  return (
    <>
      {takeaway.can.edit ? header : <StaticHtml>{header}</StaticHtml>}
      <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_33rem] xl:gap-x-8">
        <StaticHtml className="min-w-0 max-w-3xl">
          <p className="max-w-measure whitespace-pre-wrap text-lg">
            <LocalizedText zh={takeaway.statement} en={takeaway.statementEn} locale={locale} />
          </p>
          {can('annotation.write') ? (
            <p className="no-print mt-1 text-sm">
              <a href={withQuery('/annotations/new', { takeaway: takeaway.id })} className="link">
                {annotations.onTakeaway}
              </a>
            </p>
          ) : null}
          <TakeawaySection id="evidence" title={takeaways.evidence}>
            {takeaway.evidence.length > 0 ? (
              <EvidenceList report={report} toText={takeaways.toText} evidence={takeaway.evidence} />
            ) : (
              <p className="text-ink-2">{takeaways.noEvidence}</p>
            )}
          </TakeawaySection>
          {takeaway.figures.length > 0 ? (
            <TakeawaySection id="figures" title={takeaways.figures}>
              <FigureTable
                caption={takeaways.figures}
                words={takeaways}
                locale={locale}
                figures={takeaway.figures.map((figure) => ({
                  ...figure,
                  report,
                  checked: checkedLabel(figure.checkedBy, figure.checkedAt, locale),
                }))}
              />
            </TakeawaySection>
          ) : null}
          {takeaway.terms.length > 0 ? (
            <TakeawaySection id="terms" title={takeaways.terms}>
              <TermList
                toText={takeaways.toText}
                locale={locale}
                terms={takeaway.terms.map((term) => ({ ...term, report }))}
              />
            </TakeawaySection>
          ) : null}
          {links.to.length + links.from.length + takeaway.children.length > 0 ? (
            <aside aria-label={takeaways.related}>
              {links.to.length > 0 ? (
                <TakeawaySection id="links-to" title={takeaways.linksTo}>
                  <LinkList links={links.to} locale={locale} words={takeaways} />
                </TakeawaySection>
              ) : null}
              {links.from.length > 0 ? (
                <TakeawaySection id="links-from" title={takeaways.linksFrom}>
                  <LinkList links={links.from} locale={locale} words={takeaways} />
                </TakeawaySection>
              ) : null}
              {takeaway.children.length > 0 ? (
                <TakeawaySection id="below" title={takeaways.children}>
                  <ul className="flex flex-col gap-1">
                    {takeaway.children.map((child) => (
                      <li key={child.id}>
                        <TakeawayLink takeaway={child} locale={locale} />
                      </li>
                    ))}
                  </ul>
                </TakeawaySection>
              ) : null}
            </aside>
          ) : null}
        </StaticHtml>
        <div className="min-w-0 xl:border-line xl:border-s xl:ps-8 xl:[&>:first-child]:mt-0 xl:[&>:first-child>section]:mt-0">
          <TakeawayAnnotations takeawayId={takeaway.id} />
          <div className="mt-8">
            <DiscussionSection about={{ takeawayId: takeaway.id }} search={search} />
          </div>
        </div>
      </div>
      <StaticHtml>
        <Neighbours words={takeaways} previous={takeaway.previous} next={takeaway.next} locale={locale} />
      </StaticHtml>
    </>
  )
}
