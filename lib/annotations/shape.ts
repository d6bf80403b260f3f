import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { AnnotationRow } from '@/lib/annotations/data/rows'
import { anchorOnStatement, aroundOnStatement } from '@/lib/annotations/statement'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'

type Place = { start: number; end: number; quote: string }

/** Where a range stands today: `same` and `moved` are certain, a proposal waits for a person, an orphan keeps its quote. */
export type AnchorState = Place & {
  status: 'same' | 'moved' | 'proposed' | 'orphaned'
  /** Of a report's text: the revision the place is in. */
  revision: number | null
  proposal?: Place
}

/** An annotation as this actor may see it (DESIGN §7); a deleted one without its words. */
export function shapeOf(row: AnnotationRow, actor: Actor) {
  const alive = row.deletedAt === null
  const owned = { ownerId: row.authorId }
  const anchor = anchorOf(row)
  return {
    id: row.id,
    report: row.report,
    takeawayId: row.takeawayId,
    takeawayCode: row.takeawayCode,
    kind: row.kind,
    visibility: row.visibility,
    body: alive ? row.body : '',
    html: alive ? freshHtml(row) : '',
    tags: alive ? row.tags : [],
    author: { id: row.authorId, name: row.authorName, department: row.department },
    createdAt: row.createdAt,
    editedAt: row.editedAt,
    deletedAt: row.deletedAt,
    version: row.version,
    start: anchor.start,
    end: anchor.end,
    quote: anchor.quote,
    ...(row.takeawayId ? aroundOnStatement(row, anchor) : { prefix: row.prefix, suffix: row.suffix }),
    paragraph: row.paragraphKey,
    anchor,
    comments: row.comments,
    /** Of a question: nobody has resolved it yet. */
    open: row.kind === 'question' && (row.threads === 0 || row.openThreads > 0),
    turnedInto: row.madeId ? { id: row.madeId, code: row.madeCode ?? '' } : null,
    can: {
      edit: alive && may(actor, 'annotation.edit', owned),
      delete: alive && may(actor, 'annotation.delete', owned),
      reply: alive && row.visibility === 'staff' && may(actor, 'thread.start'),
      settle: alive && may(actor, 'anchor.settle', owned),
      turn: alive && row.takeawayId === null && may(actor, 'takeaway.write'),
    },
  }
}

function anchorOf(row: AnnotationRow): AnchorState {
  if (row.takeawayId) return anchorOnStatement(row)
  const own = { start: row.start, end: row.end, quote: row.quote, revision: row.revision }
  if (row.revision === row.currentRevision) return { ...own, status: row.status ?? 'same' }
  const { proposedStart: start, proposedEnd: end, proposedQuote: quote } = row
  if (row.status !== 'proposed' || start === null || end === null || quote === null)
    return { ...own, status: 'orphaned' }
  return { ...own, status: 'proposed', proposal: { start, end, quote } }
}

function freshHtml(row: { body: string; html: string; renderer: number }): string {
  if (row.body === '') return ''
  return row.renderer === MARKDOWN_RENDERER ? row.html : renderMarkdown(row.body)
}
