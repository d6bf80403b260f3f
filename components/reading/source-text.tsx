import { SourceHeading } from '@/components/reading/source-heading'
import { type Passage, SourceParagraph } from '@/components/reading/source-paragraph'
import type { Locale } from '@/lib/i18n/locale'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type Section = { key: string; level: number; heading: string; start: number; end: number; runIn: boolean }
type Paragraph = { key: string; start: number; end: number }

type Props = {
  title: string
  text: string
  sections: Section[]
  paragraphs: Paragraph[]
  passages: Passage[]
  locale: Locale
}

/** A report as it is printed (full-width marks, the stored text unchanged), every paragraph and heading with its own address, evidence leading to its takeaway. */
export function SourceText({ title, text, sections, paragraphs, passages, locale }: Props) {
  const index = indexCodePoints(fullWidthPunctuation(text))
  const shownTitle = fullWidthPunctuation(title)
  const headings = new Map(sections.filter((one) => !one.runIn).map((one) => [one.start, one]))
  const runIns = sections
    .filter((one) => one.runIn)
    .map(({ key, start, heading }) => ({ key, start, end: start + codePointLength(heading) + 1 }))
  return (
    <article
      lang="zh-CN"
      className="source-text mx-auto rounded-sm border border-line bg-surface px-5 py-8 sm:px-12 sm:py-12"
    >
      {paragraphs.map((paragraph) => {
        const within = (range: { start: number; end: number }) =>
          range.start < paragraph.end && range.end > paragraph.start
        const part = (
          <SourceParagraph
            index={index}
            paragraph={paragraph}
            passages={passages.filter(within)}
            runIns={runIns.filter(within)}
            locale={locale}
          />
        )
        const section = headings.get(paragraph.start)
        if (section) {
          return (
            <SourceHeading key={paragraph.key} section={section} paragraph={paragraph.key}>
              {part}
            </SourceHeading>
          )
        }
        const isTitle = index.slice(paragraph.start, paragraph.end) === shownTitle
        return (
          <p
            key={paragraph.key}
            id={paragraph.key}
            className={isTitle ? 'indent-0! mb-6! text-center font-semibold text-xl' : undefined}
          >
            {part}
          </p>
        )
      })}
    </article>
  )
}
