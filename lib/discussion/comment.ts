import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { CommentRow } from '@/lib/discussion/data/columns'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'

type PersonRef = { id: string; name: string }

export type DiscussionComment = {
  id: string
  threadId: string
  parentId: string | null
  /** For a reply, the comment it answers; `excerpt` is null when that one is deleted or hidden. */
  parent: { id: string; author: string; excerpt: string | null; hidden: boolean } | null
  body: string
  html: string
  author: PersonRef & { department: string | null }
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  hiddenAt: Date | null
  /** Present only for the author and editors of a hidden comment, who still see its text. */
  hiding: { reason: string; hiddenBy: PersonRef; hiddenAt: Date } | null
  /** The number of people who agree, whether the actor does, and the first few by name. */
  agreement: { count: number; mine: boolean; people: PersonRef[] }
  /** Whether the comment is the conclusion of its thread. */
  conclusion: boolean
  version: number
  can: Record<
    'edit' | 'delete' | 'reply' | 'history' | 'agree' | 'conclude' | 'hide' | 'restore' | 'move',
    boolean
  >
}

/** A deleted comment has no text; a hidden one has it for its author and editors alone. */
export function presentComment(row: CommentRow, actor: Actor): DiscussionComment {
  const visible = maySeeText(row, actor)
  return {
    id: row.id,
    threadId: row.threadId,
    parentId: row.parentId,
    parent: row.parentId
      ? {
          id: row.parentId,
          author: row.parentAuthor ?? '',
          excerpt: row.parentExcerpt,
          hidden: row.parentHidden,
        }
      : null,
    body: visible ? row.body : '',
    html: visible ? toCurrentHtml(row) : '',
    author: { id: row.authorId, name: row.authorName, department: row.department },
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    hiddenAt: row.hiddenAt,
    hiding:
      visible && row.hiddenAt && row.hiding
        ? { reason: row.hiding.reason, hiddenBy: row.hiding.by, hiddenAt: row.hiddenAt }
        : null,
    agreement: { count: row.agreed, mine: row.agreedByMe, people: row.agreeing ?? [] },
    conclusion: row.concluding && isVisible(row),
    version: row.version,
    can: toCanFlags(row, actor),
  }
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
