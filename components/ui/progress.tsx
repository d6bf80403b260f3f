/** How far a long job is; without a value, that it is under way. */
export function Progress({ label, value }: { label: string; value?: number }) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex justify-between gap-4 text-ink-2 text-sm">
        <span>{label}</span>
        {value === undefined ? null : <span className="tabular">{Math.round(value)}%</span>}
      </div>
      <progress aria-label={label} value={value} max={100} className="bar" />
    </div>
  )
}
