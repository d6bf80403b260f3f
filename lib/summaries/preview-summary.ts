import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import type { Document } from '@/lib/documents/model'
import { summaryForms, summaryTemplates } from '@/lib/documents/summary-content'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { count, instant, rights } from '@/lib/output'
import { loadSummaryDocument } from '@/lib/summaries/content'
import { summaryOutput } from '@/lib/summaries/schema'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

/** The summary as the document that an export would be, with how many of its points are left out, and of how many the source changed. */
export const previewSummary = query({
  name: 'preview-summary',
  permission: 'summary.read',
  input: z.object({ id, form: z.enum(summaryForms).optional(), locale: z.enum(locales).default('zh-CN') }),
  output: z.object({
    summary: z.object({
      id,
      title: z.string(),
      template: z.enum(summaryTemplates),
      form: z.enum(summaryForms),
      version: count,
      owner: z.string(),
      updatedAt: instant,
      finished: summaryOutput.shape.finished,
    }),
    document: z.custom<Document>(),
    missing: count,
    changed: count,
    can: rights,
  }),
  subject: summarySubject,
  async run(scope, { form: asked, locale }, { summary, ownerId, grant }) {
    const form = asked ?? summary.form
    const { document, missing, changed } = await loadSummaryDocument(scope, { ...summary, form }, locale)
    const owned = { ownerId, grant }
    return {
      summary: {
        id: summary.id,
        title: summary.title,
        template: summary.template,
        form,
        version: summary.version,
        owner: summary.owner.name,
        updatedAt: summary.updatedAt,
        finished: summary.finish && { at: summary.finish.finishedAt, by: summary.finish.finishedBy },
      },
      document,
      missing,
      changed,
      can: {
        edit: may(scope.actor, 'summary.edit', owned),
        share: may(scope.actor, 'summary.share', owned),
        delete: may(scope.actor, 'summary.delete', owned) && !summary.finish,
        reopen: may(scope.actor, 'summary.reopen', owned),
        duplicate: may(scope.actor, 'summary.create'),
      },
    }
  },
})
