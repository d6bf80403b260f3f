/** How far a long job is; without a value, that it is under way. */
export function Progress({ label, value, max = 100 }: { label: string; value?: number; max?: number }) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex justify-between gap-4 text-ink-2 text-sm">
        <span>{label}</span>
        {value === undefined ? null : <span className="tabular">{Math.round((value / max) * 100)}%</span>}
      </div>
      <progress aria-label={label} value={value} max={max} className="bar" />
    </div>
  )
}
