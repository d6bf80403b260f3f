export type BreadcrumbStep = { href: string; label: string; lang?: string }

/** The way from home to here; where one is stands in the heading under it. */
export function Breadcrumbs({ label, trail }: { label: string; trail: BreadcrumbStep[] }) {
  return (
    <nav aria-label={label} className="no-print text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-ink-3">
        {trail.map((step, index) => (
          <li key={step.href} className="flex min-w-0 items-center gap-1.5">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            <a
              href={step.href}
              lang={step.lang}
              className="max-w-[24em] truncate py-0.5 text-ink-2 underline-offset-4 hover:text-jade hover:underline"
            >
              {step.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
