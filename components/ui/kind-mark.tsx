type Kind = 'practice' | 'action' | 'method' | 'insight'

const shapes: Record<Kind, string> = {
  practice: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z',
  action: 'M2 1l9 5-9 5z',
  method: 'M1.5 1.5h9v9h-9z',
  insight: 'M6 .5 11.5 6 6 11.5.5 6z',
}
const colours: Record<Kind, string> = {
  practice: 'text-jade',
  action: 'text-warm',
  method: 'text-ink-2',
  insight: 'text-ink-3',
}

/** A kind told by shape, colour and word. */
export function KindMark({ kind, label }: { kind: Kind; label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-2 text-sm">
      <svg aria-hidden="true" viewBox="0 0 12 12" className={`size-3 shrink-0 ${colours[kind]}`}>
        <path d={shapes[kind]} fill="currentColor" />
      </svg>
      {label}
    </span>
  )
}
