import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import { findAnnotation } from '@/lib/annotations/annotation'
import { type AnnotationRecord, toInsertedRow } from '@/lib/annotations/data/read'
import { findAnnotationOwner, insertAnnotations } from '@/lib/annotations/data/write'
import { annotationOutput, presentAnnotation } from '@/lib/annotations/present'
import {
  annotationBody,
  annotationKind,
  annotationTags,
  annotationVisibility,
  targetFields,
} from '@/lib/annotations/schema'
import { loadTargetText, narrowToQuote, resolveRange, targetReport } from '@/lib/annotations/target'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'
import { command, type Scope } from '@/lib/use-case'

/** Inserts an annotation on a range of the current text or a statement. A retry returns the stored one. */
export const createAnnotation = command({
  name: 'create-annotation',
  permission: 'annotation.write',
  input: z.object({
    ...targetFields,
    kind: annotationKind,
    body: annotationBody.default(''),
    visibility: annotationVisibility.default('private'),
    tags: annotationTags.default([]),
    id: id.optional(),
    /** The quote is a part of the range, which must contain it exactly once. */
    cut: z.boolean().default(false),
  }),
  output: annotationOutput,
  report: targetReport,
  lock: 'shared',
  async run(scope, input, { access }) {
    if (input.kind !== 'highlight' && input.body === '') throw invalid('body', 'needsWords')
    const annotationId = input.id ?? scope.newId()
    const targetText = await loadTargetText(scope, access, input.takeawayId)
    const { kind, visibility, body, tags } = input
    const row = {
      ...resolveRange(targetText, input.cut ? narrowToQuote(targetText, input) : input),
      ...{ id: annotationId, kind, visibility, body, tags },
      html: body && renderMarkdown(body),
      renderer: MARKDOWN_RENDERER,
      authorId: scope.actor.id,
      at: scope.now(),
    }
    const [made] = await insertAnnotations(scope.db, access, [row])
    const stored = made
      ? toInsertedRow(access, targetText, {
          ...row,
          authorName: scope.actor.name,
          department: made.department,
        })
      : await findRetried(scope, access, annotationId)
    return { made: made !== undefined, ...presentAnnotation(stored, scope.actor) }
  },
  // A private annotation leaves no trace in the activity that others read.
  activity: ({ result }) =>
    result.made && result.visibility === 'staff'
      ? {
          verb: 'annotation.created',
          subjectKind: 'annotation',
          subjectId: result.id,
          detail: { kind: result.kind },
        }
      : null,
})

/** The stored annotation of a retry by its author; throws `conflict` for an id of anybody else. */
async function findRetried(
  scope: Scope,
  access: ReportAccess,
  annotationId: string,
): Promise<AnnotationRecord> {
  const owner = await findAnnotationOwner(scope.db, annotationId)
  const own = owner?.authorId === scope.actor.id && owner.reportId === access.id
  const stored = own ? await findAnnotation(scope, access, annotationId) : null
  if (!stored) throw new DomainError('conflict')
  return stored
}
