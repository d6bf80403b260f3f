import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { documentOf } from '@/lib/summaries/document'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

/** The summary as the document that an export would be, with how many of its points are left out. */
export const previewSummary = query({
  name: 'preview-summary',
  permission: 'summary.read',
  input: z.object({ id, locale: z.enum(locales).default('zh-CN') }),
  subject: summarySubject,
  async run(scope, { locale }, { summary }) {
    const { document, missing } = await documentOf(scope, summary, locale)
    return {
      summary: {
        id: summary.id,
        title: summary.title,
        owner: summary.owner.name,
        updatedAt: summary.updatedAt,
      },
      document,
      missing,
      can: { edit: may(scope.actor, 'summary.edit', { ownerId: summary.ownerId }) },
    }
  },
})
