import { z } from 'zod'
import { findPassage } from '@/lib/annotations/data/rows'
import { openNote } from '@/lib/annotations/note'
import { shapeOf } from '@/lib/annotations/shape'
import { id } from '@/lib/id'
import { contextOf } from '@/lib/takeaways/context'
import { query } from '@/lib/use-case'

/** One annotation with where it stands today, and the words around it where it was made or last found. */
export const readAnnotation = query({
  name: 'read-annotation',
  permission: 'annotation.read',
  input: z.object({ id }),
  subject: (scope, { id }) => openNote(scope, id),
  run: async (scope, _input, { row }) => ({
    ...shapeOf(row, scope.actor),
    context: contextOf(await findPassage(scope.db, row), row),
  }),
})
