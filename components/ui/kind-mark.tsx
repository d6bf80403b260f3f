import { classNames } from '@/components/ui/class-names'

export type MarkedKind = 'practice' | 'action' | 'method' | 'insight'

const shapes: Record<MarkedKind, { path: string; colour: string }> = {
  practice: { path: 'M6 .8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 6 .8Z', colour: 'text-practice' },
  action: { path: 'M2.2.9 11 6l-8.8 5.1z', colour: 'text-action' },
  method: { path: 'M1.3 1.3h9.4v9.4H1.3z', colour: 'text-method' },
  insight: { path: 'M6 .2 11.8 6 6 11.8.2 6z', colour: 'text-insight' },
}

/** The shape of a kind alone, where its word stands near. */
export function KindShape({ kind, className }: { kind: MarkedKind; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className={classNames('inline-block size-[0.72em] shrink-0', shapes[kind].colour, className)}
    >
      <path d={shapes[kind].path} fill="currentColor" />
    </svg>
  )
}

/** A kind told by shape, colour and word. */
export function KindMark({ kind, label }: { kind: MarkedKind; label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-2 text-sm">
      <KindShape kind={kind} />
      {label}
    </span>
  )
}
