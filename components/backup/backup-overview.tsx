import type { ReactNode } from 'react'
import { ConsoleLine } from '@/components/backup/console-line'
import { Badge } from '@/components/ui/badge'
import { fileSize } from '@/components/ui/file-size'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { BackupEntry, ListedBackups } from '@/lib/backup/list-backups'
import { formatDateTime, formatDecimal } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  found: ListedBackups
  words: Messages['backup']
  locale: Locale
}

/** The last backup and the next, what is to worry about, and how to back up and restore on the server. */
export function BackupOverview({ found: { items, last, warning, schedule }, words, locale }: Props) {
  const at = (date: Date) => <time dateTime={date.toISOString()}>{formatDateTime(date, locale)}</time>
  return (
    <>
      {warning ? (
        <Notice tone={warning === 'none' ? 'warm' : 'danger'} title={words.warnings[warning].title}>
          <p className="wrap-anywhere">
            {words.warnings[warning].text} {warning === 'failed' ? items[0]?.error : null}
          </p>
        </Notice>
      ) : null}
      <dl className="my-5 grid gap-x-8 gap-y-3 sm:grid-cols-[auto_1fr]">
        <Fact name={words.last}>
          {last ? (
            <>
              {at(last.finishedAt)} · {fileSize(Number(last.bytes), locale)}
            </>
          ) : (
            words.never
          )}
        </Fact>
        <Fact name={words.next}>{schedule ? at(schedule.nextAt) : words.off}</Fact>
        {schedule ? (
          <>
            <Fact name={words.folder}>{schedule.folder}</Fact>
            <Fact name={words.keep}>{schedule.keep}</Fact>
          </>
        ) : null}
      </dl>
      {items.length > 0 ? (
        <Section id="history" title={words.history} className="mt-8">
          <Table
            caption={words.history}
            columns={[
              words.finishedAt,
              words.result,
              { label: words.size, numeric: true },
              { label: words.rows, numeric: true },
              words.by,
              { label: words.file, wide: true },
            ]}
            rows={items.map((backup) => ({ key: backup.id, cells: cellsOf(backup, words, locale) }))}
          />
        </Section>
      ) : null}
      <Section id="how" title={words.how} className="mt-8">
        <p>{words.howBackup}</p>
        <ConsoleLine>npm run backup -- FILE</ConsoleLine>
        <p className="mt-3">{words.howRestore}</p>
        <ConsoleLine>npm run restore -- FILE</ConsoleLine>
        <p className="mt-3 text-ink-2">{words.secret}</p>
      </Section>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents max-sm:block">
      <dt className="text-ink-2">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}

function cellsOf(backup: BackupEntry, words: Messages['backup'], locale: Locale): ReactNode[] {
  const { finishedAt, takenBy, host, file, bytes, rows, error } = backup
  return [
    <time key="at" dateTime={finishedAt.toISOString()}>
      {formatDateTime(finishedAt, locale)}
    </time>,
    <Badge key="result" tone={error === null ? 'jade' : 'danger'}>
      {error === null ? words.done : words.failed}
    </Badge>,
    bytes === null ? null : fileSize(Number(bytes), locale),
    rows === null ? null : formatDecimal(Number(rows), locale),
    takenBy ?? words.schedule,
    <span key="file" className="wrap-anywhere">
      {host}: {file}
      {error === null ? null : <span className="block text-danger text-sm">{error}</span>}
    </span>,
  ]
}
