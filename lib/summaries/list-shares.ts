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
    const shares = await findShares(scope.db, id)
    const taken = new Set(shares.map((share) => share.id))
    const partners = await findPartners(scope.db, summary.ownerId)
    return {
      title: summary.title,
      shares,
      partners: partners.filter((partner) => !taken.has(partner.id)),
    }
  },
})
