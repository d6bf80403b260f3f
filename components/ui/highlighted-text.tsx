/** The text with its ranges (code points, in order) marked. */
export function HighlightedText({ text, ranges }: { text: string; ranges: [number, number][] }) {
  const points = [...text]
  let at = 0
  const parts = ranges.map(([start, end]) => {
    const before = points.slice(at, start).join('')
    at = end
    return { start, before, hit: points.slice(start, end).join('') }
  })
  return (
    <>
      {parts.map((part) => (
        <span key={part.start}>
          {part.before}
          <mark className="bg-warm-soft text-ink">{part.hit}</mark>
        </span>
      ))}
      {points.slice(at).join('')}
    </>
  )
}
