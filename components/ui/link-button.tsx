import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { type ButtonStyle, buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'

export function LinkButton({
  variant,
  size,
  className,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'prefetch'> & ButtonStyle & { children: ReactNode }) {
  return <Link {...rest} prefetch={false} className={classNames(buttonClass({ variant, size }), className)} />
}
