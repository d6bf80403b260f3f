import { z } from 'zod'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'
import { failWaiting } from '@/lib/webhooks/data/deliveries'
import { updateWebhook } from '@/lib/webhooks/data/webhooks'
import { presentWebhook, webhookOutput } from '@/lib/webhooks/present'
import { webhookFields } from '@/lib/webhooks/schema'
import { findReportId, lockedWebhookSubject, webhookActivity } from '@/lib/webhooks/subject'

/** Changes a webhook, or switches it on or off; the actor is its owner from then on. */
export const editWebhook = command({
  name: 'edit-webhook',
  permission: 'webhook.manage',
  input: webhookFields.partial().extend({ id, enabled: z.boolean().optional() }),
  output: webhookOutput,
  subject: lockedWebhookSubject,
  async run(scope, { id, report, enabled, ...fields }, { webhook }) {
    const on = { disabledAt: null, failingSince: null }
    const off = { disabledAt: webhook.disabledAt ?? scope.now() }
    if (enabled === false) await failWaiting(scope.db, id)
    const row = await updateWebhook(scope.db, id, {
      ...fields,
      ...(report === undefined ? {} : { reportId: await findReportId(scope, report) }),
      ...(enabled === undefined ? {} : enabled ? on : off),
      ownerId: scope.actor.id,
    })
    return presentWebhook(row)
  },
  activity: ({ result }) => webhookActivity('edited', result),
})
