import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { CommentRow } from '@/lib/discussion/data/columns'
import { toExcerpt } from '@/lib/text/excerpt'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'

type PersonRef = { id: string; name: string }

export type DiscussionComment = {
  id: string
  threadId: string
  parentId: string | null
  /** Of a reply: whom it answers, and how that began; null words if it is deleted or hidden. */
  parent: { id: string; author: string; excerpt: string | null; hidden: boolean } | null
  body: string
  html: string
  author: PersonRef & { department: string | null }
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  hiddenAt: Date | null
  /** Why and by whom it is hidden, for those who see the words all the same: its author and editors. */
  hiding: { reason: string; hiddenBy: PersonRef; hiddenAt: Date } | null
  /** Who agrees: how many, whether one does oneself, and the first few by name. */
  agreement: { count: number; mine: boolean; people: PersonRef[] }
  /** Whether it is what its thread came to. */
  conclusion: boolean
  version: number
  can: Record<
    'edit' | 'delete' | 'reply' | 'history' | 'agree' | 'conclude' | 'hide' | 'restore' | 'move',
    boolean
  >
}

/** A comment as this actor may see it: a deleted one without its words, a hidden one with them for its author and editors alone. */
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
          excerpt: row.parentBody === null ? null : toExcerpt(row.parentBody),
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

/** Whether everybody sees its words. */
const isVisible = (row: CommentRow) => row.deletedAt === null && row.hiddenAt === null

/** The rule of deleted and hidden words, also for those who ask for former versions. */
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

/** Stored HTML of an older renderer is not given out; whom it names was settled when it was written. */
export function toCurrentHtml(row: Pick<CommentRow, 'body' | 'html' | 'renderer' | 'mentions'>): string {
  return row.renderer === MARKDOWN_RENDERER ? row.html : renderMarkdown(row.body, row.mentions)
}
