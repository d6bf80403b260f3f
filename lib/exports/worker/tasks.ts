import {
  checkDocxLayout,
  type LayoutCheckResult as LayoutCheck,
  UnreadableDocument,
} from '@/lib/documents/layout-check'
import type { Document } from '@/lib/documents/model'
import { writePdf, writeSvgPages } from '@/lib/documents/pdf'
import { checkTemplate, sampleTemplateInput, type TemplateCheck } from '@/lib/documents/template'
import { invalid } from '@/lib/errors'
import { fontPaths } from '@/lib/exports/files/fonts'
import { renderTemplate } from '@/lib/exports/template'
import { runNextExport } from '@/lib/exports/worker/job'
import type { Locale } from '@/lib/i18n/locale'
import { isTooLarge, type JobObserver } from '@/lib/jobs/server'

/** The pages of a document, at most so many, and how many there are in all. */
export type PagePreview = { pages: string[]; count: number; fits: boolean; missing: string[] }

const maxPages = 20

/** What a person may wait for, by name; each runs in a process of its own and takes and gives plain data. */
export const workerTasks = {
  async pages(document: Document): Promise<PagePreview> {
    const options = { fonts: await fontPaths() }
    const pages = writeSvgPages(document, options)
    const { missing } = writePdf(document, options)
    const fits = document.layout !== 'brief' || pages.length === 1
    return { pages: pages.slice(0, maxPages), count: pages.length, fits, missing }
  },
  async layout({ bytes, locale }: { bytes: Uint8Array; locale: Locale }): Promise<LayoutCheck[]> {
    try {
      return await checkDocxLayout(bytes, locale)
    } catch (error) {
      if (error instanceof UnreadableDocument) throw invalid('file', `layout-${error.code}`)
      throw error
    }
  },
  template(bytes: Uint8Array): Promise<TemplateCheck> {
    return checkTemplate(bytes)
  },
  print({ template, lang }: { template: Uint8Array; lang: Document['lang'] }): Promise<Uint8Array> {
    return renderTemplate(template, sampleTemplateInput(lang))
  },
}

/** Runs the waiting exports ('more' where a fresh process should go on), or the interactive task of that name. */
export async function runTask(task: string, input: unknown, observer: JobObserver) {
  if (task === 'exports') {
    while (await runNextExport(observer)) if (isTooLarge()) return 'more'
    return null
  }
  const run = workerTasks[task as keyof typeof workerTasks] as ((input: never) => unknown) | undefined
  if (!run) throw new Error(`no such task: ${task}`)
  return run(input as never)
}
