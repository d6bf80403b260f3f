import type { Metadata } from 'next'
import { cache } from 'react'
import { requireUser, runQuery } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { DiscussionSection } from '@/app/(workspace)/_discussion/section'
import { deleteAnnotationAction } from '@/app/(workspace)/annotations/actions'
import { AnchorNotice } from '@/components/annotations/anchor-notice'
import { toTextAddress } from '@/components/annotations/text-address'
import { QuoteInContext } from '@/components/reading/quote-in-context'
import { Badge } from '@/components/ui/badge'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { Icon } from '@/components/ui/icon'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Timestamp } from '@/components/ui/timestamp'
import { annotationPath, reportPath, takeawayPath, withQuery } from '@/lib/addresses'
import { readAnnotation } from '@/lib/annotations/read-annotation'

/** Read once a request, for the title and the page. */
const load = cache((id: string) => runQuery(readAnnotation, { id }))

export async function generateMetadata({ params }: PageProps<'/annotations/[id]'>): Promise<Metadata> {
  const [{ words }, annotation] = await Promise.all([loadPreferences(), params.then(({ id }) => load(id))])
  return { title: `${words.annotations.kinds[annotation.kind]} · ${annotation.author.name}` }
}

export default async function AnnotationPage({ params, searchParams }: PageProps<'/annotations/[id]'>) {
  const { words, locale, now, fill } = await requireUser()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const annotation = await load(id)
  const { annotations } = words
  const parentPage = annotation.takeawayId
    ? {
        href: takeawayPath(annotation.takeawayId),
        label: `${words.takeaways.title} ${annotation.takeawayCode ?? ''}`,
      }
    : { href: reportPath(annotation.report), label: words.reports.fullText }
  return (
    <>
      <PageHeader
        trailLabel={words.takeaways.breadcrumb}
        trail={[parentPage]}
        title={annotations.kinds[annotation.kind]}
        meta={
          <>
            <span className="font-medium text-ink" lang="zh-CN">
              {annotation.author.name}
            </span>
            {annotation.author.department ? <span lang="zh-CN">{annotation.author.department}</span> : null}
            <Timestamp date={annotation.editedAt ?? annotation.createdAt} now={now} locale={locale} />
            {annotation.visibility === 'private' ? (
              <span>
                <Icon name="lock" /> {annotations.privateMark}
              </span>
            ) : null}
            {annotation.open ? <Badge tone="warm">{annotations.open}</Badge> : null}
            {annotation.turnedInto ? (
              <a href={takeawayPath(annotation.turnedInto.id)} className="link">
                {fill(annotations.convertedToTakeaway, { code: annotation.turnedInto.code })}
              </a>
            ) : null}
          </>
        }
        actions={
          <>
            {annotation.can.turn && !annotation.turnedInto ? (
              <LinkButton
                href={withQuery('/takeaways/new', { report: annotation.report, annotation: annotation.id })}
              >
                {annotations.convertToTakeaway}
              </LinkButton>
            ) : null}
            {annotation.can.edit ? (
              <LinkButton href={annotationPath(annotation.id, 'edit')}>{annotations.edit}</LinkButton>
            ) : null}
            {annotation.can.delete ? (
              <ConfirmForm
                action={deleteAnnotationAction}
                fields={{ id: annotation.id }}
                label={annotations.delete}
                title={annotations.deleteTitle}
                text={annotations.deleteText}
                cancel={annotations.cancel}
              />
            ) : null}
          </>
        }
      />
      <AnchorNotice annotation={annotation} words={annotations} fill={fill} />
      <blockquote lang="zh-CN" className="quote max-w-measure whitespace-pre-wrap">
        <QuoteInContext
          before={annotation.context.before}
          quote={annotation.quote}
          after={annotation.context.after}
        />
      </blockquote>
      {annotation.takeawayId ? (
        <p className="mt-1 text-ink-3 text-sm">
          {fill(annotations.onStatement, { code: annotation.takeawayCode ?? '' })}
        </p>
      ) : (
        <p className="no-print mt-1 text-sm">
          <a href={toTextAddress(annotation)} className="link">
            {annotations.inText} <Icon name="forward" />
          </a>
        </p>
      )}
      {annotation.deletedAt ? (
        <Notice className="mt-6">{annotations.withdrawn}</Notice>
      ) : (
        <div
          className="prose mt-6 max-w-measure text-lg"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown
          dangerouslySetInnerHTML={{ __html: annotation.html }}
        />
      )}
      {annotation.tags.length > 0 ? (
        <p className="mt-3 flex flex-wrap gap-2">
          {annotation.tags.map((tag) => (
            <a key={tag} href={withQuery('/annotations', { report: annotation.report, tag })}>
              <Badge>{tag}</Badge>
            </a>
          ))}
        </p>
      ) : null}
      {annotation.visibility === 'staff' ? (
        <div className="mt-8 max-w-3xl">
          <DiscussionSection
            about={{ annotationId: annotation.id }}
            search={search}
            readOnly={!annotation.can.reply}
          />
        </div>
      ) : null}
    </>
  )
}
