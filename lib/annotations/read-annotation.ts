import { z } from 'zod'
import { annotationReport, annotationSubject } from '@/lib/annotations/annotation'
import { findSurroundingText } from '@/lib/annotations/data/read'
import { annotationOutput, presentAnnotation } from '@/lib/annotations/present'
import { id } from '@/lib/id'
import { toQuoteContext } from '@/lib/takeaways/context'
import { query } from '@/lib/use-case'

/** One annotation with its anchor and the text around the range where it was last found. */
export const readAnnotation = query({
  name: 'read-annotation',
  permission: 'annotation.read',
  input: z.object({ id }),
  output: annotationOutput,
  report: annotationReport,
  subject: annotationSubject,
  run: async (scope, _input, { access, row }) => ({
    ...presentAnnotation(row, scope.actor),
    context: toQuoteContext(await findSurroundingText(scope.db, access, row), row),
  }),
})
