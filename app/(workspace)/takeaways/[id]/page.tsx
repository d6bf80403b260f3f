import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { cache } from 'react'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { DiscussionSection } from '@/app/(workspace)/discussion'
import { deleteAction } from '@/app/(workspace)/takeaways/actions'
import { checkedLabel } from '@/app/(workspace)/takeaways/checked'
import { NoteRow } from '@/components/annotations/note-row'
import { OwnWords } from '@/components/reading/own-words'
import { DeleteForm } from '@/components/takeaways/delete-form'
import { EvidenceList } from '@/components/takeaways/evidence-list'
import { FigureTable } from '@/components/takeaways/figure-table'
import { LinkList } from '@/components/takeaways/link-list'
import { Neighbours } from '@/components/takeaways/neighbours'
import { Part } from '@/components/takeaways/part'
import { TakeawayLink } from '@/components/takeaways/takeaway-link'
import { TermList } from '@/components/takeaways/term-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { KindMark } from '@/components/ui/kind-mark'
import { LinkButton } from '@/components/ui/link-button'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { readNotes } from '@/lib/annotations/read-notes'
import { formatDate } from '@/lib/i18n/format'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'

/** Read once a request, for the title and the page. */
const load = cache((id: string) => show(readTakeaway, { id }))

export async function generateMetadata({ params }: PageProps<'/takeaways/[id]'>): Promise<Metadata> {
  const [{ locale }, one] = await Promise.all([reader(), params.then(({ id }) => load(id))])
  return { title: `${one.code} ${(locale === 'en' && one.titleEn) || one.title}` }
}

export default async function TakeawayPage({ params, searchParams }: PageProps<'/takeaways/[id]'>) {
  const { words, locale, fill, now, can } = await enter()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const [one, notes] = await Promise.all([load(id), show(readNotes, { takeawayId: id })])
  const { takeaways, annotations } = words
  const report = one.report
  const links = {
    to: one.links.filter((link) => link.direction === 'to'),
    from: one.links.filter((link) => link.direction === 'from'),
  }
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs
            label={takeaways.place}
            trail={[
              { href: `/takeaways?report=${report}`, label: takeaways.title },
              ...(one.parent
                ? [
                    {
                      href: `/takeaways/${one.parent.id}`,
                      label: `${one.parent.code} ${(locale === 'en' && one.parent.titleEn) || one.parent.title}`,
                    },
                  ]
                : []),
            ]}
          />
        }
        title={
          <>
            <span className="tabular me-3 text-ink-3">{one.code}</span>
            <OwnWords zh={one.title} en={one.titleEn} locale={locale} />
          </>
        }
        meta={
          <>
            <KindMark kind={one.kind} label={takeaways.kinds[one.kind]} />
            {one.theme ? <OwnWords zh={one.theme} en={one.themeEn} locale={locale} /> : null}
            <Link href={`/reports/${report}`} prefetch={false} className="link">
              <OwnWords zh={one.reportTitle} en={one.reportTitleEn} locale={locale} />
            </Link>
            {one.createdBy ? <span>{fill(takeaways.by, { name: one.createdBy.name })}</span> : null}
            <span>{fill(takeaways.updated, { date: formatDate(one.updatedAt, locale) })}</span>
          </>
        }
        actions={
          one.can.edit ? (
            <>
              <LinkButton href={`/takeaways/${one.id}/edit` as Route}>{takeaways.edit}</LinkButton>
              <DeleteForm
                action={deleteAction}
                id={one.id}
                words={{
                  label: takeaways.delete,
                  title: fill(takeaways.deleteTitle, { code: one.code }),
                  text: takeaways.deleteText,
                  confirm: takeaways.delete,
                  cancel: takeaways.cancel,
                }}
              />
            </>
          ) : null
        }
      />
      <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_22rem] xl:grid-rows-[auto_1fr] xl:gap-x-10">
        <div className="min-w-0">
          <p className="max-w-measure whitespace-pre-wrap text-lg">
            <OwnWords zh={one.statement} en={one.statementEn} locale={locale} />
          </p>
          {can('annotation.write') ? (
            <p className="no-print mt-1 text-sm">
              <Link href={`/annotations/new?takeaway=${one.id}` as Route} prefetch={false} className="link">
                {annotations.onTakeaway}
              </Link>
            </p>
          ) : null}
          <Part id="evidence" title={takeaways.evidence}>
            {one.evidence.length > 0 ? (
              <EvidenceList report={report} toText={takeaways.toText} evidence={one.evidence} />
            ) : (
              <p className="text-ink-2">{takeaways.noEvidence}</p>
            )}
          </Part>
          {one.figures.length > 0 ? (
            <Part id="figures" title={takeaways.figures}>
              <FigureTable
                caption={takeaways.figures}
                words={takeaways}
                locale={locale}
                figures={one.figures.map((figure) => ({
                  ...figure,
                  report,
                  checked: checkedLabel(figure.checkedBy, figure.checkedAt, locale),
                }))}
              />
            </Part>
          ) : null}
          {one.terms.length > 0 ? (
            <Part id="terms" title={takeaways.terms}>
              <TermList
                toText={takeaways.toText}
                locale={locale}
                terms={one.terms.map((term) => ({ ...term, report }))}
              />
            </Part>
          ) : null}
        </div>
        {links.to.length + links.from.length + one.children.length > 0 ? (
          <aside
            aria-label={takeaways.related}
            className="xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:border-line xl:border-s xl:ps-8 xl:[&>section:first-child]:mt-0"
          >
            {links.to.length > 0 ? (
              <Part id="links-to" title={takeaways.linksTo}>
                <LinkList links={links.to} locale={locale} words={takeaways} />
              </Part>
            ) : null}
            {links.from.length > 0 ? (
              <Part id="links-from" title={takeaways.linksFrom}>
                <LinkList links={links.from} locale={locale} words={takeaways} />
              </Part>
            ) : null}
            {one.children.length > 0 ? (
              <Part id="below" title={takeaways.below}>
                <ul className="flex flex-col gap-1">
                  {one.children.map((child) => (
                    <li key={child.id}>
                      <TakeawayLink takeaway={child} locale={locale} />
                    </li>
                  ))}
                </ul>
              </Part>
            ) : null}
          </aside>
        ) : null}
        <div className="min-w-0">
          {notes.items.length > 0 ? (
            <Part id="notes" title={annotations.title}>
              <List label={annotations.title}>
                {notes.items.map((note) => (
                  <NoteRow key={note.id} note={note} words={annotations} locale={locale} now={now} />
                ))}
              </List>
              {notes.more ? (
                <p className="no-print mt-2">
                  <Link href={`/annotations?takeaway=${one.id}` as Route} prefetch={false} className="link">
                    {annotations.all}
                  </Link>
                </p>
              ) : null}
            </Part>
          ) : null}
          <div className="mt-8">
            <DiscussionSection about={{ takeawayId: one.id }} search={search} />
          </div>
        </div>
      </div>
      <Neighbours words={takeaways} previous={one.previous} next={one.next} locale={locale} />
    </>
  )
}
