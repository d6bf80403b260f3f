import type { ComponentProps } from 'react'
import { requireUser, runQuery } from '@/app/_entry/page'
import { eventName } from '@/app/(workspace)/_webhooks/event-name'
import { WebhookForm } from '@/components/webhooks/webhook-form'
import { titleOf } from '@/lib/i18n/title'
import { listReports } from '@/lib/reports/list-reports'
import { webhookEvents } from '@/lib/webhooks/schema'

type ReportTitle = { slug: string; title: string; titleEn: string | null }

type Props = Pick<ComponentProps<typeof WebhookForm>, 'action' | 'webhook'> & {
  /** The report that is chosen now. */
  report?: ReportTitle | null
}

/** The form of a webhook; it offers the newest 100 reports, and the one that is chosen. */
export async function WebhookFormSection({ report = null, ...form }: Props) {
  const [{ words, locale }, { items }] = await Promise.all([
    requireUser(),
    runQuery(listReports, { limit: 100 }),
  ])
  const { webhooks } = words
  const others = items.filter(({ slug }) => slug !== report?.slug)
  const toChoice = (one: ReportTitle): [string, string] => [one.slug, titleOf(one, locale)]
  return (
    <WebhookForm
      {...form}
      words={webhooks}
      events={webhookEvents.map((event): [string, string] => [event, eventName(webhooks, event)])}
      reports={[...(report ? [report] : []), ...others].map(toChoice)}
    />
  )
}
