import { z } from 'zod'
import { findMentionCandidates } from '@/lib/discussion/data/mentions'
import { suggestMentions } from '@/lib/discussion/mentions/suggest-mentions'
import { parseTarget, targetInput } from '@/lib/discussion/schema'
import { id } from '@/lib/id'
import { listOf } from '@/lib/output'
import { query } from '@/lib/use-case'

const LIMIT = 8

const toRef = ({ threadId, ...target }: { threadId?: string; takeawayId?: string; annotationId?: string }) =>
  threadId ? { threadId } : parseTarget(target)

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
  report: toRef,
  async run(scope, { q, ...input }, { access }) {
    const ref = toRef(input)
    const candidates = await findMentionCandidates(scope.db, access, ref, scope.actor)
    return { items: suggestMentions(candidates, q, LIMIT, scope.actor.id) }
  },
})
