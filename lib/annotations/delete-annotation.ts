import { z } from 'zod'
import { annotationReport, annotationSubject } from '@/lib/annotations/annotation'
import { markAnnotationDeleted } from '@/lib/annotations/data/write'
import { annotationVisibility } from '@/lib/annotations/schema'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Marks an annotation deleted; its threads stay. A second call changes nothing. */
export const deleteAnnotation = command({
  name: 'delete-annotation',
  permission: 'annotation.delete',
  input: z.object({ id }),
  output: z.object({ changed: z.boolean(), id, report: z.string(), visibility: annotationVisibility }),
  report: annotationReport,
  subject: annotationSubject,
  async run(scope, { id }, { access, row }) {
    const changed = await markAnnotationDeleted(scope.db, access, id, scope.actor.id, scope.now())
    return { changed, id, report: row.report, visibility: row.visibility }
  },
  activity: ({ result }) =>
    result.changed && result.visibility === 'staff'
      ? {
          verb: 'annotation.deleted',
          subjectKind: 'annotation',
          subjectId: result.id,
        }
      : null,
})
