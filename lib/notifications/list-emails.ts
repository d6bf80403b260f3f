import { z } from 'zod'
import { env } from '@/lib/env'
import { findEmailQueue } from '@/lib/notifications/data/emails'
import { count, instant, listOf } from '@/lib/output'
import { query } from '@/lib/use-case'

/** The counts of the e-mail queue, with the newest 50 that failed. */
export const listEmails = query({
  name: 'list-emails',
  permission: 'people.manage',
  input: z.object({}),
  output: listOf(
    z.object({
      id: z.uuid(),
      kind: z.enum(['single', 'daily', 'weekly']),
      status: z.enum(['waiting', 'sending', 'sent', 'failed', 'uncertain']),
      attempts: count,
      dueAt: instant,
      error: z.string().nullable(),
      createdAt: instant,
      user: z.object({ name: z.string() }),
    }),
  ).extend({ mail: z.boolean(), counts: z.record(z.string(), count) }),
  async run(scope) {
    const { counts, failed } = await findEmailQueue(scope.db, 50)
    return { mail: env().SMTP_URL !== undefined, counts, items: failed }
  },
})
