import { CheckTable, describeChecks } from '@/components/exports/check-table'
import { ExportWarnings } from '@/components/exports/export-warnings'
import type { FormatName } from '@/components/exports/formats'
import { ActionButton } from '@/components/ui/action-button'
import type { FormAction } from '@/components/ui/action-state'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { ChineseText } from '@/components/ui/chinese-text'
import { fileSize } from '@/components/ui/file-size'
import { ListRow } from '@/components/ui/list'
import { Progress } from '@/components/ui/progress'
import { Timestamp } from '@/components/ui/timestamp'
import { apiPath } from '@/lib/addresses'
import { isInTwoForms } from '@/lib/exports/formats'
import type { presentExport } from '@/lib/exports/present'
import type { FillMessage } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

/** Its fault is a sentence. */
type ExportItem = Omit<ReturnType<typeof presentExport>, 'fault'> & { fault: string | null }
type Props = {
  job: ExportItem
  /** Of the summary. */
  summaryId: string
  cancel: FormAction
  words: Messages['exports']
  forms: Messages['composer']['forms']
  items: Messages['layout']['items']
  locale: Locale
  now: Date
  fill: FillMessage
}

const tones = {
  waiting: 'neutral',
  running: 'neutral',
  done: 'jade',
  failed: 'danger',
  cancelled: 'neutral',
} as const

/** One export with all that is to be known of its file. */
export function ExportRow({ job, summaryId, cancel, words, forms, items, locale, now, fill }: Props) {
  const { id, status, notes: warnings, sha256 } = job
  const label = words.formats[job.format as FormatName]?.name ?? job.format
  const going = status === 'waiting' || status === 'running'
  return (
    <ListRow
      meta={
        <>
          <Timestamp date={job.createdAt} now={now} locale={locale} />
          {job.size === null ? null : <span>{fileSize(job.size, locale)}</span>}
          {warnings?.pages ? <span>{fill(words.pages, { count: warnings.pages })}</span> : null}
          {warnings?.fits === undefined ? null : (
            <span className={warnings.fits ? undefined : 'text-warm'}>
              {warnings.fits ? words.fits : words.overflows}
            </span>
          )}
          {sha256 ? (
            <details>
              <summary className="bare font-mono text-xs">
                {words.checksum} {sha256.slice(0, 12)}…
              </summary>
              <code className="block select-all text-xs [overflow-wrap:anywhere]">{sha256}</code>
            </details>
          ) : null}
        </>
      }
      end={
        status === 'done' ? (
          <a href={apiPath('exports', id, 'file')} download className={buttonClass({ size: 'small' })}>
            {words.again}
          </a>
        ) : going ? (
          <ActionButton
            action={cancel}
            fields={{ id, summary: summaryId }}
            size="small"
            variant="quiet"
            aria-label={fill(words.cancelOf, { name: label })}
          >
            {words.cancel}
          </ActionButton>
        ) : null
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-medium">{label}</span>
        {job.name ? <ChineseText className="text-ink-2">{job.name}</ChineseText> : null}
        {job.form && isInTwoForms(job.format as FormatName) ? <Badge>{forms[job.form].name}</Badge> : null}
        <Badge tone={tones[status]}>{words.status[status]}</Badge>
      </p>
      {status === 'running' ? <Progress label={words.status.running} value={job.progress} /> : null}
      {job.fault ? <p className="text-danger text-sm">{job.fault}</p> : null}
      <ExportWarnings warnings={warnings} words={words} />
      {warnings?.checks?.length ? (
        <details className="mt-1">
          <summary className="touch cursor-pointer text-sm">
            {describeChecks(warnings.checks, words, fill)}
          </summary>
          <CheckTable checks={warnings.checks} caption={words.check} words={words} items={items} />
        </details>
      ) : null}
    </ListRow>
  )
}
