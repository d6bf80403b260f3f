import { z } from 'zod'
import { contentDisposition } from '@/lib/documents/filename'
import { exportFormats } from '@/lib/exports/formats'
import { requireWordFile, wordFile } from '@/lib/exports/upload'
import type { layoutCorrectionJob } from '@/lib/exports/worker/jobs'
import { fill } from '@/lib/i18n/fill'
import { locales } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { jobPool } from '@/lib/jobs/runner'
import { query } from '@/lib/use-case'

/** Returns a Word file in the official layout (GB/T 9704-2012) with its words untouched; neither file is kept. */
export const correctWordLayout = query({
  name: 'correct-word-layout',
  permission: 'layout.check',
  input: wordFile.extend({ locale: z.enum(locales).default('zh-CN') }),
  async run(scope, { fileName, bytes, locale }) {
    requireWordFile({ fileName, bytes })
    const { interactive } = jobPool()
    const body = await interactive.ask<typeof layoutCorrectionJob>('layout-correction', bytes, scope.actor.id)
    const name = fill(locale, messagesOf(locale).exports.correctedName, {
      name: fileName.replace(/\.docx$/i, ''),
    })
    const { extension, type } = exportFormats.docx
    return { body, type, disposition: contentDisposition(name, extension) }
  },
})
