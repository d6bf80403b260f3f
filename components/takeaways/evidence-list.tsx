import { QuoteInContext } from '@/components/reading/quote-in-context'
import { Icon } from '@/components/ui/icon'
import { reportPath, withQuery } from '@/lib/addresses'

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
            <QuoteInContext quote={one.quote} before={one.context.before} after={one.context.after} />
          </blockquote>
          <p className="no-print mt-1 text-sm">
            {/* A plain link: only a page that is loaded marks the place its address names. */}
            <a href={withQuery(reportPath(report), {}, `e-${one.id}`)} className="link">
              {toText} <Icon name="forward" />
            </a>
          </p>
        </li>
      ))}
    </ol>
  )
}
