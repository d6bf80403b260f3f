import { createHmac } from 'node:crypto'
import {
  annotationPath,
  apiPath,
  atThread,
  commentPath,
  reportPath,
  summaryPath,
  takeawayPath,
  webhookPath,
} from '@/lib/addresses'
import { testEvent, type WebhookEvent } from '@/lib/webhooks/schema'

/** An event that may be told, as ids alone. */
export type DeliverableEvent = {
  type: WebhookEvent
  at: Date
  actorId: string | null
  /** The slug of the report. */
  report: string | null
  reportId: string | null
  commentId: string | null
  threadId: string | null
  takeawayId: string | null
  annotationId: string | null
  summaryId: string | null
}

/** The body of a message: ids and addresses, never words that somebody wrote. */
export function toPayload({ type, at, ...ids }: DeliverableEvent, site: string) {
  const { page, api } = toPaths(ids)
  return {
    type,
    timestamp: at.toISOString(),
    data: { ...ids, url: `${site}${page}`, apiUrl: `${site}${api}` },
  }
}

export function toTestPayload(webhookId: string, at: Date, site: string) {
  const data = { webhookId, url: `${site}${webhookPath(webhookId)}` }
  return { type: testEvent, timestamp: at.toISOString(), data }
}

function toPaths(event: Omit<DeliverableEvent, 'type' | 'at'>): { page: string; api: string } {
  const { report, commentId, threadId, takeawayId, annotationId, summaryId } = event
  if (summaryId) return { page: summaryPath(summaryId), api: apiPath('summaries', summaryId) }
  if (commentId) return { page: commentPath(commentId), api: apiPath('threads', threadId ?? '', 'comments') }
  if (threadId) {
    const subject = annotationId ? annotationPath(annotationId) : takeawayPath(takeawayId ?? '')
    return {
      page: atThread(subject, threadId),
      api: apiPath('threads', threadId),
    }
  }
  if (takeawayId) return { page: takeawayPath(takeawayId), api: apiPath('takeaways', takeawayId) }
  return { page: reportPath(report ?? ''), api: apiPath('reports', report ?? '') }
}

const prefix = 'whsec_'

/** The secret of a webhook, derived from the secret of the installation, so that the database holds none. */
export function webhookSecret(installationSecret: string, webhookId: string): string {
  const bytes = createHmac('sha256', installationSecret).update(`tashan webhook ${webhookId}`).digest()
  return prefix + bytes.toString('base64')
}

/** The headers of Standard Webhooks for a message; `at` is the time of the attempt. */
export function signatureHeaders(secret: string, id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const key = Buffer.from(secret.slice(prefix.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
