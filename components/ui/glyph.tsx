import { classNames } from '@/components/ui/class-names'

type Props = { path: string; strokeWidth?: number; label?: string; className?: string }

/** The drawing of an icon. */
export function Glyph({ path, strokeWidth, label, className }: Props) {
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      viewBox="0 0 24 24"
      className={classNames('icon', className)}
    >
      <path d={path} strokeWidth={strokeWidth} />
    </svg>
  )
}
