import type { ReactNode } from 'react'

/** A few choices side by side, each with an address. */
export function SegmentedLinks({
  label,
  options,
}: {
  label: string
  options: { href: string; label: ReactNode; title?: string; current: boolean }[]
}) {
  return (
    <nav aria-label={label} className="segmented no-print">
      {options.map((option) => (
        <a
          key={option.href}
          href={option.href}
          title={option.title}
          aria-current={option.current ? 'true' : undefined}
          className="touch"
        >
          {option.label}
        </a>
      ))}
    </nav>
  )
}

/** A few choices side by side in a form. */
export function Segmented({
  legend,
  name,
  options,
  value,
}: {
  legend: string
  name: string
  options: { value: string; label: ReactNode }[]
  value?: string
}) {
  return (
    <fieldset className="flex flex-col items-start">
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      <div className="segmented">
        {options.map((option) => (
          <label key={option.value} className="touch relative">
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
