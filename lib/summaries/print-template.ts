import { z } from 'zod'
import { contentDisposition } from '@/lib/documents/filename'
import { DomainError } from '@/lib/errors'
import { locales } from '@/lib/i18n/locale'
import { id } from '@/lib/id'
import { findTemplate } from '@/lib/summaries/data/templates'
import { formats } from '@/lib/summaries/formats'
import { lanes } from '@/lib/summaries/worker/lanes'
import { query } from '@/lib/use-case'

/** A test print of a template: filled with sample words for every placeholder. */
export const printTemplate = query({
  name: 'print-template',
  permission: 'template.read',
  input: z.object({ id, locale: z.enum(locales).default('zh-CN') }),
  async run(scope, { id, locale }) {
    const found = await findTemplate(scope.db, id)
    if (!found) throw new DomainError('not-found')
    const asked = { template: found.bytes, lang: locale }
    const body = await lanes().desk.ask<Uint8Array>('print', asked, scope.actor.id)
    const { extension, type } = formats['docx-template']
    return { body, type, disposition: contentDisposition(found.name, extension) }
  },
})
