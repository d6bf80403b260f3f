import { z } from 'zod'
import type { Check } from '@/lib/documents/layout-check/check'
import { locales } from '@/lib/i18n/locale'
import { demandWordFile, wordFile } from '@/lib/summaries/upload'
import { lanes } from '@/lib/summaries/worker/lanes'
import { query } from '@/lib/use-case'

/** Holds a Word file against the official layout (GB/T 9704-2012), item by item; the file is not kept. */
export const checkLayout = query({
  name: 'check-layout',
  permission: 'layout.check',
  input: wordFile.extend({ locale: z.enum(locales).default('zh-CN') }),
  async run(scope, { fileName, bytes, locale }) {
    demandWordFile({ fileName, bytes })
    return { fileName, checks: await lanes().desk.ask<Check[]>('layout', { bytes, locale }, scope.actor.id) }
  },
})
