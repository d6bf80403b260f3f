import { checkLayout } from '@/lib/documents/layout-check'
import type { Check as LayoutCheck } from '@/lib/documents/layout-check/check'
import { UnreadableDocument } from '@/lib/documents/layout-check/unreadable'
import type { Document } from '@/lib/documents/model'
import { type Check, checkTemplate } from '@/lib/documents/office-template/check'
import { sampleFilling } from '@/lib/documents/office-template/sample'
import { writePdf } from '@/lib/documents/pdf'
import { writePages } from '@/lib/documents/pdf/pages'
import { invalid } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locale'
import { filledTemplate } from '@/lib/summaries/templating'
import { fonts } from '@/lib/summaries/worker/fonts'

/** The pages of a document, at most so many, and how many there are in all. */
export type Pages = { pages: string[]; count: number; fits: boolean; missing: string[] }

const mostPages = 20

/** What a person may wait for, by name; each runs in a process of its own and takes and gives plain data. */
export const tasks = {
  pages(document: Document): Pages {
    const pages = writePages(document, { fonts: fonts() })
    const { missing } = writePdf(document, { fonts: fonts() })
    const fits = document.layout !== 'brief' || pages.length === 1
    return { pages: pages.slice(0, mostPages), count: pages.length, fits, missing }
  },
  layout({ bytes, locale }: { bytes: Uint8Array; locale: Locale }): LayoutCheck[] {
    try {
      return checkLayout(bytes, locale)
    } catch (error) {
      if (error instanceof UnreadableDocument) throw invalid('file', `layout-${error.code}`)
      throw error
    }
  },
  template(bytes: Uint8Array): Check {
    return checkTemplate(bytes)
  },
  print({ template, lang }: { template: Uint8Array; lang: Document['lang'] }): Promise<Uint8Array> {
    return filledTemplate(template, sampleFilling(lang))
  },
}
