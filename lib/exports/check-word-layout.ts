import { z } from 'zod'
import type { ReviewedLayout } from '@/lib/documents/layout-check'
import { requireWordFile, wordFile } from '@/lib/exports/upload'
import type { layoutCheckJob } from '@/lib/exports/worker/jobs'
import { locales } from '@/lib/i18n/locale'
import { jobPool } from '@/lib/jobs/runner'
import { query } from '@/lib/use-case'

/** Holds a Word file against the official layout (GB/T 9704-2012), item by item; the file is not kept. */
export const checkWordLayout = query({
  name: 'check-word-layout',
  permission: 'layout.check',
  input: wordFile.extend({ locale: z.enum(locales).default('zh-CN') }),
  output: z.object({ fileName: z.string(), checks: z.array(z.custom<ReviewedLayout>()) }),
  async run(scope, { fileName, bytes, locale }) {
    requireWordFile({ fileName, bytes })
    return {
      fileName,
      checks: await jobPool().interactive.ask<typeof layoutCheckJob>(
        'layout-check',
        { bytes, locale },
        scope.actor.id,
      ),
    }
  },
})
