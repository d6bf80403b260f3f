import type { ReactNode } from 'react'

/** Nothing here yet: says so and what to do. */
export function EmptyState({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1.5 border-line-strong/50 border-s-2 py-2 ps-5">
      <p className="font-medium">{title}</p>
      {text ? <div className="max-w-measure text-ink-2">{text}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  )
}
