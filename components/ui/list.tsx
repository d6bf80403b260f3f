import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

/** Rows parted by lines: no cards. */
export function List({
  id,
  label,
  children,
  className,
}: {
  id?: string
  label?: string
  children: ReactNode
  className?: string
}) {
  return (
    <ul
      id={id}
      aria-label={label}
      className={classNames('divide-y divide-line border-line border-y', className)}
    >
      {children}
    </ul>
  )
}

/** One row; `meta` is what stands small under it, `end` what stands at its end. */
export function ListRow({
  children,
  meta,
  end,
  className,
  id,
}: {
  children: ReactNode
  meta?: ReactNode
  end?: ReactNode
  className?: string
  id?: string
}) {
  return (
    <li id={id} className={classNames('px-1 py-3', className)}>
      {meta || end ? (
        <div className="flex items-start gap-4">
          <div className="min-w-0 flex-1">
            {children}
            {meta ? <ListMeta>{meta}</ListMeta> : null}
          </div>
          {end ? <div className="flex shrink-0 items-center gap-1">{end}</div> : null}
        </div>
      ) : (
        children
      )}
    </li>
  )
}

/** Small facts in a row. */
export function ListMeta({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={classNames(
        'mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-3 text-sm',
        className,
      )}
    >
      {children}
    </div>
  )
}
