import { openReport } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import type { Scope } from '@/lib/use-case'
import { findWebhook, lockWebhook, type WebhookRow } from '@/lib/webhooks/data/webhooks'

/** The webhook; throws `not-found`. */
export async function webhookSubject(scope: Scope, { id }: { id: string }): Promise<{ webhook: WebhookRow }> {
  const webhook = await findWebhook(scope.db, id)
  if (!webhook) throw new DomainError('not-found')
  return { webhook }
}

/** The webhook, locked for a command; throws `not-found`. */
export async function lockedWebhookSubject(
  scope: Scope,
  input: { id: string },
): Promise<{ webhook: WebhookRow }> {
  await lockWebhook(scope.db, input.id)
  return webhookSubject(scope, input)
}

/** The id of the report of a slug; null for none. */
export async function findReportId(scope: Scope, slug: string | null): Promise<string | null> {
  return slug ? (await openReport(scope, { slug })).id : null
}

export function webhookActivity(verb: string, { id, name }: { id: string; name: string }) {
  return { verb: `webhook.${verb}`, subjectKind: 'webhook', subjectId: id, detail: { name } }
}
