import { z } from 'zod'
import type { Document } from '@/lib/documents/model'
import { summaryForms, summaryTemplates } from '@/lib/documents/summary-content'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { count, instant, rights } from '@/lib/output'
import { loadSummaryDocument } from '@/lib/summaries/content'
import { summaryOutput } from '@/lib/summaries/schema'
import { summaryRights, summarySubject } from '@/lib/summaries/subject'
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
  async run(scope, { form: asked, locale }, { summary }) {
    const form = asked ?? summary.form
    const { document, missing, changed } = await loadSummaryDocument(scope, { ...summary, form }, locale)
    const { id, title, template, version, owner, updatedAt, finish } = summary
    const finished = finish && { at: finish.finishedAt, by: finish.finishedBy }
    return {
      summary: { id, title, template, form, version, owner: owner.name, updatedAt, finished },
      document,
      missing,
      changed,
      can: summaryRights(scope.actor, summary),
    }
  },
})
