import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Kind } from '@/components/ui/kind-mark'
import type { Locale } from '@/lib/i18n/locale'
import type { CodePointIndex } from '@/lib/text/code-points'
import { splitByRanges } from '@/lib/text/passages'

type Range = { start: number; end: number }
export type Passage = Range & {
  id: string
  takeaway: { id: string; code: string; kind: Kind; title: string; titleEn: string | null }
}
type RunIn = Range & { key: string }

type Props = {
  index: CodePointIndex
  paragraph: Range
  passages: Passage[]
  runIns: RunIn[]
  locale: Locale
}

/** The words of a paragraph, cut where evidence or a run-in heading begins or ends; where several overlap the innermost leads on. */
export function SourceParagraph({ index, paragraph, passages, runIns, locale }: Props) {
  const segments = splitByRanges(
    paragraph,
    [...passages, ...runIns.map((one) => ({ ...one, id: one.key }))],
    index,
  )
  return segments.map(({ text, start, ids }) => {
    const runIn = runIns.find((one) => ids.includes(one.key))
    const Tag = runIn ? 'strong' : 'span'
    return (
      <Tag
        key={start}
        id={runIn?.start === start ? runIn.key : undefined}
        className={runIn ? 'font-semibold' : undefined}
      >
        <Evidence
          text={text}
          at={start}
          over={passages.filter((one) => ids.includes(one.id))}
          paragraph={paragraph}
          locale={locale}
        />
      </Tag>
    )
  })
}

function Evidence({
  text,
  at,
  over,
  paragraph,
  locale,
}: {
  text: string
  at: number
  over: Passage[]
  paragraph: Range
  locale: Locale
}): ReactNode {
  const innermost = over.toSorted((one, other) => one.end - one.start - (other.end - other.start))[0]
  if (!innermost) return text
  // An evidence that began in a paragraph before has its address there.
  const beginning = over.filter((one) => one.start === at && one.start >= paragraph.start)
  const own = beginning.includes(innermost) ? innermost : undefined
  const name = (one: Passage) =>
    `${one.takeaway.code} ${(locale === 'en' && one.takeaway.titleEn) || one.takeaway.title}`
  return (
    <>
      {beginning.map((one) => (one === own ? null : <span key={one.id} id={`e-${one.id}`} />))}
      <mark
        id={own ? `e-${own.id}` : undefined}
        className={`evidence evidence-${innermost.takeaway.kind} px-0`}
      >
        <Link
          href={`/takeaways/${innermost.takeaway.id}` as Route}
          prefetch={false}
          title={over.map(name).join('\n')}
        >
          {text}
        </Link>
      </mark>
    </>
  )
}
