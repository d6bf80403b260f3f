import type { DiffPart } from '@/lib/text/diff'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/**
 * The words of one side of a comparison, or of both in one: what a side alone has is marked by a line, and by colour
 * besides, and keeps the width of its punctuation, as that may be what was changed.
 */
export function DiffText({ parts, side }: { parts: DiffPart[]; side?: 'old' | 'new' }) {
  const other = side && (side === 'old' ? 'added' : 'removed')
  const shown = parts.filter(({ kind }) => kind !== other)
  const whole = fullWidthPunctuation(shown.map(({ text }) => text).join(''))
  let end = 0
  return shown.map(({ kind, text }, at) => {
    const key = `${at}-${kind}`
    end += text.length
    if (kind === 'same') return <span key={key}>{whole.slice(end - text.length, end)}</span>
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
