import type { Route } from 'next'
import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'

/** Views of one page as links: they work without JavaScript and have an address. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: { href: string; label: string; current: boolean }[]
}) {
  return (
    <nav aria-label={label} className="no-print flex flex-wrap gap-1 border-line border-b">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href as Route}
          prefetch={false}
          aria-current={tab.current ? 'page' : undefined}
          className={classNames(
            'touch -mb-px inline-flex items-center border-b-2 px-3 py-1.5 text-sm',
            tab.current ? 'border-jade font-medium text-ink' : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
