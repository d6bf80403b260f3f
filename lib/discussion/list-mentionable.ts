import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findCandidates } from '@/lib/discussion/data/readers'
import { offer } from '@/lib/discussion/offer'
import { about, aboutOf } from '@/lib/discussion/schema'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

const MOST = 8

/** Who can be named with @ there: people and departments who may see it, found by characters, pinyin or initials. */
export const listMentionable = query({
  name: 'list-mentionable',
  permission: 'comment.write',
  input: z.object({ ...about, threadId: id.optional(), q: z.string().trim().max(30).default('') }),
  async subject(scope, { threadId, ...input }) {
    const way = threadId ? { threadId } : aboutOf(input)
    return { ownerId: null, way, access: await openReport(scope, way) }
  },
  async run(scope, { q }, { access, way }) {
    const candidates = await findCandidates(scope.db, access, way, scope.actor)
    return { items: offer(candidates, q, MOST, scope.actor.id) }
  },
})
