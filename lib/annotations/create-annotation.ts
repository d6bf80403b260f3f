import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import { type AnnotationRow, freshRow } from '@/lib/annotations/data/rows'
import { findTaken, insertAnnotations } from '@/lib/annotations/data/write'
import { findNote } from '@/lib/annotations/note'
import { body, kind, tags, target, visibility } from '@/lib/annotations/schema'
import { shapeOf } from '@/lib/annotations/shape'
import { cutRange, findGround, openTarget, settleRange } from '@/lib/annotations/target'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { MARKDOWN_RENDERER, renderMarkdown } from '@/lib/text/markdown'
import { command, type Scope } from '@/lib/use-case'

/** Puts a note on a range of the report's current text or of a takeaway's statement. The same id again by the same person gives back what is stored. */
export const createAnnotation = command({
  name: 'create-annotation',
  permission: 'annotation.write',
  input: z.object({
    ...target,
    kind,
    body: body.default(''),
    visibility: visibility.default('private'),
    tags: tags.default([]),
    id: id.optional(),
    /** The quote is a cut of the given range: it must stand in it exactly once. */
    cut: z.boolean().default(false),
  }),
  subject: async (scope, input) => ({ access: await openTarget(scope, input, 'shared') }),
  async run(scope, input, { access }) {
    if (input.kind !== 'highlight' && input.body === '') throw invalid('body', 'needsWords')
    const noteId = input.id ?? scope.newId()
    const ground = await findGround(scope, access, input.takeawayId)
    const row = {
      ...settleRange(ground, input.cut ? cutRange(ground, input) : input),
      id: noteId,
      kind: input.kind,
      visibility: input.visibility,
      body: input.body,
      html: input.body && renderMarkdown(input.body),
      renderer: MARKDOWN_RENDERER,
      tags: input.tags,
      authorId: scope.actor.id,
      at: scope.now(),
    }
    const [made] = await insertAnnotations(scope.db, access, [row])
    const stored = made
      ? freshRow(access, ground, { ...row, authorName: scope.actor.name, department: made.department })
      : await findOwn(scope, access, noteId)
    return { made: made !== undefined, ...shapeOf(stored, scope.actor) }
  },
  // What is private is nobody else's to know, so it leaves no trace in what others read.
  activity: ({ subject, result }) =>
    result.made && result.visibility === 'staff'
      ? {
          verb: 'annotation.created',
          subjectKind: 'annotation',
          subjectId: result.id,
          reportId: subject.access.id,
          detail: { kind: result.kind },
        }
      : null,
})

/** A retry by the same person finds their own; anybody else's id is a conflict. */
async function findOwn(scope: Scope, access: ReportAccess, noteId: string): Promise<AnnotationRow> {
  const taken = await findTaken(scope.db, noteId)
  const own = taken?.authorId === scope.actor.id && taken.reportId === access.id
  const stored = own ? await findNote(scope, access, noteId) : null
  if (!stored) throw new DomainError('conflict')
  return stored
}
