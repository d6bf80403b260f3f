import type { ComponentProps, ReactNode } from 'react'
import { type ButtonStyle, buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'

export function LinkButton({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<'a'> & ButtonStyle & { children: ReactNode }) {
  return <a {...rest} className={classNames(buttonClass({ variant, size }), className)} />
}
