import type { ReactNode } from 'react'
import { AnnotationLinks } from '@/components/annotations/annotation-links'
import { type EvidencePassage, SourceParagraph } from '@/components/reading/source-paragraph'
import type { Locale } from '@/lib/i18n/locale'
import { withoutRanges } from '@/lib/text/boilerplate'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type ShownSection = {
  key: string
  level: number
  heading: string
  start: number
  end: number
  runIn: boolean
}
type ShownParagraph = { key: string; start: number; end: number }

type Props = {
  title: string
  text: string
  sections: ShownSection[]
  paragraphs: ShownParagraph[]
  passages: EvidencePassage[]
  /** What stays in the text and is not shown; in the order of the text. */
  hiddenRanges: { start: number; end: number }[]
  locale: Locale
  openThreads: (count: number) => string
  /** How many annotations a paragraph has, and what leads to them and to a new one. */
  annotations?: {
    report: string
    counts: Map<string, number>
    count: (count: number) => string
    add?: string
  }
}

/**
 * A report as it is printed (full-width marks, the stored text unchanged), every paragraph and heading with its own
 * address. Elements with `data-start` hold the words from that code point on and nothing else.
 */
export function SourceText({
  title,
  text,
  sections,
  paragraphs,
  passages,
  hiddenRanges: unseen,
  locale,
  openThreads,
  annotations,
}: Props) {
  const index = indexCodePoints(fullWidthPunctuation(text))
  const shownTitle = fullWidthPunctuation(title)
  const headings = new Map(sections.filter((one) => !one.runIn).map((one) => [one.start, one]))
  const runIns = sections
    .filter((one) => one.runIn)
    .map(({ key, start, heading }) => ({ key, start, end: start + codePointLength(heading) + 1 }))
  const passagesByParagraph = groupByParagraph(paragraphs, passages)
  const runInsByParagraph = groupByParagraph(paragraphs, runIns)
  const hiddenByParagraph = groupByParagraph(paragraphs, unseen)
  return (
    <article
      lang="zh-CN"
      className="source-text mx-auto rounded-sm border border-line bg-surface px-5 py-5 sm:px-12 sm:py-12"
    >
      {paragraphs.map((paragraph, at) => {
        const words = (
          <SourceParagraph
            index={index}
            paragraph={paragraph}
            passages={passagesByParagraph[at] ?? []}
            runIns={runInsByParagraph[at] ?? []}
            hiddenRanges={hiddenByParagraph[at] ?? []}
            locale={locale}
            openThreads={openThreads}
          />
        )
        const section = headings.get(paragraph.start)
        const isTitle = index.slice(paragraph.start, paragraph.end) === shownTitle
        return (
          <div
            key={paragraph.key}
            className="paragraph relative"
            hidden={withoutRanges(paragraph, hiddenByParagraph[at] ?? []).length === 0}
          >
            {section ? (
              <SourceHeading section={section} paragraph={paragraph}>
                {words}
              </SourceHeading>
            ) : (
              <p
                id={paragraph.key}
                data-start={paragraph.start}
                data-end={paragraph.end}
                className={isTitle ? 'title indent-0! mb-6! text-center font-semibold text-xl' : undefined}
              >
                {words}
              </p>
            )}
            {annotations ? (
              <AnnotationLinks
                report={annotations.report}
                paragraph={paragraph}
                count={annotations.counts.get(paragraph.key) ?? 0}
                label={annotations.count}
                add={annotations.add}
              />
            ) : null}
          </div>
        )
      })}
    </article>
  )
}

/** The ranges over each paragraph; both lists stand in the order of the text. */
export function groupByParagraph<Range extends { start: number; end: number }>(
  paragraphs: ShownParagraph[],
  ranges: Range[],
): Range[][] {
  const found: Range[][] = paragraphs.map(() => [])
  for (const range of ranges) {
    let at = firstReaching(paragraphs, range.start)
    for (; at < paragraphs.length && paragraphs[at]!.start < range.end; at++) found[at]!.push(range)
  }
  return found
}

/** The first paragraph that ends beyond a position. */
function firstReaching(paragraphs: ShownParagraph[], position: number): number {
  let [low, high] = [0, paragraphs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.end > position) high = middle
    else low = middle + 1
  }
  return low
}

const levels = { 1: 'h2', 2: 'h3', 3: 'h4' } as const
const sizes = { h2: 'text-xl', h3: 'text-lg', h4: '' } as const

/** A heading on a line of its own; its section and its paragraph each have an address. */
function SourceHeading({
  section,
  paragraph,
  children,
}: {
  section: { key: string; level: number }
  paragraph: { key: string; start: number; end: number }
  children: ReactNode
}) {
  const Heading = levels[Math.min(Math.max(section.level, 1), 3) as keyof typeof levels]
  return (
    <Heading id={section.key} className={sizes[Heading]}>
      <span id={paragraph.key} data-start={paragraph.start} data-end={paragraph.end}>
        {children}
      </span>
    </Heading>
  )
}
