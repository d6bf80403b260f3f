import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { findTemplates } from '@/lib/exports/data/templates'
import { query } from '@/lib/use-case'

/** The office's own Word templates, newest first. */
export const listTemplates = query({
  name: 'list-templates',
  permission: 'template.read',
  input: z.object({}),
  async run(scope) {
    const items = await findTemplates(scope.db)
    return { items, can: { manage: may(scope.actor, 'template.manage') } }
  },
})
