import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { exportFormatNames } from '@/lib/exports/formats'
import { exportOutput } from '@/lib/exports/present'
import { createExport, requireTemplate } from '@/lib/exports/queue'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Asks for a summary as a file: small text is made at once, the rest outside the request; an id sent again asks once. */
export const requestExport = command({
  name: 'request-export',
  permission: 'summary.read',
  input: z.object({
    id,
    exportId: id.optional(),
    format: z.enum(exportFormatNames).default('docx'),
    locale: z.enum(locales).default('zh-CN'),
    template: id.optional(),
  }),
  output: exportOutput,
  subject: summarySubject,
  async run(scope, { exportId, format, locale, template }, { summary }) {
    if (format === 'docx-template' && !template) throw invalid('template', 'required')
    const templateId = format === 'docx-template' ? template : undefined
    if (templateId) await requireTemplate(scope, templateId)
    return createExport(scope, { summary }, { id: exportId, templateId, format, locale })
  },
  activity: () => null,
})
