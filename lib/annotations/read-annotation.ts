import { z } from 'zod'
import { openNote } from '@/lib/annotations/note'
import { shapeOf } from '@/lib/annotations/shape'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

/** One annotation with where it stands today. */
export const readAnnotation = query({
  name: 'read-annotation',
  permission: 'annotation.read',
  input: z.object({ id }),
  subject: (scope, { id }) => openNote(scope, id),
  run: async (scope, _input, { row }) => shapeOf(row, scope.actor),
})
