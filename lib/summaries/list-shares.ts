import { z } from 'zod'
import { id } from '@/lib/id'
import { namedRef } from '@/lib/output'
import { findPartners, findShares } from '@/lib/summaries/data/read'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

const shareTarget = namedRef.extend({ kind: z.enum(['person', 'department']) })

/** With whom a summary is shared, and with whom it could be. */
export const listShares = query({
  name: 'list-shares',
  permission: 'summary.share',
  input: z.object({ id }),
  output: z.object({
    shares: z.array(shareTarget.extend({ level: z.enum(['read', 'write']) })),
    partners: z.array(shareTarget.extend({ department: z.string().nullable() })),
  }),
  subject: summarySubject,
  async run(scope, { id }, { summary }) {
    return {
      title: summary.title,
      shares: await findShares(scope.db, id),
      partners: await findPartners(scope.db, summary),
    }
  },
})
