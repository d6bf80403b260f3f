import { Icon } from '@/components/ui/icon'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

type ContentsSection = { key: string; level: number; heading: string; annotationCount: number }

const indents = [undefined, 'ps-4', 'ps-8', 'ps-12'] as const

/** The headings of a report; beside the text on a wide screen, folded above it on a phone. */
export function TableOfContents({
  label,
  none,
  sections,
  count,
}: {
  label: string
  none: string
  sections: ContentsSection[]
  count: (count: number) => string
}) {
  const list = (
    <ol lang="zh-CN" className="contents-list flex flex-col text-sm">
      {sections.map((section) => (
        <li key={section.key}>
          <a href={`#${section.key}`} className={indents[Math.min(section.level - 1, 3)]}>
            <span>{fullWidthPunctuation(section.heading)}</span>
            {section.annotationCount > 0 ? (
              <span className="tabular text-ink-3 text-xs" title={count(section.annotationCount)}>
                {section.annotationCount}
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ol>
  )
  const body = sections.length > 0 ? list : <p className="text-ink-3 text-sm">{none}</p>
  return (
    <>
      <nav
        aria-label={label}
        className="contents-column no-print sticky top-20 hidden max-h-[calc(100dvh-6rem)] overflow-y-auto -ms-3 ps-3 lg:block"
      >
        <p className="mb-2 font-medium text-ink-3 text-sm">{label}</p>
        {body}
      </nav>
      <details className="no-print mb-3 rounded-md border border-line px-4 lg:hidden">
        <summary className="bare touch flex items-center justify-between font-medium">
          {label}
          <Icon name="down" />
        </summary>
        <nav aria-label={label} className="pb-3">
          {body}
        </nav>
      </details>
    </>
  )
}
