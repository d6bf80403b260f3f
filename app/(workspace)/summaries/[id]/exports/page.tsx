import { faultMessage } from '@/app/_entry/error-message'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { cancelExportAction } from '@/app/(workspace)/summaries/[id]/exports/actions'
import { ExportRow } from '@/components/exports/export-row'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { summaryPath } from '@/lib/addresses'
import { listExports } from '@/lib/exports/list-exports'
import { listSummaryVersions } from '@/lib/summaries/list-summary-versions'

export const generateMetadata = pageTitle((words) => words.exports.history)

export default async function ExportsPage({ params }: PageProps<'/summaries/[id]/exports'>) {
  const { words, now, locale, fill } = await requireUser()
  const { id } = await params
  const { title } = await runQuery(listSummaryVersions, { id })
  const { items } = await runQuery(listExports, { summary: id })
  const { summaries, exports } = words
  const isRunning = items.some((job) => job.status === 'waiting' || job.status === 'running')
  return (
    <>
      <PageHeader
        {...summaryTrail(words, { id, title })}
        title={exports.history}
        meta={exports.historyHint}
        actions={
          isRunning ? <LinkButton href={summaryPath(id, 'exports')}>{exports.refresh}</LinkButton> : null
        }
      />
      {items.length === 0 ? (
        <EmptyState
          title={exports.none}
          text={exports.noneText}
          action={<LinkButton href={summaryPath(id)}>{summaries.backToSummary}</LinkButton>}
        />
      ) : (
        <List label={exports.history}>
          {items.map((job) => (
            <ExportRow
              key={job.id}
              job={{ ...job, fault: job.fault && faultMessage(job.fault, locale) }}
              summaryId={id}
              cancel={cancelExportAction}
              words={exports}
              forms={words.composer.forms}
              items={words.layout.items}
              locale={locale}
              now={now}
              fill={fill}
            />
          ))}
        </List>
      )}
    </>
  )
}
