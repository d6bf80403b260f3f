import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import { annotationReport, annotationSubject, findAnnotation } from '@/lib/annotations/annotation'
import type { AnnotationRecord } from '@/lib/annotations/data/read'
import {
  type AnnotationContent,
  insertPrivateCopy,
  lockReplies,
  markAnnotationDeleted,
  updateAnnotation,
} from '@/lib/annotations/data/write'
import { annotationOutput, presentAnnotation } from '@/lib/annotations/present'
import {
  annotationBody,
  annotationKind,
  annotationTags,
  annotationVisibility,
} from '@/lib/annotations/schema'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'
import { command, type Scope } from '@/lib/use-case'

/**
 * Updates the given fields; a stale version throws `conflict`. One for staff with comments turns private only with
 * `replies: 'stay'`: the comments stay public and the author gets a private copy under a new id.
 */
export const editAnnotation = command({
  name: 'edit-annotation',
  permission: 'annotation.edit',
  input: z.object({
    id,
    version: z.coerce.number().int().min(1),
    kind: annotationKind.optional(),
    body: annotationBody.optional(),
    tags: annotationTags.optional(),
    visibility: annotationVisibility.optional(),
    replies: z.literal('stay').optional(),
  }),
  /** One for staff that turned private may be a copy: what others wrote stays with the former. */
  output: annotationOutput.extend({ withdrawn: z.boolean() }),
  report: annotationReport,
  subject: annotationSubject,
  async run(scope, { id, version, replies, ...changes }, { access, row }) {
    if (row.deletedAt) throw invalid('', 'deleted')
    if (row.version !== version) throw new DomainError('conflict', { detail: toConflictDetail(row) })
    const content = toContent(row, changes)
    const turnsPrivate = row.visibility === 'staff' && content.visibility === 'private'
    const replyCount = turnsPrivate ? await lockReplies(scope.db, access, id) : 0
    if (replyCount > 0 && replies !== 'stay')
      throw invalid('visibility', 'repliesStay', { count: replyCount })
    const stored =
      replyCount > 0
        ? await replaceWithPrivateCopy(scope, access, id, content)
        : await saveChanges(scope, access, row, { ...content, id, version })
    return { withdrawn: replyCount > 0, was: row.visibility, ...presentAnnotation(stored, scope.actor) }
  },
  activity: ({ input, result }) => {
    if (result.was === 'private' && result.visibility === 'private') return null
    const verb = result.visibility === 'private' ? 'annotation.deleted' : 'annotation.edited'
    return { verb, subjectKind: 'annotation', subjectId: input.id }
  },
})

type ContentChanges = Partial<Pick<AnnotationContent, 'kind' | 'body' | 'tags' | 'visibility'>>

function toContent(row: AnnotationRecord, changes: ContentChanges): AnnotationContent {
  const content = { kind: row.kind, body: row.body, tags: row.tags, visibility: row.visibility, ...changes }
  if (content.kind !== 'highlight' && content.body === '') throw invalid('body', 'needsWords')
  return { ...content, html: content.body && renderMarkdown(content.body), renderer: MARKDOWN_RENDERER }
}

/** Marks the public annotation deleted, which keeps its threads, and inserts a private copy. */
async function replaceWithPrivateCopy(
  scope: Scope,
  access: ReportAccess,
  from: string,
  content: AnnotationContent,
): Promise<AnnotationRecord> {
  const copy = scope.newId()
  await insertPrivateCopy(scope.db, access, { ...content, id: copy, from, at: scope.now() })
  await markAnnotationDeleted(scope.db, access, from, scope.actor.id, scope.now())
  const stored = await findAnnotation(scope, access, copy)
  if (!stored) throw new DomainError('not-found')
  return stored
}

async function saveChanges(
  scope: Scope,
  access: ReportAccess,
  before: AnnotationRecord,
  change: AnnotationContent & { id: string; version: number },
): Promise<AnnotationRecord> {
  const at = scope.now()
  if (await updateAnnotation(scope.db, access, { ...change, at }))
    return { ...before, ...change, version: change.version + 1, editedAt: at }
  const latest = await findAnnotation(scope, access, change.id)
  throw new DomainError('conflict', { detail: latest && toConflictDetail(latest) })
}

function toConflictDetail(row: AnnotationRecord) {
  return { body: row.body, kind: row.kind, tags: row.tags, visibility: row.visibility, version: row.version }
}
