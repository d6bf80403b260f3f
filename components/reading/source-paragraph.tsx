import { Fragment } from 'react'
import { takeawayPath } from '@/lib/addresses'
import type { ReportMarks } from '@/lib/annotations/schema'
import type { Locale } from '@/lib/i18n/locale'
import { titleOf } from '@/lib/i18n/title'
import type { CodePointIndex, Range } from '@/lib/text/code-points'
import { splitByRanges } from '@/lib/text/segments'

export type EvidencePassage = ReportMarks['passages'][number]
type RunIn = Range & { key: string }

type Props = {
  index: CodePointIndex
  paragraph: Range
  passages: EvidencePassage[]
  runIns: RunIn[]
  /** What stays in the text and is not shown. */
  hiddenRanges: Range[]
  locale: Locale
  /** How many discussions are open, in words. */
  openThreads: (count: number) => string
}

/**
 * The words of a paragraph, cut where evidence or a run-in heading begins or ends. Evidence ends with a link to its
 * takeaway; the style sheet draws its code, so that the text holds the report's words alone.
 */
export function SourceParagraph({
  index,
  paragraph,
  passages,
  runIns,
  hiddenRanges: unseen,
  locale,
  openThreads,
}: Props) {
  const segments = splitByRanges(
    paragraph,
    [
      ...passages,
      ...runIns.map((one) => ({ ...one, id: one.key })),
      ...unseen.map((one) => ({ ...one, id: '' })),
    ],
    index,
  )
  return segments.map(({ text, start, end, ids }) => {
    if (ids.includes(''))
      return (
        <span key={start} hidden>
          {text}
        </span>
      )
    const runIn = runIns.find((one) => ids.includes(one.key))
    const passagesHere = passages.filter((one) => ids.includes(one.id))
    const Tag = runIn ? 'strong' : passagesHere.length > 0 ? 'span' : Fragment
    const props =
      Tag === Fragment
        ? {}
        : {
            id: runIn?.start === start ? runIn.key : undefined,
            className: [runIn && 'font-semibold', passagesHere.length > 0 && evidenceClass(passagesHere)]
              .filter(Boolean)
              .join(' '),
          }
    return (
      <Fragment key={start}>
        {passagesHere.map((one) =>
          // An evidence that began in a paragraph before has its address there.
          one.start === start && one.start >= paragraph.start ? (
            <span key={one.id} id={`e-${one.id}`} className="anchor" />
          ) : null,
        )}
        <Tag {...props}>{text}</Tag>
        {passagesHere
          .filter((one) => one.end === end)
          .map(({ id, takeaway, ...range }) => (
            // biome-ignore lint/a11y/useAnchorContent: its label says it, the style sheet draws its code
            <a
              key={id}
              href={takeawayPath(takeaway.id)}
              className={`evidence-code evidence-code-${takeaway.kind}`}
              data-code={takeaway.code}
              data-range={`${range.start}-${range.end}`}
              data-discussions={takeaway.openThreads > 0 ? openThreads(takeaway.openThreads) : undefined}
              aria-label={`${takeaway.code} ${titleOf(takeaway, locale)}`}
              title={titleOf(takeaway, locale)}
            />
          ))}
      </Fragment>
    )
  })
}

/** Where several overlap the innermost shows its kind. */
function evidenceClass(passagesHere: EvidencePassage[]): string {
  const innermost = passagesHere.toSorted((one, other) => one.end - one.start - (other.end - other.start))[0]
  const waiting = innermost?.waiting ? ' evidence-waiting' : ''
  return `evidence evidence-${innermost?.takeaway.kind}${waiting}`
}
