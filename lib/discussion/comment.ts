import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { CommentRow } from '@/lib/discussion/data/conversation'
import { excerptOf } from '@/lib/text/excerpt'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'

export type Comment = {
  id: string
  threadId: string
  parentId: string | null
  /** Of a reply: whom it answers, and how that began; null words if it is deleted. */
  parent: { id: string; author: string; excerpt: string | null } | null
  body: string
  html: string
  author: { id: string; name: string; department: string | null }
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
  version: number
  can: { edit: boolean; delete: boolean; reply: boolean; history: boolean }
}

/** A comment as this actor may see it: a deleted one without its words. */
export function presentComment(row: CommentRow, actor: Actor): Comment {
  const alive = row.deletedAt === null
  const owned = { ownerId: row.authorId }
  return {
    id: row.id,
    threadId: row.threadId,
    parentId: row.parentId,
    parent: row.parentId
      ? {
          id: row.parentId,
          author: row.parentAuthor ?? '',
          excerpt: row.parentBody === null ? null : excerptOf(row.parentBody),
        }
      : null,
    body: alive ? row.body : '',
    html: alive ? freshHtml(row) : '',
    author: { id: row.authorId, name: row.authorName, department: row.department },
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    version: row.version,
    can: {
      edit: alive && may(actor, 'comment.edit', owned),
      delete: alive && may(actor, 'comment.delete', owned),
      reply: alive && row.resolvedAt === null && may(actor, 'comment.write'),
      history: alive ? row.editedAt !== null : may(actor, 'comment.delete', owned),
    },
  }
}

/** Stored HTML of an older renderer is not given out; whom it names was settled when it was written. */
export function freshHtml(row: Pick<CommentRow, 'body' | 'html' | 'renderer' | 'mentions'>): string {
  return row.renderer === MARKDOWN_RENDERER ? row.html : renderMarkdown(row.body, row.mentions)
}
