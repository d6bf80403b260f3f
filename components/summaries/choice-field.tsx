import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type Props<Value extends string> = {
  name: string
  legend: string
  values: readonly Value[]
  chosen: Value
  labels: Record<Value, { name: string; text: string }>
  /** Each in a box of its own, with its text under its name. */
  boxed?: boolean
  onChoose: (value: Value) => void
  /** What is offered for the one that is chosen. */
  children?: ReactNode
}

/** One of a few things that the paper may be, each with what is said of it. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { name, legend, values, chosen, labels, boxed, onChoose, children } = props
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      <div className={boxed ? 'grid gap-2 sm:grid-cols-2' : 'flex flex-wrap gap-x-6 gap-y-1'}>
        {values.map((value) => (
          <label
            key={value}
            className={classNames(
              'touch flex cursor-pointer items-start gap-2',
              boxed &&
                'rounded-md border border-line-strong/60 bg-surface px-3 py-2 has-checked:border-jade has-checked:bg-jade-soft',
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="mt-1 size-4 shrink-0"
            />
            <span>
              <span className="font-medium">{labels[value].name}</span>
              <span className={classNames('text-ink-2 text-sm', boxed ? 'block leading-snug' : 'ms-2')}>
                {labels[value].text}
              </span>
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
