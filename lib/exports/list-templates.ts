import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { findTemplates } from '@/lib/exports/data/templates'
import { instant, listOf, namedRef } from '@/lib/output'
import { query } from '@/lib/use-case'

/** The office's own Word templates, newest first. */
export const listTemplates = query({
  name: 'list-templates',
  permission: 'template.read',
  input: z.object({}),
  output: listOf(
    namedRef.extend({
      fileName: z.string(),
      sha256: z.string(),
      createdAt: instant,
      createdBy: namedRef,
    }),
  ),
  async run(scope) {
    const items = await findTemplates(scope.db)
    return { items, can: { manage: may(scope.actor, 'template.manage') } }
  },
})
