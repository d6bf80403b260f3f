'use server'

import { redirect } from 'next/navigation'
import { formAction, revalidate } from '@/app/_entry/action'
import { idField, textFields } from '@/app/_entry/form'
import { createWebhook } from '@/lib/webhooks/create-webhook'
import { deleteWebhook } from '@/lib/webhooks/delete-webhook'
import { editWebhook } from '@/lib/webhooks/edit-webhook'
import { resendDelivery } from '@/lib/webhooks/resend-delivery'
import { webhookEvents } from '@/lib/webhooks/schema'
import { testWebhook } from '@/lib/webhooks/test-webhook'

const showWebhooks = revalidate('/people/webhooks', 'layout')

const parseWebhook = (form: FormData) => ({
  ...textFields(form, 'name', 'url', 'report'),
  events: webhookEvents.filter((event) => form.get(`event ${event}`) !== null),
})

export const createWebhookAction = formAction(createWebhook, parseWebhook, (state) => ({
  ...showWebhooks(state),
  result: state.result?.secret,
}))

export const editWebhookAction = formAction(
  editWebhook,
  (form) => ({ ...parseWebhook(form), ...idField(form) }),
  showWebhooks,
)

export const switchWebhookAction = formAction(
  editWebhook,
  (form) => ({ ...idField(form), enabled: form.get('enabled') === 'true' }),
  showWebhooks,
)

export const testWebhookAction = formAction(testWebhook, idField, showWebhooks)

export const resendDeliveryAction = formAction(
  resendDelivery,
  (form) => textFields(form, 'id', 'deliveryId'),
  showWebhooks,
)

export const deleteWebhookAction = formAction(deleteWebhook, idField, (state) => {
  if (state.status === 'done') redirect('/people/webhooks')
  return state
})
