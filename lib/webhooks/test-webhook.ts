import { z } from 'zod'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'
import { insertTestDelivery } from '@/lib/webhooks/data/deliveries'
import { testEvent } from '@/lib/webhooks/schema'
import { lockedWebhookSubject, webhookActivity } from '@/lib/webhooks/subject'

/** Queues a test message, which is tried once, also while the webhook is switched off. */
export const testWebhook = command({
  name: 'test-webhook',
  permission: 'webhook.manage',
  input: z.object({ id }),
  output: z.object({ id: z.uuid() }),
  subject: lockedWebhookSubject,
  async run(scope, { id: webhookId }) {
    const id = scope.newId()
    await insertTestDelivery(scope.db, { id, webhookId, event: testEvent, at: scope.now() })
    return { id }
  },
  activity: ({ subject }) => webhookActivity('tested', subject.webhook),
})
