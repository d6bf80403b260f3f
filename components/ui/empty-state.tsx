import type { ReactNode } from 'react'

/** Nothing here yet: says so and what to do. */
export function EmptyState({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-md border border-line border-dashed px-6 py-8">
      <p className="font-medium">{title}</p>
      {text ? <p className="text-ink-2">{text}</p> : null}
      {action}
    </div>
  )
}
