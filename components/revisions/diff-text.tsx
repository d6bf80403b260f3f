export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** The words of one side of a comparison: what it alone has is marked by a line, and by colour besides. */
export function DiffText({ parts, side }: { parts: DiffPart[]; side: 'old' | 'new' }) {
  const own = side === 'old' ? 'removed' : 'added'
  return parts
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }, at) => {
      const key = `${at}-${kind}`
      if (kind === 'same') return <span key={key}>{text}</span>
      return kind === 'removed' ? (
        <del key={key} className="rounded-xs bg-danger-soft line-through decoration-2 decoration-danger">
          {text}
        </del>
      ) : (
        <ins
          key={key}
          className="rounded-xs bg-jade-soft underline decoration-2 decoration-jade underline-offset-4"
        >
          {text}
        </ins>
      )
    })
}
