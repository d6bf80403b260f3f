import type { Route } from 'next'
import Link from 'next/link'

export function Breadcrumbs({
  label,
  trail,
}: {
  label: string
  trail: { href: string; label: string; lang?: string }[]
}) {
  return (
    <nav aria-label={label} className="no-print text-sm">
      <ol className="flex flex-wrap items-center gap-x-2 text-ink-2">
        {trail.map((step) => (
          <li key={step.href} className="flex items-center gap-2">
            <Link href={step.href as Route} prefetch={false} lang={step.lang} className="link">
              {step.label}
            </Link>
            <span aria-hidden="true" className="text-ink-3">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
