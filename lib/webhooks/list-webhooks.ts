import { z } from 'zod'
import { listOf } from '@/lib/output'
import { query } from '@/lib/use-case'
import { findWebhooks } from '@/lib/webhooks/data/webhooks'
import { presentWebhook, webhookOutput } from '@/lib/webhooks/present'

/** All webhooks, newest first, without secrets. */
export const listWebhooks = query({
  name: 'list-webhooks',
  permission: 'webhook.manage',
  input: z.object({}),
  output: listOf(webhookOutput),
  async run(scope) {
    return { items: (await findWebhooks(scope.db)).map(presentWebhook) }
  },
})
