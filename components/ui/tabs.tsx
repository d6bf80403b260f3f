import { classNames } from '@/components/ui/class-names'

/** Views of one page as links: they work without JavaScript and have an address. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: { href: string; label: string; current: boolean; count?: number | string }[]
}) {
  return (
    <nav aria-label={label} className="no-print flex flex-wrap gap-x-1 border-line border-b">
      {tabs.map((tab) => (
        <a
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className={classNames(
            'touch inline-flex shrink-0 items-center gap-1.5 whitespace-nowrap border-b-2 px-3 py-2 text-sm -outline-offset-2',
            tab.current
              ? 'border-jade font-medium text-ink'
              : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="tabular text-ink-3 text-xs">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
