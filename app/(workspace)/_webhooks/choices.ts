import { runQuery } from '@/app/_entry/page'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'
import { listReports } from '@/lib/reports/list-reports'
import { webhookEvents } from '@/lib/webhooks/schema'

type ReportTitle = { slug: string; title: string; titleEn: string | null }

/** The word for an event of a webhook. */
export function eventName(words: Messages['webhooks'], event: string): string {
  const key = event.replace('.', '-')
  return key in words.eventNames ? words.eventNames[key as keyof typeof words.eventNames] : event
}

/** The events and reports that the form of a webhook offers: the newest 100, and the one that is chosen. */
export async function loadWebhookChoices(
  words: Messages['webhooks'],
  locale: Locale,
  chosen: ReportTitle | null = null,
) {
  const { items } = await runQuery(listReports, { limit: 100 })
  const others = items.filter(({ slug }) => slug !== chosen?.slug)
  const toChoice = (report: ReportTitle): [string, string] => [report.slug, titleOf(report, locale)]
  return {
    events: webhookEvents.map((event): [string, string] => [event, eventName(words, event)]),
    reports: [...(chosen ? [chosen] : []), ...others].map(toChoice),
  }
}
