import type { Route } from 'next'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'

const frameClass =
  'inline-flex max-w-full overflow-x-auto rounded-md border border-line-strong/60 bg-raised p-0.5'
const optionClass =
  'touch inline-flex min-h-7 shrink-0 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-sm px-3 text-sm -outline-offset-2'
/** The line says what is chosen where the two planes are too close to tell. */
const selectedClass = 'bg-surface font-medium text-ink shadow-[inset_0_-2px_var(--jade)]'

/** A few choices side by side, each with an address. */
export function SegmentedLinks({
  label,
  options,
}: {
  label: string
  options: { href: string; label: ReactNode; current: boolean }[]
}) {
  return (
    <nav aria-label={label} className={classNames('no-print', frameClass)}>
      {options.map((option) => (
        <Link
          key={option.href}
          href={option.href as Route}
          aria-current={option.current ? 'true' : undefined}
          className={classNames(optionClass, option.current ? selectedClass : 'text-ink-2 hover:text-ink')}
        >
          {option.label}
        </Link>
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
      <div className={frameClass}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              optionClass,
              'relative text-ink-2 has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-[inset_0_-2px_var(--jade)]',
              'has-focus-visible:outline-2 has-focus-visible:outline-jade',
            )}
          >
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
