import { z } from 'zod'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { pageOutput } from '@/lib/output'
import { query } from '@/lib/use-case'
import { findDeliveries } from '@/lib/webhooks/data/deliveries'
import { deliveryOutput } from '@/lib/webhooks/present'
import { webhookSubject } from '@/lib/webhooks/subject'

const position = z.object({ at: timestamp, id })

/** The deliveries of a webhook in the last 30 days, newest first. */
export const listDeliveries = query({
  name: 'list-deliveries',
  permission: 'webhook.manage',
  input: z.object({ id, ...paging(20) }),
  output: pageOutput(deliveryOutput),
  subject: webhookSubject,
  async run(scope, { id, limit, cursor }) {
    const rows = await findDeliveries(scope.db, id, decodeCursor(cursor, position), limit + 1)
    return toCursorPage(rows, limit, (last) => ({ at: last.createdAt, id: last.id }))
  },
})
