import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { findTemplate, markTemplateDeleted } from '@/lib/exports/data/templates'
import { id } from '@/lib/id'
import { command } from '@/lib/use-case'

/** Takes a template away; files made with it stay as they are. */
export const deleteTemplate = command({
  name: 'delete-template',
  permission: 'template.manage',
  input: z.object({ id }),
  output: z.object({ name: z.string() }),
  async run(scope, { id }) {
    const found = await findTemplate(scope.db, id)
    if (!found) throw new DomainError('not-found')
    await markTemplateDeleted(scope.db, id, scope.now())
    return { name: found.name }
  },
  activity: ({ input, result }) => ({
    verb: 'template.deleted',
    subjectKind: 'template',
    subjectId: input.id,
    detail: { name: result.name },
  }),
})
