import { Icon } from '@/components/ui/icon'
import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type Props = {
  report: string
  toText: string
  evidence: {
    id: string
    quote: string
    context: { before: string; after: string }
  }[]
}

/** Quotes inside the sentences they stand in, each with the way to its place in the full text. */
export function EvidenceList({ report, toText, evidence }: Props) {
  return (
    <ol className="flex max-w-measure flex-col gap-5">
      {evidence.map((one) => (
        <li key={one.id} id={`e-${one.id}`}>
          <blockquote lang="zh-CN" className="quote whitespace-pre-wrap">
            <InContext quote={one.quote} {...one.context} />
          </blockquote>
          <p className="no-print mt-1 text-sm">
            {/* A plain link: only a page that is loaded marks the place its address names. */}
            <a href={`/reports/${report}#e-${one.id}`} className="link">
              {toText} <Icon name="forward" />
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Seen whole, because a mark takes its width from what stands beside it. */
function InContext({ before, quote, after }: { before: string; quote: string; after: string }) {
  const shown = indexCodePoints(fullWidthPunctuation(before + quote + after))
  const start = codePointLength(before)
  const end = start + codePointLength(quote)
  return (
    <>
      {shown.slice(0, start)}
      <mark className="bg-mark px-0 text-ink">{shown.slice(start, end)}</mark>
      {shown.slice(end)}
    </>
  )
}
