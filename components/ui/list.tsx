import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

export function List({
  label,
  children,
  className,
}: {
  label?: string
  children: ReactNode
  className?: string
}) {
  return (
    <ul aria-label={label} className={classNames('divide-y divide-line border-line border-y', className)}>
      {children}
    </ul>
  )
}

export function ListRow({
  children,
  className,
  id,
}: {
  children: ReactNode
  className?: string
  id?: string
}) {
  return (
    <li id={id} className={classNames('px-1 py-3', className)}>
      {children}
    </li>
  )
}
