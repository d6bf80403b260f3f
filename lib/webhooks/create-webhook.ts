import { z } from 'zod'
import { secret } from '@/lib/auth/secret'
import { invalid } from '@/lib/errors'
import { command } from '@/lib/use-case'
import { countWebhooks, insertWebhook } from '@/lib/webhooks/data/webhooks'
import { webhookSecret } from '@/lib/webhooks/payload'
import { presentWebhook, webhookOutput } from '@/lib/webhooks/present'
import { webhookFields } from '@/lib/webhooks/schema'
import { findReportId, webhookActivity } from '@/lib/webhooks/subject'

const maxWebhooks = 50

/** Registers an address that is told of events, of one report or of all; its secret is shown once. */
export const createWebhook = command({
  name: 'create-webhook',
  permission: 'webhook.manage',
  input: webhookFields.extend({ report: webhookFields.shape.report.default(null) }),
  output: webhookOutput.extend({ secret: z.string() }),
  async run(scope, { report, ...fields }) {
    if ((await countWebhooks(scope.db)) >= maxWebhooks)
      throw invalid('', 'tooManyWebhooks', { limit: maxWebhooks })
    const row = await insertWebhook(scope.db, {
      ...fields,
      id: scope.newId(),
      reportId: await findReportId(scope, report),
      ownerId: scope.actor.id,
      createdAt: scope.now(),
    })
    return { ...presentWebhook(row), secret: webhookSecret(secret(), row.id) }
  },
  activity: ({ result }) => webhookActivity('created', result),
})
