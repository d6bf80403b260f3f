import { z } from 'zod'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'
import { deleteWebhookRow } from '@/lib/webhooks/data/webhooks'
import { lockedWebhookSubject, webhookActivity } from '@/lib/webhooks/subject'

/** Removes a webhook with its deliveries; what is being sent at the moment still arrives. */
export const deleteWebhook = command({
  name: 'delete-webhook',
  permission: 'webhook.manage',
  input: z.object({ id }),
  subject: lockedWebhookSubject,
  run: (scope, { id }) => deleteWebhookRow(scope.db, id),
  activity: ({ subject }) => webhookActivity('deleted', subject.webhook),
})
