import { z } from 'zod'
import { env } from '@/lib/env'
import { findEmailQueue } from '@/lib/notifications/data/emails'
import { query } from '@/lib/use-case'

/** How the queue of e-mails stands, with the newest 50 that did not get through. */
export const listEmails = query({
  name: 'list-emails',
  permission: 'people.manage',
  input: z.object({}),
  async run(scope) {
    const { counts, failed } = await findEmailQueue(scope.db, 50)
    return { mail: env().SMTP_URL !== undefined, counts, items: failed }
  },
})
