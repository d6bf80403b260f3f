import type { Metadata } from 'next'
import { cache } from 'react'
import { requireUser, runQuery } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { SummaryExportSection } from '@/app/(workspace)/_exports/summary-export-section'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import {
  duplicateSummaryAction,
  finishSummaryAction,
  reopenSummaryAction,
} from '@/app/(workspace)/summaries/[id]/actions'
import { deleteSummaryAction } from '@/app/(workspace)/summaries/actions'
import { DocumentView } from '@/components/summaries/document-view'
import { DuplicateForm } from '@/components/summaries/duplicate-form'
import { SummaryActions } from '@/components/summaries/summary-actions'
import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Timestamp } from '@/components/ui/timestamp'
import { summaryPath } from '@/lib/addresses'
import { summaryForms } from '@/lib/documents/summary-content'
import { formatDateTime } from '@/lib/i18n/format'
import { previewSummary } from '@/lib/summaries/preview-summary'

const actions = { finish: finishSummaryAction, reopen: reopenSummaryAction, delete: deleteSummaryAction }

type Props = PageProps<'/summaries/[id]'>

/** Read once a request, for the title and the page. */
const load = cache(async (id: string, form: string | undefined) => {
  const { locale } = await loadPreferences()
  return runQuery(previewSummary, { id, locale, form: summaryForms.find((one) => one === form) })
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ id }, { form }] = await Promise.all([params, searchParams])
  return { title: (await load(id, [form].flat()[0])).summary.title }
}

export default async function SummaryPage({ params, searchParams }: Props) {
  const { words, now, locale, fill } = await requireUser()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const { summary, document, missing, changed, can } = await load(id, [search.form].flat()[0])
  const { summaries } = words
  const { finished } = summary
  return (
    <>
      <PageHeader
        {...summaryTrail(words)}
        title={<ChineseText>{summary.title}</ChineseText>}
        meta={
          <>
            <Badge>{words.composer.templates[summary.template].name}</Badge>
            {finished ? <Badge tone="jade">{summaries.finished}</Badge> : null}
            <span>
              {summaries.by} <ChineseText>{summary.owner}</ChineseText>
            </span>
            <span>
              {summaries.changed} <Timestamp date={summary.updatedAt} now={now} locale={locale} />
            </span>
          </>
        }
        actions={
          <SummaryActions
            id={id}
            version={summary.version}
            finished={finished !== null}
            can={can}
            actions={actions}
            words={summaries}
          />
        }
      />
      {can.duplicate && [search.do].flat()[0] === 'duplicate' ? (
        <DuplicateForm
          action={duplicateSummaryAction}
          id={id}
          newId={crypto.randomUUID()}
          back={summaryPath(id)}
          title={fill(summaries.duplicateOf, { title: [...summary.title].slice(0, 90).join('') })}
          words={summaries}
        />
      ) : null}
      <div className="no-print mb-6 flex flex-col gap-3 empty:hidden">
        {finished ? (
          <Notice tone="success">
            {fill(summaries.finishedBy, { name: finished.by, date: formatDateTime(finished.at, locale) })}
          </Notice>
        ) : null}
        {changed > 0 ? (
          <Notice
            tone="warm"
            title={summaries.changedSources}
            action={
              <LinkButton href={summaryPath(id, 'changes')} size="small">
                {summaries.viewChanges}
              </LinkButton>
            }
          >
            {fill(summaries.changedText, { count: changed })}
          </Notice>
        ) : null}
        {missing > 0 ? <Notice tone="warm">{fill(summaries.missing, { count: missing })}</Notice> : null}
      </div>
      <SummaryExportSection id={id} form={summary.form} />
      <DocumentView document={document} label={summaries.preview} />
    </>
  )
}
