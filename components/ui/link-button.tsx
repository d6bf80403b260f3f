import type { ComponentProps, ReactNode } from 'react'
import { type ButtonStyle, buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Link } from '@/components/ui/link'

export function LinkButton({
  variant,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonStyle & { children: ReactNode }) {
  return <Link {...rest} className={classNames(buttonClass({ variant, size }), className)} />
}
