import type { ReactNode } from 'react'

/** A part of a page under a heading of its own. */
export function Section({
  id,
  title,
  className,
  headingClass = 'mb-3 text-lg',
  children,
}: {
  id: string
  title: string
  className?: string
  headingClass?: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className={headingClass}>
        {title}
      </h2>
      {children}
    </section>
  )
}
