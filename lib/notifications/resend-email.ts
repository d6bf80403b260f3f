import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { requeueEmail } from '@/lib/notifications/data/emails'
import { command } from '@/lib/use-case'

/** Queues a failed or uncertain e-mail again. */
export const resendEmail = command({
  name: 'resend-email',
  permission: 'people.manage',
  input: z.object({ id }),
  async run(scope, { id }) {
    if (!(await requeueEmail(scope.db, id, scope.now()))) throw new DomainError('not-found')
  },
  activity: ({ input }) => ({ verb: 'email.resent', subjectKind: 'email', subjectId: input.id }),
})
