import type { Document } from '@/lib/documents/model'
import type { QuoteSource } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

/** What is said of a source: the report itself where there are several, its version where there are several of one. */
export type SourceNaming = { report: boolean; versions: boolean }

const whole: SourceNaming = { report: true, versions: true }

/** The source of a quote in one line: report, section, publisher, date and revision. */
export function sourceLine(
  source: QuoteSource,
  lang: Document['lang'],
  messages: DocumentMessages,
  naming = whole,
): string {
  const heading = source.sectionHeading?.replace(/[。．.:：\s]+$/u, '')
  const report = naming.report && fill(lang, messages.report, { title: withinTitleMarks(source.reportTitle) })
  const section = heading && fill(lang, messages.section, { heading: withinQuotes(heading) })
  const origin = [report, section].filter(Boolean).join(lang === 'zh-CN' ? '' : messages.comma)
  const revision = naming.versions && fill(lang, messages.revision, { number: String(source.revision) })
  const published = naming.report ? [source.sourceName, source.publishedAtLabel] : []
  return [origin, ...published, revision].filter(Boolean).join(messages.comma)
}

/** How the sources of a paper are told apart: one report needs no name, one version of each no number. */
export function sourceNaming(sources: Pick<QuoteSource, 'reportTitle' | 'revision'>[]): SourceNaming {
  const reports = new Set(sources.map(({ reportTitle }) => reportTitle))
  const versions = new Set(sources.map(({ reportTitle, revision }) => `${revision} ${reportTitle}`))
  return { report: reports.size > 1, versions: versions.size > reports.size }
}

const counterparts: Record<string, string> = {
  '“': '‘',
  '”': '’',
  '‘': '“',
  '’': '”',
  '《': '〈',
  '》': '〉',
}

/** Words as they stand between “ and ”: their own quotation marks become ‘ and ’, and the reverse (GB/T 15834-2011, 4.8). */
export function withinQuotes(words: string): string {
  return words.replace(/[“”‘’]/g, (mark) => counterparts[mark] ?? mark)
}

/** A title as it stands between 《 and 》: its own such marks become 〈 and 〉 (GB/T 15834-2011, 4.15). */
function withinTitleMarks(title: string): string {
  return title.replace(/[《》]/g, (mark) => counterparts[mark] ?? mark)
}
