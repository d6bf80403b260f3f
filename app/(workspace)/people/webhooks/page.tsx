import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { WebhookFormSection } from '@/app/(workspace)/_webhooks/form-section'
import { createWebhookAction } from '@/app/(workspace)/people/webhooks/actions'
import { PeopleTabs } from '@/components/people/people-tabs'
import { ChineseText } from '@/components/ui/chinese-text'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Timestamp } from '@/components/ui/timestamp'
import { WebhookState } from '@/components/webhooks/webhook-state'
import { webhookPath } from '@/lib/addresses'
import { titleOf } from '@/lib/i18n/title'
import { listWebhooks } from '@/lib/webhooks/list-webhooks'

export const generateMetadata = pageTitle((words) => words.webhooks.title)

/** The addresses that are told of events, for administrators. */
export default async function WebhooksPage() {
  const { words, now, locale } = await requireUser()
  const { webhooks } = words
  const { items } = await runQuery(listWebhooks, {})
  return (
    <>
      <PageHeader title={webhooks.title} meta={webhooks.text} />
      <PeopleTabs words={words.people} at="webhooks" />
      {items.length === 0 ? (
        <EmptyState title={webhooks.none} text={webhooks.noneText} />
      ) : (
        <List label={webhooks.list}>
          {items.map(({ lastDelivery, ...webhook }) => (
            <ListRow
              key={webhook.id}
              end={
                <WebhookState
                  words={webhooks}
                  enabled={webhook.enabled}
                  failing={webhook.failingSince !== null}
                />
              }
              meta={
                <>
                  <span className="break-all">{webhook.url}</span>
                  <span>{webhook.report ? titleOf(webhook.report, locale) : webhooks.allReports}</span>
                  {lastDelivery ? (
                    <span>
                      {webhooks.lastDelivery}{' '}
                      <Timestamp date={lastDelivery.createdAt} now={now} locale={locale} />{' '}
                      {webhooks.statuses[lastDelivery.status]}
                    </span>
                  ) : null}
                </>
              }
            >
              <a href={webhookPath(webhook.id)} className="link">
                <ChineseText>{webhook.name}</ChineseText>
              </a>
            </ListRow>
          ))}
        </List>
      )}
      <Section id="add" title={webhooks.addTitle} className="mt-8">
        <WebhookFormSection action={createWebhookAction} />
      </Section>
    </>
  )
}
