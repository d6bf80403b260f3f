import type { ReactNode } from 'react'

/** A titled part of a takeaway's page. */
export function TakeawaySection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} className="mt-8">
      <h2 id={`${id}-title`} className="mb-3 font-serif text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}
