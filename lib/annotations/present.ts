import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { AnnotationRecord } from '@/lib/annotations/data/read'
import { annotationKind, annotationVisibility } from '@/lib/annotations/schema'
import { toStatementAnchor, toStatementContext } from '@/lib/annotations/target'
import { codePoint, faultOutput, instant, memberRef, namedRef, rights } from '@/lib/output'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'

export const textRange = z.object({ start: codePoint, end: codePoint, quote: z.string() })

export const annotationOutput = textRange.extend({
  id: z.uuid(),
  report: z.string(),
  takeawayId: z.uuid().nullable(),
  kind: annotationKind,
  visibility: annotationVisibility,
  body: z.string(),
  html: z.string(),
  tags: z.array(z.string()),
  author: memberRef,
  createdAt: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
  version: z.number().int(),
  prefix: z.string(),
  suffix: z.string(),
  paragraph: z.string(),
  /** The current range: `same` and `moved` are certain, `proposed` is unsettled, `orphaned` has the old quote. */
  anchor: textRange.extend({
    status: z.enum(['same', 'moved', 'proposed', 'orphaned']),
    /** The revision of the range; null for a statement. */
    revision: z.number().int().nullable(),
    proposal: textRange.optional(),
  }),
  comments: z.number().int(),
  open: z.boolean(),
  turnedInto: z.object({ id: z.uuid(), code: z.string() }).nullable(),
  can: rights,
})

const importedItem = z.object({ index: z.number().int(), id: z.uuid() })

/** What became of each annotation that was sent, by its place; the author is whoever sent them. */
export const importOutput = z.object({
  author: namedRef,
  made: z.array(importedItem),
  present: z.array(importedItem),
  refused: z.array(faultOutput.extend({ index: z.number().int(), id: z.string().nullable() })),
})

export type AnnotationView = z.input<typeof annotationOutput>
export type AnchorState = AnnotationView['anchor']

/** An annotation as this actor may see it; a deleted one without body and tags. */
export function presentAnnotation(row: AnnotationRecord, actor: Actor) {
  const isLive = row.deletedAt === null
  const owned = { ownerId: row.authorId }
  const anchor = toAnchorState(row)
  const { id, report, takeawayId, takeawayCode, kind, visibility, version, comments } = row
  const { createdAt, editedAt, deletedAt } = row
  const { start, end, quote } = anchor
  return {
    ...{ id, report, takeawayId, takeawayCode, kind, visibility, version, comments },
    ...{ createdAt, editedAt, deletedAt, start, end, quote },
    body: isLive ? row.body : '',
    html: isLive ? toCurrentHtml(row) : '',
    tags: isLive ? row.tags : [],
    author: { id: row.authorId, name: row.authorName, department: row.department },
    ...(row.takeawayId ? toStatementContext(row, anchor) : { prefix: row.prefix, suffix: row.suffix }),
    paragraph: row.paragraphKey,
    anchor,
    /** Whether it is an open question. */
    open: row.kind === 'question' && (row.threads === 0 || row.openThreads > 0),
    turnedInto: row.madeId ? { id: row.madeId, code: row.madeCode ?? '' } : null,
    can: {
      edit: isLive && may(actor, 'annotation.edit', owned),
      delete: isLive && may(actor, 'annotation.delete', owned),
      reply: isLive && row.visibility === 'staff' && may(actor, 'thread.start'),
      settle: isLive && may(actor, 'anchor.settle', owned),
      turn: isLive && row.takeawayId === null && may(actor, 'takeaway.write'),
    },
  }
}

function toAnchorState(row: AnnotationRecord): AnchorState {
  if (row.takeawayId) return toStatementAnchor(row)
  const own = { start: row.start, end: row.end, quote: row.quote, revision: row.revision }
  if (row.revision === row.currentRevision) return { ...own, status: row.status ?? 'same' }
  const { proposedStart: start, proposedEnd: end, proposedQuote: quote } = row
  if (row.status !== 'proposed' || start === null || end === null || quote === null)
    return { ...own, status: 'orphaned' }
  return { ...own, status: 'proposed', proposal: { start, end, quote } }
}

function toCurrentHtml(row: { body: string; html: string; renderer: number }): string {
  if (row.body === '') return ''
  return row.renderer === MARKDOWN_RENDERER ? row.html : renderMarkdown(row.body)
}
