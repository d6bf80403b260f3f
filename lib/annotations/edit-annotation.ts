import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import type { AnnotationRow } from '@/lib/annotations/data/rows'
import {
  type AnnotationWords,
  copyPrivately,
  lockReplies,
  markDeleted,
  updateAnnotation,
} from '@/lib/annotations/data/write'
import { findNote, openNote } from '@/lib/annotations/note'
import { body, kind, tags, visibility } from '@/lib/annotations/schema'
import { shapeOf } from '@/lib/annotations/shape'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'
import { command, type Scope } from '@/lib/use-case'

/**
 * Changes what is given of a note; a stale version is a conflict with what stands now. One for staff under which
 * something was written turns private only with `replies: 'stay'`: those words stay with all, and the author keeps a
 * private copy under a new id.
 */
export const editAnnotation = command({
  name: 'edit-annotation',
  permission: 'annotation.edit',
  input: z.object({
    id,
    version: z.coerce.number().int().min(1),
    kind: kind.optional(),
    body: body.optional(),
    tags: tags.optional(),
    visibility: visibility.optional(),
    replies: z.literal('stay').optional(),
  }),
  subject: (scope, { id }) => openNote(scope, id),
  async run(scope, { id, version, replies, ...given }, { access, row }) {
    if (row.deletedAt) throw invalid('', 'deleted')
    if (row.version !== version) throw new DomainError('conflict', { detail: currentOf(row) })
    const words = wordsOf(row, given)
    const hides = row.visibility === 'staff' && words.visibility === 'private'
    const written = hides ? await lockReplies(scope.db, access, id) : 0
    if (written > 0 && replies !== 'stay') throw invalid('visibility', 'repliesStay', { count: written })
    const stored =
      written > 0
        ? await withdraw(scope, access, id, words)
        : await update(scope, access, row, { ...words, id, version })
    return { withdrawn: written > 0, was: row.visibility, ...shapeOf(stored, scope.actor) }
  },
  activity: ({ input, subject, result }) => {
    if (result.was === 'private' && result.visibility === 'private') return null
    const verb = result.visibility === 'private' ? 'annotation.deleted' : 'annotation.edited'
    return { verb, subjectKind: 'annotation', subjectId: input.id, reportId: subject.access.id }
  },
})

type Given = Partial<Pick<AnnotationWords, 'kind' | 'body' | 'tags' | 'visibility'>>

function wordsOf(row: AnnotationRow, given: Given): AnnotationWords {
  const words = { kind: row.kind, body: row.body, tags: row.tags, visibility: row.visibility, ...given }
  if (words.kind !== 'highlight' && words.body === '') throw invalid('body', 'needsWords')
  return { ...words, html: words.body && renderMarkdown(words.body), renderer: MARKDOWN_RENDERER }
}

/** The public one goes as a deleted one does, with the discussion left standing; the author keeps a copy. */
async function withdraw(
  scope: Scope,
  access: ReportAccess,
  from: string,
  words: AnnotationWords,
): Promise<AnnotationRow> {
  const copy = scope.newId()
  await copyPrivately(scope.db, access, { ...words, id: copy, from, at: scope.now() })
  await markDeleted(scope.db, access, from, scope.actor.id, scope.now())
  const stored = await findNote(scope, access, copy)
  if (!stored) throw new DomainError('not-found')
  return stored
}

async function update(
  scope: Scope,
  access: ReportAccess,
  before: AnnotationRow,
  change: AnnotationWords & { id: string; version: number },
): Promise<AnnotationRow> {
  const at = scope.now()
  if (await updateAnnotation(scope.db, access, { ...change, at }))
    return { ...before, ...change, version: change.version + 1, editedAt: at }
  const now = await findNote(scope, access, change.id)
  throw new DomainError('conflict', { detail: now && currentOf(now) })
}

function currentOf(row: AnnotationRow) {
  return { body: row.body, kind: row.kind, tags: row.tags, visibility: row.visibility, version: row.version }
}
