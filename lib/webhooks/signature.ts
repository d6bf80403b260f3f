import { createHmac } from 'node:crypto'

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
