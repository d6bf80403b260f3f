import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { maySeeText, toCurrentHtml } from '@/lib/discussion/comment'
import { findCommentHistory } from '@/lib/discussion/data/comments'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { instant, namedRef, pageOutput } from '@/lib/output'
import { renderMarkdown } from '@/lib/text/markdown'
import type { Mention } from '@/lib/text/mentions'
import { query } from '@/lib/use-case'

const MAX_VERSION = 2_147_483_647
const historyCursor = z.object({ version: z.number().int().min(1).max(MAX_VERSION) })

/**
 * All versions of a comment, newest first, with author and time. Of a deleted one only for those who may
 * delete it, of a hidden one for its author and editors.
 */
export const readHistory = query({
  name: 'read-history',
  permission: 'discussion.read',
  input: z.object({ id, ...paging(50) }),
  output: pageOutput(
    z.object({
      version: z.number().int(),
      body: z.string(),
      html: z.string(),
      author: namedRef,
      at: instant,
    }),
  ),
  report: ({ id }) => ({ commentId: id }),
  async run(scope, { id, limit, cursor }, { access }) {
    const before = decodeCursor(cursor, historyCursor)?.version ?? MAX_VERSION
    const found = await findCommentHistory(scope.db, access, id, before, limit)
    if (!found) throw new DomainError('not-found')
    if (!mayReadHistory(found, scope.actor)) throw new DomainError('forbidden')
    const { edits } = found
    const present = {
      version: found.version,
      body: found.body,
      html: toCurrentHtml({ ...found, mentions: found.mentions as Mention[] }),
      // The present text was written when the version before it was replaced.
      author: edits[0]?.editedBy ?? found.author,
      at: found.editedAt ?? found.createdAt,
    }
    const replaced = edits.map((edit, index) => ({
      version: edit.version,
      body: edit.body,
      html: renderMarkdown(edit.body, edit.mentions as Mention[]),
      author: edits[index + 1]?.editedBy ?? found.author,
      at: edits[index + 1]?.editedAt ?? found.createdAt,
    }))
    const all = before > found.version ? [present, ...replaced] : replaced
    const compared = all.map((item, at) => ({ ...item, before: all[at + 1]?.body ?? null }))
    const { threadId, thread, author, version, deletedAt, hiddenAt } = found
    return {
      ...toCursorPage(compared, limit, ({ version }) => ({ version })),
      ...{ commentId: id, threadId, ...thread, author, version, deletedAt, hiddenAt },
    }
  },
})

function mayReadHistory(
  found: { deletedAt: Date | null; hiddenAt: Date | null; author: { id: string } },
  actor: Actor,
): boolean {
  const ownerId = found.author.id
  if (found.deletedAt && !may(actor, 'comment.delete', { ownerId })) return false
  return maySeeText({ ...found, deletedAt: null, authorId: ownerId }, actor)
}
