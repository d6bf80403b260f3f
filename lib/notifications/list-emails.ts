import { z } from 'zod'
import { env } from '@/lib/env'
import { findEmailQueue } from '@/lib/notifications/data/emails'
import { query } from '@/lib/use-case'

/** The counts of the e-mail queue, with the newest 50 that failed. */
export const listEmails = query({
  name: 'list-emails',
  permission: 'people.manage',
  input: z.object({}),
  async run(scope) {
    const { counts, failed } = await findEmailQueue(scope.db, 50)
    return { mail: env().SMTP_URL !== undefined, counts, items: failed }
  },
})
