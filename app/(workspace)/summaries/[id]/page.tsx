import type { Route } from 'next'
import { enter, show } from '@/app/_entry/page'
import { deleteSummaryAction } from '@/app/(workspace)/summaries/actions'
import { DeleteSummary } from '@/components/summaries/delete-summary'
import { DocumentView } from '@/components/summaries/document-view'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { buttonClass } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Timestamp } from '@/components/ui/timestamp'
import { previewSummary } from '@/lib/summaries/preview-summary'

export default async function SummaryPage({ params }: PageProps<'/summaries/[id]'>) {
  const { words, now, locale, fill } = await enter()
  const { id } = await params
  const { summary, document, missing, can } = await show(previewSummary, { id, locale })
  const { summaries } = words
  const file = (format: string) => `/api/v1/summaries/${id}/export?format=${format}&locale=${locale}`
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs label={summaries.title} trail={[{ href: '/summaries', label: summaries.title }]} />
        }
        title={<span lang="zh-CN">{summary.title}</span>}
        meta={
          <>
            <span>
              {summaries.by} <span lang="zh-CN">{summary.owner}</span>
            </span>
            <span>
              {summaries.changed} <Timestamp date={summary.updatedAt} now={now} locale={locale} />
            </span>
          </>
        }
        actions={
          <>
            <a href={file('docx')} download className={buttonClass({ variant: 'primary' })}>
              {summaries.exportWord}
            </a>
            <a href={file('md')} download className={buttonClass()}>
              {summaries.exportMarkdown}
            </a>
            {can.edit ? (
              <LinkButton href={`/summaries/${id}/edit` as Route}>{summaries.edit}</LinkButton>
            ) : null}
            {can.edit ? <DeleteSummary id={id} action={deleteSummaryAction} words={summaries} /> : null}
          </>
        }
      />
      {missing > 0 ? <Notice tone="warm">{fill(summaries.missing, { count: missing })}</Notice> : null}
      <DocumentView document={document} label={summaries.preview} />
    </>
  )
}
