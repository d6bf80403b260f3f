import { z } from 'zod'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'
import { presentWebhook, webhookOutput } from '@/lib/webhooks/present'
import { webhookSubject } from '@/lib/webhooks/subject'

/** One webhook, without its secret. */
export const readWebhook = query({
  name: 'read-webhook',
  permission: 'webhook.manage',
  input: z.object({ id }),
  output: webhookOutput,
  subject: webhookSubject,
  run: async (_scope, _input, { webhook }) => presentWebhook(webhook),
})
