import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { ReportAccess } from '@/lib/access/report-access'
import type { NewActivity } from '@/lib/activity/data/record'
import type { CommentRow, ThreadCommentRow } from '@/lib/discussion/data/columns'
import { findComments } from '@/lib/discussion/data/discussion'
import { toDiscussionViewer } from '@/lib/discussion/viewer'
import { DomainError } from '@/lib/errors'
import { instant, memberRef, namedRef, rights } from '@/lib/output'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'
import type { Scope } from '@/lib/use-case'

export const commentOutput = z.object({
  id: z.uuid(),
  threadId: z.uuid(),
  parentId: z.uuid().nullable(),
  body: z.string(),
  html: z.string(),
  author: memberRef,
  createdAt: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  hiddenAt: instant.nullable(),
  /** For those who still read the words of a hidden comment. */
  hiding: z.object({ reason: z.string(), hiddenBy: namedRef, hiddenAt: instant }).nullable(),
  /** The number of people who agree, whether the actor does, and the first few by name. */
  agreement: z.object({ count: z.number().int(), mine: z.boolean(), people: z.array(namedRef) }),
  /** Whether the comment is the conclusion of its thread. */
  conclusion: z.boolean(),
  version: z.number().int(),
  can: rights,
})

export const threadCommentOutput = commentOutput.extend({
  can: z.record(
    z.enum(['edit', 'delete', 'reply', 'history', 'agree', 'conclude', 'hide', 'restore', 'move']),
    z.boolean(),
  ),
  /** For a reply, the comment it answers; `excerpt` is null when that one is deleted or hidden. */
  parent: z
    .object({ id: z.uuid(), author: z.string(), excerpt: z.string().nullable(), hidden: z.boolean() })
    .nullable(),
})
export type DiscussionComment = z.input<typeof threadCommentOutput>

/** The comment as the actor sees it; throws `not-found`. */
export async function loadComment(
  scope: Pick<Scope, 'db' | 'actor'>,
  access: ReportAccess,
  id: string,
): Promise<ThreadCommentRow> {
  const [row] = await findComments(scope.db, access, toDiscussionViewer(scope.actor), [id])
  if (!row) throw new DomainError('not-found')
  return row
}

/** A deleted comment has no text; a hidden one has it for its author and editors alone. */
export function presentComment(row: CommentRow, actor: Actor): Omit<DiscussionComment, 'parent'> {
  const visible = maySeeText(row, actor)
  const { id, threadId, parentId, version, createdAt, editedAt, deletedAt, hiddenAt } = row
  return {
    ...{ id, threadId, parentId, version, createdAt, editedAt, deletedAt, hiddenAt },
    body: visible ? row.body : '',
    html: visible ? toCurrentHtml(row) : '',
    author: { id: row.authorId, name: row.authorName, department: row.department },
    hiding:
      visible && hiddenAt && row.hiding
        ? { reason: row.hiding.reason, hiddenBy: row.hiding.by, hiddenAt }
        : null,
    agreement: { count: row.agreed, mine: row.agreedByMe, people: row.agreeing ?? [] },
    conclusion: row.concluding && isVisible(row),
    can: toCanFlags(row, actor),
  }
}

/** Presents a comment with the comment that it answers. */
export function presentThreadComment(row: ThreadCommentRow, actor: Actor): DiscussionComment {
  const { parentId, parentAuthor, parentExcerpt: excerpt, parentHidden: hidden } = row
  const parent = parentId ? { id: parentId, author: parentAuthor ?? '', excerpt, hidden } : null
  return { ...presentComment(row, actor), parent }
}

const isVisible = (row: CommentRow) => row.deletedAt === null && row.hiddenAt === null

/** Whether the actor may see the text of a comment that may be deleted or hidden, former versions too. */
export function maySeeText(
  row: { deletedAt: Date | null; hiddenAt: Date | null; authorId: string },
  actor: Actor,
): boolean {
  if (row.deletedAt !== null) return false
  return row.hiddenAt === null || row.authorId === actor.id || may(actor, 'comment.hide')
}

function toCanFlags(row: CommentRow, actor: Actor): DiscussionComment['can'] {
  const owned = { ownerId: row.authorId }
  const exists = row.deletedAt === null
  const visible = isVisible(row)
  const open = row.closedAt === null
  return {
    edit: visible && open && may(actor, 'comment.edit', owned),
    delete: exists && may(actor, 'comment.delete', owned),
    reply: visible && open && row.resolvedAt === null && may(actor, 'comment.write'),
    history: exists ? row.editedAt !== null && maySeeText(row, actor) : may(actor, 'comment.delete', owned),
    agree: visible && row.authorId !== actor.id && may(actor, 'comment.agree'),
    conclude: visible && may(actor, 'thread.conclude', { ownerId: row.starterId }),
    hide: visible && may(actor, 'comment.hide'),
    restore: exists && row.hiddenAt !== null && may(actor, 'comment.hide'),
    move: may(actor, 'thread.move'),
  }
}

/** The stored HTML, rendered anew if an older renderer made it; the mentions stay as they were resolved. */
export function toCurrentHtml(row: Pick<CommentRow, 'body' | 'html' | 'renderer' | 'mentions'>): string {
  return row.renderer === MARKDOWN_RENDERER ? row.html : renderMarkdown(row.body, row.mentions)
}

type CommentChange = Pick<DiscussionComment, 'id' | 'threadId'> & { changed: boolean }

/** What is recorded of a change of a comment; nothing where nothing changed. */
export function commentActivity(verb: string, { result }: { result: CommentChange }): NewActivity | null {
  return result.changed
    ? {
        verb,
        subjectKind: 'comment',
        subjectId: result.id,
        detail: { threadId: result.threadId },
      }
    : null
}
