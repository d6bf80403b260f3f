import type { Document } from '@/lib/documents/model'
import type { QuoteSource } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

/** The source of a quote in one line: report, section, publisher, date and revision. */
export function sourceLine(source: QuoteSource, lang: Document['lang'], messages: DocumentMessages): string {
  const heading = source.sectionHeading?.replace(/[。．.:：\s]+$/u, '')
  const report = fill(lang, messages.report, { title: source.reportTitle })
  const section = heading && fill(lang, messages.section, { heading })
  const origin =
    lang === 'zh-CN' ? report + (section ?? '') : [report, section].filter(Boolean).join(messages.comma)
  const revision = fill(lang, messages.revision, { number: String(source.revision) })
  return [origin, source.sourceName, source.publishedAtLabel, revision].filter(Boolean).join(messages.comma)
}
