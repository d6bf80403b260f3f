import { faultMessage } from '@/app/_entry/error-message'
import { requireUser, runQuery } from '@/app/_entry/page'
import { cancelExportAction } from '@/app/(workspace)/summaries/[id]/actions'
import { ExportRow } from '@/components/exports/export-row'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List } from '@/components/ui/list'
import { summaryPath } from '@/lib/addresses'
import { listExports } from '@/lib/exports/list-exports'

/** The files one had made of a summary, newest first. */
export async function ExportHistorySection({ summaryId }: { summaryId: string }) {
  const [{ words, now, locale, fill }, { items }] = await Promise.all([
    requireUser(),
    runQuery(listExports, { summary: summaryId }),
  ])
  const { summaries, exports } = words
  if (items.length === 0)
    return (
      <EmptyState
        title={exports.none}
        text={exports.noneText}
        action={<LinkButton href={summaryPath(summaryId)}>{summaries.backToSummary}</LinkButton>}
      />
    )
  const isRunning = items.some((job) => job.status === 'waiting' || job.status === 'running')
  return (
    <>
      {isRunning ? (
        <p className="mb-4">
          <LinkButton href={summaryPath(summaryId, 'exports')}>{exports.refresh}</LinkButton>
        </p>
      ) : null}
      <List label={exports.history}>
        {items.map((job) => (
          <ExportRow
            key={job.id}
            job={{ ...job, fault: job.fault && faultMessage(job.fault, locale) }}
            summaryId={summaryId}
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
    </>
  )
}
