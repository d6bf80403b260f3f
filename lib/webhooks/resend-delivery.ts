import { z } from 'zod'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'
import { requeueDelivery } from '@/lib/webhooks/data/deliveries'
import { lockedWebhookSubject, webhookActivity } from '@/lib/webhooks/subject'

/** Queues a delivery anew under its old message id, if what it is about may still be told. */
export const resendDelivery = command({
  name: 'resend-delivery',
  permission: 'webhook.manage',
  input: z.object({ id, deliveryId: id }),
  subject: lockedWebhookSubject,
  async run(scope, { id, deliveryId }, { webhook }) {
    if (webhook.disabledAt) throw invalid('', 'webhookOff')
    if (!(await requeueDelivery(scope.db, id, deliveryId, scope.now()))) throw new DomainError('not-found')
  },
  activity: ({ subject }) => webhookActivity('resent', subject.webhook),
})
