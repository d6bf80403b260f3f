import { operation, type Routes } from '@/app/api/v1/operation'
import { createWebhook } from '@/lib/webhooks/create-webhook'
import { deleteWebhook } from '@/lib/webhooks/delete-webhook'
import { editWebhook } from '@/lib/webhooks/edit-webhook'
import { listDeliveries } from '@/lib/webhooks/list-deliveries'
import { listWebhooks } from '@/lib/webhooks/list-webhooks'
import { readWebhook } from '@/lib/webhooks/read-webhook'
import { resendDelivery } from '@/lib/webhooks/resend-delivery'
import { testWebhook } from '@/lib/webhooks/test-webhook'

export const webhooks: Routes = {
  '/webhooks': {
    GET: operation(listWebhooks, 'The addresses that are told of events, newest first'),
    POST: operation(createWebhook, 'Have an address told of events; its secret is answered only now', {
      status: 201,
    }),
  },
  '/webhooks/{id}': {
    GET: operation(readWebhook, 'One webhook'),
    PATCH: operation(editWebhook, 'Change a webhook, or switch it on or off'),
    DELETE: operation(deleteWebhook, 'Remove a webhook with its deliveries', { status: 204 }),
  },
  '/webhooks/{id}/deliveries': {
    GET: operation(listDeliveries, 'What was sent to a webhook in the last 30 days, newest first'),
  },
  '/webhooks/{id}/deliveries/{deliveryId}/retry': {
    POST: operation(resendDelivery, 'Send a delivery again under its old message id', { status: 204 }),
  },
  '/webhooks/{id}/test': {
    POST: operation(testWebhook, 'Send a test message, tried once', { status: 202 }),
  },
}
