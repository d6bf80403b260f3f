import { ActionButton } from '@/components/ui/action-button'
import type { FormAction } from '@/components/ui/action-state'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

export type DeliveryRow = {
  id: string
  event: string
  state: string
  attempts: number
  result: string
  createdAt: Date
  /** What is sent to send it again; none where it cannot be. */
  resend?: { id: string; deliveryId: string }
}

type Props = {
  rows: DeliveryRow[]
  words: Messages['webhooks']
  now: Date
  locale: Locale
  resendAction: FormAction
}

/** What was sent to a webhook and what came of it. */
export function DeliveryTable({ rows, words, now, locale, resendAction }: Props) {
  if (rows.length === 0) return <EmptyState title={words.noDeliveries} />
  return (
    <Table
      caption={words.deliveries}
      columns={[words.event, words.status, words.answer, words.attempts, words.at, words.resend]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          row.event,
          row.state,
          row.result,
          row.attempts,
          <Timestamp key="at" date={row.createdAt} now={now} locale={locale} />,
          row.resend ? (
            <ActionButton
              key="again"
              action={resendAction}
              fields={row.resend}
              size="small"
              variant="secondary"
            >
              {words.resend}
            </ActionButton>
          ) : null,
        ],
      }))}
    />
  )
}
