import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { findMentionCandidates } from '@/lib/discussion/data/mentions'
import { suggestMentions } from '@/lib/discussion/mentions/suggest-mentions'
import { parseTarget, targetInput } from '@/lib/discussion/schema'
import { id } from '@/lib/id'
import { listOf } from '@/lib/output'
import { query } from '@/lib/use-case'

const LIMIT = 8

/** The people and departments who may see the subject, matched by characters, pinyin or initials. */
export const listMentionable = query({
  name: 'list-mentionable',
  permission: 'comment.write',
  input: z.object({ ...targetInput, threadId: id.optional(), q: z.string().trim().max(30).default('') }),
  output: listOf(
    z.object({
      kind: z.enum(['person', 'department']),
      id: z.string(),
      name: z.string(),
      department: z.string().nullable(),
      text: z.string(),
      /** What to write to name them. */
      markdown: z.string(),
    }),
  ),
  async subject(scope, { threadId, ...input }) {
    const ref = threadId ? { threadId } : parseTarget(input)
    return { ref, access: await openReport(scope, ref) }
  },
  async run(scope, { q }, { access, ref }) {
    const candidates = await findMentionCandidates(scope.db, access, ref, scope.actor)
    return { items: suggestMentions(candidates, q, LIMIT, scope.actor.id) }
  },
})
