import { z } from 'zod'
import { summaryForms } from '@/lib/documents/summary-content'
import { invalid } from '@/lib/errors'
import { findTemplate } from '@/lib/exports/data/templates'
import { exportFormatNames, formOf } from '@/lib/exports/formats'
import { exportOutput } from '@/lib/exports/present'
import { createExport, waitMs } from '@/lib/exports/queue'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { summarySubject } from '@/lib/summaries/subject'
import { requireVersions } from '@/lib/summaries/versions'
import { statement } from '@/lib/use-case'
import { version } from '@/lib/version'

/** Asks for a summary as a file: small text is made at once, the rest outside the request; an id sent again asks once. */
export const requestExport = statement({
  name: 'request-export',
  permission: 'summary.read',
  input: z.object({
    id,
    exportId: id.optional(),
    format: z.enum(exportFormatNames).default('docx'),
    /** That of the summary unless another is asked for. */
    form: z.enum(summaryForms).optional(),
    locale: z.enum(locales).default('zh-CN'),
    template: id.optional(),
    /** Of `docx-changes`: since which version, and up to which, now unless said. */
    from: version.optional(),
    to: version.optional(),
    waitMs,
  }),
  output: exportOutput,
  subject: summarySubject,
  activity: { verb: 'summary.exported', subjectKind: 'summary' },
  async run(
    scope,
    { exportId, format, form, locale, template, from, to: until, waitMs },
    { summary },
    event,
  ) {
    const to = until ?? summary.version
    if (format === 'docx-template' && !template) throw invalid('template', 'required')
    if (format === 'docx-changes') await requireVersions(scope, summary, { from, to })
    const templateId = format === 'docx-template' ? template : null
    if (templateId && !(await findTemplate(scope.db, templateId))) throw invalid('template', 'noTemplate')
    const versions = format === 'docx-changes' && from ? { fromVersion: from, toVersion: to } : {}
    const paper = { format, form: formOf(format, form ?? summary.form), locale, ...versions }
    return createExport(scope, { summary }, event, { id: exportId, templateId, waitMs, ...paper })
  },
})
