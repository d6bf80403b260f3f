/** The place of text that is on its way. */
export function Skeleton({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <div role="status" className="flex flex-col gap-3 py-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((key) => (
        <span
          key={key}
          aria-hidden="true"
          className="h-4 max-w-measure animate-pulse rounded-sm bg-raised first:h-6 first:w-2/5 last:w-2/3"
        />
      ))}
    </div>
  )
}
