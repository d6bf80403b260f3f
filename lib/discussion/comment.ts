import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { CommentRow } from '@/lib/discussion/data/columns'
import { excerptOf } from '@/lib/text/excerpt'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'

type Person = { id: string; name: string }

export type Comment = {
  id: string
  threadId: string
  parentId: string | null
  /** Of a reply: whom it answers, and how that began; null words if it is deleted or hidden. */
  parent: { id: string; author: string; excerpt: string | null; hidden: boolean } | null
  body: string
  html: string
  author: Person & { department: string | null }
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  hiddenAt: Date | null
  /** Why and by whom it is hidden, for those who see the words all the same: its author and editors. */
  hiding: { reason: string; hiddenBy: Person; hiddenAt: Date } | null
  /** Who agrees: how many, whether one does oneself, and the first few by name. */
  agreement: { count: number; mine: boolean; people: Person[] }
  /** Whether it is what its thread came to. */
  conclusion: boolean
  version: number
  can: Record<
    'edit' | 'delete' | 'reply' | 'history' | 'agree' | 'conclude' | 'hide' | 'restore' | 'move',
    boolean
  >
}

/** A comment as this actor may see it: a deleted one without its words, a hidden one with them for its author and editors alone. */
export function presentComment(row: CommentRow, actor: Actor): Comment {
  const seen = seesWords(row, actor)
  return {
    id: row.id,
    threadId: row.threadId,
    parentId: row.parentId,
    parent: row.parentId
      ? {
          id: row.parentId,
          author: row.parentAuthor ?? '',
          excerpt: row.parentBody === null ? null : excerptOf(row.parentBody),
          hidden: row.parentHidden,
        }
      : null,
    body: seen ? row.body : '',
    html: seen ? freshHtml(row) : '',
    author: { id: row.authorId, name: row.authorName, department: row.department },
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    hiddenAt: row.hiddenAt,
    hiding:
      seen && row.hiddenAt && row.hiding
        ? { reason: row.hiding.reason, hiddenBy: row.hiding.by, hiddenAt: row.hiddenAt }
        : null,
    agreement: { count: row.agreed, mine: row.agreedByMe, people: row.agreeing ?? [] },
    conclusion: row.concluding && standing(row),
    version: row.version,
    can: abilities(row, actor),
  }
}

/** Whether everybody sees its words. */
const standing = (row: CommentRow) => row.deletedAt === null && row.hiddenAt === null

/** The rule of deleted and hidden words, also for those who ask for former versions. */
export function seesWords(
  row: { deletedAt: Date | null; hiddenAt: Date | null; authorId: string },
  actor: Actor,
): boolean {
  if (row.deletedAt !== null) return false
  return row.hiddenAt === null || row.authorId === actor.id || may(actor, 'comment.hide')
}

function abilities(row: CommentRow, actor: Actor): Comment['can'] {
  const owned = { ownerId: row.authorId }
  const alive = row.deletedAt === null
  const stands = standing(row)
  const open = row.closedAt === null
  return {
    edit: stands && open && may(actor, 'comment.edit', owned),
    delete: alive && may(actor, 'comment.delete', owned),
    reply: stands && open && row.resolvedAt === null && may(actor, 'comment.write'),
    history: alive ? row.editedAt !== null && seesWords(row, actor) : may(actor, 'comment.delete', owned),
    agree: stands && row.authorId !== actor.id && may(actor, 'comment.agree'),
    conclude: stands && may(actor, 'thread.conclude', { ownerId: row.starterId }),
    hide: stands && may(actor, 'comment.hide'),
    restore: alive && row.hiddenAt !== null && may(actor, 'comment.hide'),
    move: may(actor, 'thread.move'),
  }
}

/** Stored HTML of an older renderer is not given out; whom it names was settled when it was written. */
export function freshHtml(row: Pick<CommentRow, 'body' | 'html' | 'renderer' | 'mentions'>): string {
  return row.renderer === MARKDOWN_RENDERER ? row.html : renderMarkdown(row.body, row.mentions)
}
