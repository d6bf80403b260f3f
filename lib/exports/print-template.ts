import { z } from 'zod'
import { contentDisposition } from '@/lib/documents/filename'
import { DomainError } from '@/lib/errors'
import { findTemplate } from '@/lib/exports/data/templates'
import { exportFormats } from '@/lib/exports/formats'
import type { templatePrintJob } from '@/lib/exports/worker/jobs'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { jobPool } from '@/lib/jobs/runner'
import { query } from '@/lib/use-case'

/** A test print of a template: filled with sample words for every placeholder. */
export const printTemplate = query({
  name: 'print-template',
  permission: 'template.read',
  input: z.object({ id, locale: z.enum(locales).default('zh-CN') }),
  async run(scope, { id, locale }) {
    const found = await findTemplate(scope.db, id)
    if (!found) throw new DomainError('not-found')
    const request = { template: found.bytes, lang: locale }
    const { interactive } = jobPool()
    const body = await interactive.ask<typeof templatePrintJob>('template-print', request, scope.actor.id)
    const { extension, type } = exportFormats['docx-template']
    return { body, type, disposition: contentDisposition(found.name, extension) }
  },
})
