import type { ReactNode } from 'react'
import { NAVIGATION, pathOf } from '@/components/discussion/address'
import type { Frame } from '@/components/discussion/frame'

type Props = {
  name: string
  value: string
  /** The fragment where it leads. */
  to: string
  frame: Frame
  className: string
  children: ReactNode
}

/** A button that goes somewhere belongs to the one GET form of the section, so that it costs no JavaScript. */
export function GoButton({ name, value, to, frame, className, children }: Props) {
  return (
    <button
      type="submit"
      form={NAVIGATION}
      name={name}
      value={value}
      formAction={pathOf(frame.view, to)}
      className={className}
    >
      {children}
    </button>
  )
}
